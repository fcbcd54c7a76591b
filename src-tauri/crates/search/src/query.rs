//! What was typed, taken apart once: everything each word may mean.

mod pieces;
mod words;

use crate::codes::Code;
use crate::dates::{self, DateOrder, DatePattern};
use crate::found::{Field, How};
use crate::names::Forms;
use crate::phones::Phone;
use crate::segment::SHORTEST_PLACE;
use crate::spelling::{as_spelled, slice_utf16};
use crate::{email, similar};

use pieces::between_pieces;
pub(crate) use pieces::{Piece, shared_as_typed};
use words::{ascii_digits, is_number, join_numbers, join_particles, words_of};

/// Words beyond these are not read: nobody types more, but somebody may paste a page.
const MOST_WORDS: usize = 8;
/// Longer words than this are cut, for the same reason.
const LONGEST_WORD: usize = 80;

/// A text that was typed.
#[derive(Debug)]
pub(crate) struct Query {
    pub(crate) words: Vec<Word>,
    pub(crate) order: DateOrder,
    /// The words, if one of them may be initials: then its letters are parts of its only reading.
    pub(crate) initials: Option<Vec<Word>>,
    /// They were typed in capitals, so initials are meant.
    pub(crate) in_capitals: bool,
}

/// One word, which has to match somewhere.
#[derive(Debug, Default)]
pub(crate) struct Word {
    /// As words of a name: the parts of a compound, and then the compound as one.
    pub(crate) readings: Vec<Vec<Piece>>,
    /// As a part of an e-mail address, in any of these spellings.
    pub(crate) emails: Vec<String>,
    /// As a customer or card number.
    pub(crate) code: Option<Code>,
    /// As a telephone number.
    pub(crate) phone: Option<Phone>,
    /// As a date of birth.
    pub(crate) dates: Vec<DatePattern>,
    /// Others say enough for a short word to be part of a street or a town.
    beside_others: bool,
}

impl Query {
    /// Reads what was typed. Numbers that stand side by side are one number or date.
    pub(crate) fn parse(text: &str, order: DateOrder) -> Self {
        Self::of(join_particles(join_numbers(words_of(text))), order)
    }

    /// Reads what was typed, each word for itself; `None` where that is no other reading.
    pub(crate) fn parse_apart(text: &str, order: DateOrder) -> Option<Self> {
        let words = words_of(text);
        let numbers_meet = words
            .windows(2)
            .any(|pair| pair.iter().all(|word| is_number(word)));
        numbers_meet.then(|| Self::of(words, order))
    }

    /// The beginnings that two of the words share.
    pub(crate) fn shared_beginnings(&self) -> Vec<&str> {
        between_pieces(&self.words, Piece::shared_beginning)
    }

    /// Whether one letter comes twice among the initials.
    pub(crate) fn repeats_initials(&self) -> bool {
        let initials = self.initials.as_deref();
        initials.is_some_and(|words| !between_pieces(words, Piece::shared_beginning).is_empty())
    }

    /// What the words may be, and the ways in which each of it is looked for.
    pub(crate) fn tried(&self) -> Vec<(Field, How)> {
        let mut tried = Vec::new();
        for word in &self.words {
            let is_name = !word.readings.is_empty();
            let ways = [
                (is_name, Field::Name, How::Prefix),
                (is_name, Field::Name, How::OtherForm),
                (is_name, Field::Name, How::Sound),
                (is_name && word.may_be_part(), Field::Name, How::Part),
                (word.may_be_similar(), Field::Name, How::Similar),
                (word.code.is_some(), Field::CustomerNumber, How::Prefix),
                (word.code.is_some(), Field::CardNumber, How::Tail),
                (!word.emails.is_empty(), Field::Email, How::Part),
                (word.phone.is_some(), Field::Phone, How::Tail),
                (!word.dates.is_empty(), Field::DateOfBirth, How::Exact),
                (word.may_be_place(), Field::Address, How::Prefix),
            ];
            let meant = ways.into_iter().filter(|&(is_meant, ..)| is_meant);
            tried.extend(meant.map(|(_, field, how)| (field, how)));
        }
        if self.initials.is_some() {
            tried.push((Field::Name, How::Initials));
        }
        tried.sort_unstable();
        tried.dedup();
        tried
    }

    fn of(words: Vec<String>, order: DateOrder) -> Self {
        let initials = with_initials(&words, order);
        let in_capitals = match words.as_slice() {
            [word] => word.chars().all(char::is_uppercase),
            _ => false,
        };
        let mut words: Vec<Word> = words
            .iter()
            .map(|word| Word::read(word, order))
            .filter(|word| !word.is_empty())
            .take(MOST_WORDS)
            .collect();
        let is_telling = |word: &Word| word.may_be_place();
        if words.len() > 2 && words.iter().any(is_telling) {
            words.iter_mut().for_each(|word| word.beside_others = true);
        }
        Self {
            words,
            order,
            in_capitals: in_capitals && initials.is_some(),
            initials,
        }
    }
}

impl Word {
    fn read(word: &str, order: DateOrder) -> Self {
        let address = spelled(|push| email::fold(word, |c, _| push(c)));
        if word.contains('@') {
            return Self {
                emails: vec![address],
                ..Self::default()
            };
        }
        let readings = readings(word);
        let mut emails = vec![address];
        if let [pieces, ..] = readings.as_slice()
            && let [piece] = pieces.as_slice()
        {
            emails.extend(piece.spellings().map(str::to_owned));
        }
        let dates = if is_number(word) {
            dates::parse(&ascii_digits(word), order)
        } else {
            Vec::new()
        };
        // Nobody writes another number so.
        let dots = word.chars().filter(|&c| c == '.').count();
        let is_date = !dates.is_empty() && dots == 2;
        emails.sort_unstable();
        emails.dedup();
        emails.retain(|typed| typed.chars().count() >= email::SHORTEST);
        Self {
            readings,
            emails,
            code: Some(Code::read(word)).filter(|code| code.has_digit() && !is_date),
            phone: (is_number(word) && !is_date).then(|| Phone::read(word)),
            dates,
            beside_others: false,
        }
    }

    /// Whether it may be a whole number, address or date.
    pub(crate) fn may_be_whole_field(&self) -> bool {
        self.code.is_some() || self.emails.iter().any(|typed| typed.contains('@'))
    }

    /// Between which bounds the plain spelling of a name lies that is this word: `Mueller` may be plain,
    /// or the wide spelling of something shorter.
    pub(crate) fn name_length(&self) -> (usize, usize) {
        let pieces = self.readings.first().into_iter().flatten();
        let bounds = pieces.map(|piece| {
            let wide = ["ae", "oe", "ue", "aa"].map(|pair| piece.plain.matches(pair).count());
            let longest = piece.wide.as_ref().map_or(piece.plain.len(), String::len);
            (piece.plain.len() - wide.iter().sum::<usize>(), longest)
        });
        bounds.fold((0, 0), |sum, (low, high)| (sum.0 + low, sum.1 + high))
    }

    /// Whether it is long enough for the name of a street or a town.
    pub(crate) fn may_be_place(&self) -> bool {
        let is_long = |piece: &Piece| piece.plain.len() >= SHORTEST_PLACE;
        let is_place = |reading: &Vec<Piece>| {
            let Some((first, rest)) = reading.split_first() else {
                return false;
            };
            let may_follow = |piece: &Piece| is_long(piece) || !is_number(&piece.plain);
            let is_alone = is_long(first) && rest.iter().all(may_follow);
            is_alone || (self.beside_others && first.plain.chars().all(char::is_alphabetic))
        };
        self.readings.iter().any(is_place)
    }

    /// Whether it was typed in letters that fold to nothing else.
    pub(crate) fn is_plain(&self) -> bool {
        self.pieces().all(|piece| piece.raw.is_ascii())
    }

    /// Whether all of it may be looked for inside words.
    pub(crate) fn may_be_part(&self) -> bool {
        self.pieces().all(Piece::may_be_part)
    }

    /// Whether it is long enough to be misspelled.
    pub(crate) fn may_be_similar(&self) -> bool {
        self.pieces()
            .any(|piece| similar::slips_allowed(piece.plain.chars().count()).is_some())
    }

    fn pieces(&self) -> impl Iterator<Item = &Piece> {
        self.readings.iter().flatten()
    }

    fn is_empty(&self) -> bool {
        self.readings.is_empty() && self.emails.is_empty() && self.code.is_none()
    }
}

fn readings(word: &str) -> Vec<Vec<Piece>> {
    let forms = Forms::of(word);
    let mut parts: Vec<(u32, Piece)> = Vec::new();
    for (index, (text, atoms)) in forms.iter().enumerate() {
        let piece = || {
            let stretch = slice_utf16(word, forms.origin(index, 0, text.len()));
            Piece::new(text.to_owned(), as_spelled(stretch))
        };
        match parts.last_mut() {
            Some((of, last)) if *of == atoms => last.wide = Some(text.to_owned()),
            _ => parts.push((atoms, piece())),
        }
    }
    let (atoms, compounds): (Vec<_>, Vec<_>) = parts
        .into_iter()
        .partition(|(atoms, _)| atoms.is_power_of_two());
    let whole = compounds
        .into_iter()
        .find(|(atoms, _)| *atoms == forms.all_atoms());
    let pieces = |parts: Vec<(u32, Piece)>| parts.into_iter().map(|(_, piece)| piece).collect();
    let as_parts = Some(atoms).filter(|atoms| !atoms.is_empty()).map(pieces);
    as_parts
        .into_iter()
        .chain(whole.map(|(_, piece)| vec![piece]))
        .collect()
}

/// The words with the letters of one apart, if that one may be initials: `AM`, or `jw heuvelink`.
fn with_initials(words: &[String], order: DateOrder) -> Option<Vec<Word>> {
    let mut initials = words.iter().map(|word| read_initials(word));
    let at = initials.position(|read| read.is_some())?;
    // Two short words are as likely beginnings, and somebody has just begun to type.
    if words.len() > 3
        || initials.any(|read| read.is_some())
        || (words.len() > 1 && words[at].chars().count() > 3)
    {
        return None;
    }
    let read = |(place, word): (usize, &String)| match read_initials(word) {
        Some(read) if place == at => read,
        _ => Word::read(word, order),
    };
    Some(words.iter().enumerate().map(read).collect())
}

/// `AM` as `A M`, for two to four letters.
fn read_initials(word: &str) -> Option<Word> {
    let all_letters = word.chars().all(char::is_alphabetic);
    if !all_letters || !(2..=4).contains(&word.chars().count()) {
        return None;
    }
    let pieces = word.chars().filter_map(|letter| {
        let mut buffer = [0; 4];
        readings(letter.encode_utf8(&mut buffer)).into_iter().next()
    });
    Some(Word {
        readings: vec![pieces.flatten().collect()],
        ..Word::default()
    })
}

fn spelled(write: impl FnOnce(&mut dyn FnMut(char))) -> String {
    let mut text = String::new();
    write(&mut |c| text.push(c));
    text
}
