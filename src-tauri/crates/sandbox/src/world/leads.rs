//! Leads: people who showed interest, and what the studio wants to know of them.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{Domain, Ids, Origin};
use crate::people::Person;

/// The studio's leads and the form they fill in.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct Leads {
    /// Whether this studio's form asks for more than others do.
    strict: bool,
    all: BTreeMap<i64, Lead>,
}

/// A lead. Who they are is in the record of the customer they became.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Lead {
    pub(crate) id: i64,
    pub(crate) customer: i64,
    pub(crate) created: Timestamp,
    pub(crate) notes: Option<String>,
    /// The campaign that won them.
    pub(crate) campaign: Option<String>,
}

/// Whether a field is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Mode {
    Inactive,
    Optional,
    Mandatory,
}

/// What is asked for beside the name and the e-mail address.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Form {
    pub(crate) gender: Mode,
    pub(crate) date_of_birth: Mode,
    pub(crate) telephone: Mode,
    pub(crate) address: Mode,
}

/// A question that the studio added.
#[derive(Debug)]
pub(crate) struct Question {
    /// The number of the field in the customer's record.
    pub(crate) id: i64,
    pub(crate) name: &'static str,
    pub(crate) abbreviation: Option<&'static str>,
    pub(crate) kind: &'static str,
    /// The answers of a list.
    pub(crate) choices: &'static [&'static str],
    /// Whether several of them can be given.
    pub(crate) several: bool,
    pub(crate) mode: Mode,
}

/// The questions. Each is about a field of the customer's record; the first two are asked of every
/// customer.
pub(crate) const QUESTIONS: [Question; 7] = [
    Question {
        id: 1_234_567_890,
        name: "Wie auf uns aufmerksam geworden?",
        abbreviation: Some("WA"),
        kind: "TEXT",
        choices: &[],
        several: false,
        mode: Mode::Optional,
    },
    Question {
        id: 1_234_567_917,
        name: "Trainingsziel",
        abbreviation: Some("TZ"),
        kind: "TEXT",
        choices: &[],
        several: false,
        mode: Mode::Optional,
    },
    Question {
        id: 1_234_567_925,
        name: "Bevorzugte Tageszeit",
        abbreviation: None,
        kind: "LIST",
        choices: &["Morgens", "Mittags", "Abends"],
        several: false,
        mode: Mode::Optional,
    },
    Question {
        id: 1_234_567_931,
        name: "Interessen",
        abbreviation: None,
        kind: "LIST",
        choices: &["Kurse", "Krafttraining", "Wellness", "Personal Training"],
        several: true,
        mode: Mode::Optional,
    },
    Question {
        id: 1_234_567_944,
        name: "Schon einmal in einem Studio trainiert?",
        abbreviation: None,
        kind: "BOOLEAN",
        choices: &[],
        several: false,
        mode: Mode::Optional,
    },
    Question {
        id: 1_234_567_958,
        name: "Wunschtermin",
        abbreviation: None,
        kind: "DATE",
        choices: &[],
        several: false,
        mode: Mode::Optional,
    },
    Question {
        id: 1_234_567_969,
        name: "Trainingstage pro Woche",
        abbreviation: None,
        kind: "NUMERIC",
        choices: &[],
        several: false,
        mode: Mode::Optional,
    },
];

impl Mode {
    /// The contract's word.
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::Inactive => "INACTIVE",
            Self::Optional => "OPTIONAL",
            Self::Mandatory => "MANDATORY",
        }
    }

    /// Whether it is all right to give the field, or to leave it out.
    pub(crate) fn allows(self, given: bool) -> bool {
        self != Self::Mandatory || given
    }
}

impl Leads {
    /// What is asked for: the first studio asks for little, the others for more.
    pub(crate) fn form(&self) -> Form {
        match self.strict {
            false => Form {
                gender: Mode::Inactive,
                date_of_birth: Mode::Optional,
                telephone: Mode::Optional,
                address: Mode::Optional,
            },
            true => Form {
                gender: Mode::Optional,
                date_of_birth: Mode::Mandatory,
                telephone: Mode::Mandatory,
                address: Mode::Inactive,
            },
        }
    }

    pub(crate) fn add(&mut self, lead: Lead) {
        self.all.insert(lead.id, lead);
    }
}

impl Domain for Leads {
    fn seeded(origin: Origin, _ids: &mut Ids) -> Self {
        Self {
            strict: origin.studio > 0,
            all: BTreeMap::new(),
        }
    }

    fn hand_over(&mut self, person: &Person, to: &mut Self) {
        let theirs = self.all.extract_if(.., |_, it| it.customer == person.id);
        to.all.extend(theirs);
    }
}
