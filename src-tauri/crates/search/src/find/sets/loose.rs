//! The people who have not quite what was typed: another form of it, something that sounds the same, a slip.

use crate::bits::Bits;
use crate::gathered::Gathered;
use crate::query::{Piece, Word};
use crate::segment::Segment;

use super::View;

impl View<'_> {
    /// Those who have every word well, but for one that has a single slip.
    pub(super) fn one_slip(&mut self) -> (Bits, Bits) {
        let mut slipped = self.segment.none();
        let mut whole = self.segment.none();
        for at in 0..self.words.len() {
            let mut people = self.slipped(at, 1);
            let mut wholly = people.clone();
            for other in (0..self.words.len()).filter(|&other| other != at) {
                people.intersect(&self.alike(other));
                wholly.intersect(&self.wholly(other));
            }
            slipped.unite(&people);
            whole.unite(&wholly);
        }
        (slipped, whole)
    }

    pub(super) fn alike(&mut self, word: usize) -> Bits {
        if let Some(known) = &self.words[word].alike {
            return known.clone();
        }
        let mut set = self.well(word);
        let segment = self.segment;
        let typed = &self.query.words[word];
        set.unite(&pieces_in(segment, typed, |piece, into| {
            for spelling in piece.spellings() {
                segment.names.whole(spelling, into);
            }
            segment.ear.alike(&segment.names, piece, into);
        }));
        self.words[word].alike = Some(set.clone());
        set
    }

    pub(super) fn nearly(&mut self, word: usize) -> Bits {
        if let Some(known) = &self.words[word].nearly {
            return known.clone();
        }
        let mut set = self.somewhere(word);
        set.unite(&self.alike(word));
        set.unite(&self.slipped(word, 1));
        set.unite(&self.nearly_alike(word, 1));
        self.words[word].nearly = Some(set.clone());
        set
    }

    pub(super) fn remotely(&mut self, word: usize) -> Bits {
        let mut set = self.nearly(word);
        set.unite(&self.slipped(word, 2));
        set.unite(&self.nearly_alike(word, 2));
        set
    }

    /// Those in whose names something is heard that is nearly the word.
    fn nearly_alike(&mut self, word: usize, most: u8) -> Bits {
        let segment = self.segment;
        pieces_in(segment, &self.query.words[word], |piece, into| {
            for spelling in piece.spellings() {
                segment.names.prefix(spelling, into);
            }
            segment.ear.alike(&segment.names, piece, into);
            segment.ear.nearly_alike(&segment.names, piece, most, into);
        })
    }

    /// Those in whose names the word is, but for so many slips in each piece.
    fn slipped(&mut self, word: usize, most: u8) -> Bits {
        let segment = self.segment;
        let of_word = &mut self.words[word].slipped[usize::from(most) - 1];
        let typed = &self.query.words[word];
        of_word
            .get_or_insert_with(|| {
                pieces_in(segment, typed, |piece, into| {
                    for spelling in piece.spellings() {
                        segment.names.whole(spelling, into);
                    }
                    segment.ear.similar(&segment.names, piece, most, into);
                })
            })
            .clone()
    }
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
