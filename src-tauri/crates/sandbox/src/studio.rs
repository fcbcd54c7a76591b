//! One of the sandbox's studios: who it is, its people, and its world.
//!
//! Locks are taken in this order: world, then people. Whoever holds the people must not ask for
//! the world.

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};

use crate::people::Person;
use crate::population::Population;
use crate::world::World;
use crate::world::amendments::{Amendment, Mode, Subject};

/// A studio.
pub struct Studio {
    place: usize,
    profile: Mutex<Profile>,
    people: RwLock<Population>,
    world: Mutex<World>,
    revision: AtomicU64,
}

#[derive(Clone)]
struct Profile {
    id: i64,
    name: String,
}

impl Studio {
    pub(crate) fn new(
        place: usize,
        id: i64,
        name: String,
        people: Population,
        world: World,
    ) -> Self {
        Self {
            place,
            profile: Mutex::new(Profile { id, name }),
            people: RwLock::new(people),
            world: Mutex::new(world),
            revision: AtomicU64::new(0),
        }
    }

    /// Its place among the sandbox's studios, from 0.
    #[must_use]
    pub fn place(&self) -> usize {
        self.place
    }

    /// Its number in the service.
    #[must_use]
    pub fn id(&self) -> i64 {
        self.profile().id
    }

    /// Its name.
    #[must_use]
    pub fn name(&self) -> String {
        self.profile().name.clone()
    }

    /// Becomes another studio, with the same people.
    pub fn rename(&self, name: &str, id: i64) {
        *self.profile() = Profile {
            id,
            name: name.to_owned(),
        };
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

    /// What it does with change requests of that kind.
    #[must_use]
    pub fn amendment_mode(&self, subject: Subject) -> Mode {
        self.world().amendments.mode(subject)
    }

    /// Treats change requests of that kind so from now on.
    pub fn set_amendment_mode(&self, subject: Subject, mode: Mode) {
        self.world().amendments.set_mode(subject, mode);
        self.touch();
    }

    /// The change requests that wait for its word.
    #[must_use]
    pub fn pending_amendments(&self) -> Vec<Amendment> {
        self.world().amendments.pending().cloned().collect()
    }

    /// Its people, to be looked at. Not to be held while asking for the world.
    pub(crate) fn people(&self) -> RwLockReadGuard<'_, Population> {
        self.people.read().unwrap_or_else(PoisonError::into_inner)
    }

    /// Its world, for as long as the guard lives.
    pub(crate) fn world(&self) -> MutexGuard<'_, World> {
        self.world.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// How often it was changed, or may have been.
    pub(crate) fn revision(&self) -> u64 {
        self.revision.load(Ordering::Relaxed)
    }

    /// Says that something may have changed, so that it is saved.
    pub(crate) fn touch(&self) {
        self.revision.fetch_add(1, Ordering::Relaxed);
    }

    /// Becomes as it was saved.
    pub(crate) fn restore(&self, changed: Vec<Person>, removed: BTreeSet<i64>, world: World) {
        *self.world() = world;
        let people = self.people.write();
        people
            .unwrap_or_else(PoisonError::into_inner)
            .restore(changed, removed);
    }

    fn people_mut(&self) -> RwLockWriteGuard<'_, Population> {
        self.touch();
        self.people.write().unwrap_or_else(PoisonError::into_inner)
    }

    fn profile(&self) -> MutexGuard<'_, Profile> {
        self.profile.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl std::fmt::Debug for Studio {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Studio")
            .field("place", &self.place)
            .field("people", &self.people().all().len())
            .finish_non_exhaustive()
    }
}
