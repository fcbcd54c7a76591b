//! Something that every customer has, made when it is first needed.
//!
//! A pure function of the origin and the person gives the same each time, so looking keeps nothing;
//! only what was changed is kept, and only that is saved.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Ids, Origin};
use crate::people::Person;

/// Made for a person, the same each time.
pub(crate) trait Derive: Clone {
    fn derive(person: &Person, origin: Origin) -> Self;
}

/// One for each customer: the kept ones, and the recipe for all others.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Derived<T> {
    origin: Origin,
    kept: BTreeMap<i64, T>,
}

impl<T: Derive> Derived<T> {
    pub(crate) fn new(origin: Origin) -> Self {
        Self {
            origin,
            kept: BTreeMap::new(),
        }
    }

    /// The person's own, to be changed; from now on it is kept.
    pub(crate) fn of(&mut self, person: &Person) -> &mut T {
        let origin = self.origin;
        let entry = self.kept.entry(person.id);
        entry.or_insert_with(|| T::derive(person, origin))
    }

    /// Whether this customer's own was changed.
    pub(crate) fn is_kept(&self, customer: i64) -> bool {
        self.kept.contains_key(&customer)
    }

    /// The person's own, to be looked at; nothing is kept.
    pub(crate) fn view(&self, person: &Person) -> Cow<'_, T> {
        match self.kept.get(&person.id) {
            Some(kept) => Cow::Borrowed(kept),
            None => Cow::Owned(T::derive(person, self.origin)),
        }
    }

    /// Those that were changed, by customer. To search the others, walk the people and view each.
    pub(crate) fn kept(&self) -> impl Iterator<Item = (i64, &T)> {
        self.kept.iter().map(|(customer, it)| (*customer, it))
    }

    /// What is kept of this customer, if anything.
    pub(crate) fn find(&self, customer: i64) -> Option<&T> {
        self.kept.get(&customer)
    }

    /// Forgets the person's own, as when they leave for another studio.
    pub(crate) fn take(&mut self, customer: i64) -> Option<T> {
        self.kept.remove(&customer)
    }

    /// Puts in what another studio had.
    pub(crate) fn put(&mut self, customer: i64, own: T) {
        self.kept.insert(customer, own);
    }
}

impl<T: Derive> Default for Derived<T> {
    fn default() -> Self {
        let day = jiff::civil::Date::ZERO;
        Self::new(Origin {
            seed: 0,
            day,
            studio: 0,
        })
    }
}

impl<T: Derive> super::Domain for Derived<T> {
    fn seeded(origin: Origin, _ids: &mut Ids) -> Self {
        Self::new(origin)
    }

    fn hand_over(&mut self, person: &Person, to: &mut Self) {
        let own = self.view(person).into_owned();
        self.take(person.id);
        to.put(person.id, own);
    }
}
