//! Studiodesk's vocabulary: ids, entities and the one error code.
//!
//! **Invariant:** this crate does no IO and depends on no other crate of ours.

mod customer;
mod error_code;
mod id;
mod row;
mod studio;

pub use crate::customer::{
    AccessMedium, AccessMediumType, AccessRestriction, Address, Customer, CustomerStatus, Gender,
    IdlePeriod, Phones,
};
pub use crate::error_code::ErrorCode;
pub use crate::id::{
    AccessMediumId, AdditionalFieldId, AdditionalFieldItemId, AdditionalModuleContractId,
    AdditionalModuleId, AmendmentId, BookableAppointmentId, BookingEntryId, BookingId,
    CancelationReasonId, CaseAdjustmentRequestId, CategoryId, CheckinId, ClassId, ClassSlotId,
    CommunicationId, ContractId, CustomerId, DatabaseId, DebtClaimId, DebtCollectionRunId,
    DeviceId, DocumentId, EmployeeId, ExportId, IdlePeriodId, IdlePeriodReasonId, LeadId,
    LocationId, MemberListId, MembershipOfferId, MembershipOfferTermId, MembershipSwitchConfigId,
    OfferModuleId, OnlineOfferId, OnlineOfferPurchaseId, PaymentFrequencyId, RateId, StudioId,
    TextBlockId, ThreadId, TrialOfferConfigId, TrialOfferLeadDataConfigId,
};
pub use crate::row::MemberRow;
pub use crate::studio::{Platform, StudioInformation, StudioUtilization};
