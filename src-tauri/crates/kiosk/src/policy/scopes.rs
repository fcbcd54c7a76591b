//! What of the API each flow asks for, so that a key can be made that may do that and no more.
//!
//! A test takes every flow with a key of just these.

use crate::words::Flow;

/// What every kiosk asks for: which studio it is, and who stands there.
pub const ALWAYS: [&str; 2] = ["getStudioInformation", "getCustomerBy"];

/// What a flow asks for beside that, by the API's names.
#[must_use]
pub fn operations(flow: Flow) -> &'static [&'static str] {
    match flow {
        Flow::Data => &[
            "getCustomerContactData",
            "getCustomerAddressData",
            "getCustomerMasterData",
            "getCustomerPaymentData",
            "createCustomerContactDataAmendment",
            "createCustomerAddressDataAmendment",
            "createCustomerMasterDataAmendment",
            "createCustomerPaymentDataAmendment",
            "withdrawAmendment",
        ],
        Flow::Membership => &[
            "getCustomersContracts",
            "getContractData",
            "getContractCancelationReasonData",
            "createContractCancelationAmendment",
            "withdrawContractCancelation",
        ],
        // The fee is told better with the account, but also without.
        Flow::Idle => &[
            "getContractData",
            "getIdlePeriods",
            "getIdlePeriodConfig",
            "getRemainingIdlePeriods",
            "validateIdlePeriodRequest",
            "createIdlePeriodAmendment",
        ],
        Flow::Documents => &["getDocuments", "getDocumentById", "uploadDocument"],
        Flow::Picture => &["updateImage"],
        Flow::Bookings => &[
            "getClassBookingsByCustomerId",
            "getAppointmentBookings",
            "getClassSlotById",
            "getClassById",
            "getClassSlotsForMultipleClasses",
            "validateClassSlot",
            "bookClassSlot",
            "cancelClassSlotById",
            "deleteAppointmentBooking",
        ],
        Flow::CheckIns => &["getCustomersCheckinHistory"],
        Flow::Balance => &[
            "getCustomersAccountBalanceData",
            "getCustomersAccountTransactionData",
            "getCustomersAccountUpcomingData",
        ],
    }
}

#[cfg(test)]
mod tests {
    use studiodesk_services::scopes_of;

    use super::*;

    #[test]
    fn every_name_is_one_of_the_api() {
        let all = Flow::ALL.into_iter().flat_map(operations).chain(&ALWAYS);
        for name in all {
            assert!(!scopes_of([*name]).is_empty(), "{name}");
        }
    }
}
