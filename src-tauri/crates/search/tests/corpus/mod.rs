//! What desks type, and whom they mean: more than two thousand queries over ten thousand invented people of
//! fourteen naming cultures, and a file of hand-made ones. Nothing here knows how the index works.
#![allow(dead_code, reason = "the tests and the bench each use their part")]

mod by_field;
mod by_name;
mod by_slip;
mod fair;
mod handmade;
mod people;
mod spell;

use studiodesk_core::MemberRow;

use fair::Crowd;

/// In which way what is typed differs from what is stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Class {
    Exact,
    Prefix,
    Order,
    Initials,
    Diacritics,
    Transliteration,
    Typo,
    Sound,
    Phone,
    Date,
    Mixed,
    Nickname,
    DoubleName,
    Particle,
}

impl Class {
    pub(crate) const ALL: [Self; 14] = [
        Self::Exact,
        Self::Prefix,
        Self::Order,
        Self::Initials,
        Self::Diacritics,
        Self::Transliteration,
        Self::Typo,
        Self::Sound,
        Self::Phone,
        Self::Date,
        Self::Mixed,
        Self::Nickname,
        Self::DoubleName,
        Self::Particle,
    ];
}

/// A query, and who is meant.
#[derive(Debug)]
pub(crate) struct Case {
    pub(crate) class: Class,
    pub(crate) text: String,
    pub(crate) id: i64,
}

/// Everybody, and every query.
pub(crate) struct Corpus {
    pub(crate) people: Vec<MemberRow>,
    pub(crate) cases: Vec<Case>,
}

impl Corpus {
    /// The corpus over so many invented people, and the hand-made ones.
    pub(crate) fn new(people: usize) -> Self {
        let mut people = people::invent(people);
        let mut cases = handmade::add(&mut people);
        let crowd = Crowd::of(&people);
        // Whoever is asked for is among the first, and so the same in every size of the corpus.
        let asked = &people[..people.len().min(10_000)];
        cases.extend(by_name::cases(asked, &crowd));
        cases.extend(by_slip::cases(asked, &crowd));
        cases.extend(by_field::cases(asked, &people, &crowd));
        Self { people, cases }
    }

    /// So many people: those of the corpus, and others beside them.
    pub(crate) fn people(people: usize) -> Vec<MemberRow> {
        let mut people = people::invent(people);
        handmade::add(&mut people);
        people
    }
}

/// The first so many people of whom `type_of` makes a text that `is_fair`. It is given a number that goes up
/// with each case, for taking turns.
fn ask(
    class: Class,
    wanted: usize,
    people: &[MemberRow],
    mut type_of: impl FnMut(&MemberRow, usize) -> Option<String>,
    is_fair: impl Fn(i64, &str) -> bool,
) -> Vec<Case> {
    let mut cases: Vec<Case> = Vec::new();
    // Each class begins elsewhere.
    let from = people.len() * class as usize / Class::ALL.len();
    for row in people[from..].iter().chain(&people[..from]) {
        if cases.len() == wanted {
            break;
        }
        let id = row.id.0;
        if let Some(text) = type_of(row, cases.len()).filter(|text| is_fair(id, text)) {
            cases.push(Case { class, text, id });
        }
    }
    cases
}
