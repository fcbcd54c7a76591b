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

        impl From<i64> for $name {
            fn from(number: i64) -> Self {
                Self(number)
            }
        }

        impl From<$name> for i64 {
            fn from(id: $name) -> Self {
                id.0
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
id! {
    /// Number of a card, PIN, barcode or wallet pass (`AccessMediumDto.id`).
    AccessMediumId
}
id! {
    /// Number of a field that the studio added to its customers (`AdditionalInformationField.id`).
    AdditionalFieldId
}
id! {
    /// Number of a choice in such a field's list (`AdditionalInformationListItem.id`).
    AdditionalFieldItemId
}
id! {
    /// Number of a bought additional module (`AdditionalModuleContract.id`).
    AdditionalModuleContractId
}
id! {
    /// Number of an additional module that can be bought (`AdditionalModule.id`).
    AdditionalModuleId
}
id! {
    /// Number of a change that waits for the studio (`pendingAmendment.id`).
    AmendmentId
}
id! {
    /// Number of a kind of appointment (`BookableAppointment.id`).
    BookableAppointmentId
}
id! {
    /// Number of an entry in a customer's account (`BookingEntry.id`).
    BookingEntryId
}
id! {
    /// Number of a booking of a class or an appointment (`bookingId`).
    BookingId
}
id! {
    /// Number of a reason for a cancelation (`cancelationReasonId`).
    CancelationReasonId
}
id! {
    /// Number of a change that the studio wants made to a collection case (`caseAdjustmentRequestId`).
    CaseAdjustmentRequestId
}
id! {
    /// Number of a category of opening hours (`OpeningHoursCategory.categoryId`).
    CategoryId
}
id! {
    /// Number of a visit (`CustomerCheckin.checkinId`).
    CheckinId
}
id! {
    /// Number of a class (`Class.id`).
    ClassId
}
id! {
    /// Number of a class's date (`ClassSlot.id`).
    ClassSlotId
}
id! {
    /// Number of a message (`communicationId`).
    CommunicationId
}
id! {
    /// Number of a contract (`Contract.id`).
    ContractId
}
id! {
    /// Number of a weighing (`CustomerWeighings.databaseId`).
    DatabaseId
}
id! {
    /// Number of a claim that a payment settles (`BookCustomerPaymentRequest.debtClaimIds`).
    DebtClaimId
}
id! {
    /// Number of a run of debt collection (`debtCollectionRunId`).
    DebtCollectionRunId
}
id! {
    /// Number of a device (`Device.id`).
    DeviceId
}
id! {
    /// Number of a document (`CustomerDocument.id`).
    DocumentId
}
id! {
    /// Number of an employee or instructor (`Employee.id`).
    EmployeeId
}
id! {
    /// Number of an export for tax advisors (`exportId`).
    ExportId
}
id! {
    /// Number of an idle period (`IdlePeriod.id`); while it waits for the studio it is the amendment's.
    IdlePeriodId
}
id! {
    /// Number of a reason for an idle period (`IdlePeriodReason.id`).
    IdlePeriodReasonId
}
id! {
    /// Number of a lead (`LeadCreationResponse.id`), which is not the number that it has as a customer.
    LeadId
}
id! {
    /// Number of a room (`Location.id`).
    LocationId
}
id! {
    /// Number of a list of members (`MemberList.listId`).
    MemberListId
}
id! {
    /// Number of an offer (`MembershipOffer.id`).
    MembershipOfferId
}
id! {
    /// Number of an offer's term (`MembershipOfferTerm.id`, sent as `contractOfferTermId`).
    MembershipOfferTermId
}
id! {
    /// Number of a way to switch to another membership (`MembershipSwitchConfig.id`).
    MembershipSwitchConfigId
}
id! {
    /// Number of a module within an offer (`MembershipOfferModule.id`).
    OfferModuleId
}
id! {
    /// Number of an offer that is sold online (`OnlineOffer.onlineOfferId`).
    OnlineOfferId
}
id! {
    /// Number of such a sale (`onlineOfferPurchaseId`).
    OnlineOfferPurchaseId
}
id! {
    /// Number of a way to pay over time (`paymentFrequencyId`).
    PaymentFrequencyId
}
id! {
    /// Number of the rate that a contract was concluded at (`MembershipSwitchConfig.sourceContracts`). The
    /// service's document does not call it the contract's own.
    RateId
}
id! {
    /// Number of a text that has to be agreed to (`textBlockId`).
    TextBlockId
}
id! {
    /// Number of a conversation with a customer (`threadId`).
    ThreadId
}
id! {
    /// Number of a trial offer's rules (`TrialOfferConfig.id`).
    TrialOfferConfigId
}
id! {
    /// Number of the rules on a lead's data (`trialOfferLeadDataConfigId`).
    TrialOfferLeadDataConfigId
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
