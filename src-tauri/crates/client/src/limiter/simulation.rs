//! The limiter against a strict service, on a clock that nobody waits for.
//!
//! Every run is seeded, so that one that fails can be replayed.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use futures::future::join_all;
use tokio::time::{Instant, sleep};

use super::dice::Dice;
use super::{Lane, Limiter, Outcome, lock};
use crate::operations::table::GET_CUSTOMERS;

const MINUTE: Duration = Duration::from_secs(60);

/// A service that counts every call of the last 60 s and, when the 1,001st comes, closes for a minute.
#[derive(Default)]
struct Strict {
    recent: VecDeque<Instant>,
    closed_until: Option<Instant>,
    /// When our calls came, and which closed minute refused how many of them.
    ours: Vec<Instant>,
    refusals: Vec<(Instant, u32)>,
}

impl Strict {
    fn takes(&mut self, now: Instant) -> bool {
        if self.closed_until.is_some_and(|until| now < until) {
            return false;
        }
        while self.recent.front().is_some_and(|&old| old + MINUTE <= now) {
            self.recent.pop_front();
        }
        if self.recent.len() >= 1_000 {
            self.closed_until = Some(now + MINUTE);
            self.recent.clear();
            return false;
        }
        self.recent.push_back(now);
        true
    }

    fn takes_ours(&mut self, now: Instant) -> bool {
        self.ours.push(now);
        let taken = self.takes(now);
        if let (false, Some(closed)) = (taken, self.closed_until) {
            match self.refusals.last_mut() {
                Some((minute, count)) if *minute == closed => *count += 1,
                _ => self.refusals.push((closed, 1)),
            }
        }
        taken
    }

    /// Most of our calls in any 60 s.
    fn most_in_a_minute(&self) -> usize {
        let mut first = 0;
        (0..self.ours.len())
            .map(|last| {
                while self.ours[first] + MINUTE <= self.ours[last] {
                    first += 1;
                }
                last - first + 1
            })
            .max()
            .unwrap_or(0)
    }
}

struct Run {
    limiter: Limiter,
    service: Mutex<Strict>,
    dice: Dice,
}

impl Run {
    fn seeded(seed: u64) -> Arc<Self> {
        Arc::new(Self {
            limiter: Limiter::with_dice(Dice::seeded(seed)),
            service: Mutex::default(),
            dice: Dice::seeded(!seed),
        })
    }

    /// One call until it is answered. Its answer takes 10 to 60 ms.
    async fn call(&self, lane: Lane) {
        loop {
            let permit = match self.limiter.acquire(&GET_CUSTOMERS, lane).await {
                Ok(permit) => permit,
                Err(wait) => {
                    sleep(wait).await;
                    continue;
                }
            };
            let taken = lock(&self.service).takes_ours(Instant::now());
            sleep(Duration::from_millis(10) + Duration::from_millis(50).mul_f64(self.dice.roll()))
                .await;
            if taken {
                return permit.finish(Outcome::Answered);
            }
            permit.finish(Outcome::Closed(self.limiter.closing(None)));
        }
    }

    /// Another program on the same key: 500 calls a minute, one by one or in bursts, until dropped.
    async fn neighbour(&self, burst: u32) {
        let mean = Duration::from_millis(120) * burst;
        loop {
            sleep(mean.mul_f64(2.0 * self.dice.roll())).await;
            let mut service = lock(&self.service);
            for _ in 0..burst {
                service.takes(Instant::now());
            }
        }
    }
}

#[tokio::test(start_paused = true)]
async fn five_thousand_queued_calls_never_exceed_950_in_any_minute() {
    for lane in [Lane::Interactive, Lane::Background] {
        let run = Run::seeded(1);

        join_all((0..5_000).map(|_| run.call(lane))).await;

        let service = lock(&run.service);
        let most = service.most_in_a_minute();
        let allowed = if lane == Lane::Interactive {
            850..=950
        } else {
            550..=630
        };
        assert!(allowed.contains(&most), "{lane:?}: {most}");
        assert_eq!(service.refusals, []);
    }
}

#[tokio::test(start_paused = true)]
async fn both_lanes_together_stay_under_the_limit_too() {
    let run = Run::seeded(2);
    let lane = |n| {
        if n % 3 == 0 {
            Lane::Interactive
        } else {
            Lane::Background
        }
    };

    join_all((0..5_000).map(|n| run.call(lane(n)))).await;

    let service = lock(&run.service);
    assert!(service.most_in_a_minute() <= 950);
    assert_eq!(service.refusals, []);
}

#[tokio::test(start_paused = true)]
async fn a_neighbour_who_eats_half_costs_two_refusals_a_closed_minute_and_all_completes() {
    let mut closed_minutes = 0;
    for seed in 0..SEEDS {
        let run = Run::seeded(seed);
        let burst = [1, 5, 20, 100, 500][usize::try_from(seed).unwrap() % 5];
        let lane = |n| {
            if n % 10 == 0 {
                Lane::Interactive
            } else {
                Lane::Background
            }
        };

        tokio::select! {
            _ = join_all((0..CALLS).map(|n| run.call(lane(n)))) => {}
            () = run.neighbour(burst) => unreachable!("it goes on for ever"),
        }

        let service = lock(&run.service);
        assert!(
            service.refusals.iter().all(|(_, count)| *count <= 2),
            "seed {seed}, bursts of {burst}: {:?}",
            service.refusals
        );
        closed_minutes += service.refusals.len();
    }
    assert!(
        closed_minutes >= usize::try_from(SEEDS).unwrap(),
        "the neighbour did not bite: {closed_minutes}"
    );
}

/// Runs of the neighbour, and calls in each.
const SEEDS: u64 = 60;
const CALLS: u32 = 1_500;

#[tokio::test(start_paused = true)]
async fn a_person_overtakes_the_programs_queue() {
    let run = Run::seeded(3);
    let start = Instant::now();

    let background = join_all((0..500).map(|_| run.call(Lane::Background)));
    let person = async {
        sleep(Duration::from_secs(20)).await;
        run.call(Lane::Interactive).await;
        start.elapsed()
    };
    let (_, done) = tokio::join!(background, person);

    assert!(done < Duration::from_millis(20_200), "{done:?}");
}
