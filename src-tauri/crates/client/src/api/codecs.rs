//! What is read of every operation, and written again.
//!
//! Written by `studiodesk-client-codegen`; change its words or its rules, not this.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use crate::api::account::{
    BookCustomerPaymentRequest, BookCustomerPaymentResponse, BookingEntry, CustomerAccountBalance,
    PaymentsUpdateCustomerPaymentInstrumentRequest, UpdateCustomerPaymentInstrumentResponse,
};
use crate::api::appointments::AppointmentBookingResultWithCustomerId;
use crate::api::checkin_vouchers::{CheckinVoucherRedeem, CheckinVoucherRedeemResult};
use crate::api::communications::{CommunicationThreadRequest, CommunicationThreadResponse};
use crate::api::cross_studio::StudioInformationBase;
use crate::api::customer_self_service::{
    AddressDataAmendment, AddressDataState, ContactDataAmendment, ContactDataState,
    CustomerAddressData, CustomerContactData, CustomerMasterData, MasterDataAmendment,
    MasterDataState, PaymentDataAmendment, PaymentDataChange, PaymentDataState,
};
use crate::api::customers::{
    AdditionalInformationField, BenefitValidation, Contract, CustomerAccessCode,
    CustomerCreateResult, CustomerDocument, CustomerDocumentUploadResult, CustomerImage,
    CustomerStudioSwitchRequest, CustomerWeighings, Measurement, UpdateAccessIdentificationRequest,
};
use crate::api::devices::{Device, DeviceActivationResponse};
use crate::api::employees::Employee;
use crate::api::finance::{
    DebtCollectionConfiguration, DebtCollectionUpdate, Debtor, DebtorId, DebtorUpdate,
    TaxAdvisorCreateExport, TaxAdvisorExportDownload, TaxAdvisorExportResult, TransferDetails,
};
use crate::api::leads::{
    LeadConfig, LeadCreationRequest, LeadCreationResponse, LeadCreationValidationResult,
};
use crate::api::member_lists::MemberList;
use crate::api::membership_self_service::{
    AdditionalModule, AdditionalModuleContract, AdditionalModuleContractCancelation,
    AdditionalModuleContractExtended, AdditionalModuleContractRequest,
    AdditionalModuleContractValidationStatus, ContractCancelationReason, IdlePeriod,
    IdlePeriodConfiguration, IdlePeriodCreateRequest, IdlePeriodLists, IdlePeriodUpdatePreview,
    IdlePeriodUpdateRequest, IdlePeriodValidationRequest, IdlePeriodValidationStatusResult,
    MembershipSelfServiceContractData, MembershipSelfServiceMainContractCancelation,
    RemainingIdlePeriods,
};
use crate::api::memberships::{
    MembershipOffer, MembershipOfferExtended, MembershipSignupContract, MembershipSignupRequest,
    MembershipSignupResult, MembershipSwitch, MembershipSwitchConfig,
    MembershipSwitchConfigExtended, MembershipSwitchPreview, SignupPreview,
};
use crate::api::online_offers::{OnlineOffer, OnlineOfferPurchase, OnlineOfferPurchaseRequest};
use crate::api::payments::{PaymentsUserSessionRequest, PaymentsUserSessionResponse};
use crate::api::shared::{
    AccessMedium, AccessRestriction, AdditionalInformationFieldAssignment,
    AppointmentBookingRequest, AppointmentBookingResult, AppointmentBookingValidationResult,
    BookableAppointment, BookableAppointmentSlot, Class, ClassSlot, ClassSlotBookingRequest,
    ClassSlotBookingResult, ClassSlotBookingValidationResult, CommunicationPreference, Customer,
    CustomerCheckin, CustomerSearchRequest, MembershipSignupCustomer, VoidResult,
};
use crate::api::studios::{StudioInformation, StudioUtilization, Tag};
use crate::api::trial_offers::{
    BookableTrialOfferAppointment, BookingConfirmationResult, TrialOfferClass, TrialOfferConfig,
    TrialOfferLeadCustomerCreationRequest, TrialOfferLeadCustomerCreationResult,
    TrialOfferLeadCustomerCreationValidationResult,
};
use crate::slice::Slice;

type Again = Option<serde_json::Result<Value>>;

/// The answer to `operation` as the client reads it; `None` if it reads nothing there.
pub(crate) fn answer(operation: &str, json: &str) -> Again {
    Some(match operation {
        "getBookableAppointments" => again::<Slice<BookableAppointment>>(json),
        "validateForAppointmentBooking" => again::<AppointmentBookingValidationResult>(json),
        "getBookableAppointment" => again::<BookableAppointment>(json),
        "getBookableAppointmentSlots" => again::<Vec<BookableAppointmentSlot>>(json),
        "getAppointmentBookings" => again::<Vec<AppointmentBookingResult>>(json),
        "bookAppointmentBooking" => again::<AppointmentBookingResult>(json),
        "deleteAppointmentBooking" => again::<VoidResult>(json),
        "getAppointmentBooking" => again::<AppointmentBookingResultWithCustomerId>(json),
        "redeemCheckinVoucher" => again::<CheckinVoucherRedeemResult>(json),
        "getActiveClasses" => again::<Slice<Class>>(json),
        "getClassBookingsByCustomerId" => again::<Vec<ClassSlotBookingResult>>(json),
        "bookClassSlot" => again::<ClassSlotBookingResult>(json),
        "validateClassSlot" => again::<ClassSlotBookingValidationResult>(json),
        "getClassBookingById" => again::<ClassSlotBookingResult>(json),
        "getClassSlotsForMultipleClasses" => again::<Slice<ClassSlot>>(json),
        "getClassById" => again::<Class>(json),
        "getClassSlots" => again::<Slice<ClassSlot>>(json),
        "getClassSlotById" => again::<ClassSlot>(json),
        "getCommunicationPreferences" => again::<Vec<CommunicationPreference>>(json),
        "updateCommunicationPreferences" => again::<Vec<CommunicationPreference>>(json),
        "createCommunicationInNewCommunicationThread" => again::<CommunicationThreadResponse>(json),
        "createCommunicationInExistingCommunicationThread" => {
            again::<CommunicationThreadResponse>(json)
        }
        "getCrossStudioCustomerBy" => again::<Customer>(json),
        "searchCrossStudioCustomers" => again::<Vec<Customer>>(json),
        "getCrossStudioCustomerById" => again::<Customer>(json),
        "getCrossStudioCustomersCheckinHistory" => again::<Slice<CustomerCheckin>>(json),
        "getStudiosWithActiveMembershipOffers" => again::<Vec<StudioInformationBase>>(json),
        "getCustomers" => again::<Slice<Customer>>(json),
        "getAdditionalInformationFields" => again::<Vec<AdditionalInformationField>>(json),
        "getBenefitsByCardNumber" => again::<Vec<BenefitValidation>>(json),
        "getCustomerBy" => again::<Customer>(json),
        "getCustomerContractsBy" => again::<Vec<Contract>>(json),
        "createCustomer" => again::<CustomerCreateResult>(json),
        "getCustomerMeasurement" => again::<Measurement>(json),
        "searchCustomers" => again::<Vec<Customer>>(json),
        "getCustomerById" => again::<Customer>(json),
        "getCustomerAccessCode" => again::<CustomerAccessCode>(json),
        "addAccessMedium" => again::<AccessMedium>(json),
        "addAccessMediums" => again::<AccessMedium>(json),
        "updateAccessMediums" => again::<AccessMedium>(json),
        "setAccessRestriction" => again::<AccessRestriction>(json),
        "getCustomersAccountBalanceData" => again::<CustomerAccountBalance>(json),
        "bookCustomerPayment" => again::<BookCustomerPaymentResponse>(json),
        "updateCustomerPaymentInstrument" => again::<UpdateCustomerPaymentInstrumentResponse>(json),
        "getCustomersAccountTransactionData" => again::<Slice<BookingEntry>>(json),
        "getCustomersAccountUpcomingData" => again::<Slice<BookingEntry>>(json),
        "getCustomersCheckinHistory" => again::<Slice<CustomerCheckin>>(json),
        "setAdditionalInformationFieldAssignments" => {
            again::<Vec<AdditionalInformationFieldAssignment>>(json)
        }
        "getBenefits" => again::<Vec<BenefitValidation>>(json),
        "getCustomersContracts" => again::<Vec<Contract>>(json),
        "getDocuments" => again::<Slice<CustomerDocument>>(json),
        "uploadDocument" => again::<CustomerDocumentUploadResult>(json),
        "getDocumentById" => again::<CustomerDocument>(json),
        "updateImage" => again::<CustomerImage>(json),
        "getCustomerAddressData" => again::<AddressDataState>(json),
        "createCustomerAddressDataAmendment" => again::<AddressDataAmendment>(json),
        "getCustomerContactData" => again::<ContactDataState>(json),
        "createCustomerContactDataAmendment" => again::<ContactDataAmendment>(json),
        "getCustomerMasterData" => again::<MasterDataState>(json),
        "createCustomerMasterDataAmendment" => again::<MasterDataAmendment>(json),
        "getCustomerPaymentData" => again::<PaymentDataState>(json),
        "createCustomerPaymentDataAmendment" => again::<PaymentDataAmendment>(json),
        "createCustomerWeighing" => again::<CustomerWeighings>(json),
        "getDebtCollectionBlockedDebtors" => again::<Slice<DebtorId>>(json),
        "getDebtCollectionBlockedDebts" => again::<Slice<DebtorId>>(json),
        "getDebtCollectionCases" => again::<Vec<DebtorUpdate>>(json),
        "getDebtCollectionConfiguration" => again::<DebtCollectionConfiguration>(json),
        "getDebtors" => again::<Slice<Debtor>>(json),
        "getTransferDetails" => again::<TransferDetails>(json),
        "getDevices" => again::<Vec<Device>>(json),
        "activateDevice" => again::<DeviceActivationResponse>(json),
        "getEmployees" => again::<Slice<Employee>>(json),
        "getEmployee" => again::<Employee>(json),
        "getLeadConfig" => again::<LeadConfig>(json),
        "createLead" => again::<LeadCreationResponse>(json),
        "validateForLeadCreation" => again::<LeadCreationValidationResult>(json),
        "getMemberLists" => again::<Vec<MemberList>>(json),
        "postMembershipPreview" => again::<SignupPreview>(json),
        "getMembershipOffers" => again::<Vec<MembershipOffer>>(json),
        "getMembershipOfferById" => again::<MembershipOfferExtended>(json),
        "getAdditionalModules" => again::<Vec<AdditionalModule>>(json),
        "getContractCancelationReasonData" => again::<Vec<ContractCancelationReason>>(json),
        "signupMembership" => again::<MembershipSignupResult>(json),
        "postSignupPreview" => again::<SignupPreview>(json),
        "getAdditionalModuleContract" => again::<AdditionalModuleContractExtended>(json),
        "createModuleContractCancelationAmendment" => again::<VoidResult>(json),
        "withdrawAdditionalModuleContractCancelation" => again::<VoidResult>(json),
        "getPurchasableAdditionalModules" => again::<Vec<AdditionalModule>>(json),
        "purchaseAdditionalModuleContract" => again::<AdditionalModuleContract>(json),
        "validateAdditionalModuleContractRequest" => {
            again::<AdditionalModuleContractValidationStatus>(json)
        }
        "getIdlePeriods" => again::<IdlePeriodLists>(json),
        "createIdlePeriodAmendment" => again::<IdlePeriod>(json),
        "getIdlePeriodConfig" => again::<IdlePeriodConfiguration>(json),
        "getRemainingIdlePeriods" => again::<RemainingIdlePeriods>(json),
        "validateIdlePeriodRequest" => again::<IdlePeriodValidationStatusResult>(json),
        "withdrawIdlePeriod" => again::<VoidResult>(json),
        "getIdlePeriodById" => again::<IdlePeriod>(json),
        "updateIdlePeriod" => again::<IdlePeriod>(json),
        "idlePeriodUpdatePreview" => again::<IdlePeriodUpdatePreview>(json),
        "getMembershipSwitchConfigurationsForCustomer" => {
            again::<Vec<MembershipSwitchConfig>>(json)
        }
        "getMembershipSwitchConfigurationForCustomer" => {
            again::<MembershipSwitchConfigExtended>(json)
        }
        "postMembershipSwitchPreview" => again::<MembershipSwitchPreview>(json),
        "getContractData" => again::<Vec<MembershipSelfServiceContractData>>(json),
        "createContractCancelationAmendment" => again::<VoidResult>(json),
        "withdrawContractCancelation" => again::<VoidResult>(json),
        "getPurchasableOnlineOffers" => again::<Slice<OnlineOffer>>(json),
        "getPurchasableOnlineOfferById" => again::<OnlineOffer>(json),
        "postOnlineOfferPurchase" => again::<Map<String, Value>>(json),
        "getOnlineOfferPurchasesByCustomerId" => again::<Vec<OnlineOfferPurchase>>(json),
        "userSession" => again::<PaymentsUserSessionResponse>(json),
        "getStudioInformation" => again::<StudioInformation>(json),
        "updateStudioTags" => again::<Vec<Tag>>(json),
        "getAll" => again::<Vec<Tag>>(json),
        "getUtilization" => again::<StudioUtilization>(json),
        "createExport" => again::<TaxAdvisorExportResult>(json),
        "getExport" => again::<TaxAdvisorExportDownload>(json),
        "bookAppointmentForTrialOffer" => again::<AppointmentBookingResult>(json),
        "validateForAppointmentBookingForTrialOffers" => {
            again::<AppointmentBookingValidationResult>(json)
        }
        "getBookableTrialOfferAppointments" => again::<Slice<BookableTrialOfferAppointment>>(json),
        "getBookableAppointmentSlotsForTrialOffers" => again::<Vec<BookableAppointmentSlot>>(json),
        "getBookableTrialOfferClasses" => again::<Slice<TrialOfferClass>>(json),
        "getClassSlotsForTrialOffers" => again::<Slice<ClassSlot>>(json),
        "confirmTrialOfferBooking" => again::<BookingConfirmationResult>(json),
        "bookClassSlotForTrialOffers" => again::<ClassSlotBookingResult>(json),
        "validateClassSlotForTrialOffers" => again::<ClassSlotBookingValidationResult>(json),
        "getTrialOfferConfig" => again::<TrialOfferConfig>(json),
        "createLeadCustomer" => again::<TrialOfferLeadCustomerCreationResult>(json),
        "validateForLeadCustomerCreation" => {
            again::<TrialOfferLeadCustomerCreationValidationResult>(json)
        }
        _ => return None,
    })
}

/// The JSON that `operation` sends, as the client writes it; `None` if it sends none.
pub(crate) fn request(operation: &str, json: &str) -> Again {
    Some(match operation {
        "validateForAppointmentBooking" => again::<AppointmentBookingRequest>(json),
        "bookAppointmentBooking" => again::<AppointmentBookingRequest>(json),
        "redeemCheckinVoucher" => again::<CheckinVoucherRedeem>(json),
        "bookClassSlot" => again::<ClassSlotBookingRequest>(json),
        "validateClassSlot" => again::<ClassSlotBookingRequest>(json),
        "updateCommunicationPreferences" => again::<Vec<CommunicationPreference>>(json),
        "createCommunicationInNewCommunicationThread" => again::<CommunicationThreadRequest>(json),
        "createCommunicationInExistingCommunicationThread" => {
            again::<CommunicationThreadRequest>(json)
        }
        "searchCrossStudioCustomers" => again::<CustomerSearchRequest>(json),
        "createCustomer" => again::<MembershipSignupCustomer>(json),
        "searchCustomers" => again::<CustomerSearchRequest>(json),
        "addAccessMedium" => again::<AccessMedium>(json),
        "addAccessMediums" => again::<AccessMedium>(json),
        "updateAccessMediums" => again::<UpdateAccessIdentificationRequest>(json),
        "setAccessRestriction" => again::<AccessRestriction>(json),
        "bookCustomerPayment" => again::<BookCustomerPaymentRequest>(json),
        "updateCustomerPaymentInstrument" => {
            again::<PaymentsUpdateCustomerPaymentInstrumentRequest>(json)
        }
        "setAdditionalInformationFieldAssignments" => {
            again::<Vec<AdditionalInformationFieldAssignment>>(json)
        }
        "createCustomerAddressDataAmendment" => again::<CustomerAddressData>(json),
        "createCustomerContactDataAmendment" => again::<CustomerContactData>(json),
        "createCustomerMasterDataAmendment" => again::<CustomerMasterData>(json),
        "createCustomerPaymentDataAmendment" => again::<PaymentDataChange>(json),
        "switchStudio" => again::<CustomerStudioSwitchRequest>(json),
        "createCustomerWeighing" => again::<CustomerWeighings>(json),
        "updateDebtCollection" => again::<DebtCollectionUpdate>(json),
        "createLead" => again::<LeadCreationRequest>(json),
        "validateForLeadCreation" => again::<LeadCreationRequest>(json),
        "addMembership" => again::<MembershipSignupContract>(json),
        "postMembershipPreview" => again::<MembershipSignupContract>(json),
        "signupMembership" => again::<MembershipSignupRequest>(json),
        "postSignupPreview" => again::<MembershipSignupRequest>(json),
        "createModuleContractCancelationAmendment" => {
            again::<AdditionalModuleContractCancelation>(json)
        }
        "purchaseAdditionalModuleContract" => again::<AdditionalModuleContractRequest>(json),
        "validateAdditionalModuleContractRequest" => again::<AdditionalModuleContractRequest>(json),
        "createIdlePeriodAmendment" => again::<IdlePeriodCreateRequest>(json),
        "validateIdlePeriodRequest" => again::<IdlePeriodValidationRequest>(json),
        "updateIdlePeriod" => again::<IdlePeriodUpdateRequest>(json),
        "idlePeriodUpdatePreview" => again::<IdlePeriodUpdateRequest>(json),
        "switchMembership" => again::<MembershipSwitch>(json),
        "postMembershipSwitchPreview" => again::<MembershipSwitch>(json),
        "createContractCancelationAmendment" => {
            again::<MembershipSelfServiceMainContractCancelation>(json)
        }
        "postOnlineOfferPurchase" => again::<OnlineOfferPurchaseRequest>(json),
        "userSession" => again::<PaymentsUserSessionRequest>(json),
        "updateStudioTags" => again::<Vec<Tag>>(json),
        "createExport" => again::<TaxAdvisorCreateExport>(json),
        "bookAppointmentForTrialOffer" => again::<AppointmentBookingRequest>(json),
        "validateForAppointmentBookingForTrialOffers" => again::<AppointmentBookingRequest>(json),
        "bookClassSlotForTrialOffers" => again::<ClassSlotBookingRequest>(json),
        "validateClassSlotForTrialOffers" => again::<ClassSlotBookingRequest>(json),
        "createLeadCustomer" => again::<TrialOfferLeadCustomerCreationRequest>(json),
        "validateForLeadCustomerCreation" => again::<TrialOfferLeadCustomerCreationRequest>(json),
        _ => return None,
    })
}

fn again<T: DeserializeOwned + Serialize>(json: &str) -> serde_json::Result<Value> {
    serde_json::to_value(serde_json::from_str::<T>(json)?)
}
