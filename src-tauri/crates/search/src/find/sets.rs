//! Sets of people for each word of a query, made when a tier first asks for them.

mod fields;
mod loose;
mod respelled;

use crate::bits::Bits;
use crate::dictionary::Dictionary;
use crate::gathered::Gathered;
use crate::query::{Piece, Query, Word};
use crate::segment::Segment;

use super::Tier;
use super::rank::Merits;
use fields::Fields;

/// A segment, as one query sees it.
pub(crate) struct View<'a> {
    pub(crate) segment: &'a Segment,
    query: &'a Query,
    /// Whom no later tier may tell again, and who is gone.
    pub(crate) seen: Bits,
    words: Vec<Sets>,
}

/// The people whom one word matches.
#[derive(Default)]
struct Sets {
    whole: Option<Bits>,
    prefix: Option<Bits>,
    part: Option<Bits>,
    /// With one slip, and with two.
    slipped: [Option<Bits>; 2],
    alike: Option<Bits>,
    nearly: Option<Bits>,
    fields: Option<Fields>,
    inside: Option<Bits>,
}

impl<'a> View<'a> {
    pub(crate) fn of(segment: &'a Segment, query: &'a Query) -> Self {
        Self {
            segment,
            query,
            seen: segment.gone.clone(),
            words: query.words.iter().map(|_| Sets::default()).collect(),
        }
    }

    /// Who belongs to the tier and to none before it, and what decides their rank.
    pub(super) fn matching(&mut self, tier: Tier) -> (Bits, Merits) {
        let (mut matching, whole) = match tier {
            Tier::Exact => self.exact(),
            Tier::Initials => self.initials(),
            Tier::Prefix => self.by_prefix(),
            Tier::Fields => (self.all(Self::well), self.all(Self::wholly)),
            Tier::Part => (self.all(Self::somewhere), self.all(Self::well)),
            Tier::Alike => (self.all(Self::alike), self.all(Self::well)),
            Tier::Slip => self.one_slip(),
            Tier::Slips => (self.all(Self::nearly), self.segment.none()),
            Tier::Similar => (self.all(Self::remotely), self.all(Self::nearly)),
        };
        matching.subtract(&self.seen);
        let respelled = self.respelled(tier, &matching);
        (matching, Merits { whole, respelled })
    }

    /// The people whom every word matches.
    fn all(&mut self, of_word: fn(&mut Self, usize) -> Bits) -> Bits {
        let mut all = of_word(self, 0);
        for word in 1..self.words.len() {
            if all.is_empty() {
                break;
            }
            all.intersect(&of_word(self, word));
        }
        all
    }

    /// Those whose name may be the whole text, which a look has to show, and those with a whole field
    /// that is.
    fn exact(&mut self) -> (Bits, Bits) {
        let mut exact = self.all(Self::whole);
        let words: Vec<&Word> = self.query.words.iter().collect();
        let lengths = words.iter().map(|word| word.name_length());
        let (shortest, longest) =
            lengths.fold((0, 0), |sum, (low, high)| (sum.0 + low, sum.1 + high));
        // A length of 255 stands for all beyond it.
        let bounds = shortest.min(255)..=longest;
        let lengths = &self.segment.name_lengths;
        exact.retain(|slot| bounds.contains(&usize::from(lengths[slot as usize])));
        let mut by_field = self.segment.none();
        if let [word] = words.as_slice()
            && word.may_be_whole_field()
        {
            by_field.unite(&self.fields(0).exact);
            exact.unite(&by_field);
        }
        (exact, by_field)
    }

    /// Those whose name has no words beyond its initials come first.
    fn initials(&mut self) -> (Bits, Bits) {
        let mut matching = self.segment.none();
        let mut whole = self.segment.none();
        if let Some(words) = &self.query.initials {
            let people = words
                .iter()
                .map(|word| in_names(self.segment, word, Dictionary::prefix));
            let all = people.reduce(|mut all, of_word| {
                all.intersect(&of_word);
                all
            });
            matching.unite(&all.unwrap_or_else(|| self.segment.none()));
            let readings = words.iter().flat_map(|word| &word.readings);
            let letters = readings.map(Vec::len).sum::<usize>();
            for slot in matching.iter() {
                if usize::from(self.segment.name_words[slot as usize]) == letters {
                    whole.insert(slot);
                }
            }
        }
        (matching, whole)
    }

    /// Where two words typed may claim the same word of a name, those with only one such word are told
    /// neither here nor later.
    fn by_prefix(&mut self) -> (Bits, Bits) {
        let all = self.all(Self::prefix);
        let mut matching = all.clone();
        matching.subtract(&self.seen);
        for shared in self.query.shared_beginnings() {
            let slots = self.segment.len();
            self.segment
                .names
                .retain_twice(shared, slots, &mut matching);
        }
        self.seen.unite(&all);
        // The tier's own people must not be taken for told.
        self.seen.subtract(&matching);
        (matching, self.all(Self::whole))
    }

    fn whole(&mut self, word: usize) -> Bits {
        let (segment, typed) = (self.segment, &self.query.words[word]);
        let of_word = &mut self.words[word].whole;
        of_word
            .get_or_insert_with(|| in_names(segment, typed, Dictionary::whole))
            .clone()
    }

    fn prefix(&mut self, word: usize) -> Bits {
        let (segment, typed) = (self.segment, &self.query.words[word]);
        let of_word = &mut self.words[word].prefix;
        of_word
            .get_or_insert_with(|| in_names(segment, typed, Dictionary::prefix))
            .clone()
    }

    fn wholly(&mut self, word: usize) -> Bits {
        let mut set = self.whole(word);
        set.unite(&self.fields(word).exact);
        set
    }

    fn well(&mut self, word: usize) -> Bits {
        let mut set = self.prefix(word);
        let fields = self.fields(word);
        set.unite(&fields.exact);
        set.unite(&fields.near);
        set
    }

    fn somewhere(&mut self, word: usize) -> Bits {
        let mut set = self.well(word);
        set.unite(&self.fields(word).part);
        set.unite(self.inside(word));
        if self.query.words[word].may_be_part() {
            set.unite(&self.part(word));
        }
        set
    }

    fn part(&mut self, word: usize) -> Bits {
        let (segment, typed) = (self.segment, &self.query.words[word]);
        let of_word = &mut self.words[word].part;
        of_word
            .get_or_insert_with(|| in_names(segment, typed, Dictionary::part))
            .clone()
    }

    fn inside(&mut self, word: usize) -> &Bits {
        let (segment, typed) = (self.segment, &self.query.words[word]);
        let of_word = &mut self.words[word].inside;
        of_word.get_or_insert_with(|| Fields::inside(segment, typed))
    }

    fn fields(&mut self, word: usize) -> &Fields {
        let (segment, typed) = (self.segment, &self.query.words[word]);
        let of_word = &mut self.words[word].fields;
        of_word.get_or_insert_with(|| Fields::of(segment, typed))
    }
}

/// The people in whose names `look` finds all pieces of one of the word's readings, in one of their
/// spellings.
fn in_names(segment: &Segment, word: &Word, look: fn(&Dictionary, &str, &mut Gathered)) -> Bits {
    look_up(&segment.names, segment.len(), word, Piece::spellings, look)
}

/// The same in any dictionary, with the texts that `spellings` gives for a piece.
fn look_up<'a, I: Iterator<Item = &'a str>>(
    names: &Dictionary,
    people: usize,
    word: &'a Word,
    spellings: fn(&'a Piece) -> I,
    look: fn(&Dictionary, &str, &mut Gathered),
) -> Bits {
    let mut found = Bits::none(people);
    for reading in &word.readings {
        let mut all: Option<Bits> = None;
        for piece in reading {
            let mut any = Gathered::none(people);
            for spelling in spellings(piece) {
                look(names, spelling, &mut any);
            }
            let any = any.into_set();
            match &mut all {
                Some(all) => all.intersect(&any),
                None => all = Some(any),
            }
        }
        if let Some(all) = all {
            found.unite(&all);
        }
    }
    found
}
