//! The people whom one word matches in another field than the name.

use crate::bits::Bits;
use crate::codes::Code;
use crate::dates::DateFit;
use crate::dictionary::Dictionary;
use crate::email;
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
        let mut fields = Self {
            exact: segment.none(),
            near: segment.none(),
            part: segment.none(),
        };
        for typed in &word.emails {
            segment.fields.emails.holding(typed, |slot, line, at| {
                let fit = email::fit_from(line, typed, at);
                fields.note(slot, fit.map(|(how, _)| how));
            });
        }
        if let Some(code) = &word.code {
            let (numbers, cards) = (&segment.fields.numbers, &segment.fields.cards);
            if let Some(needle) = code.number_needle() {
                numbers.holding(needle, |slot, line, _| {
                    fields.note(slot, code.fit_line(line));
                });
            } else {
                for needle in code.number_needles() {
                    numbers.holding(&needle, |slot, line, at| {
                        let how = Code::fit_number_until(line, at + needle.len());
                        fields.note(slot, Some(how));
                    });
                }
            }
            if let Some(needle) = code.card_needle() {
                cards.holding(needle, |slot, line, _| {
                    fields.note(slot, code.fit_line(line));
                });
            }
        }
        if let Some(phone) = &word.phone {
            for needle in phone.needles() {
                segment.fields.phones.holding(&needle, |slot, line, _| {
                    fields.note(slot, phone.fit_line(line));
                });
            }
        }
        for pattern in &word.dates {
            for (slot, birth) in (0..).zip(&segment.births) {
                let how = birth
                    .and_then(|birth| pattern.fit(birth))
                    .map(|fit| match fit {
                        DateFit::Whole => How::Exact,
                        DateFit::Partly => How::Prefix,
                    });
                fields.note(slot, how);
            }
        }
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

    fn note(&mut self, slot: u32, how: Option<How>) {
        match how {
            None => {}
            Some(How::Exact) => self.exact.insert(slot),
            Some(How::Part) => self.part.insert(slot),
            Some(_) => self.near.insert(slot),
        }
    }
}
