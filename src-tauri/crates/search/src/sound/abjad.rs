//! Arabic and Hebrew names, whose vowels are not written: keys of consonants, for those who type them in Latin
//! letters. They begin with a plus, so that no other key is one of them.

/// What a key begins with.
const MARK: char = '+';

/// The keys of a stored word; `None` for one in other letters.
pub(super) fn stored(word: &str) -> Option<Vec<String>> {
    let bones = |word: &str| {
        let letters: Option<Vec<&str>> = word.chars().map(consonant).collect();
        Some(key(&letters?.concat()))
    };
    let mut keys = vec![bones(word)?];
    // The article is written with the word, and mostly typed apart from it or not at all.
    if let Some(rest) = word.strip_prefix("ال") {
        keys.extend(bones(rest));
    }
    keys.retain(|key| key.len() > 2);
    Some(keys)
}

/// The key of a word typed in Latin letters.
pub(super) fn typed(word: &str) -> Option<String> {
    let mut bones = String::new();
    let mut rest = word;
    while let Some(first) = rest.chars().next() {
        let pairs = [
            ("kh", "h"),
            ("ch", "h"),
            ("gh", "g"),
            ("sh", "s"),
            ("th", "s"),
            ("dh", "d"),
            ("dj", "j"),
        ];
        let pair = pairs.iter().find(|(from, _)| rest.starts_with(from));
        let (heard, used) = match (pair, first) {
            (Some(&(_, heard)), _) => (heard, 2),
            (None, 'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'w') => ("", 1),
            (None, 'q' | 'c') => ("k", 1),
            (None, 'z') => ("s", 1),
            (None, 'v') => ("f", 1),
            (None, 'p') => ("b", 1),
            _ => (&rest[..first.len_utf8()], first.len_utf8()),
        };
        bones.push_str(heard);
        rest = &rest[used..];
    }
    Some(key(&bones)).filter(|key| key.len() > 2)
}

/// Doubled is written once, and a last breath is not always written.
fn key(bones: &str) -> String {
    let mut key = String::from(MARK);
    for letter in bones.chars() {
        if !key.ends_with(letter) {
            key.push(letter);
        }
    }
    if key.len() > 3 && key.ends_with('h') {
        key.pop();
    }
    key
}

fn consonant(letter: char) -> Option<&'static str> {
    Some(match letter {
        'ا' | 'ع' | 'و' | 'ي' | 'א' | 'ע' | 'ו' | 'י' => "",
        'ب' | 'پ' | 'ב' => "b",
        'ت' | 'ط' | 'ת' | 'ט' => "t",
        'ث' | 'س' | 'ش' | 'ص' | 'ز' | 'ظ' | 'ש' | 'ס' | 'צ' | 'ז' => "s",
        'ج' | 'چ' => "j",
        'ح' | 'خ' | 'ه' | 'ה' | 'ח' => "h",
        'د' | 'ذ' | 'ض' | 'ד' => "d",
        'ر' | 'ר' => "r",
        'غ' | 'گ' | 'ג' => "g",
        'ف' | 'פ' => "f",
        'ق' | 'ك' | 'ק' | 'כ' => "k",
        'ل' | 'ל' => "l",
        'م' | 'מ' => "m",
        'ن' | 'נ' => "n",
        _ => return None,
    })
}
