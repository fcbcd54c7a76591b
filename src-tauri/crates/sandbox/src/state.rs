//! What a running sandbox knows, for a test to read and change.

use std::collections::BTreeMap;
use std::io;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::SystemTime;

use crate::fault::{Fault, Script};
use crate::journal::{Journal, Request, RequestCount};
use crate::limiter::{Limiter, RateCounter};
use crate::operations::{self, Verdict};
use crate::people::Person;
use crate::population::Population;
use crate::saved::Keeper;
use crate::settings::{AcceptedKey, Settings};
use crate::signed::Signer;
use crate::storage::Storage;
use crate::studio::Studio;
use crate::world::{Origin, World};
use crate::{Clock, Config, Key};

/// The state, as the server and whoever started it share it.
pub type SharedState = Arc<State>;

/// Everything a sandbox knows.
///
/// What concerns a studio or a key without naming it concerns the first: most tests have one.
pub struct State {
    studios: Vec<Studio>,
    settings: Mutex<Settings>,
    customers: AtomicI64,
    pub(crate) clock: Clock,
    pub(crate) seed: u64,
    pub(crate) limiter: Limiter,
    pub(crate) journal: Journal,
    pub(crate) script: Script,
    pub(crate) signer: Signer,
    pub(crate) storage: Storage,
    keeper: Option<Keeper>,
    revision: AtomicU64,
}

impl State {
    pub(crate) fn new(config: Config, people: Vec<Person>) -> Self {
        let keeper = Keeper::new(&config);
        let storage = keeper.as_ref().map(|it| Storage::at(it.folder()));
        let last = people.iter().map(|it| it.id).max().unwrap_or(1_200_000_000);
        let day = config.today().into();
        let count = config.studios.max(1);
        let studios = deal(people, count).into_iter().enumerate();
        let studios = studios.map(|(place, people)| {
            let number = i64::try_from(place).unwrap_or_default();
            let name = match place {
                0 => config.studio_name.clone(),
                _ => format!("{} {}", config.studio_name, place + 1),
            };
            let origin = Origin {
                seed: config.seed,
                day,
                studio: place,
            };
            let people = Population::new(people);
            let mut world = World::new(origin);
            world.amendments.invent(people.all(), origin);
            Studio::new(place, config.studio_id + number, name, people, world)
        });
        let first = Key {
            value: config.key,
            studio: 1,
            scopes: config.scopes,
        };
        let keys = [first].into_iter().chain(config.keys);
        Self {
            studios: studios.collect(),
            settings: Mutex::new(Settings {
                keys: keys.map(AcceptedKey::from).collect(),
                rate_limit: config.rate_limit,
                retry_after: false,
            }),
            customers: AtomicI64::new(last),
            clock: config.clock,
            seed: config.seed,
            limiter: Limiter::default(),
            journal: Journal::default(),
            script: Script::default(),
            signer: Signer::default(),
            storage: storage.unwrap_or_default(),
            keeper,
            revision: AtomicU64::new(0),
        }
    }

    /// The studios, in the order of their numbers.
    #[must_use]
    pub fn studios(&self) -> &[Studio] {
        &self.studios
    }

    /// The person with this number.
    #[must_use]
    pub fn find_person(&self, id: i64) -> Option<Person> {
        self.first().find_person(id)
    }

    /// Looks at everybody, in the order of their numbers.
    pub fn with_people<T>(&self, look: impl FnOnce(&[Person]) -> T) -> T {
        self.first().with_people(look)
    }

    /// Adds a person, in place of whoever had that number.
    pub fn insert_person(&self, person: Person) {
        self.first().insert_person(person);
    }

    /// Changes a person; says whether there is one with that number.
    pub fn edit_person(&self, id: i64, edit: impl FnOnce(&mut Person)) -> bool {
        self.first().edit_person(id, edit)
    }

    /// Takes a person away.
    pub fn remove_person(&self, id: i64) -> Option<Person> {
        self.first().remove_person(id)
    }

    /// The key that is accepted; `None` once it is revoked.
    #[must_use]
    pub fn key(&self) -> Option<String> {
        self.first_key(|it| it.value.clone())
    }

    /// Accepts `key` from now on, and not its predecessor.
    pub fn replace_key(&self, key: &str) {
        self.first_key(|it| it.value = Some(key.to_owned()));
    }

    /// Accepts the key no more.
    pub fn revoke_key(&self) {
        self.first_key(|it| it.value = None);
    }

    /// Allows these scopes only; `None` allows everything.
    pub fn set_scopes(&self, scopes: Option<Vec<String>>) {
        self.first_key(|it| it.scopes = scopes);
    }

    /// Changes the limit of requests per endpoint and minute.
    pub fn set_rate_limit(&self, limit: u32) {
        self.settings().rate_limit = limit;
    }

    /// Whether a 429 says for how long it holds. The real service documents no such header.
    pub fn set_retry_after(&self, shown: bool) {
        self.settings().retry_after = shown;
    }

    /// Becomes another studio, with the same people.
    pub fn set_studio(&self, name: &str, id: i64) {
        self.first().rename(name, id);
    }

    /// The counters of all endpoints that were asked so far, by operation; those of further keys
    /// have the key's place behind the operation (`getCustomers@2`).
    #[must_use]
    pub fn rate_counters(&self) -> BTreeMap<String, RateCounter> {
        self.limiter.counters()
    }

    /// Uses up `count` requests of the current minute, as another client with the same key would.
    pub fn spend(&self, operation: &str, count: u32) {
        self.limiter.spend(operation, count, self.now());
    }

    /// What was asked so far, the oldest first.
    #[must_use]
    pub fn requests(&self) -> Vec<Request> {
        self.journal.requests()
    }

    /// How often each operation was asked for, and how it was answered.
    #[must_use]
    pub fn request_counts(&self) -> BTreeMap<String, RequestCount> {
        self.journal.counts()
    }

    /// Forgets what was asked.
    pub fn clear_requests(&self) {
        self.journal.clear();
    }

    /// Plans a fault.
    pub fn script(&self, fault: Fault) {
        self.script.add(fault);
    }

    /// Drops the faults that are still planned.
    pub fn clear_script(&self) {
        self.script.clear();
    }

    /// Accepts or rejects a change request, as somebody in its studio would; says whether one with
    /// that number was waiting.
    pub fn settle_amendment(&self, id: i64, verdict: Verdict) -> bool {
        let waiting = self.studios.iter().find_map(|studio| {
            let amendment = studio.world().amendments.take(id)?;
            Some((studio, amendment))
        });
        let Some((studio, amendment)) = waiting else {
            return false;
        };
        operations::settle(self, studio, &amendment, verdict);
        studio.touch();
        true
    }

    /// The time it goes by.
    #[must_use]
    pub fn now(&self) -> SystemTime {
        self.clock.now()
    }

    /// Sets the clock, which goes on from there.
    pub fn set_clock(&self, time: SystemTime) {
        self.clock.set(time);
        self.revision.fetch_add(1, Ordering::Relaxed);
    }

    pub(crate) fn settings(&self) -> MutexGuard<'_, Settings> {
        self.settings.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A number for a new customer: the service counts those of all studios together.
    pub(crate) fn next_customer_id(&self) -> i64 {
        self.customers.fetch_add(7, Ordering::Relaxed) + 7
    }

    pub(crate) fn last_customer(&self) -> i64 {
        self.customers.load(Ordering::Relaxed)
    }

    pub(crate) fn set_last_customer(&self, id: i64) {
        self.customers.store(id, Ordering::Relaxed);
    }

    /// Grows with each change.
    pub(crate) fn revision(&self) -> u64 {
        let studios = self.studios.iter().map(Studio::revision);
        studios.sum::<u64>() + self.revision.load(Ordering::Relaxed)
    }

    /// Writes the state to its file, where it has one and something is new.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn save(&self) -> io::Result<()> {
        self.keeper.as_ref().map_or(Ok(()), |it| it.write(self))
    }

    /// Whether there is a file for it.
    pub(crate) fn is_kept(&self) -> bool {
        self.keeper.is_some()
    }

    fn first(&self) -> &Studio {
        &self.studios[0]
    }

    fn first_key<T>(&self, act: impl FnOnce(&mut AcceptedKey) -> T) -> T {
        act(&mut self.settings().keys[0])
    }
}

/// Deals the people out among so many studios, in turn, so that each gets of every kind.
fn deal(people: Vec<Person>, studios: usize) -> Vec<Vec<Person>> {
    if studios == 1 {
        return vec![people];
    }
    let mut dealt = vec![Vec::new(); studios];
    for (index, person) in people.into_iter().enumerate() {
        dealt[index % studios].push(person);
    }
    dealt
}

impl std::fmt::Debug for State {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("State")
            .field("studios", &self.studios)
            .finish_non_exhaustive()
    }
}
