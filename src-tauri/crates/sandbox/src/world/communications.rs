//! What customers are written about and how, and the conversations with them.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{Derive, Derived, Origin};
use crate::ids::{self, Kind};
use crate::people::{Person, Status};

/// The communications of all customers.
pub(crate) type Communications = Derived<CustomerCommunications>;

/// One customer's.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(crate) struct CustomerCommunications {
    pub(crate) preferences: Vec<Preference>,
    threads: Vec<Thread>,
    /// All communications so far, for the numbers of the next ones.
    count: i64,
}

/// On which channels a customer is written to about one category.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Preference {
    pub(crate) category: String,
    pub(crate) channels: Vec<Channel>,
}

/// A channel, and whether it is used.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Channel {
    pub(crate) name: String,
    /// Whether it is the customer's to say.
    pub(crate) overridable: bool,
    pub(crate) active: bool,
}

/// A conversation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Thread {
    pub(crate) id: i64,
    pub(crate) status: String,
    pub(crate) subject: String,
    pub(crate) ticket_number: Option<String>,
    pub(crate) ticket_link: Option<String>,
    pub(crate) communications: Vec<Communication>,
}

/// One letter, call or message of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Communication {
    pub(crate) id: i64,
    pub(crate) at: Timestamp,
    pub(crate) content: String,
    pub(crate) direction: String,
    pub(crate) channel: String,
    pub(crate) agent: Option<String>,
}

/// A channel, whether the customer may say no, and in how many of a hundred cases it is used.
type Offer = (&'static str, bool, u64);

/// What the studio writes about, and on which channels.
const OFFERED: [(&str, &[Offer]); 5] = [
    ("CONTRACT", &[("LETTER", false, 100), ("EMAIL", true, 85)]),
    (
        "GENERAL",
        &[
            ("EMAIL", true, 90),
            ("PHONE", true, 40),
            ("TEXT_MESSAGE", true, 20),
        ],
    ),
    (
        "APPOINTMENT",
        &[
            ("EMAIL", true, 80),
            ("TEXT_MESSAGE", true, 35),
            ("CHAT", true, 15),
        ],
    ),
    ("NEWSLETTER", &[("EMAIL", true, 45), ("LETTER", true, 5)]),
    (
        "LOYALTY_PROGRAM",
        &[("EMAIL", true, 30), ("CHAT", true, 10)],
    ),
];

impl CustomerCommunications {
    /// Opens a conversation, still without a word in it.
    pub(crate) fn open(&mut self, customer: i64, subject: String) -> &mut Thread {
        let id = ids::next(customer, Kind::Thread, self.threads.iter().map(|it| it.id));
        let last = self.threads.len();
        self.threads.push(Thread {
            id,
            status: "CREATED".to_owned(),
            subject,
            ticket_number: None,
            ticket_link: None,
            communications: Vec::new(),
        });
        &mut self.threads[last]
    }

    pub(crate) fn has_thread(&self, id: i64) -> bool {
        self.threads.iter().any(|it| it.id == id)
    }

    pub(crate) fn thread(&mut self, id: i64) -> Option<&mut Thread> {
        self.threads.iter_mut().find(|it| it.id == id)
    }

    /// A number for one more communication.
    pub(crate) fn next_id(&mut self, customer: i64) -> i64 {
        self.count += 1;
        ids::of(customer, Kind::Communication, self.count)
    }
}

impl Derive for CustomerCommunications {
    /// Each has all categories. Whoever is gone has had the newsletters stopped.
    fn derive(person: &Person, origin: Origin) -> Self {
        let mut random = origin.random("communications", person.id);
        let gone = person.status == Status::FormerMember;
        let preferences = OFFERED.iter().map(|(category, channels)| {
            let channels = channels.iter().map(|(name, overridable, chance)| Channel {
                name: (*name).to_owned(),
                overridable: *overridable,
                active: random.percent(*chance) && !(gone && *category == "NEWSLETTER"),
            });
            Preference {
                category: (*category).to_owned(),
                channels: channels.collect(),
            }
        });
        Self {
            preferences: preferences.collect(),
            threads: Vec::new(),
            count: 0,
        }
    }
}
