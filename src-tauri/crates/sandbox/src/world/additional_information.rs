//! Fields that the studio added to its customers' records. What each customer has in them stands
//! with the [`Person`](crate::people::Person).

use serde::{Deserialize, Serialize};

use super::leads::QUESTIONS;
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
    /// Whether a list's items can stand side by side.
    #[serde(default)]
    pub(crate) several: bool,
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

/// What stands between two items of one list.
pub(crate) const BETWEEN: &str = ", ";

impl Field {
    /// Whether it takes that value.
    pub(crate) fn takes(&self, value: &str) -> bool {
        match self.several {
            true => value.split(BETWEEN).all(|it| self.kind.takes(it)),
            false => self.kind.takes(value),
        }
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
    fn takes(&self, value: &str) -> bool {
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
    /// The fields that leads are asked about, the first two of which invented people have answered,
    /// and further ones, so that there is one of each kind.
    fn seeded(_origin: Origin, ids: &mut Ids) -> Self {
        let sizes = ["S", "M", "L", "XL"].map(|it| (ids.next(), it.to_owned()));
        let further = [
            ("Fotoerlaubnis", Some("FE"), FieldKind::Boolean),
            ("Attest gültig bis", None, FieldKind::Date),
            ("Spindnummer", Some("SP"), FieldKind::Numeric),
            ("T-Shirt-Größe", None, FieldKind::List(sizes.into())),
        ]
        .map(|(name, abbreviation, kind)| Field {
            id: ids.next(),
            name: name.to_owned(),
            abbreviation: abbreviation.map(str::to_owned),
            kind,
            several: false,
        });
        let asked = QUESTIONS.iter().map(|question| {
            let choices = question.choices.iter();
            Field {
                id: question.id,
                name: question.name.to_owned(),
                abbreviation: question.abbreviation.map(str::to_owned),
                kind: match question.kind {
                    "BOOLEAN" => FieldKind::Boolean,
                    "DATE" => FieldKind::Date,
                    "NUMERIC" => FieldKind::Numeric,
                    "LIST" => {
                        FieldKind::List(choices.map(|it| (ids.next(), (*it).to_owned())).collect())
                    }
                    _ => FieldKind::Text,
                },
                several: question.several,
            }
        });
        Self {
            fields: asked.chain(further).collect(),
        }
    }
}
