//! Queries by names that are typed wrong: slips of the finger, and spellings of what was heard.

use studiodesk_core::MemberRow;

use super::fair::Crowd;
use super::people::Dice;
use super::spell::strip;
use super::{Case, Class, ask};

/// Spellings that are heard alike.
const HEARD: [(&str, &str); 40] = [
    ("ei", "ai"),
    ("ei", "ey"),
    ("ai", "ei"),
    ("ay", "ai"),
    ("dt", "tt"),
    ("tt", "dt"),
    ("tt", "t"),
    ("ck", "k"),
    ("ph", "f"),
    ("th", "t"),
    ("mm", "m"),
    ("nn", "n"),
    ("ll", "l"),
    ("ss", "s"),
    ("ff", "f"),
    ("rr", "r"),
    ("sch", "sh"),
    ("sz", "sch"),
    ("cz", "tsch"),
    ("cz", "ch"),
    ("ie", "i"),
    ("oo", "u"),
    ("ou", "u"),
    ("ew", "ev"),
    ("owsk", "ovsk"),
    ("ks", "x"),
    ("x", "ks"),
    ("ae", "e"),
    ("ah", "a"),
    ("oh", "o"),
    ("eh", "e"),
    ("ca", "ka"),
    ("co", "ko"),
    ("cl", "kl"),
    ("ka", "ca"),
    ("kh", "ch"),
    ("aj", "ai"),
    ("ij", "ei"),
    ("y", "i"),
    ("v", "w"),
];
const ROWS: [&str; 3] = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];

pub(super) fn cases(people: &[MemberRow], crowd: &Crowd) -> Vec<Case> {
    let near = |id, text: &str| crowd.one_is_near(id, text);
    let mut dice = Dice::new(11);
    let mut cases = ask(
        Class::Typo,
        300,
        people,
        |row, turn| slipped(row, turn, &mut dice),
        near,
    );
    let mut dice = Dice::new(12);
    cases.extend(ask(
        Class::Sound,
        200,
        people,
        |row, turn| misheard(row, turn, &mut dice),
        near,
    ));
    cases
}

/// One slip in one of the names, or two in a long one.
fn slipped(row: &MemberRow, turn: usize, dice: &mut Dice) -> Option<String> {
    let (first, last) = (strip(&row.first_name), strip(&row.last_name));
    let letters = |name: &str| name.chars().count();
    let is_plain = |name: &str| letters(name) >= 4 && name.chars().all(char::is_alphabetic);
    let (first, last) = match turn % 3 {
        0 if is_plain(&first) => (slip(&first, dice), last),
        1 if letters(&last) >= 8 && is_plain(&last) => (first, slip(&slip(&last, dice), dice)),
        _ if is_plain(&last) => (first, slip(&last, dice)),
        _ => return None,
    };
    Some(if turn.is_multiple_of(2) {
        format!("{first} {last}")
    } else {
        format!("{last} {first}")
    })
}

/// A letter missing, doubled, taken from the key beside, or swapped with the next. The first one may be.
fn slip(name: &str, dice: &mut Dice) -> String {
    let mut letters: Vec<char> = name.chars().collect();
    let at = dice.roll(letters.len() - 1);
    match dice.roll(4) {
        0 => {
            letters.remove(at);
        }
        1 => letters.insert(at, letters[at]),
        2 => letters[at] = beside(letters[at], dice),
        _ => letters.swap(at, at + 1),
    }
    letters.into_iter().collect()
}

fn beside(letter: char, dice: &mut Dice) -> char {
    let near = ROWS.iter().find_map(|row| {
        let at = row.find(letter)?;
        let next = if at == 0 || (at + 1 < row.len() && dice.roll(2) == 0) {
            at + 1
        } else {
            at - 1
        };
        row.chars().nth(next)
    });
    near.unwrap_or('e')
}

fn misheard(row: &MemberRow, turn: usize, dice: &mut Dice) -> Option<String> {
    let (first, last) = (strip(&row.first_name), strip(&row.last_name));
    let fitting: Vec<_> = HEARD
        .iter()
        .filter(|(from, _)| last.contains(from))
        .collect();
    if fitting.is_empty() || last.len() < 4 {
        return None;
    }
    let (from, to) = fitting[dice.roll(fitting.len())];
    let last = last.replacen(from, to, 1);
    Some(if turn.is_multiple_of(2) {
        format!("{first} {last}")
    } else {
        format!("{last} {first}")
    })
}
