//! Greek and Cyrillic in Latin letters, as people spell their own names abroad.

/// The word in Latin letters, as it is heard and as it is written; nothing if one of its letters has none here.
pub(crate) fn romanised(word: &str) -> Vec<String> {
    let ways = [Way::Heard, Way::Written].map(|way| by(word, way));
    let mut latin: Vec<String> = ways.into_iter().flatten().collect();
    latin.dedup();
    latin
}

/// How letters are chosen that are read in two ways.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    Heard,
    Written,
}

fn by(word: &str, way: Way) -> Option<String> {
    let mut latin = String::with_capacity(word.len());
    let mut letters = word.chars().peekable();
    while let Some(letter) = letters.next() {
        if letter.is_ascii_lowercase() {
            latin.push(letter);
            continue;
        }
        let pair = letters
            .peek()
            .and_then(|&next| greek_pair(letter, next, way));
        let one = || match way {
            Way::Heard => cyrillic(letter).or_else(|| greek(letter)),
            Way::Written => written(letter)
                .or_else(|| cyrillic(letter))
                .or_else(|| greek(letter)),
        };
        latin.push_str(pair.or_else(one)?);
        if pair.is_some() {
            letters.next();
        }
    }
    Some(latin)
}

/// Letters that are written otherwise than they are heard, or heard otherwise in the next language.
fn written(letter: char) -> Option<&'static str> {
    Some(match letter {
        // Ukrainian, as `Hryhoriy`.
        'г' => "h",
        'β' => "b",
        'χ' => "h",
        'υ' => "y",
        'φ' => "ph",
        _ => return None,
    })
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
fn greek_pair(first: char, second: char, way: Way) -> Option<&'static str> {
    Some(match (first, second, way) {
        ('ο', 'υ', _) => "ou",
        ('ο' | 'ε', 'ι', Way::Heard) => "i",
        ('α', 'ι', Way::Heard) => "e",
        ('α', 'υ', Way::Heard) => "av",
        ('ε', 'υ', Way::Heard) => "ev",
        ('α', 'υ', Way::Written) => "au",
        ('ε', 'υ', Way::Written) => "eu",
        ('μ', 'π', Way::Heard) => "b",
        ('γ', 'κ' | 'γ' | 'χ' | 'ξ', Way::Heard) => "ng",
        ('ν', 'τ', Way::Heard) => "d",
        _ => return None,
    })
}
