//! The index: all rows, and the segments that find them.

use studiodesk_core::{CustomerId, MemberRow};

use crate::dates::DateOrder;
use crate::find;
use crate::found::Found;
use crate::ids::Ids;
use crate::places::{Place, Places};
use crate::query::Query;
use crate::rows::Rows;
use crate::segment::Segment;

/// Bytes that an index holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Memory {
    /// What finds people.
    pub index: usize,
    /// What is known of them, as it is shown: the mirror in memory.
    pub rows: usize,
}

/// Finds people by whatever is typed of them.
///
/// New and changed rows make a small segment of their own. A segment is merged with its neighbour as
/// soon as that is no longer much larger, so each row is folded again only a few times, whatever the
/// number of slices.
#[derive(Debug, Default)]
pub struct Index {
    rows: Rows,
    places: Places,
    numbers: Ids,
    segments: Vec<Segment>,
}

impl Index {
    /// An index of nobody.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// An index of these people. The last row counts where an id comes twice.
    #[must_use]
    pub fn build(rows: impl IntoIterator<Item = MemberRow>) -> Self {
        let mut index = Self::new();
        index.upsert(rows.into_iter().collect());
        index
    }

    /// Adds people, or replaces what is known of them. Rows that did not change cost next to nothing.
    pub fn upsert(&mut self, rows: Vec<MemberRow>) {
        let mut fresh: Vec<(u32, &MemberRow)> = Vec::with_capacity(rows.len());
        self.rows.reserve(rows.len());
        self.places.reserve(rows.len());
        self.numbers.reserve(rows.len(), &self.rows);
        let first_new = self.segments.len() as u32;
        for row in &rows {
            let number = match self.numbers.get(row.id, &self.rows) {
                Some(number) if self.rows.is(number, row) => continue,
                Some(number) => {
                    self.rows.replace(number, row);
                    let place = self.places.get(number);
                    if place.segment == first_new {
                        fresh[place.slot as usize].1 = row;
                        continue;
                    }
                    self.segments[place.segment as usize].remove(place.slot);
                    number
                }
                None => self.add(row),
            };
            // Until the segment is built, the slot tells where in `fresh` the row is.
            let slot = fresh.len() as u32;
            let segment = first_new;
            self.places.set(number, Place { segment, slot });
            fresh.push((number, row));
        }
        if !fresh.is_empty() {
            self.push_segment(&fresh);
            self.merge();
        }
    }

    /// Takes people out. Unknown ids are nobody's loss.
    pub fn remove(&mut self, ids: &[CustomerId]) {
        for id in ids {
            if let Some(number) = self.numbers.remove(*id, &self.rows) {
                let place = self.places.get(number);
                self.segments[place.segment as usize].remove(place.slot);
                self.rows.remove(number);
            }
        }
        self.merge();
    }

    /// How many people there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.numbers.len()
    }

    /// Whether there is nobody.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.numbers.len() == 0
    }

    /// What is known of one person.
    #[must_use]
    pub fn row(&self, id: CustomerId) -> Option<MemberRow> {
        self.rows.get(self.numbers.get(id, &self.rows)?)
    }

    /// Whether just this is known of the person.
    #[must_use]
    pub fn has(&self, row: &MemberRow) -> bool {
        let number = self.numbers.get(row.id, &self.rows);
        number.is_some_and(|number| self.rows.is(number, row))
    }

    /// What is known of everybody.
    pub fn rows(&self) -> impl Iterator<Item = MemberRow> {
        self.rows.iter()
    }

    /// Forgets everybody.
    pub fn clear(&mut self) {
        *self = Self::new();
    }

    /// How much memory it takes.
    #[must_use]
    pub fn memory(&self) -> Memory {
        let segments = self.segments.iter().map(Segment::weight).sum::<usize>();
        Memory {
            index: segments + self.places.weight() + self.numbers.weight(),
            rows: self.rows.weight(),
        }
    }

    /// Finds at most `limit` people by `text`, best first. Dates are read in the typist's `order`.
    #[must_use]
    pub fn find(&self, text: &str, order: DateOrder, limit: usize) -> Found {
        let query = Query::parse(text, order);
        let mut found = find::find(&self.segments, &self.rows, &query, limit);
        if found.hits.is_empty() {
            let apart = Query::parse_apart(text, order);
            if let Some(apart) = &apart {
                found = find::find(&self.segments, &self.rows, apart, limit);
            }
            if found.hits.is_empty() {
                found.tried = query.tried();
            }
        }
        found
    }

    /// Its parts, if it is one segment and nobody has left it or was changed.
    pub(crate) fn whole(&self) -> Option<(&Rows, &Segment)> {
        match self.segments.as_slice() {
            [segment] if self.rows.is_tidy() && segment.alive == segment.len() => {
                Some((&self.rows, segment))
            }
            _ => None,
        }
    }

    /// An index of one segment, whose people are these by number.
    pub(crate) fn of_whole(
        rows: Rows,
        segment: Segment,
        people: impl Iterator<Item = CustomerId>,
    ) -> Self {
        let mut numbers = Ids::default();
        numbers.reserve(rows.numbers(), &rows);
        for (id, number) in people.zip(0..) {
            numbers.insert(id, number, &rows);
        }
        let mut index = Self {
            places: Places::of(rows.numbers()),
            numbers,
            rows,
            segments: Vec::new(),
        };
        index.settle(segment);
        index
    }

    fn add(&mut self, row: &MemberRow) -> u32 {
        let number = self.rows.add(row);
        self.places.make_room(number);
        self.numbers.insert(row.id, number, &self.rows);
        number
    }

    /// Builds the last segment of these rows.
    fn push_segment(&mut self, people: &[(u32, &MemberRow)]) {
        self.settle(Segment::build(people));
    }

    /// Adds the last segment.
    fn settle(&mut self, segment: Segment) {
        let at = self.segments.len() as u32;
        for (slot, &number) in (0..).zip(&segment.rows) {
            self.places.set(number, Place { segment: at, slot });
        }
        self.segments.push(segment);
    }

    /// Keeps every segment at least twice as large as the next, and at least half alive.
    fn merge(&mut self) {
        let crowded = |pair: &[Segment]| pair[0].alive < 2 * pair[1].alive;
        let sparse = |segment: &Segment| segment.alive * 2 < segment.len();
        let first_crowded = self.segments.windows(2).position(crowded);
        let first_sparse = self.segments.iter().position(sparse);
        let Some(from) = [first_crowded, first_sparse].into_iter().flatten().min() else {
            return;
        };
        let mut people = Vec::new();
        for segment in self.segments.drain(from..) {
            let alive = (0..)
                .zip(&segment.rows)
                .filter(|&(slot, _)| !segment.gone.contains(slot));
            people.extend(alive.filter_map(|(_, &number)| Some((number, self.rows.get(number)?))));
        }
        if !people.is_empty() {
            let people: Vec<_> = people.iter().map(|(number, row)| (*number, row)).collect();
            self.push_segment(&people);
            self.merge();
        }
    }
}
