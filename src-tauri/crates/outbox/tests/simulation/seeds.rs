//! Seeds, and what becomes of them.

use std::env;

use crate::checks;
use crate::life;
use crate::mutants::Mutant;
use crate::world::{Shared, Stats};

/// What a seed tells.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Story {
    pub(crate) digest: u64,
    pub(crate) wrong: Vec<String>,
    pub(crate) stats: Stats,
}

/// Tells the story of a seed, from the beginning to rest.
pub(crate) fn tell(seed: u64, mutant: Option<Mutant>, prints: bool) -> Story {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_time()
        .start_paused(true)
        .build()
        .unwrap();
    runtime.block_on(async {
        let world = Shared::new(seed, mutant, prints);
        life::all(&world).await;
        let mut world = world.get();
        let now = world.now();
        world.server.settle(now);
        checks::at_rest(&mut world);
        Story {
            digest: world.digest(),
            wrong: world.wrong.clone(),
            stats: world.stats,
        }
    })
}

fn number(name: &str) -> Option<u64> {
    let text = env::var(name).ok()?;
    Some(
        text.parse()
            .unwrap_or_else(|_| panic!("{name} is a number")),
    )
}

#[test]
fn whatever_happens_each_change_takes_effect_once_and_in_order() {
    if let Some(seed) = number("STUDIODESK_SEED") {
        let story = tell(seed, None, true);

        assert!(story.wrong.is_empty(), "{story:#?}");
        return;
    }
    let seeds = number("STUDIODESK_SEEDS").unwrap_or(500);
    let mut sum = Stats::default();
    for seed in 0..seeds {
        let story = tell(seed, None, false);

        assert!(
            story.wrong.is_empty(),
            "replay with STUDIODESK_SEED={seed}: {story:#?}"
        );
        sum.add(story.stats);
    }
    eprintln!("{seeds} seeds: {sum:?}");
    assert!(sum.is_rich(seeds), "too little happened: {sum:?}");
}

#[test]
fn a_seed_always_tells_the_same_story_and_another_seed_another() {
    let stories: Vec<_> = (0..20).map(|seed| tell(seed, None, false)).collect();

    for (seed, story) in stories.iter().enumerate() {
        assert_eq!(*story, tell(seed as u64, None, false), "seed {seed}");
    }
    assert_ne!(stories[0].digest, stories[1].digest);
}

impl Stats {
    fn add(&mut self, other: Self) {
        self.lives += other.lives;
        self.sends += other.sends;
        self.looks += other.looks;
        self.confirmed_by_looking += other.confirmed_by_looking;
        self.proved_absent += other.proved_absent;
        self.decided += other.decided;
        self.edited += other.edited;
        self.canceled += other.canceled;
        self.queued_again += other.queued_again;
    }

    /// Whether what is to be tried is tried often.
    fn is_rich(self, seeds: u64) -> bool {
        self.lives > 2 * seeds
            && self.sends > 10 * seeds
            && self.looks > 5 * seeds
            && self.confirmed_by_looking > seeds
            && self.proved_absent > seeds / 2
            && self.decided > seeds / 4
            && self.edited > seeds / 4
            && self.canceled > seeds / 4
            && self.queued_again > seeds / 4
    }
}
