//! A part of a customer's record, and the change of it that waits.

use serde_json::{Value, json};
use studiodesk_sandbox::{Mode, Subject, Verdict};

use crate::stateful::possible::Changes;

/// Which part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Kind {
    Address,
    Contact,
    Master,
    Payment,
}

/// What happens to it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum PartEvent {
    /// Changed at once.
    Applied(Value),
    /// A change was asked for, and got this number.
    Asked(i64, Value),
    /// Refused, for another change waits.
    Busy,
    Decided(Decision),
}

/// A word on a change request: the studio's, or the customer's who takes it back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Decision {
    pub(crate) id: i64,
    pub(crate) word: Word,
    /// Whether the request still waited for it.
    pub(crate) taken: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Word {
    Accepted,
    Rejected,
    Withdrawn,
}

/// The part as it is.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct PartState {
    pub(crate) shown: Value,
    pub(crate) pending: Option<(i64, Value)>,
}

impl Kind {
    pub(crate) const ALL: [Self; 4] = [Self::Address, Self::Contact, Self::Master, Self::Payment];

    pub(crate) const fn path(self) -> &'static str {
        match self {
            Self::Address => "address-data",
            Self::Contact => "contact-data",
            Self::Master => "master-data",
            Self::Payment => "payment-data",
        }
    }

    pub(crate) const fn subject(self) -> Subject {
        match self {
            Self::Address => Subject::AddressData,
            Self::Contact => Subject::ContactData,
            Self::Master => Subject::MasterData,
            Self::Payment => Subject::PaymentData,
        }
    }

    /// A change that no other step asks for.
    pub(crate) fn wish(self, number: usize) -> Value {
        match self {
            Self::Address => json!({
                "street": format!("Weg {}", mark(number)),
                "zipCode": "10115", "city": "Berlin", "countryCode": "DE",
            }),
            Self::Contact => json!({ "email": format!("{}@example.org", mark(number)) }),
            Self::Master => json!({
                "firstName": "Ada", "lastName": format!("Frei {}", mark(number)),
                "gender": "FEMALE", "dateOfBirth": "1990-02-28", "customerTitle": "DR",
            }),
            Self::Payment => json!({
                "accountHolder": format!("Frei {}", mark(number)), "bankName": "Musterbank",
                "iban": iban(number), "bic": "MUSTDEFFXXX",
            }),
        }
    }

    /// What of a part shows on the customer, by the name that it has there.
    pub(crate) fn on_customer(self, part: &Value) -> Vec<(&'static str, Value)> {
        let fields: &[(&str, &str)] = match self {
            Self::Address => &[
                ("street", "street"),
                ("zipCode", "zipCode"),
                ("city", "city"),
                ("countryCode", "country"),
            ],
            Self::Contact => &[
                ("email", "email"),
                ("phonePrivate", "phonePrivate"),
                ("phonePrivateMobile", "phonePrivateMobile"),
                ("phoneBusiness", "phoneBusiness"),
                ("phoneBusinessMobile", "phoneBusinessMobile"),
            ],
            Self::Master => &[
                ("firstName", "firstName"),
                ("lastName", "lastName"),
                ("gender", "gender"),
                ("dateOfBirth", "dateOfBirth"),
            ],
            Self::Payment => &[],
        };
        let fields = fields.iter();
        fields
            .map(|(own, there)| (*there, part[own].clone()))
            .collect()
    }
}

/// What a step writes into every text of its own.
pub(crate) fn mark(number: usize) -> String {
    format!("q{number:05}z")
}

/// A German account that exists for this number only.
fn iban(number: usize) -> String {
    let account = 370_400_440_000_000_000_u64 + number as u64;
    // "DE00" behind the account, letters counted from A = 10.
    let remainder = (u128::from(account) * 1_000_000 + 131_400) % 97;
    format!("DE{:02}{account}", 98 - remainder)
}

/// A part as it is compared: without what is said about it, and without the blanks in an IBAN.
pub(crate) fn plain(part: &Value) -> Value {
    let mut part = part.clone();
    if let Some(fields) = part.as_object_mut() {
        for name in [
            "amendmentConfigurationStatus",
            "pendingAmendment",
            "requireSignature",
            "id",
        ] {
            fields.remove(name);
        }
        if let Some(Value::String(iban)) = fields.get_mut("iban") {
            iban.retain(|it| it != ' ');
        }
    }
    part
}

/// What a mode does to a wish.
pub(crate) fn is_at_once(mode: Mode) -> bool {
    mode == Mode::ChangesWithoutVerification
}

impl From<Verdict> for Word {
    fn from(verdict: Verdict) -> Self {
        match verdict {
            Verdict::Accepted => Self::Accepted,
            Verdict::Rejected => Self::Rejected,
        }
    }
}

impl Changes for PartState {
    type Event = PartEvent;

    fn after(&self, event: &PartEvent) -> Option<Self> {
        let waits = |id: i64| self.pending.as_ref().is_some_and(|it| it.0 == id);
        let mut next = self.clone();
        match event {
            PartEvent::Applied(value) if self.pending.is_none() => next.shown = value.clone(),
            PartEvent::Asked(id, value) if self.pending.is_none() => {
                next.pending = Some((*id, value.clone()));
            }
            PartEvent::Busy if self.pending.is_some() => {}
            PartEvent::Decided(it) if it.taken && waits(it.id) => {
                let (_, wanted) = next.pending.take()?;
                if it.word == Word::Accepted {
                    next.shown = wanted;
                }
            }
            PartEvent::Decided(it) if !it.taken && !waits(it.id) => {}
            _ => return None,
        }
        Some(next)
    }
}
