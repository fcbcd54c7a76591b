//! Whether a query means one person only. Where somebody else fits it just as well, by the plain measures
//! below, nobody could say who is right, and the query is not asked.

use studiodesk_core::MemberRow;

use super::spell::{distance, romanised, strip, widen, words};

/// A person as these measures see them.
pub(crate) struct Known {
    id: i64,
    /// The words of the name, and those of all fields.
    name: Vec<String>,
    all: Vec<String>,
    /// The names in both orders, as letters alone and in Latin ones, and which letters they have.
    spoken: Vec<(Vec<char>, u32)>,
}

/// Everybody, as these measures see them.
pub(crate) struct Crowd(Vec<Known>);

impl Crowd {
    pub(crate) fn of(people: &[MemberRow]) -> Self {
        Self(people.iter().map(Known::of).collect())
    }

    /// Whether nobody else has words that begin with all of the typed ones.
    pub(crate) fn one_begins(&self, id: i64, typed: &str) -> bool {
        let typed = words(typed);
        !self
            .0
            .iter()
            .any(|known| known.id != id && known.begins(&typed))
    }

    /// Whether nobody else has just this name.
    pub(crate) fn one_is_named(&self, id: i64, name: &str) -> bool {
        let mut typed = words(name);
        typed.sort_unstable();
        !self
            .0
            .iter()
            .any(|known| known.id != id && known.name == typed)
    }

    /// Whether no other name is as near to the typed one as this person's, letter by letter.
    pub(crate) fn one_is_near(&self, id: i64, typed: &str) -> bool {
        let (text, letters) = spoken(typed);
        let of = |known: &Known, most: usize| {
            let near = known.spoken.iter().filter(|(_, of_known)| {
                // A slip changes two letters at most.
                (of_known ^ letters).count_ones() as usize <= 2 * most
            });
            near.filter_map(|(spoken, _)| distance(&text, spoken, most))
                .min()
        };
        let own = self.0.iter().find(|known| known.id == id);
        let Some(own) = own.and_then(|known| of(known, text.len())) else {
            return false;
        };
        let mut others = self.0.iter().filter(|known| known.id != id);
        self.one_begins(id, typed) && !others.any(|known| of(known, own).is_some())
    }

    /// Everybody with what is known of them.
    pub(crate) fn iter(&self) -> impl Iterator<Item = &Known> {
        self.0.iter()
    }
}

impl Known {
    fn of(row: &MemberRow) -> Self {
        let mut name = words(&row.name());
        name.sort_unstable();
        let fields = [&row.first_name, &row.last_name].map(|name| widen(name));
        let mut all: Vec<String> = name.clone();
        all.extend(fields.iter().flat_map(|field| words(field)));
        let compact = |text: &str| strip(text).replace(|c: char| !c.is_alphanumeric(), "");
        all.extend([&row.first_name, &row.last_name].map(|name| compact(name)));
        let texts = row.address.iter().chain(&row.phones).chain(&row.cards);
        all.extend(texts.flat_map(|text| words(text)));
        Self {
            id: row.id.0,
            name,
            all,
            spoken: [row.name(), format!("{} {}", row.last_name, row.first_name)]
                .iter()
                .flat_map(|name| std::iter::once(name.clone()).chain(romanised(name)))
                .map(|name| spoken(&name))
                .collect(),
        }
    }

    /// Whether each typed word begins one of this person.
    pub(crate) fn begins(&self, typed: &[String]) -> bool {
        typed
            .iter()
            .all(|typed| self.all.iter().any(|word| word.starts_with(typed)))
    }
}

/// The letters of a text in a row, and which ones there are.
fn spoken(text: &str) -> (Vec<char>, u32) {
    let letters: Vec<char> = words(text).concat().chars().collect();
    let which = letters
        .iter()
        .fold(0, |which, &letter| which | 1 << (u32::from(letter) & 31));
    (letters, which)
}
