//! Sets of people for each word of a query, made when a tier first asks for them.

mod fields;
mod loose;
mod respelled;

use crate::bits::Bits;
use crate::dictionary::Dictionary;
use crate::found::How;
use crate::gathered::Gathered;
use crate::query::{Piece, Query, Word};
use crate::segment::Segment;

use super::Tier;
use super::rank::Merits;
use fields::Fields;

/// The addresses of so many people are read one by one.
const MOST_READ: usize = 1_000;

/// A segment, as one query sees it.
pub(crate) struct View<'a> {
    pub(crate) segment: &'a Segment,
    query: &'a Query,
    /// Whom no later tier may tell again, and who is gone.
    pub(crate) seen: Bits,
    words: Vec<Sets>,
    addresses: Vec<Addresses>,
}

/// The people whom one word matches, in one way each.
#[derive(Default)]
struct Sets {
    whole: Option<Bits>,
    prefix: Option<Bits>,
    part: Option<Bits>,
    /// As another form, or by its sound.
    alike: Option<Bits>,
    /// With one slip, and with two.
    slipped: [Option<Bits>; 2],
    /// By nearly its sound.
    nearly: [Option<Bits>; 2],
    fields: Option<Fields>,
}

impl Sets {
    /// The sets for a level, but those of addresses.
    fn ways(&mut self, segment: &Segment, typed: &Word, level: Level) -> Vec<&Bits> {
        use Level::{Alike, Field, Nearly, Prefix, Remotely, Slipped, Whole, Wholly};
        let mut ways: Vec<&Bits> = Vec::new();
        if matches!(level, Whole | Wholly) {
            let whole = || in_names(segment, typed, Dictionary::whole);
            ways.push(self.whole.get_or_insert_with(whole));
        }
        if level.is_well() || level == Prefix {
            let prefix = || in_names(segment, typed, Dictionary::prefix);
            ways.push(self.prefix.get_or_insert_with(prefix));
        }
        if level.is_well() || matches!(level, Wholly | Field) {
            let fields = || Fields::of(segment, typed);
            let fields = &*self.fields.get_or_insert_with(fields);
            ways.push(&fields.exact);
            if level.is_well() {
                ways.push(&fields.near);
            }
            if level.is_somewhere() {
                ways.push(&fields.part);
            }
        }
        if level.is_somewhere() && typed.may_be_part() {
            let part = || in_names(segment, typed, Dictionary::part);
            ways.push(self.part.get_or_insert_with(part));
        }
        if matches!(level, Alike | Nearly | Remotely) {
            let alike = || loose::alike(segment, typed);
            ways.push(self.alike.get_or_insert_with(alike));
        }
        let [one_slip, two_slips] = &mut self.slipped;
        let [one_near, two_near] = &mut self.nearly;
        if matches!(level, Slipped | Nearly | Remotely) {
            ways.push(one_slip.get_or_insert_with(|| loose::slipped(segment, typed, 1)));
        }
        if matches!(level, Nearly | Remotely) {
            ways.push(one_near.get_or_insert_with(|| loose::nearly_alike(segment, typed, 1)));
        }
        if level == Remotely {
            ways.push(two_slips.get_or_insert_with(|| loose::slipped(segment, typed, 2)));
            ways.push(two_near.get_or_insert_with(|| loose::nearly_alike(segment, typed, 2)));
        }
        ways
    }
}

/// The people in whose e-mail addresses one word is, before the sign.
#[derive(Default)]
struct Addresses {
    begun: Option<Fields>,
    inside: Option<Bits>,
}

/// How well a word has to match. Each has several ways, and each but the first two has those of one before it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Level {
    /// As a whole word of the name.
    Whole,
    /// As the beginning of a word of the name.
    Prefix,
    /// As a whole field that is not the name.
    Field,
    /// As a whole word, or another field.
    Wholly,
    Well,
    Somewhere,
    Alike,
    /// With one slip in a name.
    Slipped,
    Nearly,
    Remotely,
}

impl Level {
    /// Whether beginnings and other fields will do.
    fn is_well(self) -> bool {
        self.is_somewhere() || matches!(self, Self::Well | Self::Alike)
    }

    /// Whether the inside of words will do.
    fn is_somewhere(self) -> bool {
        matches!(self, Self::Somewhere | Self::Nearly | Self::Remotely)
    }
}

impl<'a> View<'a> {
    pub(crate) fn of(segment: &'a Segment, query: &'a Query) -> Self {
        Self {
            segment,
            query,
            seen: segment.gone.clone(),
            words: query.words.iter().map(|_| Sets::default()).collect(),
            addresses: query.words.iter().map(|_| Addresses::default()).collect(),
        }
    }

    /// Who belongs to the tier and to none before it, and what decides their rank.
    pub(super) fn matching(&mut self, tier: Tier) -> (Bits, Merits) {
        let (mut matching, whole) = match tier {
            Tier::Exact => self.exact(),
            Tier::Initials => self.initials(),
            Tier::Prefix => self.by_prefix(),
            Tier::Fields => self.graded(Level::Well, Level::Wholly),
            Tier::Part => self.graded(Level::Somewhere, Level::Well),
            Tier::Alike => self.graded(Level::Alike, Level::Well),
            Tier::Slip => self.one_slip(),
            Tier::Slips => (self.all(Level::Nearly, true), self.segment.none()),
            Tier::Similar => self.graded(Level::Remotely, Level::Nearly),
        };
        matching.subtract(&self.seen);
        let respelled = self.respelled(tier, &matching);
        (matching, Merits { whole, respelled })
    }

    /// The people not seen before whom every word matches at one level, and those among them whom every word
    /// matches at a better one.
    fn graded(&mut self, level: Level, better: Level) -> (Bits, Bits) {
        let matching = self.all(level, true);
        let mut whole = matching.clone();
        for word in 0..self.words.len() {
            self.narrow(&mut whole, word, better);
        }
        (matching, whole)
    }

    /// The people whom every word matches. The rarest word goes first, so that the others are asked of few
    /// people, or of none.
    fn all(&mut self, level: Level, is_new: bool) -> Bits {
        let mut order: Vec<usize> = (0..self.words.len()).collect();
        order.sort_by_cached_key(|&word| {
            let prefix = self.words[word].prefix.as_ref();
            prefix.map_or(usize::MAX, Bits::count)
        });
        let Some((&rarest, others)) = order.split_first() else {
            return self.segment.none();
        };
        let mut all = self.segment.none();
        for way in self.ways(rarest, level) {
            all.unite(way);
        }
        if is_new {
            all.subtract(&self.seen);
        }
        for &word in others {
            self.narrow(&mut all, word, level);
        }
        all
    }

    /// Leaves those of the people whom the word matches.
    fn narrow(&mut self, people: &mut Bits, word: usize, level: Level) {
        if people.is_empty() {
            return;
        }
        let (segment, typed) = (self.segment, &self.query.words[word]);
        let needs_address = level.is_well() || level == Level::Wholly;
        let Addresses { begun, inside } = &self.addresses[word];
        let is_known = begun.is_some() && (inside.is_some() || !level.is_somewhere());
        let has_sign = typed.emails.iter().any(|typed| typed.contains('@'));
        if !needs_address || is_known || has_sign || people.count() > MOST_READ {
            return people.intersect_any(&self.ways(word, level));
        }
        // The addresses of a few people are read sooner than those of all who have it.
        let at_worst = match level {
            Level::Wholly => How::Exact,
            Level::Well | Level::Alike => How::Prefix,
            _ => How::Part,
        };
        let ways = self.words[word].ways(segment, typed, level);
        people.retain(|slot| {
            let is_near = |how: How| how <= at_worst;
            ways.iter().any(|way| way.contains(slot))
                || Fields::in_address(segment, typed, slot).is_some_and(is_near)
        });
    }

    /// Those whose name may be the whole text, which a look has to show, and those with a whole field
    /// that is.
    fn exact(&mut self) -> (Bits, Bits) {
        let mut exact = self.all(Level::Whole, false);
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
            for way in self.ways(0, Level::Field) {
                by_field.unite(way);
            }
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
        let all = self.all(Level::Prefix, false);
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
        let mut whole = matching.clone();
        for word in 0..self.words.len() {
            self.narrow(&mut whole, word, Level::Whole);
        }
        (matching, whole)
    }

    /// The sets of people whom the word matches at this level, of which any will do.
    fn ways(&mut self, word: usize, level: Level) -> Vec<&Bits> {
        let (segment, typed) = (self.segment, &self.query.words[word]);
        let mut ways = self.words[word].ways(segment, typed, level);
        let address = &mut self.addresses[word];
        if level.is_well() || matches!(level, Level::Wholly | Level::Field) {
            let begun = || Fields::address(segment, typed);
            let begun = &*address.begun.get_or_insert_with(begun);
            ways.push(&begun.exact);
            if level.is_well() {
                ways.push(&begun.near);
            }
            if level.is_somewhere() {
                ways.push(&begun.part);
            }
        }
        if level.is_somewhere() {
            let inside = || Fields::inside(segment, typed);
            ways.push(address.inside.get_or_insert_with(inside));
        }
        ways.retain(|way| !way.is_empty());
        ways
    }

    fn prefix(&mut self, word: usize) -> &Bits {
        let (segment, typed) = (self.segment, &self.query.words[word]);
        let of_word = &mut self.words[word].prefix;
        of_word.get_or_insert_with(|| in_names(segment, typed, Dictionary::prefix))
    }

    fn part(&mut self, word: usize) -> &Bits {
        let (segment, typed) = (self.segment, &self.query.words[word]);
        let of_word = &mut self.words[word].part;
        of_word.get_or_insert_with(|| in_names(segment, typed, Dictionary::part))
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
