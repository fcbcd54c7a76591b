//! The people whom one word matches in another field than the name.

use crate::bits::Bits;
use crate::dates::DateFit;
use crate::dictionary::Dictionary;
use crate::found::How;
use crate::gathered::Gathered;
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
        let mut fields = Noted::of(segment);
        let of_segment = &segment.fields;
        for typed in &word.emails {
            of_segment
                .emails
                .find_domains(typed, |slot, how| fields.note(slot, how));
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
        let mut fields = fields.into_sets();
        if word.may_be_place() {
            let places = &segment.places;
            let people = segment.len();
            let prefix = Dictionary::prefix;
            fields
                .near
                .unite(&look_up(places, people, word, Piece::spellings, prefix));
        }
        fields
    }

    /// Those in whose e-mail addresses the word begins something, before the sign.
    pub(super) fn address(segment: &Segment, word: &Word) -> Self {
        let mut fields = Noted::of(segment);
        for typed in &word.emails {
            let emails = &segment.fields.emails;
            emails.find(typed, |slot, how| fields.note(slot, how));
        }
        fields.into_sets()
    }

    /// How the word lies in a person's e-mail address, before the sign: the same as the sets of `address` and
    /// `inside` tell, for a few people.
    pub(super) fn in_address(segment: &Segment, word: &Word, slot: u32) -> Option<How> {
        let emails = &segment.fields.emails;
        let ways = word.emails.iter();
        ways.filter_map(|typed| emails.fit(slot, typed)).min()
    }

    /// Those in whose addresses the word is inside of a part: it is looked for only where nothing better fills
    /// the list.
    pub(super) fn inside(segment: &Segment, word: &Word) -> Bits {
        let mut found = Gathered::none(segment.len());
        for typed in &word.emails {
            let emails = &segment.fields.emails;
            emails.find_inside(typed, |slot, _| found.push(slot));
        }
        found.into_set()
    }
}

/// People as they are found.
struct Noted {
    exact: Gathered,
    near: Gathered,
    part: Gathered,
}

impl Noted {
    fn of(segment: &Segment) -> Self {
        let none = || Gathered::none(segment.len());
        Self {
            exact: none(),
            near: none(),
            part: none(),
        }
    }

    fn note(&mut self, slot: u32, how: How) {
        match how {
            How::Exact => self.exact.push(slot),
            How::Part => self.part.push(slot),
            _ => self.near.push(slot),
        }
    }

    fn into_sets(self) -> Fields {
        Fields {
            exact: self.exact.into_set(),
            near: self.near.into_set(),
            part: self.part.into_set(),
        }
    }
}
