//! Sets of people for each word of a query, made when a tier first asks for them.

use crate::bits::Bits;
use crate::codes::Code;
use crate::dates::DateFit;
use crate::dictionary::Dictionary;
use crate::email;
use crate::found::How;
use crate::query::{Piece, Query, Word};
use crate::segment::Segment;

use super::Tier;

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
    fields: Option<Fields>,
}

/// The people whom one word matches in another field than the name.
struct Fields {
    exact: Bits,
    /// By its beginning or end.
    near: Bits,
    part: Bits,
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

    /// Who belongs to the tier and to none before it, and for whom whole words matched.
    pub(crate) fn matching(&mut self, tier: Tier) -> (Bits, Bits) {
        let (mut matching, whole) = match tier {
            Tier::Exact => self.exact(),
            Tier::Initials => self.initials(),
            Tier::Prefix => self.by_prefix(),
            Tier::Fields => (self.all(Self::well), self.all(Self::wholly)),
            Tier::Part => (self.all(Self::somewhere), self.all(Self::well)),
            Tier::Similar => (self.all(Self::nearly), self.all(Self::somewhere)),
        };
        matching.subtract(&self.seen);
        (matching, whole)
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
        let slots: Vec<u32> = exact.iter().collect();
        for slot in slots {
            let length = usize::from(self.segment.name_lengths[slot as usize]);
            // A length of 255 stands for all beyond it.
            if length < shortest.min(255) || length > longest {
                exact.remove(slot);
            }
        }
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
        if let Some(word) = &self.query.initials {
            matching = in_names(self.segment, word, Dictionary::prefix);
            let letters = word.readings.iter().map(Vec::len).sum::<usize>();
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
            let none = self.segment.none();
            self.segment.names.retain_twice(shared, none, &mut matching);
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
        let typed = &self.query.words[word];
        if typed.readings.iter().flatten().all(Piece::may_be_part) {
            set.unite(&in_names(self.segment, typed, Dictionary::part));
        }
        set
    }

    fn nearly(&mut self, word: usize) -> Bits {
        let mut set = self.somewhere(word);
        let typed = &self.query.words[word];
        set.unite(&in_names(self.segment, typed, |names, piece, into| {
            names.whole(piece, into);
            names.similar(piece, into);
        }));
        set
    }

    fn fields(&mut self, word: usize) -> &Fields {
        let (segment, typed) = (self.segment, &self.query.words[word]);
        let of_word = &mut self.words[word].fields;
        of_word.get_or_insert_with(|| Fields::of(segment, typed))
    }
}

impl Fields {
    fn of(segment: &Segment, word: &Word) -> Self {
        let mut fields = Self {
            exact: segment.none(),
            near: segment.none(),
            part: segment.none(),
        };
        for typed in &word.emails {
            segment.emails.holding(typed, |slot, line, at| {
                let fit = email::fit_from(line, typed, at);
                fields.note(slot, fit.map(|(how, _)| how));
            });
        }
        if let Some(code) = &word.code {
            for needle in code.number_needles() {
                segment.numbers.holding(&needle, |slot, line, at| {
                    let how = Code::fit_number_until(line, at + needle.len());
                    fields.note(slot, Some(how));
                });
            }
            for needle in code.card_needles() {
                segment.cards.holding(&needle, |slot, line, _| {
                    fields.note(slot, code.fit_line(line));
                });
            }
        }
        if let Some(phone) = &word.phone {
            for needle in phone.needles() {
                segment.phones.holding(&needle, |slot, line, _| {
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

/// The people in whose names `look` finds all pieces of one of the word's readings, in one of their
/// spellings.
fn in_names(segment: &Segment, word: &Word, look: fn(&Dictionary, &str, &mut Bits)) -> Bits {
    let mut found = segment.none();
    for reading in &word.readings {
        let mut all: Option<Bits> = None;
        for piece in reading {
            let mut any = segment.none();
            for spelling in piece.spellings() {
                look(&segment.names, spelling, &mut any);
            }
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
