//! A part of the index: people in the order in which they are shown, each at a *slot*.
//!
//! **Invariant:** a segment never changes but for the people who leave it.

mod births;
mod fields;
mod names;
mod places;
mod spelled;

use jiff::civil::Date;
use studiodesk_core::{CustomerId, CustomerStatus, MemberRow};

use crate::bits::Bits;
use crate::dictionary::Dictionary;
use crate::ear::Ear;
use crate::names::Forms;
use crate::packed::{Reader, write_bytes, write_numbers};

use births::Births;
use fields::{Fields, Written};
use names::{Names, write_key};
pub(crate) use places::SHORTEST_PLACE;
use spelled::{Spelled, SpelledNames};

/// From so many people on, a second thread saves more than it costs.
const WORTH_A_THREAD: usize = 2_000;

/// Everything the search reads of some people.
#[derive(Debug)]
pub(crate) struct Segment {
    /// The number of each slot's row.
    pub(crate) rows: Vec<u32>,
    /// The rank of each slot's status, ascending.
    pub(crate) statuses: Vec<u8>,
    pub(crate) names: Dictionary,
    pub(crate) ear: Ear,
    pub(crate) spelled: Spelled,
    /// Bytes of each name in its plain spelling: tells apart most names that cannot be equal.
    pub(crate) name_lengths: Vec<u8>,
    /// How many words each name has.
    pub(crate) name_words: Vec<u8>,
    pub(crate) fields: Fields,
    /// The words of the addresses.
    pub(crate) places: Dictionary,
    pub(crate) births: Births,
    /// The slots whose people have left.
    pub(crate) gone: Bits,
    pub(crate) alive: usize,
}

impl Segment {
    /// Builds a segment of rows, given with their numbers.
    pub(crate) fn build(people: &[(u32, &MemberRow)]) -> Self {
        let worth_it = people.len() > WORTH_A_THREAD;
        let ((mut names, order), (fields, spelled, places)) = side_by_side(
            worth_it,
            || {
                let mut names = Names::read(people);
                let order = names.sort(people);
                (names, order)
            },
            || {
                let places = places::read(people);
                (Written::read(people), SpelledNames::read(people), places)
            },
        );
        let mut slots = vec![0; people.len()];
        for (slot, &bearer) in (0..).zip(&order) {
            slots[bearer as usize] = slot;
        }
        let words = std::mem::take(&mut names.words);
        let Written { emails, codes } = fields;
        let ((words, ear, emails), (codes, spelled, places)) = side_by_side(
            worth_it,
            || {
                let words = words.finish(&slots).with_grams();
                let ear = Ear::of(&words);
                (words, ear, emails.finish(&order, &slots))
            },
            || {
                let spelled = spelled.finish(&slots);
                (codes.finish(&order), spelled, places.finish(&slots))
            },
        );
        let (numbers, cards, phones) = codes;
        let fields = Fields {
            emails,
            numbers,
            cards,
            phones,
        };
        let in_order = || order.iter().map(|&bearer| bearer as usize);
        let row = |bearer: usize| people[bearer].1;
        Self {
            rows: in_order().map(|bearer| people[bearer].0).collect(),
            statuses: in_order()
                .map(|bearer| status_rank(&row(bearer).status))
                .collect(),
            names: words,
            ear,
            spelled,
            name_lengths: in_order().map(|bearer| names.measures[bearer].0).collect(),
            name_words: in_order().map(|bearer| names.measures[bearer].1).collect(),
            fields,
            places,
            births: Births::of(in_order().map(|bearer| row(bearer).date_of_birth)),
            gone: Bits::none(people.len()),
            alive: people.len(),
        }
    }

    /// Writes a segment that nobody has left.
    pub(crate) fn write(&self, into: &mut Vec<u8>) {
        write_numbers(into, &self.rows);
        for bytes in [&self.statuses, &self.name_lengths, &self.name_words] {
            write_bytes(into, bytes);
        }
        self.names.write(into);
        self.ear.write(into);
        self.spelled.write(into);
        self.fields.write(into);
        self.places.write(into);
    }

    /// The segment that was written, of people of whom `heads` has those births by number.
    pub(crate) fn read(
        reader: &mut Reader<'_>,
        heads: &[(CustomerId, Option<Date>)],
    ) -> Option<Self> {
        let rows = reader.numbers()?;
        let birth = |&number: &u32| heads.get(number as usize).map(|&(_, born)| born);
        Some(Self {
            births: Births::of(
                rows.iter()
                    .map(birth)
                    .collect::<Option<Vec<_>>>()?
                    .into_iter(),
            ),
            statuses: reader.bytes()?.to_vec(),
            name_lengths: reader.bytes()?.to_vec(),
            name_words: reader.bytes()?.to_vec(),
            names: Dictionary::read(reader)?.with_grams(),
            ear: Ear::read(reader)?,
            spelled: Spelled::thaw(reader, rows.len())?,
            fields: Fields::thaw(reader)?,
            places: Dictionary::read(reader)?,
            gone: Bits::none(rows.len()),
            alive: rows.len(),
            rows,
        })
    }

    /// Bytes in memory.
    pub(crate) fn weight(&self) -> usize {
        let bytes = [&self.statuses, &self.name_lengths, &self.name_words];
        let dictionaries = [&self.names, &self.spelled.words, &self.places];
        self.rows.capacity() * 4
            + bytes.iter().map(|bytes| bytes.capacity()).sum::<usize>()
            + dictionaries.map(Dictionary::weight).iter().sum::<usize>()
            + self.ear.weight()
            + self.spelled.people.weight()
            + self.fields.weight()
            + self.births.weight()
            + self.gone.weight()
    }

    /// Takes the person at `slot` out.
    pub(crate) fn remove(&mut self, slot: u32) {
        self.gone.insert(slot);
        self.alive -= 1;
    }

    /// How many slots there are, those of people who left included.
    pub(crate) fn len(&self) -> usize {
        self.rows.len()
    }

    /// The empty set of its slots.
    pub(crate) fn none(&self) -> Bits {
        Bits::none(self.len())
    }
}

/// What people are ordered by: status, folded family name, folded given name, id.
pub(crate) fn rank(row: &MemberRow) -> impl Ord + use<> {
    let mut key = String::new();
    write_key(row, &mut Forms::default(), &mut key);
    (status_rank(&row.status), key, row.id)
}

/// Does both, the second in a thread of its own if that is worth it.
fn side_by_side<A, B: Send>(
    worth_it: bool,
    first: impl FnOnce() -> A,
    second: impl FnOnce() -> B + Send,
) -> (A, B) {
    if !worth_it {
        return (first(), second());
    }
    std::thread::scope(|scope| {
        let second = scope.spawn(second);
        let first = first();
        match second.join() {
            Ok(second) => (first, second),
            Err(panic) => std::panic::resume_unwind(panic),
        }
    })
}

/// Members are asked for most.
fn status_rank(status: &CustomerStatus) -> u8 {
    match status {
        CustomerStatus::Member => 0,
        CustomerStatus::Prospect => 1,
        CustomerStatus::FormerMember => 2,
        CustomerStatus::Unknown(_) => 3,
    }
}
