//! Which numbers are whose.

/// The newtype of an id, by the name of the value and of whoever has it (schema or `operation.parameter`).
pub(crate) fn of(owner: &str, name: &str) -> Option<&'static str> {
    match name {
        "id" => schema_id(owner),
        "configId" if owner.contains("MembershipSwitch") => Some("MembershipSwitchConfigId"),
        "configId" => Some("TrialOfferConfigId"),
        _ => NAMES
            .iter()
            .find(|(names, _)| names.contains(&name))
            .map(|(_, id)| *id),
    }
}

/// Whether a value of that name has to be somebody's number: then [`of`] must know whose.
pub(crate) fn names_one(name: &str) -> bool {
    name == "id" || name.ends_with("Id") || name.ends_with("Ids")
}

const NAMES: &[(&[&str], &str)] = &[
    (&["accessMediumId"], "AccessMediumId"),
    (
        &["additionalFieldId", "additionalInformationFieldId"],
        "AdditionalFieldId",
    ),
    (
        &["additionalModuleContractId"],
        "AdditionalModuleContractId",
    ),
    (&["additionalModuleId"], "AdditionalModuleId"),
    (&["amendmentId"], "AmendmentId"),
    (&["bookableAppointmentId"], "BookableAppointmentId"),
    (&["bookingId"], "BookingId"),
    (&["cancelationReasonId"], "CancelationReasonId"),
    (&["caseAdjustmentRequestId"], "CaseAdjustmentRequestId"),
    (&["categoryId"], "CategoryId"),
    (&["checkinId"], "CheckinId"),
    (&["classId"], "ClassId"),
    (&["classSlotId"], "ClassSlotId"),
    (&["communicationId"], "CommunicationId"),
    (&["contractId", "sourceContractId"], "ContractId"),
    (
        &["contractOfferTermId", "membershipOfferTermId"],
        "MembershipOfferTermId",
    ),
    (
        &["customerId", "lastOffsetId", "leadCustomerId"],
        "CustomerId",
    ),
    (&["databaseId"], "DatabaseId"),
    (&["debtClaimIds"], "DebtClaimId"),
    (&["debtCollectionRunId"], "DebtCollectionRunId"),
    (&["deviceId"], "DeviceId"),
    (&["employeeId", "instructorIds"], "EmployeeId"),
    (&["exportId"], "ExportId"),
    (&["idlePeriodId"], "IdlePeriodId"),
    (&["listId"], "MemberListId"),
    (&["membershipOfferId"], "MembershipOfferId"),
    (&["offerId", "onlineOfferId"], "OnlineOfferId"),
    (&["onlineOfferPurchaseId"], "OnlineOfferPurchaseId"),
    (&["paymentFrequencyId"], "PaymentFrequencyId"),
    (
        &[
            "rateBundleModuleId",
            "selectedSelectableModuleIds",
            "selectedOptionalModuleIds",
        ],
        "OfferModuleId",
    ),
    (&["reasonId"], "IdlePeriodReasonId"),
    (&["studioId", "targetStudioId"], "StudioId"),
    (&["textBlockId"], "TextBlockId"),
    (&["threadId"], "ThreadId"),
    (&["trialOfferConfigId"], "TrialOfferConfigId"),
    (
        &["trialOfferLeadDataConfigId"],
        "TrialOfferLeadDataConfigId",
    ),
];

fn schema_id(owner: &str) -> Option<&'static str> {
    Some(match owner {
        "AccessMediumDto" => "AccessMediumId",
        "AdditionalInformationField" => "AdditionalFieldId",
        "AdditionalInformationListItem" => "AdditionalFieldItemId",
        "AdditionalModule" => "AdditionalModuleId",
        "AdditionalModuleContract" => "AdditionalModuleContractId",
        "AdditionalModulePaymentFrequency"
        | "ContractPaymentFrequency"
        | "MembershipOfferPaymentFrequency" => "PaymentFrequencyId",
        "BasicClass" | "Class" | "TrialOfferClass" => "ClassId",
        "BookableAppointment" | "BookableTrialOfferAppointment" => "BookableAppointmentId",
        "BookingEntry" => "BookingEntryId",
        "ClassSlot" => "ClassSlotId",
        "Contract"
        | "ContractDetails"
        | "MembershipSelfServiceContractData"
        | "SimpleContract"
        | "SubContract" => "ContractId",
        "Customer" | "Measurement" => "CustomerId",
        "CustomerDocument" | "CustomerDocumentUploadResult" | "getDocumentById.id" => "DocumentId",
        "CustomerIdlePeriod" | "IdlePeriod" => "IdlePeriodId",
        "Device" | "DeviceActivationResponse" => "DeviceId",
        "Employee" | "Instructor" | "getEmployee.id" => "EmployeeId",
        "IdlePeriodReason" => "IdlePeriodReasonId",
        "LeadCreationResponse" => "LeadId",
        "Location" => "LocationId",
        "MembershipOffer" | "MembershipOfferExtended" => "MembershipOfferId",
        // The preview shows the modules of the offer that were selected. None of them is bought yet.
        "MembershipOfferIncludedModule" | "MembershipOfferModule" | "ModuleContractPreview" => {
            "OfferModuleId"
        }
        "MembershipOfferTerm" | "MembershipOfferTermExtended" => "MembershipOfferTermId",
        "MembershipOfferTextBlock" => "TextBlockId",
        "MembershipSwitchConfig" | "OpenApiV1MembershipSwitchConfigExtended" => {
            "MembershipSwitchConfigId"
        }
        "MembershipSwitchConfigSourceContractDto" => "RateId",
        "TrialOfferConfig" => "TrialOfferConfigId",
        owner if owner.contains("PendingAmendment") => "AmendmentId",
        _ => return None,
    })
}
