//! Whether two words differ by slips of the finger.

/// Words are cut here when they are compared; nobody is told apart beyond.
pub(crate) const LONGEST: usize = 64;

/// How many slips a word of so many letters may have; short words have too many neighbours.
pub(crate) fn slips_allowed(letters: usize) -> Option<u8> {
    match letters {
        0..4 => None,
        4..8 => Some(1),
        _ => Some(2),
    }
}

/// Whether `typed` is `word` but for one slip (from four letters on) or two (from eight on): a letter
/// missing, added, wrong, or swapped with its neighbour. Both are folded already.
pub(crate) fn is_similar(typed: &str, word: &str) -> bool {
    Typed::new(typed).is_some_and(|typed| typed.slips(word).is_some())
}

/// A word that was typed, ready to be compared with many.
pub(crate) struct Typed {
    letters: Vec<char>,
}

impl Typed {
    /// `None` for words too short to be misspelled.
    pub(crate) fn new(word: &str) -> Option<Self> {
        let letters: Vec<char> = word.chars().take(LONGEST).collect();
        slips_allowed(letters.len())?;
        Some(Self { letters })
    }

    /// Its letters.
    pub(crate) fn letters(&self) -> &[char] {
        &self.letters
    }

    /// How many slips may lie between it and a word of so many letters.
    pub(crate) fn allowed(&self, length: usize) -> u8 {
        slips_allowed(self.letters.len().max(length)).unwrap_or(0)
    }

    /// How many slips may lie between it and any word: letters may be missing that make the word a long one.
    pub(crate) fn most_allowed(&self) -> u8 {
        self.allowed(self.letters.len() + 2)
    }

    /// How many slips lie between, if they are few enough.
    pub(crate) fn slips(&self, word: &str) -> Option<u8> {
        let mut other = ['\0'; LONGEST];
        let mut length = 0;
        for letter in word.chars().take(LONGEST) {
            other[length] = letter;
            length += 1;
        }
        let longer = self.letters.len().max(length);
        let allowed = usize::from(slips_allowed(longer)?);
        if self.letters.len().abs_diff(length) > allowed {
            return None;
        }
        let slips = distance(&self.letters, &other[..length], allowed)?;
        u8::try_from(slips).ok()
    }
}

/// How many slips lie between two words, if at most so many.
pub(crate) fn slips_between(one: &str, other: &str, most: usize) -> Option<usize> {
    let letters = |word: &str| -> Vec<char> { word.chars().take(LONGEST).collect() };
    let (one, other) = (letters(one), letters(other));
    let is_near = one.len().abs_diff(other.len()) <= most;
    is_near.then(|| distance(&one, &other, most)).flatten()
}

/// Damerau–Levenshtein distance, where no stretch is edited twice; `None` beyond `most`.
fn distance(a: &[char], b: &[char], most: usize) -> Option<usize> {
    let mut before = [0; LONGEST + 1];
    let mut above = [0; LONGEST + 1];
    let mut row = [0; LONGEST + 1];
    for (j, cell) in above.iter_mut().enumerate() {
        *cell = j;
    }
    for i in 1..=a.len() {
        row[0] = i;
        let mut least = i;
        for j in 1..=b.len() {
            let wrong = usize::from(a[i - 1] != b[j - 1]);
            let mut cell = (above[j] + 1).min(row[j - 1] + 1).min(above[j - 1] + wrong);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                cell = cell.min(before[j - 2] + 1);
            }
            row[j] = cell;
            least = least.min(cell);
        }
        // The least of a row never falls below that of the row before, but for a swap, which costs one.
        if least > most + 1 {
            return None;
        }
        before = above;
        above = row;
    }
    Some(above[b.len()]).filter(|&slips| slips <= most)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_are_forgiven_by_the_length_of_the_word() {
        let cases = [
            ("anan", "anna", true),
            ("ana", "anna", false),
            ("nana", "anna", true),
            ("nana", "annas", false),
            ("schmitd", "schmidt", true),
            ("shcmitd", "schmidt", false),
            ("papadopulso", "papadopoulos", true),
            ("cshmidt", "schmidt", true),
            ("bchmidt", "schmidt", true),
            ("chmidt", "schmidt", true),
            ("müler", "müller", true),
        ];
        for (typed, word, similar) in cases {
            assert_eq!(is_similar(typed, word), similar, "{typed} {word}");
        }
    }
}
