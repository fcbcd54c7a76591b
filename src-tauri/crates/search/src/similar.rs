//! Whether two words differ by a slip of the finger.

/// Whether `typed` is `word` but for one slip (from four letters on) or two (from eight on): a letter
/// missing, added, wrong, or swapped with its neighbour. Both are folded already.
///
/// The first letter has to be right, or swapped with the second: people begin well.
pub(crate) fn is_similar(typed: &str, word: &str) -> bool {
    let typed: Vec<char> = typed.chars().collect();
    let Some(slips) = slips_allowed(typed.len()) else {
        return false;
    };
    let word: Vec<char> = word.chars().collect();
    let begins_well = match (typed.as_slice(), word.as_slice()) {
        ([a, b, ..], [x, y, ..]) => a == x || (a == y && b == x),
        _ => false,
    };
    begins_well && typed.len().abs_diff(word.len()) <= slips && distance(&typed, &word) <= slips
}

/// How many slips a word of so many letters may have; short words have too many neighbours.
pub(crate) fn slips_allowed(letters: usize) -> Option<usize> {
    match letters {
        0..4 => None,
        4..8 => Some(1),
        _ => Some(2),
    }
}

/// Damerau–Levenshtein distance, where no stretch is edited twice.
fn distance(a: &[char], b: &[char]) -> usize {
    let mut before = vec![0; b.len() + 1];
    let mut above: Vec<usize> = (0..=b.len()).collect();
    for i in 1..=a.len() {
        let mut row = vec![i; b.len() + 1];
        for j in 1..=b.len() {
            let wrong = usize::from(a[i - 1] != b[j - 1]);
            row[j] = (above[j] + 1).min(row[j - 1] + 1).min(above[j - 1] + wrong);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                row[j] = row[j].min(before[j - 2] + 1);
            }
        }
        before = std::mem::replace(&mut above, row);
    }
    above[b.len()]
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
            ("bchmidt", "schmidt", false),
            ("müler", "müller", true),
        ];
        for (typed, word, similar) in cases {
            assert_eq!(is_similar(typed, word), similar, "{typed} {word}");
        }
    }
}
