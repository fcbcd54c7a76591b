//! The people whom one word matches in another field than the name.

use crate::bits::Bits;
use crate::dates::DateFit;
use crate::dictionary::Dictionary;
use crate::found::How;
use crate::query::{Piece, Word};
use crate::segment::Segment;

use super::look_up;

/// The people whom one word matches in another field than the name.
pub(super) struct Fields {
    pub(super) exact: Bits,
    /// By its beginning or end.
    pub(super) near: Bits,
    pub(super) part: Bits,
}

impl Fields {
    pub(super) fn of(segment: &Segment, word: &Word) -> Self {
        let mut fields = Noted::default();
        let of_segment = &segment.fields;
        for typed in &word.emails {
            of_segment
                .emails
                .find(typed, |slot, how| fields.note(slot, how));
        }
        if let Some(code) = &word.code {
            of_segment
                .numbers
                .find(code, |slot, how| fields.note(slot, how));
            of_segment
                .cards
                .find(code, |slot, how| fields.note(slot, how));
        }
        if let Some(phone) = &word.phone {
            of_segment
                .phones
                .find(phone, |slot, how| fields.note(slot, how));
        }
        for pattern in &word.dates {
            segment.births.find(pattern, |slot, fit| {
                let how = match fit {
                    DateFit::Whole => How::Exact,
                    DateFit::Partly => How::Prefix,
                };
                fields.note(slot, how);
            });
        }
        let mut fields = fields.into_sets(segment);
        if word.may_be_place() {
            let places = &segment.places;
            let none = segment.none();
            let prefix = Dictionary::prefix;
            fields
                .near
                .unite(&look_up(places, &none, word, Piece::spellings, prefix));
        }
        fields
    }

    /// Those in whose addresses the word is inside of a part: it is looked for only where nothing better fills
    /// the list.
    pub(super) fn inside(segment: &Segment, word: &Word) -> Bits {
        let mut found = segment.none();
        for typed in &word.emails {
            let emails = &segment.fields.emails;
            emails.find_inside(typed, |slot, _| found.insert(slot));
        }
        found
    }
}

/// Slots in the order in which they were found: bringing them into order at once is quicker than one by one.
#[derive(Default)]
struct Noted {
    exact: Vec<u32>,
    near: Vec<u32>,
    part: Vec<u32>,
}

impl Noted {
    fn note(&mut self, slot: u32, how: How) {
        match how {
            How::Exact => self.exact.push(slot),
            How::Part => self.part.push(slot),
            _ => self.near.push(slot),
        }
    }

    fn into_sets(self, segment: &Segment) -> Fields {
        let set = |slots: Vec<u32>| {
            let mut set = segment.none();
            set.insert_all(&slots);
            set
        };
        Fields {
            exact: set(self.exact),
            near: set(self.near),
            part: set(self.part),
        }
    }
}
