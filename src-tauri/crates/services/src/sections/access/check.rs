//! Whether what is typed can be an access medium, before it is sent.
//!
//! A doubt is told, and only a certainty refuses: the API says nothing on the form of a PIN or a barcode.

use std::fmt;

use serde::{Deserialize, Serialize};
use specta::Type;

use super::card_number::{CardFormat, CardNumbers, read};
use super::{MediumKind, MediumValue};

/// Shorter and longer PINs are unusual.
const PIN_DIGITS: std::ops::RangeInclusive<usize> = 4..=8;

/// What somebody types as an access medium.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct MediumEntry {
    /// What it is.
    pub kind: MediumKind,
    /// How its number is written, if it is a card.
    pub format: CardFormat,
    /// What was typed.
    pub text: String,
}

/// Without the text, which may be a PIN.
impl fmt::Debug for MediumEntry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("MediumEntry")
            .field("kind", &self.kind)
            .finish_non_exhaustive()
    }
}

/// Why no medium can have this value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum MediumFault {
    /// There is nothing.
    Empty,
    /// A decimal number has digits only.
    NotDecimal,
    /// A hexadecimal number has 0 to 9 and a to f only.
    NotHex,
    /// A byte has two hexadecimal digits; one of them is missing.
    HalfByte,
    /// No card has so many bytes.
    TooLong,
    /// No card has the number zero.
    Zero,
}

/// What is unusual about a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum MediumDoubt {
    /// A PIN with something else than digits, which few doors have keys for.
    PinLetters,
    /// A PIN of fewer than four digits, or of more than eight.
    PinLength,
    /// A barcode with a space in it.
    Spaces,
}

/// How an entry stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct MediumCheck {
    /// What would be sent; nothing while there is a fault.
    pub value: Option<MediumValue>,
    /// A card's number in each format.
    pub numbers: Option<CardNumbers>,
    /// Why it cannot be.
    pub fault: Option<MediumFault>,
    /// What is unusual about it; it can be sent all the same.
    pub doubt: Option<MediumDoubt>,
}

/// Judges an entry. Asks nobody.
#[must_use]
pub fn check_medium(entry: &MediumEntry) -> MediumCheck {
    if entry.kind == MediumKind::CardNumber {
        return match read(&entry.text, entry.format).map(CardNumbers::of) {
            Ok(numbers) => MediumCheck {
                value: Some(MediumValue(numbers.decimal.clone())),
                numbers: Some(numbers),
                fault: None,
                doubt: None,
            },
            Err(fault) => faulty(fault),
        };
    }
    let text = entry.text.trim();
    if text.is_empty() {
        return faulty(MediumFault::Empty);
    }
    MediumCheck {
        value: Some(MediumValue(text.to_owned())),
        numbers: None,
        fault: None,
        doubt: doubt(&entry.kind, text),
    }
}

fn faulty(fault: MediumFault) -> MediumCheck {
    MediumCheck {
        value: None,
        numbers: None,
        fault: Some(fault),
        doubt: None,
    }
}

fn doubt(kind: &MediumKind, text: &str) -> Option<MediumDoubt> {
    let digits = text.bytes().all(|it| it.is_ascii_digit());
    match kind {
        MediumKind::Pin if !digits => Some(MediumDoubt::PinLetters),
        MediumKind::Pin if !PIN_DIGITS.contains(&text.len()) => Some(MediumDoubt::PinLength),
        MediumKind::Barcode if text.contains(char::is_whitespace) => Some(MediumDoubt::Spaces),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn checked(kind: MediumKind, format: CardFormat, text: &str) -> MediumCheck {
        check_medium(&MediumEntry {
            kind,
            format,
            text: text.into(),
        })
    }

    #[test]
    fn a_card_in_any_format_is_sent_in_decimal_and_shown_in_all() {
        let check = checked(MediumKind::CardNumber, CardFormat::HexLsb, "80311a32732b04");

        assert_eq!(check.value, Some(MediumValue("1173673668653440".into())));
        assert_eq!(check.numbers.unwrap().hex_msb, "042b73321a3180");
        assert_eq!(check.fault, None);
    }

    #[test]
    fn a_card_that_is_none_is_not_sent() {
        let check = checked(MediumKind::CardNumber, CardFormat::Decimal, "04ab");

        assert_eq!(check.value, None);
        assert_eq!(check.fault, Some(MediumFault::NotDecimal));
    }

    #[test]
    fn an_unusual_pin_or_barcode_is_doubted_and_can_be_sent() {
        let of = |kind, text| checked(kind, CardFormat::Decimal, text);
        let pin = |text| of(MediumKind::Pin, text).doubt;

        assert_eq!(pin("480211"), None);
        assert_eq!(pin("12"), Some(MediumDoubt::PinLength));
        assert_eq!(pin("123456789"), Some(MediumDoubt::PinLength));
        assert_eq!(pin("12a4"), Some(MediumDoubt::PinLetters));
        let spaced = of(MediumKind::Barcode, " two words ");
        assert_eq!(spaced.doubt, Some(MediumDoubt::Spaces));
        assert_eq!(spaced.value, Some(MediumValue("two words".into())));
        assert_eq!(of(MediumKind::Barcode, " ").fault, Some(MediumFault::Empty));
    }

    #[test]
    fn what_was_typed_is_in_no_debug_text() {
        let entry = MediumEntry {
            kind: MediumKind::Pin,
            format: CardFormat::Decimal,
            text: "480211".into(),
        };

        let told = format!("{entry:?} {:?}", check_medium(&entry));

        assert!(!told.contains("480211"), "{told}");
    }
}
