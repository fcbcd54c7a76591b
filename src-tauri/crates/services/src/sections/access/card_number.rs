//! The number of a card, in the three ways in which it is written.
//!
//! A reader shows the bytes of a chip as it likes: as one decimal number, or as hexadecimal bytes from either
//! end. The service names all three in its look-ups, and takes and gives media in decimal.

use serde::{Deserialize, Serialize};
use specta::Type;

use super::MediumFault;

/// How a card's number is written: `CardNumberFormat` in the API.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum CardFormat {
    /// `1173673668653440`
    Decimal,
    /// `042b73321a3180`: the most significant byte first.
    HexMsb,
    /// `80311a32732b04`: the same bytes, the least significant first.
    HexLsb,
}

/// A card's number in each format.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct CardNumbers {
    /// [`CardFormat::Decimal`].
    pub decimal: String,
    /// [`CardFormat::HexMsb`].
    pub hex_msb: String,
    /// [`CardFormat::HexLsb`].
    pub hex_lsb: String,
}

impl CardNumbers {
    /// Chips have four bytes or seven. A number that needs eight is shown with all of them.
    pub(super) fn of(number: u64) -> Self {
        let bytes = number.to_be_bytes();
        let width = match number {
            0..=0xffff_ffff => 4,
            0x1_0000_0000..=0xff_ffff_ffff_ffff => 7,
            _ => 8,
        };
        let chip = &bytes[bytes.len() - width..];
        Self {
            decimal: number.to_string(),
            hex_msb: chip.iter().map(hex).collect(),
            hex_lsb: chip.iter().rev().map(hex).collect(),
        }
    }

    /// Those of a medium's value as the service gives it; nothing if it is no decimal number.
    pub(super) fn of_value(value: &str) -> Option<Self> {
        read(value, CardFormat::Decimal).ok().map(Self::of)
    }
}

fn hex(byte: &u8) -> String {
    format!("{byte:02x}")
}

/// Reads a number as it is printed on a card or shown by a reader. What people put between bytes is left out.
pub(super) fn read(text: &str, format: CardFormat) -> Result<u64, MediumFault> {
    let is_filler = |letter: char| letter.is_whitespace() || matches!(letter, ':' | '-' | '.');
    let digits: String = text.chars().filter(|it| !is_filler(*it)).collect();
    let number = match format {
        CardFormat::Decimal => decimal(&digits)?,
        CardFormat::HexMsb => hexadecimal(&digits)?.into_iter().fold(0, append),
        CardFormat::HexLsb => hexadecimal(&digits)?.into_iter().rev().fold(0, append),
    };
    if number == 0 {
        return Err(MediumFault::Zero);
    }
    Ok(number)
}

fn append(number: u64, byte: u8) -> u64 {
    number << 8 | u64::from(byte)
}

fn decimal(digits: &str) -> Result<u64, MediumFault> {
    if digits.is_empty() {
        return Err(MediumFault::Empty);
    }
    if !digits.bytes().all(|it| it.is_ascii_digit()) {
        return Err(MediumFault::NotDecimal);
    }
    digits.parse().map_err(|_| MediumFault::TooLong)
}

/// At most eight bytes.
fn hexadecimal(digits: &str) -> Result<Vec<u8>, MediumFault> {
    let lower = digits.to_ascii_lowercase();
    let digits = lower.strip_prefix("0x").unwrap_or(&lower);
    if digits.is_empty() {
        return Err(MediumFault::Empty);
    }
    if !digits.bytes().all(|it| it.is_ascii_hexdigit()) {
        return Err(MediumFault::NotHex);
    }
    if digits.len() > 16 {
        return Err(MediumFault::TooLong);
    }
    if digits.len() % 2 == 1 {
        return Err(MediumFault::HalfByte);
    }
    let byte = |at: usize| u8::from_str_radix(&digits[at..at + 2], 16);
    let bytes: Result<_, _> = (0..digits.len()).step_by(2).map(byte).collect();
    bytes.map_err(|_| MediumFault::NotHex)
}

#[cfg(test)]
mod tests {
    use super::CardFormat::{Decimal, HexLsb, HexMsb};
    use super::*;

    #[test]
    fn the_documented_card_is_the_same_in_its_three_documented_numbers() {
        let numbers = CardNumbers::of_value("1173673668653440").unwrap();

        assert_eq!(numbers.hex_msb, "042b73321a3180");
        assert_eq!(numbers.hex_lsb, "80311a32732b04");
        for (text, format) in [
            ("1173673668653440", Decimal),
            ("042b73321a3180", HexMsb),
            ("80311a32732b04", HexLsb),
        ] {
            assert_eq!(read(text, format), Ok(1_173_673_668_653_440), "{text}");
        }
    }

    #[test]
    fn what_readers_put_around_and_between_bytes_is_left_out() {
        for (text, format) in [
            ("04:2B:73:32:1A:31:80", HexMsb),
            ("0x042b73321a3180", HexMsb),
            ("80-31-1a-32-73-2b-04", HexLsb),
            (" 1173 6736 6865 3440 ", Decimal),
        ] {
            assert_eq!(read(text, format), Ok(1_173_673_668_653_440), "{text}");
        }
    }

    #[test]
    fn zeros_of_an_old_card_are_bytes_and_count_when_it_is_read_backwards() {
        assert_eq!(read("00123456", HexMsb), Ok(0x0012_3456));
        assert_eq!(read("56341200", HexLsb), Ok(0x0012_3456));
        assert_eq!(CardNumbers::of(0x0012_3456).hex_lsb, "56341200");
        assert_eq!(
            CardNumbers::of(u64::MAX).hex_msb,
            "ffffffffffffffff",
            "a number of eight bytes is not cut"
        );
    }

    #[test]
    fn what_is_no_number_says_why() {
        for (text, format, fault) in [
            ("", Decimal, MediumFault::Empty),
            (" : ", HexMsb, MediumFault::Empty),
            ("04ab", Decimal, MediumFault::NotDecimal),
            ("99999999999999999999", Decimal, MediumFault::TooLong),
            ("000", Decimal, MediumFault::Zero),
            ("04xy", HexMsb, MediumFault::NotHex),
            ("04a", HexLsb, MediumFault::HalfByte),
            ("001122334455667788", HexMsb, MediumFault::TooLong),
            ("0000", HexLsb, MediumFault::Zero),
        ] {
            assert_eq!(read(text, format), Err(fault), "{text}");
        }
    }
}
