//! Amounts on the wire: JSON numbers there, decimals here.
//!
//! A JSON number passes through a double on its way. What a person would write in up to 15 digits comes
//! out of the double's shortest spelling as it went in, and no studio counts in more.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;
use serde::{Deserialize, Deserializer, Serializer};

/// Writes a number: without a fraction where there is none.
pub(crate) fn serialize<S: Serializer>(amount: &Decimal, to: S) -> Result<S::Ok, S::Error> {
    let amount = amount.normalize();
    if amount.scale() == 0
        && let Some(whole) = amount.to_i64()
    {
        return to.serialize_i64(whole);
    }
    let double: f64 = amount
        .to_string()
        .parse()
        .map_err(|_| serde::ser::Error::custom("not an amount"))?;
    to.serialize_f64(double)
}

/// Reads a number, or a text that is one.
pub(crate) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Decimal, D::Error> {
    Ok(Amount::deserialize(from)?.0)
}

struct Amount(Decimal);

impl<'de> Deserialize<'de> for Amount {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Any;
        impl serde::de::Visitor<'_> for Any {
            type Value = Decimal;

            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("an amount")
            }

            fn visit_i64<E>(self, number: i64) -> Result<Decimal, E> {
                Ok(number.into())
            }

            fn visit_u64<E>(self, number: u64) -> Result<Decimal, E> {
                Ok(number.into())
            }

            fn visit_f64<E: serde::de::Error>(self, number: f64) -> Result<Decimal, E> {
                self.visit_str(&number.to_string())
            }

            fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Decimal, E> {
                text.parse().map_err(|_| E::custom("not an amount"))
            }
        }
        from.deserialize_any(Any).map(Self)
    }
}

/// An amount that may be absent.
pub(crate) mod option {
    use rust_decimal::Decimal;
    use serde::{Deserialize, Deserializer, Serializer};

    use super::Amount;

    #[expect(clippy::ref_option, reason = "serde passes the field")]
    pub(crate) fn serialize<S: Serializer>(
        amount: &Option<Decimal>,
        to: S,
    ) -> Result<S::Ok, S::Error> {
        match amount {
            Some(amount) => super::serialize(amount, to),
            None => to.serialize_none(),
        }
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(
        from: D,
    ) -> Result<Option<Decimal>, D::Error> {
        Ok(Option::<Amount>::deserialize(from)?.map(|amount| amount.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(json: &str) -> Option<Decimal> {
        deserialize(&mut serde_json::Deserializer::from_str(json)).ok()
    }

    fn written(amount: Decimal) -> String {
        let mut out = Vec::new();
        serialize(&amount, &mut serde_json::Serializer::new(&mut out)).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn every_cent_up_to_ten_million_comes_back_as_it_went() {
        for cents in (0..1_000_000_000_i64).step_by(99_991) {
            let amount = Decimal::new(cents, 2);

            assert_eq!(read(&written(amount)), Some(amount));
        }
    }

    #[test]
    fn a_number_is_read_in_any_spelling_and_written_in_the_shortest() {
        assert_eq!(read("39.90"), Some(Decimal::new(399, 1)));
        assert_eq!(read("-0.07"), Some(Decimal::new(-7, 2)));
        assert_eq!(read("\"12.50\""), Some(Decimal::new(125, 1)));
        assert_eq!(read("true"), None);
        assert_eq!(written(Decimal::new(4000, 2)), "40");
        assert_eq!(written(Decimal::new(3990, 2)), "39.9");
    }
}
