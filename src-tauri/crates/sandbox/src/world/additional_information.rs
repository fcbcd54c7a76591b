//! Fields that the studio added to its customers' records. What each customer has in them stands
//! with the [`Person`](crate::people::Person).

use serde::{Deserialize, Serialize};

use super::{Domain, Ids, Origin};
use crate::time;

/// The studio's fields.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct AdditionalInformation {
    pub(crate) fields: Vec<Field>,
}

/// A field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Field {
    pub(crate) id: i64,
    pub(crate) name: String,
    pub(crate) abbreviation: Option<String>,
    pub(crate) kind: FieldKind,
}

/// What a field takes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum FieldKind {
    Boolean,
    Date,
    Numeric,
    Text,
    /// One of these: number and name.
    List(Vec<(i64, String)>),
}

impl AdditionalInformation {
    pub(crate) fn find(&self, id: i64) -> Option<&Field> {
        self.fields.iter().find(|it| it.id == id)
    }
}

impl FieldKind {
    /// The contract's word.
    pub(crate) const fn as_str(&self) -> &'static str {
        match self {
            Self::Boolean => "BOOLEAN",
            Self::Date => "DATE",
            Self::Numeric => "NUMERIC",
            Self::Text => "TEXT",
            Self::List(_) => "LIST",
        }
    }

    /// Whether a field of this kind takes that value.
    pub(crate) fn takes(&self, value: &str) -> bool {
        match self {
            Self::Boolean => matches!(value, "true" | "false"),
            Self::Date => value.len() == 10 && time::read_day(value).is_some(),
            Self::Numeric => value.parse::<i64>().is_ok(),
            Self::Text => !value.trim().is_empty(),
            Self::List(items) => items.iter().any(|(id, _)| id.to_string() == value),
        }
    }
}

impl Domain for AdditionalInformation {
    /// A field of each kind. The first two are those that invented people have answered.
    fn seeded(_origin: Origin, ids: &mut Ids) -> Self {
        let sizes = ["S", "M", "L", "XL"].map(|it| (ids.next(), it.to_owned()));
        let field = |id, name: &str, abbreviation: Option<&str>, kind| Field {
            id,
            name: name.to_owned(),
            abbreviation: abbreviation.map(str::to_owned),
            kind,
        };
        let (text, list) = (FieldKind::Text, FieldKind::List(sizes.into()));
        Self {
            fields: vec![
                field(
                    1_234_567_890,
                    "Wie auf uns aufmerksam geworden?",
                    Some("WA"),
                    text.clone(),
                ),
                field(1_234_567_917, "Trainingsziel", Some("TZ"), text),
                field(ids.next(), "Fotoerlaubnis", Some("FE"), FieldKind::Boolean),
                field(ids.next(), "Attest gültig bis", None, FieldKind::Date),
                field(ids.next(), "Spindnummer", Some("SP"), FieldKind::Numeric),
                field(ids.next(), "T-Shirt-Größe", None, list),
            ],
        }
    }
}
