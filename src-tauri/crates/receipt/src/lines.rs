//! Texts in lines that fit.

use crate::typeface::Typeface;

/// Breaks a text between words, and within a word only where that alone is too long.
pub(crate) fn broken(face: &Typeface, text: &str, size: f32, most: f32) -> Vec<String> {
    let wide = |text: &str| face.width(text) * size / 1_000.0;
    let mut lines = vec![String::new()];
    for word in text.split_whitespace() {
        for piece in pieces(word, |it| wide(it) <= most) {
            let last = lines.last_mut().map_or("", |it| it.as_str());
            let joined = format!("{last} {piece}");
            if last.is_empty() {
                lines.pop();
                lines.push(piece);
            } else if wide(&joined) <= most {
                lines.pop();
                lines.push(joined);
            } else {
                lines.push(piece);
            }
        }
    }
    lines
}

/// A word whole, or cut where it would not fit.
fn pieces(word: &str, fits: impl Fn(&str) -> bool) -> Vec<String> {
    let mut all = Vec::new();
    let mut piece = String::new();
    for letter in word.chars() {
        piece.push(letter);
        if piece.chars().count() > 1 && !fits(&piece) {
            piece.pop();
            all.push(std::mem::replace(&mut piece, letter.to_string()));
        }
    }
    all.push(piece);
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_fit_and_lose_nothing() {
        let face = Typeface::new().unwrap();
        let long = "e".repeat(64);
        let text = format!("Zażółć gęślą jaźń {long} Ωμέγα Щука");

        let lines = broken(&face, &text, 10.0, 120.0);

        let wide = |line: &String| face.width(line) / 100.0;
        assert!(lines.iter().all(|line| wide(line) <= 120.0), "{lines:?}");
        let kept = |text: &str| text.split_whitespace().collect::<String>();
        assert_eq!(kept(&lines.concat()), kept(&text));
    }
}
