//! Tolerant reading: one odd field must not cost a person, one odd person not a page.
//!
//! Unknown fields are ignored by serde; what is here makes a known field that cannot be read absent.
//!
//! **Invariant:** nothing goes through `serde_json::Value`, which costs more than all the rest of a page.

pub(crate) mod decimal;
pub(crate) mod id;
mod words;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::value::RawValue;

pub(crate) use self::words::{opaque, wire_enum};

/// A value that is `None` where it is missing, null or not a `T`.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Lenient<T>(pub(crate) Option<T>);

impl<T> Default for Lenient<T> {
    fn default() -> Self {
        Self(None)
    }
}

impl<'de, T: DeserializeOwned> Deserialize<'de> for Lenient<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        // From a text of its own, because a type that gives up half-way leaves the parser in the middle.
        let raw = <&RawValue>::deserialize(from)?;
        Ok(Self(serde_json::from_str(raw.get()).ok()))
    }
}

/// A list of what could be read, and the number of rows that could not.
#[derive(Debug, Clone)]
pub(crate) struct Rows<T> {
    pub(crate) read: Vec<T>,
    pub(crate) skipped: u32,
}

impl<T> Default for Rows<T> {
    fn default() -> Self {
        Self {
            read: Vec::new(),
            skipped: 0,
        }
    }
}

impl<T: Serialize> Serialize for Rows<T> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        self.read.serialize(to)
    }
}

impl<'de, T: DeserializeOwned> Deserialize<'de> for Rows<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let rows = Vec::<Lenient<T>>::deserialize(from)?;
        let all = rows.len();
        let read: Vec<T> = rows.into_iter().filter_map(|row| row.0).collect();
        let skipped = u32::try_from(all - read.len()).unwrap_or(u32::MAX);
        Ok(Self { read, skipped })
    }
}

/// A text that says something: numbers are taken as they stand, blanks are nothing.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Text(pub(crate) Option<String>);

impl Text {
    /// Whether it says nothing.
    pub(crate) fn is_none(&self) -> bool {
        self.0.is_none()
    }
}

impl Serialize for Text {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(to)
    }
}

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let raw = <&RawValue>::deserialize(from)?.get();
        let text = match raw.as_bytes() {
            [b'"', ..] => serde_json::from_str(raw).ok(),
            [b'-' | b'0'..=b'9', ..] => Some(raw.to_owned()),
            _ => None,
        };
        Ok(Self(text.filter(|text: &String| !text.trim().is_empty())))
    }
}

/// A list that may be null.
pub(crate) fn or_empty<'de, T: Deserialize<'de>, D: Deserializer<'de>>(
    from: D,
) -> Result<Vec<T>, D::Error> {
    Ok(Option::deserialize(from)?.unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_leaves_out_what_it_cannot_read_and_says_how_many() {
        let rows: Rows<u8> = serde_json::from_str(r#"[1,"x",{"a":[1]},300,4]"#).unwrap();

        assert_eq!((rows.read, rows.skipped), (vec![1, 4], 3));
    }

    #[test]
    fn a_text_may_come_as_a_number_and_an_empty_one_is_none() {
        let texts: Vec<Text> = serde_json::from_str(r#"["a",12," ",null,{}]"#).unwrap();

        let texts: Vec<_> = texts.into_iter().map(|text| text.0).collect();
        assert_eq!(
            texts,
            [Some("a".into()), Some("12".into()), None, None, None]
        );
    }
}
