//! In which order the operations are called, so that each finds what it needs.

/// Every operation of the contract exactly once, in chapters.
pub(crate) static PLAN: &[&[&str]] = &[
    // The studio itself: its number, tags, people and things.
    &[
        "getStudioInformation",
        "confirmActivation",
        "getAll",
        "updateStudioTags",
        "getUtilization",
        "getStudiosWithActiveMembershipOffers",
        "getEmployees",
        "getEmployee",
        "getDevices",
        "activateDevice",
        "getMemberLists",
    ],
    // Begun early, because the export is made while the rest runs.
    &["createExport"],
    // A member with a card and a history, who is only looked at.
    &[
        "getCustomers",
        "getCustomerById",
        "getCustomerBy",
        "getCustomerContractsBy",
        "searchCustomers",
        "getCrossStudioCustomerById",
        "getCrossStudioCustomerBy",
        "searchCrossStudioCustomers",
        "getCrossStudioCustomersCheckinHistory",
        "getCustomersCheckinHistory",
        "getCustomerAccessCode",
        "getCustomersAccountBalanceData",
        "getCustomersAccountTransactionData",
        "getCustomersAccountUpcomingData",
        "getBenefitsByCardNumber",
        "getBenefits",
        "useBenefit",
    ],
    // A person of our own, to whom everything else may happen.
    &[
        "getMembershipOffers",
        "getMembershipOfferById",
        "postSignupPreview",
        "signupMembership",
        "getCustomersContracts",
        "getContractData",
    ],
    // A second one, who becomes a member later than they become known.
    &["createCustomer", "postMembershipPreview", "addMembership"],
    // What is kept of a person.
    &[
        "getAdditionalInformationFields",
        "setAdditionalInformationFieldAssignments",
        "getCommunicationPreferences",
        "updateCommunicationPreferences",
        "createCommunicationInNewCommunicationThread",
        "createCommunicationInExistingCommunicationThread",
        "updateImage",
        "uploadDocument",
        "getDocuments",
        "getDocumentById",
    ],
    // Access; the barcode stays, so that the measurement is found by it.
    &[
        "addAccessMedium",
        "addAccessMediums",
        "updateAccessMediums",
        "deleteAccessMediums",
        "setAccessRestriction",
        "deleteAccessRestriction",
        "createCustomerWeighing",
        "getCustomerMeasurement",
    ],
    // What people may change of their own data; the last request is withdrawn.
    &[
        "getCustomerMasterData",
        "createCustomerMasterDataAmendment",
        "getCustomerContactData",
        "createCustomerContactDataAmendment",
        "getCustomerPaymentData",
        "createCustomerPaymentDataAmendment",
        "getCustomerAddressData",
        "createCustomerAddressDataAmendment",
        "withdrawAmendment",
    ],
    // A place in a class is given up again, so that it is not in the appointment's way.
    &[
        "getActiveClasses",
        "getClassSlotsForMultipleClasses",
        "getClassById",
        "getClassSlots",
        "getClassSlotById",
        "validateClassSlot",
        "bookClassSlot",
        "getClassBookingById",
        "getClassBookingsByCustomerId",
        "cancelClassSlotById",
        "getBookableAppointments",
        "getBookableAppointment",
        "getBookableAppointmentSlots",
        "validateForAppointmentBooking",
        "bookAppointmentBooking",
        "getAppointmentBooking",
        "getAppointmentBookings",
        "deleteAppointmentBooking",
    ],
    // Two leads, for nobody may have the same trial offer twice.
    &[
        "getLeadConfig",
        "validateForLeadCreation",
        "createLead",
        "getBookableTrialOfferClasses",
        "getTrialOfferConfig",
        "getClassSlotsForTrialOffers",
        "validateForLeadCustomerCreation",
        "createLeadCustomer",
        "validateClassSlotForTrialOffers",
        "bookClassSlotForTrialOffers",
        "getBookableTrialOfferAppointments",
        "getBookableAppointmentSlotsForTrialOffers",
        "validateForAppointmentBookingForTrialOffers",
        "bookAppointmentForTrialOffer",
        "confirmTrialOfferBooking",
    ],
    // What is sold online and paid for; the voucher is one of an offer.
    &[
        "getPurchasableOnlineOffers",
        "getPurchasableOnlineOfferById",
        "userSession",
        "postOnlineOfferPurchase",
        "getOnlineOfferPurchasesByCustomerId",
        "redeemCheckinVoucher",
        "bookCustomerPayment",
        "updateCustomerPaymentInstrument",
    ],
    // Idle periods before cancelations, because a canceled contract may not be paused.
    &[
        "getIdlePeriodConfig",
        "getRemainingIdlePeriods",
        "validateIdlePeriodRequest",
        "createIdlePeriodAmendment",
        "getIdlePeriods",
        "getIdlePeriodById",
        "idlePeriodUpdatePreview",
        "updateIdlePeriod",
        "withdrawIdlePeriod",
    ],
    // Modules of a contract that is not canceled.
    &[
        "getContractCancelationReasonData",
        "getAdditionalModules",
        "getPurchasableAdditionalModules",
        "validateAdditionalModuleContractRequest",
        "purchaseAdditionalModuleContract",
        "getAdditionalModuleContract",
        "createModuleContractCancelationAmendment",
        "withdrawAdditionalModuleContractCancelation",
    ],
    // A cancelation and its withdrawal leave the contract as it was, so that it can be switched.
    &[
        "createContractCancelationAmendment",
        "withdrawContractCancelation",
        "getMembershipSwitchConfigurationsForCustomer",
        "getMembershipSwitchConfigurationForCustomer",
        "postMembershipSwitchPreview",
        "switchMembership",
    ],
    // Debts; nobody but the studio says which run there was. Whoever collects confirms that they have the
    // run, and then tells how it went.
    &[
        "getDebtCollectionConfiguration",
        "getTransferDetails",
        "getDebtors",
        "getDebtCollectionBlockedDebtors",
        "getDebtCollectionBlockedDebts",
        "getDebtCollectionCases",
        "confirmTransfer",
        "updateDebtCollection",
    ],
    // Last: the export has had its time, and our person leaves the studio.
    &["getExport", "switchStudio"],
];

/// The operations of all chapters.
pub(crate) fn in_order() -> impl Iterator<Item = &'static str> {
    PLAN.iter().copied().flatten().copied()
}
