//! A part of the index: people in the order in which they are shown, each at a *slot*.
//!
//! **Invariant:** a segment never changes but for the people who leave it.

use jiff::civil::Date;
use studiodesk_core::{CustomerStatus, MemberRow};

use crate::bits::Bits;
use crate::codes::Code;
use crate::dictionary::{Collector, Dictionary};
use crate::email;
use crate::lines::Lines;
use crate::names::Forms;
use crate::phones::Phone;

/// From so many people on, a second thread saves more than it costs.
const WORTH_A_THREAD: usize = 10_000;

/// Everything the search reads of some people.
#[derive(Debug)]
pub(crate) struct Segment {
    /// The number of each slot's row.
    pub(crate) rows: Vec<u32>,
    /// The rank of each slot's status, ascending.
    pub(crate) statuses: Vec<u8>,
    pub(crate) names: Dictionary,
    /// Bytes of each name in its plain spelling: tells apart most names that cannot be equal.
    pub(crate) name_lengths: Vec<u8>,
    /// How many words each name has.
    pub(crate) name_words: Vec<u8>,
    pub(crate) emails: Lines,
    pub(crate) numbers: Lines,
    pub(crate) cards: Lines,
    pub(crate) phones: Lines,
    pub(crate) births: Vec<Option<Date>>,
    /// The slots whose people have left.
    pub(crate) gone: Bits,
    pub(crate) alive: usize,
}

impl Segment {
    /// Builds a segment of rows, given with their numbers.
    pub(crate) fn build(people: &[(u32, &MemberRow)]) -> Self {
        let mut collector = Collector::default();
        let mut forms = Forms::default();
        let mut keys = String::new();
        let mut order = Vec::with_capacity(people.len());
        let mut measures = Vec::with_capacity(people.len());
        for (bearer, (_, row)) in (0..).zip(people) {
            forms.clear();
            let start = keys.len();
            write_key(row, &mut forms, &mut keys);
            order.push((prefix_of(&row.status, &keys[start..]), start as u32, bearer));
            forms
                .iter()
                .for_each(|(word, _)| collector.add(word, bearer));
            measures.push((clamp(forms.plain_length()), clamp(forms.atoms() as usize)));
        }
        let key = |&(prefix, start, bearer): &(u128, u32, u32)| {
            let rest = keys[start as usize..].split('\n').next();
            (prefix, rest, people[bearer as usize].1.id)
        };
        order.sort_unstable_by(|a, b| a.0.cmp(&b.0).then_with(|| key(a).cmp(&key(b))));
        let mut slots = vec![0; people.len()];
        for (slot, &(_, _, bearer)) in (0..).zip(&order) {
            slots[bearer as usize] = slot;
        }
        let in_order = || order.iter().map(|&(_, _, bearer)| bearer as usize);
        let row = |bearer: usize| people[bearer].1;
        let (names, (emails, numbers, cards, phones)) = side_by_side(
            people.len() > WORTH_A_THREAD,
            || collector.finish(&slots),
            || {
                let lines = |write: fn(&MemberRow, &mut String)| {
                    let mut lines = Lines::with_capacity(people.len());
                    in_order().for_each(|bearer| lines.push(|line| write(row(bearer), line)));
                    lines.shrunk()
                };
                let (emails, numbers) = (lines(write_email), lines(write_number));
                (emails, numbers, lines(write_cards), lines(write_phones))
            },
        );
        Self {
            rows: in_order().map(|bearer| people[bearer].0).collect(),
            statuses: in_order()
                .map(|bearer| status_rank(&row(bearer).status))
                .collect(),
            names,
            name_lengths: in_order().map(|bearer| measures[bearer].0).collect(),
            name_words: in_order().map(|bearer| measures[bearer].1).collect(),
            emails,
            numbers,
            cards,
            phones,
            births: in_order().map(|bearer| row(bearer).date_of_birth).collect(),
            gone: Bits::none(people.len()),
            alive: people.len(),
        }
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

fn write_email(row: &MemberRow, line: &mut String) {
    email::fold(&row.email, |c, _| line.push(c));
}

fn write_number(row: &MemberRow, line: &mut String) {
    if !row.customer_number.is_empty() {
        Code::read(&row.customer_number).write_number(line);
    }
}

fn write_cards(row: &MemberRow, line: &mut String) {
    for card in &row.cards {
        Code::read(card).write_card(line);
    }
}

fn write_phones(row: &MemberRow, line: &mut String) {
    for phone in &row.phones {
        Phone::read(phone).write(line);
    }
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

/// Writes the folded name, family name first, and fills `forms` with its words.
fn write_key(row: &MemberRow, forms: &mut Forms, key: &mut String) {
    for name in [&row.last_name, &row.first_name] {
        let known = forms.atoms();
        forms.add(name);
        let mut last = 0;
        for (text, atom) in forms.iter() {
            let is_new = atom.is_power_of_two() && atom > last && atom >= 1 << known.min(31);
            if is_new {
                last = atom;
                key.push_str(text);
                key.push(' ');
            }
        }
        key.push('\t');
    }
    key.push('\n');
}

/// Status and the first bytes of the key, in one number that sorts alike.
fn prefix_of(status: &CustomerStatus, key: &str) -> u128 {
    let mut bytes = [0; 16];
    bytes[0] = status_rank(status);
    let length = key.len().min(15);
    bytes[1..=length].copy_from_slice(&key.as_bytes()[..length]);
    u128::from_be_bytes(bytes)
}

fn clamp(number: usize) -> u8 {
    u8::try_from(number).unwrap_or(u8::MAX)
}
