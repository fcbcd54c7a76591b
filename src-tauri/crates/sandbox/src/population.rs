//! The studio's people, in the order of their numbers.

use crate::people::{Person, Status};

#[derive(Debug)]
pub(crate) struct Population(Vec<Person>);

impl Population {
    pub(crate) fn new(mut people: Vec<Person>) -> Self {
        people.sort_by_key(|it| it.id);
        Self(people)
    }

    pub(crate) fn all(&self) -> &[Person] {
        &self.0
    }

    pub(crate) fn find(&self, id: i64) -> Option<&Person> {
        self.place(id).ok().map(|at| &self.0[at])
    }

    /// Everybody of that status whose number is greater than `after`. Finding the first takes a
    /// binary search, so that reading slice after slice walks over each person once.
    pub(crate) fn after(&self, after: i64, status: Status) -> impl Iterator<Item = &Person> {
        let start = self.0.partition_point(|it| it.id <= after);
        self.0[start..].iter().filter(move |it| it.status == status)
    }

    pub(crate) fn insert(&mut self, person: Person) {
        match self.place(person.id) {
            Ok(at) => self.0[at] = person,
            Err(at) => self.0.insert(at, person),
        }
    }

    /// Edits a person in their place; only a changed number moves them to a new one.
    pub(crate) fn edit(&mut self, id: i64, edit: impl FnOnce(&mut Person)) -> bool {
        let Ok(at) = self.place(id) else {
            return false;
        };
        edit(&mut self.0[at]);
        if self.0[at].id != id {
            let person = self.0.remove(at);
            self.insert(person);
        }
        true
    }

    pub(crate) fn remove(&mut self, id: i64) -> Option<Person> {
        self.place(id).ok().map(|at| self.0.remove(at))
    }

    fn place(&self, id: i64) -> Result<usize, usize> {
        self.0.binary_search_by_key(&id, |it| it.id)
    }
}
