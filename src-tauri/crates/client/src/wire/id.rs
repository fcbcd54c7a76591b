//! Ids on the wire: numbers there, text across the window's border, newtypes in between.

use serde::{Deserialize, Deserializer, Serializer};

/// Writes an id as a number.
pub(crate) fn serialize<I: Copy + Into<i64>, S: Serializer>(
    id: &I,
    to: S,
) -> Result<S::Ok, S::Error> {
    to.serialize_i64((*id).into())
}

/// Reads an id.
pub(crate) fn deserialize<'de, I: From<i64>, D: Deserializer<'de>>(from: D) -> Result<I, D::Error> {
    Ok(Number::deserialize(from)?.0.into())
}

/// A number, which some tenants' gateways write as text.
struct Number(i64);

impl<'de> Deserialize<'de> for Number {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Either;
        impl serde::de::Visitor<'_> for Either {
            type Value = i64;

            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("an id")
            }

            fn visit_i64<E>(self, number: i64) -> Result<i64, E> {
                Ok(number)
            }

            fn visit_u64<E: serde::de::Error>(self, number: u64) -> Result<i64, E> {
                i64::try_from(number).map_err(|_| E::custom("too large for an id"))
            }

            fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<i64, E> {
                text.parse().map_err(|_| E::custom("not an id"))
            }
        }
        from.deserialize_any(Either).map(Self)
    }
}

/// An id that may be absent.
pub(crate) mod option {
    use serde::{Deserialize, Deserializer, Serializer};

    use super::Number;

    #[expect(clippy::ref_option, reason = "serde passes the field")]
    pub(crate) fn serialize<I: Copy + Into<i64>, S: Serializer>(
        id: &Option<I>,
        to: S,
    ) -> Result<S::Ok, S::Error> {
        match id {
            Some(id) => to.serialize_i64((*id).into()),
            None => to.serialize_none(),
        }
    }

    pub(crate) fn deserialize<'de, I: From<i64>, D: Deserializer<'de>>(
        from: D,
    ) -> Result<Option<I>, D::Error> {
        Ok(Option::<Number>::deserialize(from)?.map(|number| number.0.into()))
    }
}

/// A list of ids that may be absent.
pub(crate) mod list_option {
    use serde::{Deserialize, Deserializer, Serializer};

    use super::Number;

    #[expect(clippy::ref_option, reason = "serde passes the field")]
    pub(crate) fn serialize<I: Copy + Into<i64>, S: Serializer>(
        ids: &Option<Vec<I>>,
        to: S,
    ) -> Result<S::Ok, S::Error> {
        match ids {
            Some(ids) => to.collect_seq(ids.iter().map(|id| (*id).into())),
            None => to.serialize_none(),
        }
    }

    pub(crate) fn deserialize<'de, I: From<i64>, D: Deserializer<'de>>(
        from: D,
    ) -> Result<Option<Vec<I>>, D::Error> {
        let numbers = Option::<Vec<Number>>::deserialize(from)?;
        let ids = |numbers: Vec<Number>| numbers.into_iter().map(|it| it.0.into()).collect();
        Ok(numbers.map(ids))
    }
}
