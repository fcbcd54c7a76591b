//! What is filed for customers: documents and their own picture. The bytes are in the
//! [`Storage`](crate::storage::Storage).

use jiff::ToSpan;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Derive, Derived, Origin};
use crate::ids::{self, Kind};
use crate::people::{Person, Status};
use crate::storage::Stored;

/// The files of all customers.
pub(crate) type Documents = Derived<CustomerFiles>;

/// One customer's files.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(crate) struct CustomerFiles {
    /// In the order in which they were filed.
    pub(crate) documents: Vec<Document>,
    /// The picture that was uploaded; without it, one is drawn for who has one.
    pub(crate) picture: Option<Stored>,
}

/// A document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Document {
    /// Leads back to the customer: [`ids::customer`] with [`Kind::Document`].
    pub(crate) id: i64,
    pub(crate) file_name: String,
    pub(crate) description: Option<String>,
    pub(crate) content: Content,
}

/// Where a document's bytes come from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Content {
    /// Was there on the first day: a sheet that says what it is, set when it is read.
    Invented {
        title: String,
        date: Date,
    },
    Stored(Stored),
}

/// What studios file: the name without its ending, and what they write beside it.
const PAPERS: [(&str, Option<&str>); 8] = [
    ("Mitgliedsvertrag", Some("Unterschrieben am Empfang")),
    ("SEPA-Lastschriftmandat", None),
    (
        "Gesundheitsfragebogen",
        Some("PAR-Q, vor dem ersten Training"),
    ),
    (
        "Ärztliches Attest",
        Some("Knie, bitte Rücksprache mit dem Trainer"),
    ),
    (
        "Immatrikulationsbescheinigung",
        Some("Für den Studentenrabatt"),
    ),
    ("Einverständniserklärung der Eltern", None),
    ("Trainingsplan", Some("Ganzkörper, 3 × die Woche")),
    ("Zaświadczenie lekarskie", Some("Tłumaczenie w teczce")),
];

/// So many documents are enough to need several pages of a list.
const THICK_FILE: u64 = 27;

impl CustomerFiles {
    pub(crate) fn find(&self, id: i64) -> Option<&Document> {
        self.documents.iter().find(|it| it.id == id)
    }

    /// Takes one away; says whether it was there.
    pub(crate) fn remove(&mut self, id: i64) -> bool {
        let before = self.documents.len();
        self.documents.retain(|it| it.id != id);
        self.documents.len() < before
    }

    /// Files one more; gives its number.
    pub(crate) fn file(
        &mut self,
        customer: i64,
        file_name: String,
        description: Option<String>,
        stored: Stored,
    ) -> i64 {
        let taken = self.documents.iter().map(|it| it.id);
        let id = ids::next(customer, Kind::Document, taken);
        self.documents.push(Document {
            id,
            file_name,
            description,
            content: Content::Stored(stored),
        });
        id
    }
}

impl Derive for CustomerFiles {
    /// Every fourth of those with a contract has a few papers on file, one in fifty a thick folder;
    /// a prospect has none.
    fn derive(person: &Person, origin: Origin) -> Self {
        let mut random = origin.random("documents", person.id);
        let count = match (person.status, random.below(100)) {
            (Status::Prospect, _) => 0,
            (_, 0 | 1) => THICK_FILE,
            (_, 2..=24) => 1 + random.below(3),
            _ => 0,
        };
        let created = Date::from(person.created.date);
        let days = (origin.day - created).get_days().max(1);
        let papers = (1..=count).map(|serial| {
            let (title, description) = match serial {
                1 => PAPERS[0],
                _ => random.pick(&PAPERS),
            };
            let later = match serial {
                1 => 0,
                _ => random.between(0, i64::from(days) - 1),
            };
            let date = created.saturating_add(later.days());
            Document {
                id: ids::of(person.id, Kind::Document, serial.cast_signed()),
                file_name: format!("{title} {date}.pdf"),
                description: description.map(str::to_owned),
                content: Content::Invented {
                    title: title.to_owned(),
                    date,
                },
            }
        });
        Self {
            documents: papers.collect(),
            picture: None,
        }
    }
}
