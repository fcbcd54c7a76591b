//! The names of a segment's people: folded once, for the order in which people are shown and for the
//! words by which they are found.

use studiodesk_core::{CustomerStatus, MemberRow};

use crate::dictionary::Collector;
use crate::names::Forms;

use super::status_rank;

/// The names of people, folded.
#[derive(Debug, Default)]
pub(super) struct Names {
    pub(super) words: Collector,
    /// What people are sorted by, a stretch each.
    keys: String,
    order: Vec<Place>,
    /// Bytes in the plain spelling, and words, of each name.
    pub(super) measures: Vec<(u8, u8)>,
}

/// What decides a person's place.
#[derive(Debug, Clone, Copy)]
struct Place {
    /// The status and the first bytes of the key, in one number that sorts alike.
    prefix: u128,
    start: u32,
    end: u32,
    bearer: u32,
}

impl Names {
    /// Folds the names of these people.
    pub(super) fn read(people: &[(u32, &MemberRow)]) -> Self {
        let mut names = Self {
            order: Vec::with_capacity(people.len()),
            measures: Vec::with_capacity(people.len()),
            ..Self::default()
        };
        let mut forms = Forms::default();
        for (bearer, (_, row)) in (0..).zip(people) {
            forms.clear();
            let start = names.keys.len();
            write_key(row, &mut forms, &mut names.keys);
            names.order.push(Place {
                prefix: prefix_of(&row.status, &names.keys[start..]),
                start: start as u32,
                end: names.keys.len() as u32,
                bearer,
            });
            for (word, _) in forms.iter() {
                names.words.add(word, bearer);
            }
            let length = clamp(forms.plain_length());
            names.measures.push((length, clamp(forms.atoms() as usize)));
        }
        names
    }

    /// The people in the order in which they are shown.
    pub(super) fn sort(&mut self, people: &[(u32, &MemberRow)]) -> Vec<u32> {
        let key = |place: &Place| {
            let key = &self.keys.as_bytes()[place.start as usize..place.end as usize];
            (key, people[place.bearer as usize].1.id)
        };
        self.order
            .sort_unstable_by(|a, b| a.prefix.cmp(&b.prefix).then_with(|| key(a).cmp(&key(b))));
        self.order.iter().map(|place| place.bearer).collect()
    }
}

/// Writes the folded name, family name first, and fills `forms` with its words.
pub(super) fn write_key(row: &MemberRow, forms: &mut Forms, key: &mut String) {
    for name in [&row.last_name, &row.first_name] {
        let known = forms.atoms();
        let known_forms = forms.len();
        forms.add_name(name);
        let mut last = 0;
        for (text, atom) in forms.iter().skip(known_forms) {
            let is_new = atom.is_power_of_two() && atom > last && atom >= 1 << known.min(31);
            if is_new {
                last = atom;
                key.push_str(text);
                key.push(' ');
            }
        }
        key.push('\t');
    }
    forms.add_unparted();
    key.push('\n');
}

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
