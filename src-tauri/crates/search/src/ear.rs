//! The words of a dictionary once more, by how they sound and by what they begin and end with: for
//! finding those that were heard and not read, and those that were mistyped.

use crate::dictionary::{Collector, Dictionary};
use crate::gathered::Gathered;
use crate::near::Neighbours;
use crate::packed::Reader;
use crate::query::Piece;
use crate::similar::Typed;
use crate::sound::{heard, is_foreign};

/// What is known of the words of one dictionary, whose places it names.
#[derive(Debug)]
pub(crate) struct Ear {
    /// Keys, whose bearers are places of words.
    sounds: Dictionary,
    words: Neighbours,
    keys: Neighbours,
}

impl Ear {
    /// Listens to the words of a dictionary.
    pub(crate) fn of(words: &Dictionary) -> Self {
        let mut keys = Collector::default();
        for (place, word) in (0..).zip(words.words()) {
            for key in heard(word) {
                keys.add(&key, place);
            }
        }
        let places: Vec<u32> = (0..).take(words.len()).collect();
        let sounds = keys.finish(&places);
        Self {
            words: Neighbours::of(words),
            keys: Neighbours::of(&sounds),
            sounds,
        }
    }

    pub(crate) fn write(&self, into: &mut Vec<u8>) {
        self.sounds.write(into);
        self.words.write(into);
        self.keys.write(into);
    }

    pub(crate) fn read(reader: &mut Reader<'_>) -> Option<Self> {
        Some(Self {
            sounds: Dictionary::read(reader)?,
            words: Neighbours::read(reader)?,
            keys: Neighbours::read(reader)?,
        })
    }

    /// Bytes in memory.
    pub(crate) fn weight(&self) -> usize {
        self.sounds.weight() + self.words.weight() + self.keys.weight()
    }

    /// Adds everybody who bears a word that sounds like the piece, or is another form of the same name.
    ///
    /// Whole words only, but where one of both is in foreign letters: who spells such a name in Latin ones is
    /// still typing it.
    pub(crate) fn alike(&self, words: &Dictionary, piece: &Piece, into: &mut Gathered) {
        for other in piece.other_forms() {
            words.whole(other, into);
        }
        let foreign = |key: &String| {
            let places = self.sounds.bearers(key, false).iter();
            let places = places.map(|&place| place as usize);
            places.filter(|&place| piece.is_foreign() != is_foreign(words.word(place)))
        };
        for key in piece.other_sounds() {
            let whole = self.sounds.bearers(key, true).iter();
            let places = whole.map(|&place| place as usize);
            words.at(places.filter(|&place| is_foreign(words.word(place))), into);
        }
        for key in piece.sounds() {
            let whole = self.sounds.bearers(key, true).iter();
            words.at(whole.map(|&place| place as usize), into);
            words.at(foreign(key), into);
        }
    }

    /// Adds everybody who bears a word that sounds like the piece but for at most so many slips.
    pub(crate) fn nearly_alike(
        &self,
        words: &Dictionary,
        piece: &Piece,
        most: u8,
        into: &mut Gathered,
    ) {
        for typed in piece.sounds().iter().filter_map(|key| Typed::new(key)) {
            let mut near = Vec::new();
            self.keys
                .find(&self.sounds, &typed, most, |key| near.push(key));
            let places = near.iter().flat_map(|&key| self.sounds.bearers_at(key));
            words.at(places.map(|&place| place as usize), into);
        }
    }

    /// Adds everybody who bears a word that is the piece but for at most so many slips.
    pub(crate) fn similar(&self, words: &Dictionary, piece: &Piece, most: u8, into: &mut Gathered) {
        for typed in piece.spellings().filter_map(Typed::new) {
            let mut places = Vec::new();
            self.words
                .find(words, &typed, most, |place| places.push(place));
            words.at(places, into);
        }
    }
}
