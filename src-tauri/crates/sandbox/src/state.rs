//! What a running sandbox knows, for a test to read and change.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};
use std::time::SystemTime;

use crate::fault::{Fault, Script};
use crate::journal::{Journal, Request};
use crate::limiter::{Limiter, RateCounter};
use crate::people::Person;
use crate::pictures::Signer;
use crate::population::Population;
use crate::{Clock, Config};

/// The state, as the server and whoever started it share it.
pub type SharedState = Arc<State>;

/// Everything a sandbox knows.
pub struct State {
    people: RwLock<Population>,
    settings: Mutex<Settings>,
    pub(crate) clock: Clock,
    pub(crate) seed: u64,
    pub(crate) limiter: Limiter,
    pub(crate) journal: Journal,
    pub(crate) script: Script,
    pub(crate) signer: Signer,
}

/// What can be set while the sandbox runs.
#[derive(Clone)]
pub(crate) struct Settings {
    /// `None` once the key is revoked.
    pub(crate) key: Option<String>,
    pub(crate) scopes: Option<Vec<String>>,
    pub(crate) rate_limit: u32,
    pub(crate) retry_after: bool,
    pub(crate) studio_name: String,
    pub(crate) studio_id: i64,
}

impl State {
    pub(crate) fn new(config: Config, people: Vec<Person>) -> Self {
        Self {
            people: RwLock::new(Population::new(people)),
            settings: Mutex::new(Settings {
                key: Some(config.key),
                scopes: config.scopes,
                rate_limit: config.rate_limit,
                retry_after: false,
                studio_name: config.studio_name,
                studio_id: config.studio_id,
            }),
            clock: config.clock,
            seed: config.seed,
            limiter: Limiter::default(),
            journal: Journal::default(),
            script: Script::default(),
            signer: Signer::default(),
        }
    }

    /// The person with this number.
    #[must_use]
    pub fn find_person(&self, id: i64) -> Option<Person> {
        self.people().find(id).cloned()
    }

    /// Looks at everybody, in the order of their numbers.
    pub fn with_people<T>(&self, look: impl FnOnce(&[Person]) -> T) -> T {
        look(self.people().all())
    }

    /// Adds a person, in place of whoever had that number.
    pub fn insert_person(&self, person: Person) {
        self.people_mut().insert(person);
    }

    /// Changes a person; says whether there is one with that number.
    pub fn edit_person(&self, id: i64, edit: impl FnOnce(&mut Person)) -> bool {
        self.people_mut().edit(id, edit)
    }

    /// Takes a person away.
    pub fn remove_person(&self, id: i64) -> Option<Person> {
        self.people_mut().remove(id)
    }

    /// The key that is accepted; `None` once it is revoked.
    #[must_use]
    pub fn key(&self) -> Option<String> {
        self.settings().key.clone()
    }

    /// Accepts `key` from now on, and no other.
    pub fn replace_key(&self, key: &str) {
        self.settings().key = Some(key.to_owned());
    }

    /// Accepts no key any more.
    pub fn revoke_key(&self) {
        self.settings().key = None;
    }

    /// Allows these scopes only; `None` allows everything.
    pub fn set_scopes(&self, scopes: Option<Vec<String>>) {
        self.settings().scopes = scopes;
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
        let mut settings = self.settings();
        settings.studio_name = name.to_owned();
        settings.studio_id = id;
    }

    /// The counters of all endpoints that were asked so far, by operation.
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

    /// Forgets what was asked.
    pub fn clear_requests(&self) {
        self.journal.clear();
    }

    /// Plans a fault.
    pub fn script(&self, fault: Fault) {
        self.script.add(fault);
    }

    pub(crate) fn now(&self) -> SystemTime {
        self.clock.now()
    }

    pub(crate) fn settings(&self) -> MutexGuard<'_, Settings> {
        self.settings.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn people(&self) -> RwLockReadGuard<'_, Population> {
        self.people.read().unwrap_or_else(PoisonError::into_inner)
    }

    fn people_mut(&self) -> RwLockWriteGuard<'_, Population> {
        self.people.write().unwrap_or_else(PoisonError::into_inner)
    }
}

impl std::fmt::Debug for State {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("State")
            .field("people", &self.people().all().len())
            .finish_non_exhaustive()
    }
}
