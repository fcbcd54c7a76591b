//! Latin letters as they are heard.

/// Spellings of one sound, longest first. Capitals are sounds without a letter of their own.
const SPELLINGS: [(&str, &str); 55] = [
    ("schtsch", "s"),
    ("shtsh", "s"),
    ("shch", "s"),
    ("szcz", "s"),
    ("tsch", "C"),
    ("tch", "C"),
    ("tsh", "C"),
    ("sch", "s"),
    ("dsch", "j"),
    ("ckh", "k"),
    ("cz", "C"),
    ("sh", "s"),
    ("sz", "s"),
    ("zh", "s"),
    ("kh", "h"),
    ("gh", "g"),
    ("ph", "f"),
    ("pf", "f"),
    ("th", "t"),
    ("dt", "t"),
    ("td", "t"),
    ("rh", "r"),
    ("ck", "k"),
    ("qu", "kv"),
    ("tz", "s"),
    ("ts", "s"),
    ("ks", "ks"),
    ("aei", "A"),
    ("eij", "A"),
    ("eiy", "A"),
    ("ei", "A"),
    ("ai", "A"),
    ("ey", "A"),
    ("ay", "A"),
    ("ej", "A"),
    ("aj", "A"),
    ("aeu", "O"),
    ("eu", "O"),
    ("oi", "O"),
    ("oy", "O"),
    ("au", "U"),
    ("ou", "u"),
    ("oo", "u"),
    ("ie", "i"),
    ("ee", "i"),
    ("ij", "i"),
    ("iy", "i"),
    ("yi", "i"),
    ("ii", "i"),
    ("ae", "e"),
    ("oe", "o"),
    ("ue", "u"),
    ("aa", "a"),
    ("nj", "nj"),
    ("lj", "lj"),
];

/// The key of a word in lower case.
pub(super) fn hear(word: &[u8]) -> String {
    let mut key = String::with_capacity(word.len());
    let mut at = 0;
    while let Some(&letter) = word.get(at) {
        let rest = &word[at..];
        let (heard, used) = sound_of(rest, at == 0, &key);
        at += used;
        for c in heard.chars() {
            // Doubled is heard once.
            if !key.ends_with(c) {
                key.push(c);
            }
        }
        debug_assert!(used > 0, "{letter}");
    }
    end_softly(key)
}

/// What is heard first of `rest`, and of how many letters it is.
fn sound_of<'a>(rest: &'a [u8], is_first: bool, heard: &str) -> (&'a str, usize) {
    let next = rest.get(1).copied().unwrap_or(b' ');
    let is_vowel = |letter: u8| b"aeiouy".contains(&letter);
    // `McDonald` and `MacDonald`.
    if is_first && rest.starts_with(b"mc") {
        return ("mak", 2);
    }
    // `Jelena`, `Yelena` and `Elena`.
    if is_first && (rest.starts_with(b"je") || rest.starts_with(b"ye")) {
        return ("e", 2);
    }
    // `Yuliya` begins like `Julia`, `Ioannis` does not end so.
    if is_first && matches!(rest[0], b'j' | b'y' | b'i') && is_vowel(next) && next != b'e' {
        return ("j", 1);
    }
    if rest.starts_with(b"ch") {
        return match rest.get(2) {
            Some(b'r' | b'l') => ("k", 2),
            Some(b's') => ("ks", 3),
            // `Charles` and `Tschaikowski`, but `Michael`.
            _ if is_first => ("C", 2),
            _ => ("h", 2),
        };
    }
    if let Some((spelling, sound)) = SPELLINGS
        .iter()
        // Most have another first letter.
        .filter(|(spelling, _)| spelling.as_bytes()[0] == rest[0])
        .find(|(spelling, _)| rest.starts_with(spelling.as_bytes()))
    {
        return (sound, spelling.len());
    }
    let after_vowel = heard.ends_with(['a', 'e', 'i', 'o', 'u', 'A', 'O', 'U']);
    let one = match rest[0] {
        b'y' | b'i' => "i",
        // `Marija` and `Mariya` are `Maria`.
        b'j' if heard.ends_with('i') => "",
        b'j' if !is_first && is_vowel(next) => "i",
        b'j' => "j",
        b'c' if b"eiy".contains(&next) => "s",
        b'c' | b'k' | b'q' => "k",
        b'v' | b'w' => "f",
        b'z' => "s",
        b'x' => "ks",
        // It lengthens a vowel, or stands for nothing.
        b'h' if after_vowel && !is_vowel(next) => "",
        b'h' if !is_first && !after_vowel => "",
        letter @ (b'a'..=b'z') => single(letter),
        _ => "",
    };
    (one, 1)
}

fn single(letter: u8) -> &'static str {
    const LETTERS: &str = "abcdefghijklmnopqrstuvwxyz";
    let at = usize::from(letter - b'a');
    &LETTERS[at..=at]
}

/// At the end of a word hard and soft are heard alike, and an `e` before `r` hardly at all.
fn end_softly(mut key: String) -> String {
    let last = match key.chars().last() {
        Some('d') => Some('t'),
        _ => None,
    };
    if let Some(last) = last {
        key.pop();
        if !key.ends_with(last) {
            key.push(last);
        }
    }
    for diphthong in ['A', 'O', 'U'] {
        if key.ends_with("er") && key[..key.len() - 2].ends_with(diphthong) {
            key.truncate(key.len() - 2);
            key.push('r');
        }
    }
    key
}
