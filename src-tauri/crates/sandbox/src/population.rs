//! The studio's people, in the order of their numbers, and which of them changed since they were made.

use std::collections::BTreeSet;

use crate::people::{Person, Status};

/// **Invariant:** whoever is not named as changed or removed is as the seed made them.
#[derive(Debug)]
pub(crate) struct Population {
    people: Vec<Person>,
    changed: BTreeSet<i64>,
    removed: BTreeSet<i64>,
}

impl Population {
    /// The people as they were made.
    pub(crate) fn new(mut people: Vec<Person>) -> Self {
        people.sort_by_key(|it| it.id);
        Self {
            people,
            changed: BTreeSet::new(),
            removed: BTreeSet::new(),
        }
    }

    pub(crate) fn all(&self) -> &[Person] {
        &self.people
    }

    pub(crate) fn find(&self, id: i64) -> Option<&Person> {
        self.place(id).ok().map(|at| &self.people[at])
    }

    /// Everybody of that status whose number is greater than `after`. Finding the first takes a
    /// binary search, so that reading slice after slice walks over each person once.
    pub(crate) fn after(&self, after: i64, status: Status) -> impl Iterator<Item = &Person> {
        let start = self.people.partition_point(|it| it.id <= after);
        self.people[start..]
            .iter()
            .filter(move |it| it.status == status)
    }

    pub(crate) fn insert(&mut self, person: Person) {
        self.removed.remove(&person.id);
        self.changed.insert(person.id);
        match self.place(person.id) {
            Ok(at) => self.people[at] = person,
            Err(at) => self.people.insert(at, person),
        }
    }

    /// Edits a person in their place; only a changed number moves them to a new one.
    pub(crate) fn edit(&mut self, id: i64, edit: impl FnOnce(&mut Person)) -> bool {
        let Ok(at) = self.place(id) else {
            return false;
        };
        edit(&mut self.people[at]);
        self.changed.insert(id);
        if self.people[at].id != id {
            let person = self.people.remove(at);
            self.forget(id);
            self.insert(person);
        }
        true
    }

    pub(crate) fn remove(&mut self, id: i64) -> Option<Person> {
        let at = self.place(id).ok()?;
        self.forget(id);
        Some(self.people.remove(at))
    }

    /// Those who are not as they were made.
    pub(crate) fn changed(&self) -> impl Iterator<Item = &Person> {
        self.changed.iter().filter_map(|id| self.find(*id))
    }

    /// Whether this person is not as they were made.
    pub(crate) fn is_changed(&self, id: i64) -> bool {
        self.changed.contains(&id)
    }

    /// The numbers of those who were made and are here no more.
    pub(crate) fn removed(&self) -> &BTreeSet<i64> {
        &self.removed
    }

    /// Makes the same changes to people as they were made.
    pub(crate) fn restore(&mut self, changed: Vec<Person>, removed: BTreeSet<i64>) {
        self.people.retain(|it| !removed.contains(&it.id));
        self.removed = removed;
        for person in changed {
            self.insert(person);
        }
    }

    fn forget(&mut self, id: i64) {
        self.changed.remove(&id);
        self.removed.insert(id);
    }

    fn place(&self, id: i64) -> Result<usize, usize> {
        self.people.binary_search_by_key(&id, |it| it.id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::people::{Date, people};

    #[test]
    fn the_same_changes_give_the_same_people() {
        let made = || Population::new(people(1, 30, Date::new(2026, 11, 22)));
        let mut population = made();
        let ids: Vec<i64> = population.all().iter().map(|it| it.id).collect();
        population.edit(ids[1], |it| it.has_picture = !it.has_picture);
        population.edit(ids[2], |it| it.id = 5);
        population.remove(ids[3]);
        let mut back = population.remove(ids[4]).unwrap();
        back.referral_code = None;
        population.insert(back);

        let changed: Vec<_> = population.changed().cloned().collect();
        let mut restored = made();
        restored.restore(changed, population.removed().clone());

        assert_eq!(restored.all(), population.all());
        assert_eq!(restored.changed().count(), 3);
    }
}
