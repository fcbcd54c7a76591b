//! The world that a seed makes: everything outside the outbox, and what was seen of it.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use studiodesk_outbox::model::ItemId;
use tokio::time::Instant;

use crate::disk::Disk;
use crate::faults::Weather;
use crate::mutants::Mutant;
use crate::rng::Rng;
use crate::server::Server;

pub(crate) struct World {
    pub(crate) rng: Rng,
    pub(crate) began: Instant,
    /// Until then everything goes wrong that can; afterwards nothing does.
    pub(crate) chaos_until: Duration,
    pub(crate) clock_is_wrong_by: i64,
    pub(crate) disk: Disk,
    pub(crate) server: Server,
    pub(crate) weather: Weather,
    pub(crate) key_is_refused: bool,
    pub(crate) mutant: Option<Mutant>,
    /// Whose journal call returned.
    pub(crate) saved: BTreeSet<ItemId>,
    /// Refused or canceled once and queued again, so they may come later than their number says.
    pub(crate) late: BTreeSet<ItemId>,
    /// A person wants them sent no more, and was told that this is kept.
    pub(crate) canceled: BTreeSet<ItemId>,
    /// Requests under way in this process.
    pub(crate) under_way: usize,
    /// When each item was first sent.
    pub(crate) first_sent: BTreeMap<ItemId, Duration>,
    pub(crate) sleeps: u64,
    pub(crate) wrong: Vec<String>,
    pub(crate) stats: Stats,
    prints: bool,
    digest: u64,
}

/// What a story was made of, to see that the stories are rich.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Stats {
    pub(crate) lives: u64,
    pub(crate) sends: u64,
    pub(crate) looks: u64,
    pub(crate) confirmed_by_looking: u64,
    pub(crate) proved_absent: u64,
    pub(crate) decided: u64,
    pub(crate) edited: u64,
    /// While it was being sent.
    pub(crate) canceled: u64,
    pub(crate) queued_again: u64,
}

/// The world, shared by all that is simulated. One thread, so nobody ever waits for it.
#[derive(Clone)]
pub(crate) struct Shared(Arc<Mutex<World>>);

impl Shared {
    pub(crate) fn new(seed: u64, mutant: Option<Mutant>, prints: bool) -> Self {
        let mut rng = Rng::new(seed);
        let chaos_until = rng.wait(60_000, 400_000);
        let weather = Weather::of(&mut rng, chaos_until);
        Self(Arc::new(Mutex::new(World {
            rng,
            began: Instant::now(),
            chaos_until,
            clock_is_wrong_by: 0,
            disk: Disk::default(),
            server: Server::default(),
            weather,
            key_is_refused: false,
            mutant,
            saved: BTreeSet::new(),
            late: BTreeSet::new(),
            canceled: BTreeSet::new(),
            under_way: 0,
            first_sent: BTreeMap::new(),
            sleeps: 0,
            wrong: Vec::new(),
            stats: Stats::default(),
            prints,
            digest: 0xcbf2_9ce4_8422_2325,
        })))
    }

    pub(crate) fn get(&self) -> MutexGuard<'_, World> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl World {
    pub(crate) fn now(&self) -> Duration {
        Instant::now() - self.began
    }

    pub(crate) fn is_chaos(&self) -> bool {
        self.now() < self.chaos_until
    }

    /// Writes a line of the story.
    pub(crate) fn tell(&mut self, line: fmt::Arguments<'_>) {
        let line = format!("{:>12?} {line}", self.now());
        for byte in line.bytes() {
            // FNV-1a: two stories that differ anywhere differ here.
            self.digest = (self.digest ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
        if self.prints {
            eprintln!("{line}");
        }
    }

    /// Something happened that must not.
    pub(crate) fn wrong(&mut self, what: String) {
        self.tell(format_args!("WRONG: {what}"));
        self.wrong.push(what);
    }

    pub(crate) fn digest(&self) -> u64 {
        self.digest
    }
}
