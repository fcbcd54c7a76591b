//! The people whose names have another spelling than the one that was typed: `Mueller` where `Müller` was, and
//! `Müller` where `Muller` was. Sets tell it of everybody at once, so the right ones win the places however
//! many people a tier holds.

use crate::bits::Bits;
use crate::dictionary::Dictionary;
use crate::query::{Piece, shared_as_typed};

use super::super::Tier;
use super::{View, look_up};

impl View<'_> {
    /// Those of the people found whose names match a word in another spelling only. Who has the word in
    /// another field instead has it as it was typed.
    pub(super) fn respelled(&mut self, tier: Tier, found: &Bits) -> Bits {
        let query = self.query;
        let mut respelled = self.segment.none();
        let words = match (tier, &query.initials) {
            _ if found.is_empty() => return respelled,
            // Nobody has there what was typed.
            (Tier::Alike | Tier::Slip | Tier::Slips | Tier::Similar, _) => return respelled,
            (Tier::Initials, Some(initials)) => initials.as_slice(),
            _ => query.words.as_slice(),
        };
        let spelled = &self.segment.spelled;
        for (at, word) in words.iter().enumerate() {
            let mut of_word = found.clone();
            if word.is_plain() {
                // Whose name is plain as well has no other spelling.
                of_word.intersect(&spelled.people);
            }
            if of_word.is_empty() {
                continue;
            }
            let in_parts = tier == Tier::Part && word.may_be_part();
            match tier {
                Tier::Initials => {}
                _ if in_parts => of_word.intersect(self.part(at)),
                _ => of_word.intersect(self.prefix(at)),
            }
            let look = if in_parts {
                Dictionary::part
            } else {
                Dictionary::prefix
            };
            let people = self.segment.len();
            of_word.subtract(&look_up(
                &spelled.words,
                people,
                word,
                Piece::as_typed,
                look,
            ));
            respelled.unite(&of_word);
        }
        if matches!(tier, Tier::Exact | Tier::Initials | Tier::Prefix) {
            // Two words typed may have claimed one word of the name here, and another spelling there.
            for shared in shared_as_typed(words) {
                let mut once = found.clone();
                once.intersect(&spelled.people);
                let mut twice = once.clone();
                let slots = self.segment.len();
                spelled.words.retain_twice(shared, slots, &mut twice);
                once.subtract(&twice);
                respelled.unite(&once);
            }
        }
        respelled
    }
}
