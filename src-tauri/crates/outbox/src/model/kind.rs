//! Which changes can wait in the outbox.

use serde::{Deserialize, Serialize};
use specta::Type;

/// What a change does. The rules of each kind are in [`crate::rules`].
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Type,
)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A document for a customer.
    Document,
    /// A customer's profile picture.
    Picture,
    /// An amendment of the postal address.
    AddressData,
    /// An amendment of e-mail address and telephone numbers.
    ContactData,
    /// An amendment of name, gender and date of birth.
    MasterData,
    /// An amendment of the bank account.
    PaymentData,
    /// The withdrawal of an amendment that the studio has not yet accepted.
    AmendmentWithdrawal,
    /// A new idle period.
    IdlePeriod,
    /// Another start, end or reason for an idle period.
    IdlePeriodUpdate,
    /// The withdrawal of an idle period.
    IdlePeriodWithdrawal,
    /// The ordinary cancelation of a contract.
    Cancelation,
    /// The withdrawal of such a cancelation.
    CancelationWithdrawal,
    /// A restriction of access.
    AccessRestriction,
    /// The end of a restriction of access.
    AccessRestrictionLift,
    /// Which messages a customer wants, and by which way.
    CommunicationPreferences,
    /// A message that begins a thread.
    Message,
    /// A message in a thread that exists.
    MessageAnswer,
}

impl Kind {
    /// All of them, in the order of their declaration.
    pub const ALL: [Self; 17] = [
        Self::Document,
        Self::Picture,
        Self::AddressData,
        Self::ContactData,
        Self::MasterData,
        Self::PaymentData,
        Self::AmendmentWithdrawal,
        Self::IdlePeriod,
        Self::IdlePeriodUpdate,
        Self::IdlePeriodWithdrawal,
        Self::Cancelation,
        Self::CancelationWithdrawal,
        Self::AccessRestriction,
        Self::AccessRestrictionLift,
        Self::CommunicationPreferences,
        Self::Message,
        Self::MessageAnswer,
    ];
}
