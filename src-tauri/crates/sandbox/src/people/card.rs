//! Card numbers and the three ways in which the service writes them.

/// How a card number is written (`cardNumberFormat` in the contract).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum CardNumberFormat {
    /// `1173673668653440`
    #[default]
    Decimal,
    /// `042b73321a3180`: most significant byte first.
    HexMsb,
    /// `80311a32732b04`: the same bytes, least significant first.
    HexLsb,
}

/// What the chip of a card says: four bytes on old cards, seven on newer ones.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
)]
pub struct CardNumber(pub u64);

impl CardNumber {
    /// The number as the contract writes it in this format.
    #[must_use]
    pub fn to_text(self, format: CardNumberFormat) -> String {
        let mut bytes = self.0;
        let width = self.width();
        match format {
            CardNumberFormat::Decimal => return self.0.to_string(),
            CardNumberFormat::HexMsb => {}
            // The bytes that are not the card's become the low ones, and fall off.
            CardNumberFormat::HexLsb => bytes = self.0.swap_bytes() >> (64 - 8 * width),
        }
        format!("{bytes:0digits$x}", digits = 2 * width)
    }

    fn width(self) -> usize {
        match self.0 {
            0..=0xffff_ffff => 4,
            0x1_0000_0000..=0xff_ffff_ffff_ffff => 7,
            _ => 8,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn in_all_formats(number: u64) -> [String; 3] {
        [
            CardNumberFormat::Decimal,
            CardNumberFormat::HexMsb,
            CardNumberFormat::HexLsb,
        ]
        .map(|format| CardNumber(number).to_text(format))
    }

    #[test]
    fn the_documented_card_has_its_documented_three_numbers() {
        let texts = in_all_formats(1_173_673_668_653_440);

        assert_eq!(
            texts,
            ["1173673668653440", "042b73321a3180", "80311a32732b04"]
        );
    }

    #[test]
    fn an_old_card_keeps_its_leading_zeros_as_bytes() {
        let texts = in_all_formats(0x0012_3456);

        assert_eq!(texts, ["1193046", "00123456", "56341200"]);
    }
}
