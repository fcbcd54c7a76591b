//! Numbers that the service assigns.
//!
//! They are 64 bits wide, which a JavaScript number cannot hold: across the border they are text.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use specta::Type;

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Type)]
        #[serde(try_from = "String", into = "String")]
        #[specta(type = String)]
        pub struct $name(pub i64);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl FromStr for $name {
            type Err = std::num::ParseIntError;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                text.parse().map(Self)
            }
        }

        impl TryFrom<String> for $name {
            type Error = std::num::ParseIntError;

            fn try_from(text: String) -> Result<Self, Self::Error> {
                text.parse()
            }
        }

        impl From<$name> for String {
            fn from(id: $name) -> Self {
                id.to_string()
            }
        }
    };
}

id! {
    /// A customer's number in the service (`Customer.id`).
    CustomerId
}
id! {
    /// A studio's number in the service (`StudioInformation.studioId`).
    StudioId
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_beyond_javascripts_numbers_crosses_as_text_and_returns_whole() {
        let id = CustomerId(9_007_199_254_740_993);

        let text = serde_json::to_string(&id).unwrap();

        assert_eq!(text, r#""9007199254740993""#);
        assert_eq!(serde_json::from_str::<CustomerId>(&text).unwrap(), id);
    }
}
