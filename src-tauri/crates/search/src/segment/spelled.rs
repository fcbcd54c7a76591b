//! Names as they are spelled, of those people whose names fold to something else: for telling who has
//! just the spelling that was typed.
//!
//! Most names are ASCII and spelled as they are folded: they are in the other dictionary already.

use studiodesk_core::MemberRow;

use crate::bits::Bits;
use crate::dictionary::{Collector, Dictionary};
use crate::names::Forms;
use crate::packed::Reader;
use crate::spelling::spelled_words;

/// The spelled names of some people, and who they are.
#[derive(Debug)]
pub(crate) struct Spelled {
    pub(crate) words: Dictionary,
    /// Whose names are in it.
    pub(crate) people: Bits,
}

impl Spelled {
    pub(super) fn write(&self, into: &mut Vec<u8>) {
        self.words.write(into);
        self.people.write(into);
    }

    pub(super) fn thaw(reader: &mut Reader<'_>, people: usize) -> Option<Self> {
        Some(Self {
            words: Dictionary::read(reader)?.with_grams(),
            people: Bits::read(reader, people)?,
        })
    }
}

/// Spelled words before they are sorted.
#[derive(Debug, Default)]
pub(super) struct SpelledNames {
    words: Collector,
    people: Vec<u32>,
}

impl SpelledNames {
    /// Reads the names of those people who need it.
    pub(super) fn read(people: &[(u32, &MemberRow)]) -> Self {
        let mut names = Self {
            words: Collector::for_people(people.len()),
            people: Vec::new(),
        };
        let mut forms = Forms::default();
        for (bearer, (_, row)) in (0..).zip(people) {
            let parts = [&row.first_name, &row.last_name];
            if parts.iter().all(|name| name.is_ascii()) {
                continue;
            }
            names.people.push(bearer);
            for name in parts {
                names.words.add_text(name, bearer, |note| {
                    forms.clear();
                    forms.add(name);
                    spelled_words(&forms, name, note);
                });
            }
        }
        names
    }

    /// Sorts the words; `slots` says which slot each person got.
    pub(super) fn finish(self, slots: &[u32]) -> Spelled {
        let mut people = Bits::none(slots.len());
        for &bearer in &self.people {
            people.insert(slots[bearer as usize]);
        }
        Spelled {
            words: self.words.finish(slots).with_grams(),
            people,
        }
    }
}
