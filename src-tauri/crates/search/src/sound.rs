//! How a name sounds: a key that is the same for names that are heard alike, in whatever letters they are
//! written. `Meier`, `Mayr` and `Meyer` share one, and so do `Юлия`, `Yuliya` and `Julia`.
//!
//! The key keeps more than the usual phonetic codes do: vowels stay, so that `Meier` is not `Maria`. It
//! knows the spellings of the languages that share our studios, and what is heard alike in one of them.
//!
//! **Invariant:** the key is made of folded letters alone, so that it is the same for every spelling that
//! folds to the same.

mod hear;
mod roman;

use hear::hear;
use roman::romanised;

/// Shorter keys are shared by too many names.
const SHORTEST: usize = 2;

/// How a folded word sounds; `None` for one without letters that we can read aloud.
pub(crate) fn sound(word: &str) -> Option<String> {
    let latin = if word.is_ascii() {
        hear(word.as_bytes())
    } else {
        hear(romanised(word)?.as_bytes())
    };
    (latin.len() >= SHORTEST).then_some(latin)
}

/// Whether a word is written in other letters than Latin ones.
pub(crate) fn is_foreign(word: &str) -> bool {
    word.chars().any(|c| c >= '\u{370}' && c.is_alphabetic())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::names::Forms;

    fn key(name: &str) -> Option<String> {
        let forms = Forms::of(name);
        let (plain, _) = forms.iter().next()?;
        sound(plain)
    }

    #[test]
    fn names_that_are_heard_alike_share_a_key() {
        let families = [
            &["Meier", "Maier", "Mayr", "Meyer", "Mayer", "Mair"][..],
            &["Schmidt", "Schmitt", "Schmid", "Šmit"],
            &["Юлия", "Yuliya", "Julia", "Iuliia", "Yulia"],
            &["Ελένη", "Eleni"],
            &["Мария", "Maria", "Mariya", "Marija"],
            &["Чайковский", "Tschaikowski", "Tchaikovsky", "Chaikovskij"],
            &["Иванов", "Ivanov", "Iwanow", "Ivanoff"],
            &["Stefan", "Stephan", "Стефан"],
            &["Philipp", "Filip", "Phillip"],
            &["Jakob", "Jacob", "Yakob"],
            &["Christoph", "Kristof"],
            &["Ahmed", "Ahmet"],
            &["Lehmann", "Leman"],
            &["Günther", "Gunter"],
            &["Алексей", "Aleksey", "Alexei"],
            &["Γεώργιος", "Georgios"],
            &["Kovács", "Kovacs"],
            &["Яна", "Jana", "Yana"],
        ];
        for family in families {
            let first = key(family[0]);
            assert!(first.is_some(), "{}", family[0]);
            for name in family {
                assert_eq!(key(name), first, "{name}");
            }
        }
    }

    #[test]
    fn names_that_are_heard_apart_do_not() {
        let pairs = [
            ("Meier", "Maria"),
            ("Meier", "Moor"),
            ("Anna", "Anne"),
            ("Jan", "Jana"),
            ("Bauer", "Bayer"),
            ("Klein", "Klaus"),
            ("Peter", "Petra"),
            ("Иван", "Иванна"),
        ];
        for (one, other) in pairs {
            assert_ne!(key(one), key(other), "{one} {other}");
        }
    }

    #[test]
    fn what_cannot_be_read_aloud_has_no_key() {
        for name in ["山田", "7", ""] {
            assert_eq!(key(name), None, "{name}");
        }
    }
}
