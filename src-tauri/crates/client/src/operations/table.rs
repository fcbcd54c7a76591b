//! Every operation of the contract.
//!
//! Written by `studiodesk-client-codegen`; change its words or its rules, not this.

use super::{Method, Operation, operations};

operations! {
    GET_BOOKABLE_APPOINTMENTS = Operation {
        id: "getBookableAppointments",
        group: "appointments",
        method: Method::Get,
        path: "/v1/appointments/bookable",
        scopes: &["BOOKABLE_APPOINTMENTS_READ"],
        any_scope: false,
        slices: Some((10, 100)),
        repeatable: true,
    };
    VALIDATE_FOR_APPOINTMENT_BOOKING = Operation {
        id: "validateForAppointmentBooking",
        group: "appointments",
        method: Method::Post,
        path: "/v1/appointments/bookable/validate",
        scopes: &["APPOINTMENTS_WRITE"],
        any_scope: false,
        slices: None,
        repeatable: true,
    };
    GET_BOOKABLE_APPOINTMENT = Operation {
        id: "getBookableAppointment",
        group: "appointments",
        method: Method::Get,
        path: "/v1/appointments/bookable/{bookableAppointmentId}",
        scopes: &["BOOKABLE_APPOINTMENTS_READ"],
        any_scope: false,
        slices: None,
        repeatable: true,
    };
    GET_BOOKABLE_APPOINTMENT_SLOTS = Operation {
        id: "getBookableAppointmentSlots",
        group: "appointments",
        method: Method::Get,
        path: "/v1/appointments/bookable/{bookableAppointmentId}/slots",
        scopes: &["BOOKABLE_APPOINTMENTS_READ"],
        any_scope: false,
        slices: None,
        repeatable: true,
    };
    GET_APPOINTMENT_BOOKINGS = Operation {
        id: "getAppointmentBookings",
        group: "appointments",
        method: Method::Get,
        path: "/v1/appointments/booking",
        scopes: &["APPOINTMENTS_READ"],
        any_scope: false,
        slices: None,
        repeatable: true,
    };
    BOOK_APPOINTMENT_BOOKING = Operation {
        id: "bookAppointmentBooking",
        group: "appointments",
        method: Method::Post,
        path: "/v1/appointments/booking/book",
        scopes: &["APPOINTMENTS_WRITE"],
        any_scope: false,
        slices: None,
        repeatable: false,
    };
    DELETE_APPOINTMENT_BOOKING = Operation {
        id: "deleteAppointmentBooking",
        group: "appointments",
        method: Method::Delete,
        path: "/v1/appointments/booking/{bookingId}",
        scopes: &["APPOINTMENTS_WRITE"],
        any_scope: false,
        slices: None,
        repeatable: false,
    };
    GET_APPOINTMENT_BOOKING = Operation {
        id: "getAppointmentBooking",
        group: "appointments",
        method: Method::Get,
        path: "/v1/appointments/booking/{bookingId}",
        scopes: &["APPOINTMENTS_READ"],
        any_scope: false,
        slices: None,
        repeatable: true,
    };
    REDEEM_CHECKIN_VOUCHER = Operation {
        id: "redeemCheckinVoucher",
        group: "checkin_vouchers",
        method: Method::Post,
        path: "/v1/checkin-vouchers/redeem",
        scopes: &["CHECKIN_VOUCHER_WRITE"],
        any_scope: false,
        slices: None,
        repeatable: false,
    };
    GET_ACTIVE_CLASSES = Operation {
        id: "getActiveClasses",
        group: "classes",
        method: Method::Get,
        path: "/v1/classes",
        scopes: &["CLASSES_READ"],
        any_scope: false,
        slices: Some((10, 100)),
        repeatable: true,
    };
    GET_CLASS_BOOKINGS_BY_CUSTOMER_ID = Operation {
        id: "getClassBookingsByCustomerId",
        group: "classes",
        method: Method::Get,
        path: "/v1/classes/booking",
        scopes: &["CLASSES_READ"],
        any_scope: false,
        slices: None,
        repeatable: true,
    };
    BOOK_CLASS_SLOT = Operation {
        id: "bookClassSlot",
        group: "classes",
        method: Method::Post,
        path: "/v1/classes/booking/book",
        scopes: &["CLASSES_WRITE"],
        any_scope: false,
        slices: None,
        repeatable: false,
    };
    VALIDATE_CLASS_SLOT = Operation {
        id: "validateClassSlot",
        group: "classes",
        method: Method::Post,
        path: "/v1/classes/booking/validate",
        scopes: &["CLASSES_WRITE"],
        any_scope: false,
        slices: None,
        repeatable: true,
    };
    CANCEL_CLASS_SLOT_BY_ID = Operation {
        id: "cancelClassSlotById",
        group: "classes",
        method: Method::Delete,
        path: "/v1/classes/booking/{bookingId}",
        scopes: &["CLASSES_WRITE"],
        any_scope: false,
        slices: None,
        repeatable: false,
    };
    GET_CLASS_BOOKING_BY_ID = Operation {
        id: "getClassBookingById",
        group: "classes",
        method: Method::Get,
        path: "/v1/classes/booking/{bookingId}",
        scopes: &["CLASSES_READ"],
        any_scope: false,
        slices: None,
        repeatable: true,
    };
    GET_CLASS_SLOTS_FOR_MULTIPLE_CLASSES = Operation {
        id: "getClassSlotsForMultipleClasses",
        group: "classes",
        method: Method::Get,
        path: "/v1/classes/slots",
        scopes: &["CLASSES_READ"],
        any_scope: false,
        slices: Some((10, 100)),
        repeatable: true,
    };
    GET_CLASS_BY_ID = Operation {
        id: "getClassById",
        group: "classes",
        method: Method::Get,
        path: "/v1/classes/{classId}",
        scopes: &["CLASSES_READ"],
        any_scope: false,
        slices: None,
        repeatable: true,
    };
    GET_CLASS_SLOTS = Operation {
        id: "getClassSlots",
        group: "classes",
        method: Method::Get,
        path: "/v1/classes/{classId}/slots",
        scopes: &["CLASSES_READ"],
        any_scope: false,
        slices: Some((10, 100)),
        repeatable: true,
    };
    GET_CLASS_SLOT_BY_ID = Operation {
        id: "getClassSlotById",
        group: "classes",
        method: Method::Get,
        path: "/v1/classes/{classId}/slots/{classSlotId}",
        scopes: &["CLASSES_READ"],
        any_scope: false,
        slices: None,
        repeatable: true,
    };
    GET_COMMUNICATION_PREFERENCES = Operation {
        id: "getCommunicationPreferences",
        group: "communications",
        method: Method::Get,
        path: "/v1/communications/{customerId}/communication-preferences",
        scopes: &["COMMUNICATION_PREFERENCES_READ"],
        any_scope: false,
        slices: None,
        repeatable: true,
    };
    UPDATE_COMMUNICATION_PREFERENCES = Operation {
        id: "updateCommunicationPreferences",
        group: "communications",
        method: Method::Put,
        path: "/v1/communications/{customerId}/communication-preferences",
        scopes: &["COMMUNICATION_PREFERENCES_WRITE"],
        any_scope: false,
        slices: None,
        repeatable: true,
    };
    CREATE_COMMUNICATION_IN_NEW_COMMUNICATION_THREAD = Operation {
        id: "createCommunicationInNewCommunicationThread",
        group: "communications",
        method: Method::Post,
        path: "/v1/communications/{customerId}/threads",
        scopes: &["COMMUNICATION_WRITE"],
        any_scope: false,
        slices: None,
        repeatable: false,
    };
    CREATE_COMMUNICATION_IN_EXISTING_COMMUNICATION_THREAD = Operation {
        id: "createCommunicationInExistingCommunicationThread",
        group: "communications",
        method: Method::Put,
        path: "/v1/communications/{customerId}/threads/{threadId}",
        scopes: &["COMMUNICATION_WRITE"],
        any_scope: false,
        slices: None,
        repeatable: false,
    };
    GET_CROSS_STUDIO_CUSTOMER_BY = Operation {
        id: "getCrossStudioCustomerBy",
        group: "cross_studio",
        method: Method::Get,
        path: "/v1/cross-studio/customers/by",
        scopes: &["CUSTOMER_READ"],
        any_scope: false,
        slices: None,
        repeatable: true,
    };
    SEARCH_CROSS_STUDIO_CUSTOMERS = Operation {
        id: "searchCrossStudioCustomers",
        group: "cross_studio",
        method: Method::Post,
        path: "/v1/cross-studio/customers/search",
        scopes: &["CUSTOMER_READ"],
        any_scope: false,
        slices: None,
        repeatable: true,
    };
    GET_CROSS_STUDIO_CUSTOMER_BY_ID = Operation {
        id: "getCrossStudioCustomerById",
        group: "cross_studio",
        method: Method::Get,
        path: "/v1/cross-studio/customers/{customerId}",
        scopes: &["CUSTOMER_READ"],
        any_scope: false,
        slices: None,
        repeatable: true,
    };
    GET_CROSS_STUDIO_CUSTOMERS_CHECKIN_HISTORY = Operation {
        id: "getCrossStudioCustomersCheckinHistory",
        group: "cross_studio",
        method: Method::Get,
        path: "/v1/cross-studio/customers/{customerId}/activities/checkins",
        scopes: &["CHECKIN_READ"],
        any_scope: false,
        slices: Some((1, 50)),
        repeatable: true,
    };
    GET_STUDIOS_WITH_ACTIVE_MEMBERSHIP_OFFERS = Operation {
        id: "getStudiosWithActiveMembershipOffers",
        group: "cross_studio",
        method: Method::Get,
        path: "/v1/cross-studio/membership-offers/studios",
        scopes: &["STUDIO_READ"],
        any_scope: false,
        slices: None,
        repeatable: true,
    };
    GET_CUSTOMERS = Operation {
        id: "getCustomers",
        group: "customers",
        method: Method::Get,
        path: "/v1/customers",
        scopes: &["CUSTOMER_READ"],
        any_scope: false,
        slices: Some((50, 500)),
        repeatable: true,
    };
    GET_ADDITIONAL_INFORMATION_FIELDS = Operation {
        id: "getAdditionalInformationFields",
        group: "customers",
        method: Method::Get,
        path: "/v1/customers/additional-information-fields",
        scopes: &["ADDITIONAL_INFORMATION_READ"],
        any_scope: false,
        slices: None,
        repeatable: true,
    };
    GET_BENEFITS_BY_CARD_NUMBER = Operation {
        id: "getBenefitsByCardNumber",
        group: "customers",
        method: Method::Get,
        path: "/v1/customers/benefits",
        scopes: &["CUSTOMER_BENEFIT_READ", "CUSTOMER_READ"],
        any_scope: true,
        slices: None,
        repeatable: true,
    };
    GET_CUSTOMER_BY = Operation {
        id: "getCustomerBy",
        group: "customers",
        method: Method::Get,
        path: "/v1/customers/by",
        scopes: &["CUSTOMER_READ"],
        any_scope: false,
        slices: None,
        repeatable: true,
    };
    GET_CUSTOMER_CONTRACTS_BY = Operation {
        id: "getCustomerContractsBy",
        group: "customers",
        method: Method::Get,
        path: "/v1/customers/contracts/by",
        scopes: &["CUSTOMER_CONTRACT_READ", "CUSTOMER_READ"],
        any_scope: true,
        slices: None,
        repeatable: true,
    };
    CREATE_CUSTOMER = Operation {
        id: "createCustomer",
        group: "customers",
        method: Method::Post,
        path: "/v1/customers/create",
        scopes: &["CUSTOMER_WRITE"],
        any_scope: false,
        slices: None,
        repeatable: false,
    };
    GET_CUSTOMER_MEASUREMENT = Operation {
        id: "getCustomerMeasurement",
        group: "customers",
        method: Method::Get,
        path: "/v1/customers/measurement/latest",
        scopes: &["CUSTOMER_MEASUREMENT_READ", "CUSTOMER_READ"],
        any_scope: true,
        slices: None,
        repeatable: true,
    };
    SEARCH_CUSTOMERS = Operation {
        id: "searchCustomers",
        group: "customers",
        method: Method::Post,
        path: "/v1/customers/search",
        scopes: &["CUSTOMER_READ"],
        any_scope: false,
        slices: None,
        repeatable: true,
    };
    GET_CUSTOMER_BY_ID = Operation {
        id: "getCustomerById",
        group: "customers",
        method: Method::Get,
        path: "/v1/customers/{customerId}",
        scopes: &["CUSTOMER_READ"],
        any_scope: false,
        slices: None,
        repeatable: true,
    };
    GET_CUSTOMER_ACCESS_CODE = Operation {
        id: "getCustomerAccessCode",
        group: "customers",
        method: Method::Get,
        path: "/v1/customers/{customerId}/access-code",
        scopes: &["CUSTOMER_READ"],
        any_scope: false,
        slices: None,
        repeatable: true,
    };
    ADD_ACCESS_MEDIUM = Operation {
        id: "addAccessMedium",
        group: "customers",
        method: Method::Put,
        path: "/v1/customers/{customerId}/access-medium",
        scopes: &["CUSTOMER_ACCESS_MEDIUM_WRITE"],
        any_scope: false,
        slices: None,
        repeatable: false,
    };
    ADD_ACCESS_MEDIUMS = Operation {
        id: "addAccessMediums",
        group: "customers",
        method: Method::Post,
        path: "/v1/customers/{customerId}/access-mediums",
        scopes: &["CUSTOMER_ACCESS_MEDIUM_WRITE"],
        any_scope: false,
        slices: None,
        repeatable: false,
    };
    DELETE_ACCESS_MEDIUMS = Operation {
        id: "deleteAccessMediums",
        group: "customers",
        method: Method::Delete,
        path: "/v1/customers/{customerId}/access-mediums/{accessMediumId}",
        scopes: &["CUSTOMER_ACCESS_MEDIUM_WRITE"],
        any_scope: false,
        slices: None,
        repeatable: false,
    };
    UPDATE_ACCESS_MEDIUMS = Operation {
        id: "updateAccessMediums",
        group: "customers",
        method: Method::Put,
        path: "/v1/customers/{customerId}/access-mediums/{accessMediumId}",
        scopes: &["CUSTOMER_ACCESS_MEDIUM_WRITE"],
        any_scope: false,
        slices: None,
        repeatable: false,
    };
    DELETE_ACCESS_RESTRICTION = Operation {
        id: "deleteAccessRestriction",
        group: "customers",
        method: Method::Delete,
        path: "/v1/customers/{customerId}/access-restrictions",
        scopes: &["CUSTOMER_ACCESS_RESTRICTION_WRITE"],
        any_scope: false,
        slices: None,
        repeatable: false,
    };
    SET_ACCESS_RESTRICTION = Operation {
        id: "setAccessRestriction",
        group: "customers",
        method: Method::Put,
        path: "/v1/customers/{customerId}/access-restrictions",
        scopes: &["CUSTOMER_ACCESS_RESTRICTION_WRITE"],
        any_scope: false,
        slices: None,
        repeatable: false,
    };
    GET_CUSTOMERS_ACCOUNT_BALANCE_DATA = Operation {
        id: "getCustomersAccountBalanceData",
        group: "account",
        method: Method::Get,
        path: "/v1/customers/{customerId}/account/balances",
        scopes: &["CUSTOMER_ACCOUNT_READ"],
        any_scope: false,
        slices: None,
        repeatable: true,
    };
    BOOK_CUSTOMER_PAYMENT = Operation {
        id: "bookCustomerPayment",
        group: "account",
        method: Method::Post,
        path: "/v1/customers/{customerId}/account/payment",
        scopes: &["PAYMENT_WRITE"],
        any_scope: false,
        slices: None,
        repeatable: false,
    };
    UPDATE_CUSTOMER_PAYMENT_INSTRUMENT = Operation {
        id: "updateCustomerPaymentInstrument",
        group: "account",
        method: Method::Post,
        path: "/v1/customers/{customerId}/account/payment-instrument",
        scopes: &["PAYMENT_WRITE"],
        any_scope: false,
        slices: None,
        repeatable: false,
    };
    GET_CUSTOMERS_ACCOUNT_TRANSACTION_DATA = Operation {
        id: "getCustomersAccountTransactionData",
        group: "account",
        method: Method::Get,
        path: "/v1/customers/{customerId}/account/transactions",
        scopes: &["CUSTOMER_ACCOUNT_READ"],
        any_scope: false,
        slices: Some((1, 50)),
        repeatable: true,
    };
    GET_CUSTOMERS_ACCOUNT_UPCOMING_DATA = Operation {
        id: "getCustomersAccountUpcomingData",
        group: "account",
        method: Method::Get,
        path: "/v1/customers/{customerId}/account/transactions/upcoming",
        scopes: &["CUSTOMER_ACCOUNT_READ"],
        any_scope: false,
        slices: Some((1, 50)),
        repeatable: true,
    };
    GET_CUSTOMERS_CHECKIN_HISTORY = Operation {
        id: "getCustomersCheckinHistory",
        group: "customers",
        method: Method::Get,
        path: "/v1/customers/{customerId}/activities/checkins",
        scopes: &["CHECKIN_READ"],
        any_scope: false,
        slices: Some((1, 50)),
        repeatable: true,
    };
    SET_ADDITIONAL_INFORMATION_FIELD_ASSIGNMENTS = Operation {
        id: "setAdditionalInformationFieldAssignments",
        group: "customers",
        method: Method::Put,
        path: "/v1/customers/{customerId}/additional-information-field-assignments",
        scopes: &["ADDITIONAL_INFORMATION_WRITE"],
        any_scope: false,
        slices: None,
        repeatable: true,
    };
    GET_BENEFITS = Operation {
        id: "getBenefits",
        group: "customers",
        method: Method::Get,
        path: "/v1/customers/{customerId}/benefits",
        scopes: &["CUSTOMER_BENEFIT_READ", "CUSTOMER_READ"],
        any_scope: true,
        slices: None,
        repeatable: true,
    };
    USE_BENEFIT = Operation {
        id: "useBenefit",
        group: "customers",
        method: Method::Post,
        path: "/v1/customers/{customerId}/benefits/{benefitKey}/use",
        scopes: &["CUSTOMER_WRITE", "CUSTOMER_BENEFIT_WRITE"],
        any_scope: true,
        slices: None,
        repeatable: false,
    };
    GET_CUSTOMERS_CONTRACTS = Operation {
        id: "getCustomersContracts",
        group: "customers",
        method: Method::Get,
        path: "/v1/customers/{customerId}/contracts",
        scopes: &["CUSTOMER_CONTRACT_READ", "CUSTOMER_READ"],
        any_scope: true,
        slices: None,
        repeatable: true,
    };
    GET_DOCUMENTS = Operation {
        id: "getDocuments",
        group: "customers",
        method: Method::Get,
        path: "/v1/customers/{customerId}/documents",
        scopes: &["CUSTOMER_DOCUMENT_READ"],
        any_scope: false,
        slices: Some((1, 50)),
        repeatable: true,
    };
    UPLOAD_DOCUMENT = Operation {
        id: "uploadDocument",
        group: "customers",
        method: Method::Post,
        path: "/v1/customers/{customerId}/documents",
        scopes: &["CUSTOMER_DOCUMENT_WRITE"],
        any_scope: false,
        slices: None,
        repeatable: false,
    };
    GET_DOCUMENT_BY_ID = Operation {
        id: "getDocumentById",
        group: "customers",
        method: Method::Get,
        path: "/v1/customers/{customerId}/documents/{id}",
        scopes: &["CUSTOMER_DOCUMENT_READ"],
        any_scope: false,
        slices: None,
        repeatable: true,
    };
    UPDATE_IMAGE = Operation {
        id: "updateImage",
        group: "customers",
        method: Method::Put,
        path: "/v1/customers/{customerId}/images",
        scopes: &["CUSTOMER_WRITE"],
        any_scope: false,
        slices: None,
        repeatable: true,
    };
    GET_CUSTOMER_ADDRESS_DATA = Operation {
        id: "getCustomerAddressData",
        group: "customer_self_service",
        method: Method::Get,
        path: "/v1/customers/{customerId}/self-service/address-data",
        scopes: &["CUSTOMER_SELF_SERVICE_READ"],
        any_scope: false,
        slices: None,
        repeatable: true,
    };
    CREATE_CUSTOMER_ADDRESS_DATA_AMENDMENT = Operation {
        id: "createCustomerAddressDataAmendment",
        group: "customer_self_service",
        method: Method::Post,
        path: "/v1/customers/{customerId}/self-service/address-data",
        scopes: &["CUSTOMER_SELF_SERVICE_WRITE"],
        any_scope: false,
        slices: None,
        repeatable: false,
    };
    WITHDRAW_AMENDMENT = Operation {
        id: "withdrawAmendment",
        group: "customer_self_service",
        method: Method::Delete,
        path: "/v1/customers/{customerId}/self-service/amendment/{amendmentId}",
        scopes: &["CUSTOMER_SELF_SERVICE_WRITE"],
        any_scope: false,
        slices: None,
        repeatable: false,
    };
    GET_CUSTOMER_CONTACT_DATA = Operation {
        id: "getCustomerContactData",
        group: "customer_self_service",
        method: Method::Get,
        path: "/v1/customers/{customerId}/self-service/contact-data",
        scopes: &["CUSTOMER_SELF_SERVICE_READ"],
        any_scope: false,
        slices: None,
        repeatable: true,
    };
    CREATE_CUSTOMER_CONTACT_DATA_AMENDMENT = Operation {
        id: "createCustomerContactDataAmendment",
        group: "customer_self_service",
        method: Method::Post,
        path: "/v1/customers/{customerId}/self-service/contact-data",
        scopes: &["CUSTOMER_SELF_SERVICE_WRITE"],
        any_scope: false,
        slices: None,
        repeatable: false,
    };
    GET_CUSTOMER_MASTER_DATA = Operation {
        id: "getCustomerMasterData",
        group: "customer_self_service",
        method: Method::Get,
        path: "/v1/customers/{customerId}/self-service/master-data",
        scopes: &["CUSTOMER_SELF_SERVICE_READ"],
        any_scope: false,
        slices: None,
        repeatable: true,
    };
    CREATE_CUSTOMER_MASTER_DATA_AMENDMENT = Operation {
        id: "createCustomerMasterDataAmendment",
        group: "customer_self_service",
        method: Method::Post,
        path: "/v1/customers/{customerId}/self-service/master-data",
        scopes: &["CUSTOMER_SELF_SERVICE_WRITE"],
        any_scope: false,
        slices: None,
        repeatable: false,
    };
    GET_CUSTOMER_PAYMENT_DATA = Operation {
        id: "getCustomerPaymentData",
        group: "customer_self_service",
        method: Method::Get,
        path: "/v1/customers/{customerId}/self-service/payment-data",
        scopes: &["CUSTOMER_SELF_SERVICE_READ"],
        any_scope: false,
        slices: None,
        repeatable: true,
    };
    CREATE_CUSTOMER_PAYMENT_DATA_AMENDMENT = Operation {
        id: "createCustomerPaymentDataAmendment",
        group: "customer_self_service",
        method: Method::Post,
        path: "/v1/customers/{customerId}/self-service/payment-data",
        scopes: &["CUSTOMER_SELF_SERVICE_WRITE"],
        any_scope: false,
        slices: None,
        repeatable: false,
    };
    SWITCH_STUDIO = Operation {
        id: "switchStudio",
        group: "customers",
        method: Method::Post,
        path: "/v1/customers/{customerId}/switch-studio",
        scopes: &["CUSTOMER_WRITE"],
        any_scope: false,
        slices: None,
        repeatable: false,
    };
    CREATE_CUSTOMER_WEIGHING = Operation {
        id: "createCustomerWeighing",
        group: "customers",
        method: Method::Post,
        path: "/v1/customers/{customerId}/weighing",
        scopes: &["CUSTOMER_WRITE", "CUSTOMER_WEIGHING_WRITE"],
        any_scope: true,
        slices: None,
        repeatable: false,
    };
    GET_DEBT_COLLECTION_BLOCKED_DEBTORS = Operation {
        id: "getDebtCollectionBlockedDebtors",
        group: "finance",
        method: Method::Get,
        path: "/v1/debt-collection/blocked/debtors",
        scopes: &["DEBT_COLLECTION_READ"],
        any_scope: false,
        slices: Some((1, 50)),
        repeatable: true,
    };
    GET_DEBT_COLLECTION_BLOCKED_DEBTS = Operation {
        id: "getDebtCollectionBlockedDebts",
        group: "finance",
        method: Method::Get,
        path: "/v1/debt-collection/blocked/debts",
        scopes: &["DEBT_COLLECTION_READ"],
        any_scope: false,
        slices: Some((1, 50)),
        repeatable: true,
    };
    GET_DEBT_COLLECTION_CASES = Operation {
        id: "getDebtCollectionCases",
        group: "finance",
        method: Method::Get,
        path: "/v1/debt-collection/cases",
        scopes: &["DEBT_COLLECTION_READ"],
        any_scope: false,
        slices: None,
        repeatable: true,
    };
    GET_DEBT_COLLECTION_CONFIGURATION = Operation {
        id: "getDebtCollectionConfiguration",
        group: "finance",
        method: Method::Get,
        path: "/v1/debt-collection/configuration",
        scopes: &["DEBT_COLLECTION_READ"],
        any_scope: false,
        slices: None,
        repeatable: true,
    };
    UPDATE_DEBT_COLLECTION = Operation {
        id: "updateDebtCollection",
        group: "finance",
        method: Method::Post,
        path: "/v1/debt-collection/update",
        scopes: &["DEBT_COLLECTION_WRITE"],
        any_scope: false,
        slices: None,
        repeatable: false,
    };
    CONFIRM_TRANSFER = Operation {
        id: "confirmTransfer",
        group: "finance",
        method: Method::Post,
        path: "/v1/debt-collection/{debtCollectionRunId}/confirmTransfer",
        scopes: &["DEBT_COLLECTION_WRITE"],
        any_scope: false,
        slices: None,
        repeatable: false,
    };
    GET_DEBTORS = Operation {
        id: "getDebtors",
        group: "finance",
        method: Method::Get,
        path: "/v1/debt-collection/{debtCollectionRunId}/debtors",
        scopes: &["DEBT_COLLECTION_READ"],
        any_scope: false,
        slices: Some((1, 50)),
        repeatable: true,
    };
    GET_TRANSFER_DETAILS = Operation {
        id: "getTransferDetails",
        group: "finance",
        method: Method::Get,
        path: "/v1/debt-collection/{debtCollectionRunId}/details",
        scopes: &["DEBT_COLLECTION_READ"],
        any_scope: false,
        slices: None,
        repeatable: true,
    };
    GET_DEVICES = Operation {
        id: "getDevices",
        group: "devices",
        method: Method::Get,
        path: "/v1/devices",
        scopes: &["DEVICE_READ"],
        any_scope: false,
        slices: None,
        repeatable: true,
    };
    ACTIVATE_DEVICE = Operation {
        id: "activateDevice",
        group: "devices",
        method: Method::Put,
        path: "/v1/devices/{deviceId}/activate",
        scopes: &["DEVICE_WRITE"],
        any_scope: false,
        slices: None,
        repeatable: false,
    };
    GET_EMPLOYEES = Operation {
        id: "getEmployees",
        group: "employees",
        method: Method::Get,
        path: "/v1/employees",
        scopes: &["EMPLOYEE_READ"],
        any_scope: false,
        slices: Some((10, 100)),
        repeatable: true,
    };
    GET_EMPLOYEE = Operation {
        id: "getEmployee",
        group: "employees",
        method: Method::Get,
        path: "/v1/employees/{id}",
        scopes: &["EMPLOYEE_READ"],
        any_scope: false,
        slices: None,
        repeatable: true,
    };
    GET_LEAD_CONFIG = Operation {
        id: "getLeadConfig",
        group: "leads",
        method: Method::Get,
        path: "/v1/leads/config",
        scopes: &["LEAD_READ"],
        any_scope: false,
        slices: None,
        repeatable: true,
    };
    CREATE_LEAD = Operation {
        id: "createLead",
        group: "leads",
        method: Method::Post,
        path: "/v1/leads/create",
        scopes: &["LEAD_WRITE"],
        any_scope: false,
        slices: None,
        repeatable: false,
    };
    VALIDATE_FOR_LEAD_CREATION = Operation {
        id: "validateForLeadCreation",
        group: "leads",
        method: Method::Post,
        path: "/v1/leads/validate",
        scopes: &["LEAD_WRITE"],
        any_scope: false,
        slices: None,
        repeatable: true,
    };
    GET_MEMBER_LISTS = Operation {
        id: "getMemberLists",
        group: "member_lists",
        method: Method::Get,
        path: "/v1/member-lists",
        scopes: &["MEMBER_LIST_READ"],
        any_scope: false,
        slices: None,
        repeatable: true,
    };
    ADD_MEMBERSHIP = Operation {
        id: "addMembership",
        group: "memberships",
        method: Method::Post,
        path: "/v1/memberships/customers/{customerId}/add-membership",
        scopes: &["MEMBERSHIP_WRITE"],
        any_scope: false,
        slices: None,
        repeatable: false,
    };
    POST_MEMBERSHIP_PREVIEW = Operation {
        id: "postMembershipPreview",
        group: "memberships",
        method: Method::Post,
        path: "/v1/memberships/customers/{customerId}/add-membership/preview",
        scopes: &["MEMBERSHIP_WRITE"],
        any_scope: false,
        slices: None,
        repeatable: true,
    };
    GET_MEMBERSHIP_OFFERS = Operation {
        id: "getMembershipOffers",
        group: "memberships",
        method: Method::Get,
        path: "/v1/memberships/membership-offers",
        scopes: &["MEMBERSHIP_READ"],
        any_scope: false,
        slices: None,
        repeatable: true,
    };
    GET_MEMBERSHIP_OFFER_BY_ID = Operation {
        id: "getMembershipOfferById",
        group: "memberships",
        method: Method::Get,
        path: "/v1/memberships/membership-offers/{membershipOfferId}",
        scopes: &["MEMBERSHIP_READ"],
        any_scope: false,
        slices: None,
        repeatable: true,
    };
    GET_ADDITIONAL_MODULES = Operation {
        id: "getAdditionalModules",
        group: "membership_self_service",
        method: Method::Get,
        path: "/v1/memberships/self-service/additional-modules",
        scopes: &["MEMBERSHIP_SELF_SERVICE_ADDITIONAL_MODULE_READ"],
        any_scope: false,
        slices: None,
        repeatable: true,
    };
    GET_CONTRACT_CANCELATION_REASON_DATA = Operation {
        id: "getContractCancelationReasonData",
        group: "membership_self_service",
        method: Method::Get,
        path: "/v1/memberships/self-service/contract-cancelation-reasons",
        scopes: &["MEMBERSHIP_SELF_SERVICE_READ"],
        any_scope: false,
        slices: None,
        repeatable: true,
    };
    SIGNUP_MEMBERSHIP = Operation {
        id: "signupMembership",
        group: "memberships",
        method: Method::Post,
        path: "/v1/memberships/signup",
        scopes: &["MEMBERSHIP_WRITE"],
        any_scope: false,
        slices: None,
        repeatable: false,
    };
    POST_SIGNUP_PREVIEW = Operation {
        id: "postSignupPreview",
        group: "memberships",
        method: Method::Post,
        path: "/v1/memberships/signup/preview",
        scopes: &["MEMBERSHIP_WRITE"],
        any_scope: false,
        slices: None,
        repeatable: true,
    };
    GET_ADDITIONAL_MODULE_CONTRACT = Operation {
        id: "getAdditionalModuleContract",
        group: "membership_self_service",
        method: Method::Get,
        path: "/v1/memberships/{contractId}/self-service/additional-module-contracts/{additionalModuleContractId}",
        scopes: &["MEMBERSHIP_SELF_SERVICE_ADDITIONAL_MODULE_CONTRACT_READ"],
        any_scope: false,
        slices: None,
        repeatable: true,
    };
    CREATE_MODULE_CONTRACT_CANCELATION_AMENDMENT = Operation {
        id: "createModuleContractCancelationAmendment",
        group: "membership_self_service",
        method: Method::Post,
        path: "/v1/memberships/{contractId}/self-service/additional-module-contracts/{additionalModuleContractId}/ordinary-cancelation",
        scopes: &["MEMBERSHIP_SELF_SERVICE_ADDITIONAL_MODULE_CONTRACT_WRITE"],
        any_scope: false,
        slices: None,
        repeatable: false,
    };
    WITHDRAW_ADDITIONAL_MODULE_CONTRACT_CANCELATION = Operation {
        id: "withdrawAdditionalModuleContractCancelation",
        group: "membership_self_service",
        method: Method::Post,
        path: "/v1/memberships/{contractId}/self-service/additional-module-contracts/{additionalModuleContractId}/withdraw-cancelation",
        scopes: &["MEMBERSHIP_SELF_SERVICE_ADDITIONAL_MODULE_CONTRACT_WRITE"],
        any_scope: false,
        slices: None,
        repeatable: false,
    };
    GET_PURCHASABLE_ADDITIONAL_MODULES = Operation {
        id: "getPurchasableAdditionalModules",
        group: "membership_self_service",
        method: Method::Get,
        path: "/v1/memberships/{contractId}/self-service/additional-modules/purchasable",
        scopes: &["MEMBERSHIP_SELF_SERVICE_ADDITIONAL_MODULE_READ"],
        any_scope: false,
        slices: None,
        repeatable: true,
    };
    PURCHASE_ADDITIONAL_MODULE_CONTRACT = Operation {
        id: "purchaseAdditionalModuleContract",
        group: "membership_self_service",
        method: Method::Post,
        path: "/v1/memberships/{contractId}/self-service/additional-modules/purchase",
        scopes: &["MEMBERSHIP_SELF_SERVICE_ADDITIONAL_MODULE_CONTRACT_WRITE"],
        any_scope: false,
        slices: None,
        repeatable: false,
    };
    VALIDATE_ADDITIONAL_MODULE_CONTRACT_REQUEST = Operation {
        id: "validateAdditionalModuleContractRequest",
        group: "membership_self_service",
        method: Method::Post,
        path: "/v1/memberships/{contractId}/self-service/additional-modules/validate",
        scopes: &["MEMBERSHIP_SELF_SERVICE_ADDITIONAL_MODULE_CONTRACT_WRITE"],
        any_scope: false,
        slices: None,
        repeatable: true,
    };
    GET_IDLE_PERIODS = Operation {
        id: "getIdlePeriods",
        group: "membership_self_service",
        method: Method::Get,
        path: "/v1/memberships/{contractId}/self-service/idle-periods",
        scopes: &["MEMBERSHIP_SELF_SERVICE_IDLE_PERIOD_READ"],
        any_scope: false,
        slices: None,
        repeatable: true,
    };
    CREATE_IDLE_PERIOD_AMENDMENT = Operation {
        id: "createIdlePeriodAmendment",
        group: "membership_self_service",
        method: Method::Post,
        path: "/v1/memberships/{contractId}/self-service/idle-periods",
        scopes: &["MEMBERSHIP_SELF_SERVICE_IDLE_PERIOD_WRITE"],
        any_scope: false,
        slices: None,
        repeatable: false,
    };
    GET_IDLE_PERIOD_CONFIG = Operation {
        id: "getIdlePeriodConfig",
        group: "membership_self_service",
        method: Method::Get,
        path: "/v1/memberships/{contractId}/self-service/idle-periods/config",
        scopes: &["MEMBERSHIP_SELF_SERVICE_IDLE_PERIOD_CONFIG_READ"],
        any_scope: false,
        slices: None,
        repeatable: true,
    };
    GET_REMAINING_IDLE_PERIODS = Operation {
        id: "getRemainingIdlePeriods",
        group: "membership_self_service",
        method: Method::Get,
        path: "/v1/memberships/{contractId}/self-service/idle-periods/remaining",
        scopes: &["MEMBERSHIP_SELF_SERVICE_IDLE_PERIOD_READ"],
        any_scope: false,
        slices: None,
        repeatable: true,
    };
    VALIDATE_IDLE_PERIOD_REQUEST = Operation {
        id: "validateIdlePeriodRequest",
        group: "membership_self_service",
        method: Method::Post,
        path: "/v1/memberships/{contractId}/self-service/idle-periods/validate",
        scopes: &["MEMBERSHIP_SELF_SERVICE_IDLE_PERIOD_WRITE"],
        any_scope: false,
        slices: None,
        repeatable: true,
    };
    WITHDRAW_IDLE_PERIOD = Operation {
        id: "withdrawIdlePeriod",
        group: "membership_self_service",
        method: Method::Delete,
        path: "/v1/memberships/{contractId}/self-service/idle-periods/{idlePeriodId}",
        scopes: &["MEMBERSHIP_SELF_SERVICE_IDLE_PERIOD_WRITE"],
        any_scope: false,
        slices: None,
        repeatable: false,
    };
    GET_IDLE_PERIOD_BY_ID = Operation {
        id: "getIdlePeriodById",
        group: "membership_self_service",
        method: Method::Get,
        path: "/v1/memberships/{contractId}/self-service/idle-periods/{idlePeriodId}",
        scopes: &["MEMBERSHIP_SELF_SERVICE_IDLE_PERIOD_READ"],
        any_scope: false,
        slices: None,
        repeatable: true,
    };
    UPDATE_IDLE_PERIOD = Operation {
        id: "updateIdlePeriod",
        group: "membership_self_service",
        method: Method::Put,
        path: "/v1/memberships/{contractId}/self-service/idle-periods/{idlePeriodId}",
        scopes: &["MEMBERSHIP_SELF_SERVICE_IDLE_PERIOD_WRITE"],
        any_scope: false,
        slices: None,
        repeatable: false,
    };
    IDLE_PERIOD_UPDATE_PREVIEW = Operation {
        id: "idlePeriodUpdatePreview",
        group: "membership_self_service",
        method: Method::Put,
        path: "/v1/memberships/{contractId}/self-service/idle-periods/{idlePeriodId}/preview",
        scopes: &["MEMBERSHIP_SELF_SERVICE_IDLE_PERIOD_WRITE"],
        any_scope: false,
        slices: None,
        repeatable: true,
    };
    SWITCH_MEMBERSHIP = Operation {
        id: "switchMembership",
        group: "memberships",
        method: Method::Post,
        path: "/v1/memberships/{customerId}/membership-switch",
        scopes: &["MEMBERSHIP_WRITE"],
        any_scope: false,
        slices: None,
        repeatable: false,
    };
    GET_MEMBERSHIP_SWITCH_CONFIGURATIONS_FOR_CUSTOMER = Operation {
        id: "getMembershipSwitchConfigurationsForCustomer",
        group: "memberships",
        method: Method::Get,
        path: "/v1/memberships/{customerId}/membership-switch/configs",
        scopes: &["MEMBERSHIP_READ"],
        any_scope: false,
        slices: None,
        repeatable: true,
    };
    GET_MEMBERSHIP_SWITCH_CONFIGURATION_FOR_CUSTOMER = Operation {
        id: "getMembershipSwitchConfigurationForCustomer",
        group: "memberships",
        method: Method::Get,
        path: "/v1/memberships/{customerId}/membership-switch/configs/{configId}",
        scopes: &["MEMBERSHIP_READ"],
        any_scope: false,
        slices: None,
        repeatable: true,
    };
    POST_MEMBERSHIP_SWITCH_PREVIEW = Operation {
        id: "postMembershipSwitchPreview",
        group: "memberships",
        method: Method::Post,
        path: "/v1/memberships/{customerId}/membership-switch/preview",
        scopes: &["MEMBERSHIP_WRITE"],
        any_scope: false,
        slices: None,
        repeatable: true,
    };
    GET_CONTRACT_DATA = Operation {
        id: "getContractData",
        group: "membership_self_service",
        method: Method::Get,
        path: "/v1/memberships/{customerId}/self-service/contract-data",
        scopes: &["MEMBERSHIP_SELF_SERVICE_READ"],
        any_scope: false,
        slices: None,
        repeatable: true,
    };
    CREATE_CONTRACT_CANCELATION_AMENDMENT = Operation {
        id: "createContractCancelationAmendment",
        group: "membership_self_service",
        method: Method::Post,
        path: "/v1/memberships/{customerId}/self-service/ordinary-contract-cancelation",
        scopes: &["MEMBERSHIP_SELF_SERVICE_WRITE"],
        any_scope: false,
        slices: None,
        repeatable: false,
    };
    WITHDRAW_CONTRACT_CANCELATION = Operation {
        id: "withdrawContractCancelation",
        group: "membership_self_service",
        method: Method::Post,
        path: "/v1/memberships/{customerId}/self-service/withdraw-ordinary-contract-cancelation/{contractId}",
        scopes: &["MEMBERSHIP_SELF_SERVICE_WRITE"],
        any_scope: false,
        slices: None,
        repeatable: false,
    };
    GET_PURCHASABLE_ONLINE_OFFERS = Operation {
        id: "getPurchasableOnlineOffers",
        group: "online_offers",
        method: Method::Get,
        path: "/v1/online-offers/purchasable",
        scopes: &["ONLINE_OFFER_READ"],
        any_scope: false,
        slices: Some((10, 100)),
        repeatable: true,
    };
    GET_PURCHASABLE_ONLINE_OFFER_BY_ID = Operation {
        id: "getPurchasableOnlineOfferById",
        group: "online_offers",
        method: Method::Get,
        path: "/v1/online-offers/purchasable/{offerId}",
        scopes: &["ONLINE_OFFER_READ"],
        any_scope: false,
        slices: None,
        repeatable: true,
    };
    POST_ONLINE_OFFER_PURCHASE = Operation {
        id: "postOnlineOfferPurchase",
        group: "online_offers",
        method: Method::Post,
        path: "/v1/online-offers/purchase",
        scopes: &["ONLINE_OFFER_WRITE"],
        any_scope: false,
        slices: None,
        repeatable: false,
    };
    GET_ONLINE_OFFER_PURCHASES_BY_CUSTOMER_ID = Operation {
        id: "getOnlineOfferPurchasesByCustomerId",
        group: "online_offers",
        method: Method::Get,
        path: "/v1/online-offers/{customerId}/purchased",
        scopes: &["ONLINE_OFFER_READ"],
        any_scope: false,
        slices: None,
        repeatable: true,
    };
    USER_SESSION = Operation {
        id: "userSession",
        group: "payments",
        method: Method::Post,
        path: "/v1/payments/user-session",
        scopes: &["PAYMENT_WRITE"],
        any_scope: false,
        slices: None,
        repeatable: false,
    };
    CONFIRM_ACTIVATION = Operation {
        id: "confirmActivation",
        group: "studios",
        method: Method::Post,
        path: "/v1/studios/confirmActivation",
        scopes: &[],
        any_scope: false,
        slices: None,
        repeatable: false,
    };
    GET_STUDIO_INFORMATION = Operation {
        id: "getStudioInformation",
        group: "studios",
        method: Method::Get,
        path: "/v1/studios/information",
        scopes: &["STUDIO_READ"],
        any_scope: false,
        slices: None,
        repeatable: true,
    };
    UPDATE_STUDIO_TAGS = Operation {
        id: "updateStudioTags",
        group: "studios",
        method: Method::Put,
        path: "/v1/studios/information/tags",
        scopes: &["STUDIO_WRITE"],
        any_scope: false,
        slices: None,
        repeatable: true,
    };
    GET_ALL = Operation {
        id: "getAll",
        group: "studios",
        method: Method::Get,
        path: "/v1/studios/tags",
        scopes: &["STUDIO_READ"],
        any_scope: false,
        slices: None,
        repeatable: true,
    };
    GET_UTILIZATION = Operation {
        id: "getUtilization",
        group: "studios",
        method: Method::Get,
        path: "/v1/studios/utilization",
        scopes: &["STUDIO_READ"],
        any_scope: false,
        slices: None,
        repeatable: true,
    };
    CREATE_EXPORT = Operation {
        id: "createExport",
        group: "finance",
        method: Method::Post,
        path: "/v1/taxadvisor/exports/create",
        scopes: &["TAX_ADVISOR_EXPORT_WRITE"],
        any_scope: false,
        slices: None,
        repeatable: false,
    };
    GET_EXPORT = Operation {
        id: "getExport",
        group: "finance",
        method: Method::Get,
        path: "/v1/taxadvisor/exports/{exportId}",
        scopes: &["TAX_ADVISOR_EXPORT_READ"],
        any_scope: false,
        slices: None,
        repeatable: true,
    };
    BOOK_APPOINTMENT_FOR_TRIAL_OFFER = Operation {
        id: "bookAppointmentForTrialOffer",
        group: "trial_offers",
        method: Method::Post,
        path: "/v1/trial-offers/appointments/booking/book",
        scopes: &["TRIAL_OFFER_WRITE"],
        any_scope: false,
        slices: None,
        repeatable: false,
    };
    VALIDATE_FOR_APPOINTMENT_BOOKING_FOR_TRIAL_OFFERS = Operation {
        id: "validateForAppointmentBookingForTrialOffers",
        group: "trial_offers",
        method: Method::Post,
        path: "/v1/trial-offers/appointments/booking/validate",
        scopes: &["TRIAL_OFFER_WRITE"],
        any_scope: false,
        slices: None,
        repeatable: true,
    };
    GET_BOOKABLE_TRIAL_OFFER_APPOINTMENTS = Operation {
        id: "getBookableTrialOfferAppointments",
        group: "trial_offers",
        method: Method::Get,
        path: "/v1/trial-offers/bookable-trial-offers/appointments/bookable",
        scopes: &["TRIAL_OFFER_READ"],
        any_scope: false,
        slices: Some((10, 100)),
        repeatable: true,
    };
    GET_BOOKABLE_APPOINTMENT_SLOTS_FOR_TRIAL_OFFERS = Operation {
        id: "getBookableAppointmentSlotsForTrialOffers",
        group: "trial_offers",
        method: Method::Get,
        path: "/v1/trial-offers/bookable-trial-offers/appointments/bookable/{bookableAppointmentId}/slots",
        scopes: &["TRIAL_OFFER_READ"],
        any_scope: false,
        slices: None,
        repeatable: true,
    };
    GET_BOOKABLE_TRIAL_OFFER_CLASSES = Operation {
        id: "getBookableTrialOfferClasses",
        group: "trial_offers",
        method: Method::Get,
        path: "/v1/trial-offers/bookable-trial-offers/classes",
        scopes: &["TRIAL_OFFER_READ"],
        any_scope: false,
        slices: Some((10, 100)),
        repeatable: true,
    };
    GET_CLASS_SLOTS_FOR_TRIAL_OFFERS = Operation {
        id: "getClassSlotsForTrialOffers",
        group: "trial_offers",
        method: Method::Get,
        path: "/v1/trial-offers/bookable-trial-offers/classes/{classId}/slots",
        scopes: &["TRIAL_OFFER_READ"],
        any_scope: false,
        slices: Some((10, 100)),
        repeatable: true,
    };
    CONFIRM_TRIAL_OFFER_BOOKING = Operation {
        id: "confirmTrialOfferBooking",
        group: "trial_offers",
        method: Method::Post,
        path: "/v1/trial-offers/bookings/{bookingId}/confirm",
        scopes: &["TRIAL_OFFER_WRITE"],
        any_scope: false,
        slices: None,
        repeatable: false,
    };
    BOOK_CLASS_SLOT_FOR_TRIAL_OFFERS = Operation {
        id: "bookClassSlotForTrialOffers",
        group: "trial_offers",
        method: Method::Post,
        path: "/v1/trial-offers/classes/booking/book",
        scopes: &["TRIAL_OFFER_WRITE"],
        any_scope: false,
        slices: None,
        repeatable: false,
    };
    VALIDATE_CLASS_SLOT_FOR_TRIAL_OFFERS = Operation {
        id: "validateClassSlotForTrialOffers",
        group: "trial_offers",
        method: Method::Post,
        path: "/v1/trial-offers/classes/booking/validate",
        scopes: &["TRIAL_OFFER_WRITE"],
        any_scope: false,
        slices: None,
        repeatable: true,
    };
    GET_TRIAL_OFFER_CONFIG = Operation {
        id: "getTrialOfferConfig",
        group: "trial_offers",
        method: Method::Get,
        path: "/v1/trial-offers/config/{configId}",
        scopes: &["TRIAL_OFFER_READ"],
        any_scope: false,
        slices: None,
        repeatable: true,
    };
    CREATE_LEAD_CUSTOMER = Operation {
        id: "createLeadCustomer",
        group: "trial_offers",
        method: Method::Post,
        path: "/v1/trial-offers/lead/create",
        scopes: &["TRIAL_OFFER_WRITE"],
        any_scope: false,
        slices: None,
        repeatable: false,
    };
    VALIDATE_FOR_LEAD_CUSTOMER_CREATION = Operation {
        id: "validateForLeadCustomerCreation",
        group: "trial_offers",
        method: Method::Post,
        path: "/v1/trial-offers/lead/validate",
        scopes: &["TRIAL_OFFER_WRITE"],
        any_scope: false,
        slices: None,
        repeatable: true,
    };
}
