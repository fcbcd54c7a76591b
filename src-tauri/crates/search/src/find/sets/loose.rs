//! The people who have not quite what was typed: another form of it, something that sounds the same, a slip.

use crate::bits::Bits;
use crate::gathered::Gathered;
use crate::query::{Piece, Word};
use crate::segment::Segment;

use super::{Level, View};

impl View<'_> {
    /// Those who have every word well, but for one that has a single slip.
    pub(super) fn one_slip(&mut self) -> (Bits, Bits) {
        let mut slipped = self.segment.none();
        let mut whole = self.segment.none();
        for at in 0..self.words.len() {
            let mut people = self.segment.none();
            for way in self.ways(at, Level::Slipped) {
                people.unite(way);
            }
            people.subtract(&self.seen);
            let others = (0..self.words.len()).filter(|&other| other != at);
            for other in others.clone() {
                self.narrow(&mut people, other, Level::Alike);
            }
            let mut wholly = people.clone();
            for other in others {
                self.narrow(&mut wholly, other, Level::Wholly);
            }
            slipped.unite(&people);
            whole.unite(&wholly);
        }
        (slipped, whole)
    }
}

/// Those who have another form of the word, or one that sounds the same.
pub(super) fn alike(segment: &Segment, word: &Word) -> Bits {
    pieces_in(segment, word, |piece, into| {
        for spelling in piece.spellings() {
            segment.names.whole(spelling, into);
        }
        segment.ear.alike(&segment.names, piece, into);
    })
}

/// Those in whose names something is heard that is nearly the word.
pub(super) fn nearly_alike(segment: &Segment, word: &Word, most: u8) -> Bits {
    pieces_in(segment, word, |piece, into| {
        for spelling in piece.spellings() {
            segment.names.prefix(spelling, into);
        }
        segment.ear.alike(&segment.names, piece, into);
        segment.ear.nearly_alike(&segment.names, piece, most, into);
    })
}

/// Those in whose names the word is, but for so many slips in each piece.
pub(super) fn slipped(segment: &Segment, word: &Word, most: u8) -> Bits {
    pieces_in(segment, word, |piece, into| {
        for spelling in piece.spellings() {
            segment.names.whole(spelling, into);
        }
        segment.ear.similar(&segment.names, piece, most, into);
    })
}

/// The people in whose names `look` finds all pieces of one of the word's readings, each in its own way.
fn pieces_in(segment: &Segment, word: &Word, look: impl Fn(&Piece, &mut Gathered)) -> Bits {
    let mut found = segment.none();
    for reading in &word.readings {
        let sets = reading.iter().map(|piece| {
            let mut any = Gathered::none(segment.len());
            look(piece, &mut any);
            any.into_set()
        });
        let all = sets.reduce(|mut all, any| {
            all.intersect(&any);
            all
        });
        if let Some(all) = all {
            found.unite(&all);
        }
    }
    found
}
