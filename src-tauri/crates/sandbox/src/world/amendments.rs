//! Change requests of customers that the studio has yet to accept, and how it treats each kind.
//! With them, the part of a customer's record that only self-service shows.
//!
//! **Invariant:** nothing is applied here. What a settled amendment changes is known to the group it
//! came from, see [`crate::operations::settle`].

mod further;
mod invented;
mod record;

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::Value;

pub(crate) use self::further::Further;
pub(crate) use self::record::{AddressData, Change, ContactData, MasterData, PaymentData, gender};
use super::{Derived, Domain, Ids, Origin};
use crate::ids::{self, Kind};
use crate::people::Person;

/// What an amendment is about; each kind has a mode of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Subject {
    /// Address.
    AddressData,
    /// Telephone and e-mail.
    ContactData,
    /// Name, birthday and the like.
    MasterData,
    /// Bank account.
    PaymentData,
    /// Idle periods.
    IdlePeriod,
    /// A contract's cancelation.
    ContractCancelation,
    /// The withdrawal of a contract's cancelation.
    ContractCancelationWithdrawal,
    /// A module contract's cancelation.
    ModuleCancelation,
    /// The withdrawal of a module contract's cancelation.
    ModuleCancelationWithdrawal,
}

/// What the studio does with requests of a kind.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Mode {
    /// Nothing can be changed.
    Read,
    /// Somebody in the studio has to accept it.
    #[default]
    ChangesRequireVerification,
    /// It is done at once.
    ChangesWithoutVerification,
}

/// All of a studio's.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct Amendments {
    modes: BTreeMap<Subject, Mode>,
    pending: BTreeMap<i64, Amendment>,
    /// How many each customer ever had, so that no number comes twice.
    counts: BTreeMap<i64, i64>,
    /// Whether a change of the bank account has to be signed.
    pub(crate) signature_required: bool,
    pub(crate) further: Derived<Further>,
}

/// A change request that waits for the studio.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Amendment {
    /// Its number.
    pub id: i64,
    /// Whose it is.
    pub customer_id: i64,
    /// What it is about.
    pub subject: Subject,
    /// When it was asked for.
    pub created: Timestamp,
    /// The contract, idle period or module contract that it is about, where there is one.
    pub about: Option<i64>,
    /// What is asked for, in the shape that its group chose.
    pub change: Value,
}

impl Subject {
    /// Each of them.
    pub const ALL: [Self; 9] = [
        Self::AddressData,
        Self::ContactData,
        Self::MasterData,
        Self::PaymentData,
        Self::IdlePeriod,
        Self::ContractCancelation,
        Self::ContractCancelationWithdrawal,
        Self::ModuleCancelation,
        Self::ModuleCancelationWithdrawal,
    ];
}

impl Mode {
    /// The contract's word.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Read => "READ",
            Self::ChangesRequireVerification => "CHANGES_REQUIRE_VERIFICATION",
            Self::ChangesWithoutVerification => "CHANGES_WITHOUT_VERIFICATION",
        }
    }
}

impl Amendments {
    pub(crate) fn mode(&self, subject: Subject) -> Mode {
        self.modes.get(&subject).copied().unwrap_or_default()
    }

    pub(crate) fn set_mode(&mut self, subject: Subject, mode: Mode) {
        self.modes.insert(subject, mode);
    }

    /// Puts a request before the studio; gives its number.
    pub(crate) fn submit(
        &mut self,
        customer_id: i64,
        subject: Subject,
        about: Option<i64>,
        change: Value,
        created: Timestamp,
    ) -> i64 {
        let count = self.counts.entry(customer_id).or_default();
        *count += 1;
        let id = ids::of(customer_id, Kind::Amendment, *count);
        let amendment = Amendment {
            id,
            customer_id,
            subject,
            created,
            about,
            change,
        };
        self.pending.insert(id, amendment);
        id
    }

    /// The waiting request with this number.
    pub(crate) fn find(&self, id: i64) -> Option<&Amendment> {
        self.pending.get(&id)
    }

    /// Takes a request back, or off the studio's desk: whoever gets it settles it, and nobody else.
    pub(crate) fn take(&mut self, id: i64) -> Option<Amendment> {
        self.pending.remove(&id)
    }

    /// Whether the customer once had a request of that number, which has been settled or taken back.
    pub(crate) fn is_settled(&self, customer_id: i64, id: i64) -> bool {
        let given = self.counts.get(&customer_id).copied().unwrap_or_default();
        ids::customer(id, Kind::Amendment) == Some(customer_id)
            && (1..=given).contains(&ids::serial(id))
            && !self.pending.contains_key(&id)
    }

    /// All that wait, the oldest first for each customer.
    pub(crate) fn pending(&self) -> impl Iterator<Item = &Amendment> {
        self.pending.values()
    }

    /// The customer's waiting request of that kind, about that thing where one is named.
    pub(crate) fn pending_of(
        &self,
        customer_id: i64,
        subject: Subject,
        about: Option<i64>,
    ) -> Option<&Amendment> {
        self.pending.values().find(|it| {
            it.customer_id == customer_id
                && it.subject == subject
                && (about.is_none() || it.about == about)
        })
    }
}

impl Domain for Amendments {
    /// The first studio wants to see all changes but those of telephone and e-mail. The second lets
    /// nobody change names and accounts, and the third has changes of the account signed.
    fn seeded(origin: Origin, _ids: &mut Ids) -> Self {
        use Mode::{ChangesWithoutVerification, Read};
        let modes: &[(Subject, Mode)] = match origin.studio % 3 {
            0 => &[(Subject::ContactData, ChangesWithoutVerification)],
            1 => &[
                (Subject::AddressData, ChangesWithoutVerification),
                (Subject::ContactData, ChangesWithoutVerification),
                (Subject::MasterData, Read),
                (Subject::PaymentData, Read),
            ],
            _ => &[],
        };
        Self {
            modes: modes.iter().copied().collect(),
            signature_required: origin.studio % 3 == 2,
            further: Derived::new(origin),
            ..Self::default()
        }
    }

    fn hand_over(&mut self, person: &Person, to: &mut Self) {
        self.further.hand_over(person, &mut to.further);
        if let Some(count) = self.counts.remove(&person.id) {
            to.counts.insert(person.id, count);
        }
        let theirs = self
            .pending
            .extract_if(.., |_, it| it.customer_id == person.id);
        to.pending.extend(theirs);
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_request_is_taken_once_and_its_number_never_comes_again() {
        let mut amendments = Amendments::default();
        let mut submit = |about| {
            let now = Timestamp::UNIX_EPOCH;
            amendments.submit(7, Subject::IdlePeriod, Some(about), json!({}), now)
        };

        let (first, second) = (submit(1), submit(2));

        assert_eq!(ids::customer(first, Kind::Amendment), Some(7));
        assert_eq!(
            amendments
                .pending_of(7, Subject::IdlePeriod, Some(2))
                .unwrap()
                .id,
            second
        );
        assert!(amendments.take(second).is_some() && amendments.take(second).is_none());
        let now = Timestamp::UNIX_EPOCH;
        let third = amendments.submit(7, Subject::AddressData, None, json!({}), now);
        assert!(third > second);
    }

    #[test]
    fn a_kind_needs_verification_until_told_otherwise() {
        let mut amendments = Amendments::default();

        amendments.set_mode(Subject::PaymentData, Mode::Read);

        assert_eq!(amendments.mode(Subject::PaymentData), Mode::Read);
        assert_eq!(
            amendments.mode(Subject::MasterData),
            Mode::ChangesRequireVerification
        );
    }
}
