//! How a name sounds: keys that are the same for names that are heard alike, in whatever letters they are
//! written. `Meier`, `Mayr` and `Meyer` share one, and so do `Юлия`, `Yuliya` and `Julia`.
//!
//! The keys keep more than the usual phonetic codes do: vowels stay, so that `Meier` is not `Maria`. They
//! know the spellings of the languages that share our studios, and what is heard alike in one of them. A
//! spelling that is read in several ways has several keys; two names are heard alike if they share one.
//!
//! **Invariant:** the keys are made of folded letters alone, so that they are the same for every spelling
//! that folds to the same.

mod abjad;
mod hear;
mod roman;

use hear::hear;
pub(crate) use roman::romanised;

/// Shorter keys are shared by too many names.
const SHORTEST: usize = 2;

/// How a folded word that is stored sounds; nothing for one without letters that we can read aloud.
pub(crate) fn heard(word: &str) -> Vec<String> {
    if word.is_ascii() {
        let mut keys = vec![hear(word.as_bytes())];
        // What a Dutch ear and a Polish one make of them.
        for (pair, sound) in [("ij", "ei"), ("rz", "zh")] {
            if word.contains(pair) {
                keys.push(hear(word.replace(pair, sound).as_bytes()));
            }
        }
        return told_apart(keys);
    }
    if let Some(keys) = abjad::stored(word) {
        return keys;
    }
    let latin = romanised(word);
    told_apart(latin.iter().map(|word| hear(word.as_bytes())).collect())
}

/// How a folded word that was typed may sound, in each of its readings.
pub(crate) fn said(word: &str) -> Vec<String> {
    if !word.is_ascii() {
        return heard(word);
    }
    let mut readings = vec![word.to_owned()];
    let respell = |readings: &mut Vec<String>, pairs: &[(&str, &str)]| {
        let respelled = |(from, to): &(&str, &str)| {
            let of = |reading: &String| reading.contains(from).then(|| reading.replace(from, to));
            readings.iter().filter_map(of).collect::<Vec<_>>()
        };
        let all: Vec<String> = pairs.iter().flat_map(respelled).collect();
        readings.extend(all);
    };
    // `Chworow` begins with a breath, `Chekhov` does not; in `tsch` and `sch` it is settled.
    if !word.contains("sch") && !word.contains("tch") {
        respell(&mut readings, &[("ch", "kh"), ("ch", "tch")]);
    } else if let Some(rest) = word.strip_prefix("ch") {
        readings.push(format!("kh{rest}"));
    }
    // `Fjodor` is stored as `Федор` once its marks are folded away.
    respell(&mut readings, &[("jo", "e"), ("yo", "e"), ("io", "e")]);
    respell(&mut readings, &[("ij", "ei")]);
    let mut keys: Vec<String> = readings
        .iter()
        .map(|reading| hear(reading.as_bytes()))
        .collect();
    keys.extend(abjad::typed(word));
    told_apart(keys)
}

fn told_apart(mut keys: Vec<String>) -> Vec<String> {
    keys.retain(|key| key.len() >= SHORTEST);
    keys.sort_unstable();
    keys.dedup();
    keys
}

/// Whether a word is written in other letters than Latin ones.
pub(crate) fn is_foreign(word: &str) -> bool {
    word.chars().any(|c| c >= '\u{370}' && c.is_alphabetic())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::names::Forms;

    fn plain(name: &str) -> String {
        Forms::of(name)
            .iter()
            .next()
            .map_or_else(String::new, |(plain, _)| plain.to_owned())
    }

    /// Whether one is heard where the other was said, either way round.
    fn alike(one: &str, other: &str) -> bool {
        let (one, other) = (plain(one), plain(other));
        let finds = |said_word: &str, stored: &str| {
            let keys = heard(stored);
            said(said_word).iter().any(|key| keys.contains(key))
        };
        finds(&one, &other) || finds(&other, &one)
    }

    #[test]
    fn names_that_are_heard_alike_share_a_key() {
        let families = [
            &["Meier", "Maier", "Mayr", "Meyer", "Mayer", "Mair"][..],
            &["Schmidt", "Schmitt", "Schmid", "Šmit"],
            &["Юлия", "Yuliya", "Julia", "Iuliia", "Yulia"],
            &["Ελένη", "Eleni"],
            &["Мария", "Maria", "Mariya", "Marija"],
            &[
                "Чайковский",
                "Tschaikowski",
                "Tchaikovsky",
                "Chaikovskij",
                "Chaikovskiy",
            ],
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
            &["Фёдор", "Fedor", "Fjodor", "Fyodor", "Fiodor"],
            &[
                "Щербаков",
                "Shcherbakov",
                "Schtscherbakow",
                "Scherbakov",
                "Szczerbakow",
            ],
            &["Хрущ", "Khrushch", "Chruschtsch", "Hrusch"],
            &["Михаил", "Mikhail", "Michail", "Mihail"],
            &["Ευάγγελος", "Evangelos", "Euaggelos"],
            &["Χρήστος", "Christos", "Hristos"],
            &["Ντόκος", "Ntokos", "Dokos"],
            &["Οικονόμου", "Oikonomou", "Ikonomou"],
            &["محمد", "Mohammed", "Muhammad", "Mohamed"],
            &["يوسف", "Yusuf", "Youssef"],
            &["כהן", "Cohen", "Kohen"],
            &["MacDonald", "McDonald"],
            &["Vogel", "Fogel"],
            &["Dijkstra", "Deikstra"],
        ];
        for family in families {
            for name in family {
                assert!(alike(family[0], name), "{} {name}", family[0]);
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
            assert!(!alike(one, other), "{one} {other}");
        }
    }

    #[test]
    fn what_cannot_be_read_aloud_has_no_key() {
        for name in ["山田", "7", ""] {
            assert!(heard(name).is_empty(), "{name}");
        }
    }
}
