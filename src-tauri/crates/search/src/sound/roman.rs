//! Greek and Cyrillic in Latin letters, as people spell their own names abroad.

/// The word in Latin letters; `None` if one of its letters has none here.
pub(super) fn romanised(word: &str) -> Option<String> {
    let mut latin = String::with_capacity(word.len());
    let mut letters = word.chars().peekable();
    while let Some(letter) = letters.next() {
        if letter.is_ascii_lowercase() {
            latin.push(letter);
            continue;
        }
        let pair = letters.peek().and_then(|&next| greek_pair(letter, next));
        match pair.or_else(|| cyrillic(letter)).or_else(|| greek(letter)) {
            Some(text) => latin.push_str(text),
            None => return None,
        }
        if pair.is_some() {
            letters.next();
        }
    }
    Some(latin)
}

/// Folded: `й` is `и` and `ё` is `е` by now.
fn cyrillic(letter: char) -> Option<&'static str> {
    Some(match letter {
        'а' => "a",
        'б' => "b",
        'в' => "v",
        'г' | 'ґ' => "g",
        'д' => "d",
        'е' | 'э' => "e",
        'є' => "ye",
        'ж' => "zh",
        'з' => "z",
        'и' | 'і' | 'ы' => "i",
        'ј' => "j",
        'к' => "k",
        'л' => "l",
        'љ' => "lj",
        'м' => "m",
        'н' => "n",
        'њ' => "nj",
        'о' => "o",
        'п' => "p",
        'р' => "r",
        'с' => "s",
        'т' => "t",
        'ћ' | 'ч' => "tch",
        'ђ' | 'џ' => "dj",
        'у' => "u",
        'ф' => "f",
        'х' => "kh",
        'ц' => "ts",
        'ш' | 'щ' => "sh",
        'ъ' | 'ь' => "",
        'ю' => "yu",
        'я' => "ya",
        _ => return None,
    })
}

fn greek(letter: char) -> Option<&'static str> {
    Some(match letter {
        'α' => "a",
        'β' => "v",
        'γ' => "g",
        'δ' => "d",
        'ε' => "e",
        'ζ' => "z",
        'η' | 'ι' | 'υ' => "i",
        'θ' => "th",
        'κ' => "k",
        'λ' => "l",
        'μ' => "m",
        'ν' => "n",
        'ξ' => "x",
        'ο' | 'ω' => "o",
        'π' => "p",
        'ρ' => "r",
        'σ' => "s",
        'τ' => "t",
        'φ' => "f",
        'χ' => "ch",
        'ψ' => "ps",
        _ => return None,
    })
}

/// Two letters that are one sound.
fn greek_pair(first: char, second: char) -> Option<&'static str> {
    Some(match (first, second) {
        ('ο', 'υ') => "ou",
        ('ο' | 'ε', 'ι') => "i",
        ('α', 'ι') => "e",
        ('α', 'υ') => "av",
        ('ε', 'υ') => "ev",
        ('μ', 'π') => "b",
        ('γ', 'κ' | 'γ') => "g",
        ('ν', 'τ') => "d",
        _ => return None,
    })
}
