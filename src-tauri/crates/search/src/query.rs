//! What was typed, taken apart once: everything each word may mean.

mod pieces;

use crate::codes::Code;
use crate::dates::{self, DateOrder, DatePattern};
use crate::fold::{digit, is_ignorable};
use crate::names::Forms;
use crate::phones::Phone;
use crate::segment::SHORTEST_PLACE;
use crate::spelling::{as_spelled, slice_utf16};
use crate::{email, similar};

use pieces::between_pieces;
pub(crate) use pieces::{Piece, shared_as_typed};

/// Words beyond these are not read: nobody types more, but somebody may paste a page.
const MOST_WORDS: usize = 8;
/// Longer words than this are cut, for the same reason.
const LONGEST_WORD: usize = 80;

/// A text that was typed.
#[derive(Debug)]
pub(crate) struct Query {
    pub(crate) words: Vec<Word>,
    pub(crate) order: DateOrder,
    /// The letters of a single word that may be initials.
    pub(crate) initials: Option<Word>,
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
}

impl Query {
    /// Reads what was typed. Numbers that stand side by side are one number or date.
    pub(crate) fn parse(text: &str, order: DateOrder) -> Self {
        Self::of(join_numbers(words_of(text)), order)
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
        let initials = self.initials.as_ref().map(std::slice::from_ref);
        initials.is_some_and(|words| !between_pieces(words, Piece::shared_beginning).is_empty())
    }

    fn of(words: Vec<String>, order: DateOrder) -> Self {
        let initials = match words.as_slice() {
            [word] => read_initials(word),
            _ => None,
        };
        let in_capitals = words
            .iter()
            .all(|word| word.chars().all(char::is_uppercase));
        let words = words.iter().map(|word| Word::read(word, order));
        Self {
            words: words
                .filter(|word| !word.is_empty())
                .take(MOST_WORDS)
                .collect(),
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
        emails.sort_unstable();
        emails.dedup();
        emails.retain(|typed| typed.chars().count() >= email::SHORTEST);
        Self {
            readings,
            emails,
            code: Some(Code::read(word)).filter(Code::has_digit),
            phone: is_number(word).then(|| Phone::read(word)),
            dates: if is_number(word) {
                dates::parse(&ascii_digits(word), order)
            } else {
                Vec::new()
            },
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
        !self.readings.is_empty()
            && self
                .pieces()
                .all(|piece| piece.plain.len() >= SHORTEST_PLACE)
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

fn words_of(text: &str) -> Vec<String> {
    let seen: String = text.chars().filter(|&c| !is_ignorable(c)).collect();
    let words = seen.split_whitespace().take(2 * MOST_WORDS);
    words
        .map(|word| word.chars().take(LONGEST_WORD).collect())
        .filter(|word: &String| word.chars().any(char::is_alphanumeric))
        .collect()
}

fn join_numbers(words: Vec<String>) -> Vec<String> {
    let mut joined: Vec<String> = Vec::with_capacity(words.len());
    for word in words {
        match joined.last_mut() {
            Some(last) if is_number(last) && is_number(&word) => {
                last.push(' ');
                last.push_str(&word);
            }
            _ => joined.push(word),
        }
    }
    joined
}

/// Digits and what people write between them.
fn is_number(word: &str) -> bool {
    word.chars().any(|c| digit(c).is_some())
        && word
            .chars()
            .all(|c| digit(c).is_some() || " +-–./\\,:()".contains(c))
}

fn ascii_digits(word: &str) -> String {
    word.chars().map(|c| digit(c).unwrap_or(c)).collect()
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
