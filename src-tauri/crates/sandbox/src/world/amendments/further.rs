//! What the studio knows of a customer beside the [`Person`]: only self-service shows it.

use serde::{Deserialize, Serialize};

use crate::people::Person;
use crate::world::{Derive, Origin};

/// What no `Customer` shows.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Further {
    /// `DR` or `PROF`.
    pub(crate) title: Option<String>,
    pub(crate) country_of_birth: Option<String>,
    pub(crate) place_of_birth: Option<String>,
    pub(crate) tax_id: Option<String>,
    /// Type and number of an official document.
    pub(crate) document: Option<(String, String)>,
    pub(crate) province_code: Option<String>,
}

impl Derive for Further {
    /// One in fifteen has a title, and less than half have said where they were born.
    fn derive(person: &Person, origin: Origin) -> Self {
        let mut random = origin.random("record", person.id);
        Self {
            title: match random.below(60) {
                0 => Some("PROF".to_owned()),
                1..=3 => Some("DR".to_owned()),
                _ => None,
            },
            country_of_birth: random
                .percent(45)
                .then(|| person.address.country.to_string())
                .filter(|it| !it.is_empty()),
            ..Self::default()
        }
    }
}
