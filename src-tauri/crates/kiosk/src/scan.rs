//! What a reader that types like a keyboard has typed, cleaned.
//!
//! **Invariant:** what leaves here has no control character and is short. It goes into a query, never into a
//! path, a log or a page.

use studiodesk_services::{CardFormat, GuestBy};
use zeroize::Zeroizing;

use crate::words::Way;

/// The longest that any code is. What is longer was not typed by a reader.
pub const LONGEST: usize = 128;

/// The text without control characters, terminators and the space around it; nothing if nothing is left, or
/// too much.
#[must_use]
pub fn clean(text: &str) -> Option<Zeroizing<String>> {
    if text.len() > LONGEST * 4 {
        return None;
    }
    let plain: Zeroizing<String> =
        Zeroizing::new(text.chars().filter(|it| is_plain(*it)).collect());
    let plain = Zeroizing::new(plain.trim().to_owned());
    let length = plain.chars().count();
    (1..=LONGEST).contains(&length).then_some(plain)
}

/// Controls end lines and change modes; marks of direction and joiners are seen by nobody.
fn is_plain(letter: char) -> bool {
    !letter.is_control()
        && !matches!(letter, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// What to look for, in the order of looking. A reader does not say whether it read a card or a code: what
/// can be the number of a card is looked for as one first.
#[must_use]
pub fn meant(way: Way, text: &str, ways: &[Way], format: CardFormat) -> Vec<GuestBy> {
    let Some(text) = clean(text).filter(|_| ways.contains(&way)) else {
        return Vec::new();
    };
    let mut meant = Vec::new();
    if way == Way::MemberNumber {
        meant.push(GuestBy::MemberNumber(text.to_string()));
        return meant;
    }
    if ways.contains(&Way::Card)
        && let Some(number) = card(&text, format)
    {
        meant.push(GuestBy::Card(number, format));
    }
    if ways.contains(&Way::Barcode) {
        meant.push(GuestBy::Barcode(text.to_string()));
    }
    meant
}

/// The number of a card as the service wants it: without what readers put between bytes, in small letters,
/// and of whole bytes.
#[must_use]
pub fn card(text: &str, format: CardFormat) -> Option<String> {
    let is_filler = |letter: char| letter.is_whitespace() || matches!(letter, ':' | '-' | '.');
    let digits = text.chars().filter(|it| !is_filler(*it));
    let digits: String = digits.map(|it| it.to_ascii_lowercase()).collect();
    let fits = match format {
        CardFormat::Decimal => {
            digits.bytes().all(|it| it.is_ascii_digit())
                && digits.parse::<u64>().is_ok_and(|it| it > 0)
        }
        CardFormat::HexMsb | CardFormat::HexLsb => {
            (2..=16).contains(&digits.len())
                && digits.len().is_multiple_of(2)
                && digits.bytes().all(|it| it.is_ascii_hexdigit())
                && digits.bytes().any(|it| it != b'0')
        }
    };
    fits.then_some(digits)
}

#[cfg(test)]
mod tests {
    use super::*;

    const BOTH: [Way; 2] = [Way::Card, Way::Barcode];

    fn count(way: Way, text: &str, ways: &[Way], format: CardFormat) -> usize {
        meant(way, text, ways, format).len()
    }

    #[test]
    fn terminators_and_controls_are_removed_and_what_is_left_is_the_code() {
        for typed in [
            "1173673668653440\r\n",
            "\u{2}1173673668653440\u{3}",
            " 1173673668653440\t",
        ] {
            assert_eq!(clean(typed).unwrap().as_str(), "1173673668653440");
        }
        assert_eq!(clean("ab\u{202e}cd\u{200b}").unwrap().as_str(), "abcd");
    }

    #[test]
    fn nothing_and_too_much_are_no_code() {
        assert!(clean("").is_none());
        assert!(clean("\r\n\u{1b}").is_none());
        assert!(clean(&"1".repeat(LONGEST)).is_some());
        assert!(clean(&"1".repeat(LONGEST + 1)).is_none());
        assert!(clean(&"\r".repeat(100_000)).is_none());
    }

    #[test]
    fn each_format_takes_its_own_spelling_of_a_card() {
        assert_eq!(
            card("1173673668653440", CardFormat::Decimal).unwrap(),
            "1173673668653440"
        );
        assert_eq!(
            card("04:2B:73:32:1A:31:80", CardFormat::HexMsb).unwrap(),
            "042b73321a3180"
        );
        assert_eq!(
            card("80311a32732b04", CardFormat::HexLsb).unwrap(),
            "80311a32732b04"
        );
        assert!(card("04 2b", CardFormat::Decimal).is_none());
        assert!(card("042", CardFormat::HexMsb).is_none());
        assert!(card("0000", CardFormat::HexLsb).is_none());
        assert!(card("00", CardFormat::Decimal).is_none());
        assert!(card("99999999999999999999", CardFormat::Decimal).is_none());
    }

    #[test]
    fn a_scan_is_looked_for_as_card_and_as_code_only_as_far_as_both_are_allowed() {
        assert_eq!(count(Way::Card, "123", &BOTH, CardFormat::Decimal), 2);
        assert_eq!(count(Way::Card, "abc", &BOTH, CardFormat::Decimal), 1);
        assert_eq!(
            count(Way::Card, "abc", &[Way::Card], CardFormat::Decimal),
            0
        );
        assert_eq!(
            count(Way::Barcode, "123", &[Way::Card], CardFormat::Decimal),
            0
        );
        assert_eq!(
            count(Way::MemberNumber, "1-2", &BOTH, CardFormat::Decimal),
            0
        );
    }
}
