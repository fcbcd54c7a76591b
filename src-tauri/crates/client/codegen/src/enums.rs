//! Enums that the contract writes where they are used, under one name wherever the values are the same.

use std::collections::BTreeMap;

use crate::contract::{Contract, Kind, Property, Shape};
use crate::names;

/// An enum to be written.
pub(crate) struct Enum {
    pub(crate) name: String,
    pub(crate) group: &'static str,
    pub(crate) values: Vec<String>,
    /// The key of the words on it: the first place that uses it.
    pub(crate) key: String,
    /// Whether the contract gives it a name of its own.
    pub(crate) named: bool,
}

/// All enums, by their values.
pub(crate) struct Enums(BTreeMap<Vec<String>, Enum>);

/// Names for those that several fields share, and for those whose field says too little; by the first use.
const NAMES: &[(&str, &str)] = &[
    ("AccessMediumDto.type", "AccessMediumType"),
    ("AccountPreviewItem.chargeType", "ChargeType"),
    ("AdditionalInformationField.type", "AdditionalFieldType"),
    (
        "AdditionalModuleContractExtended.contractCancelationStatus",
        "CancelationStatus",
    ),
    (
        "AdditionalModulePaymentFrequency.type",
        "PaymentFrequencyType",
    ),
    (
        "AppointmentBookingResult.appointmentStatus",
        "SessionStatus",
    ),
    (
        "AppointmentBookingResult.bookingStatus",
        "AppointmentBookingStatus",
    ),
    (
        "AppointmentBookingResult.participantStatus",
        "ParticipantStatus",
    ),
    ("Availability.dayOfWeek", "DayOfWeek"),
    ("AdditionalModuleMonthDayToPrice.monthDay.month", "Month"),
    ("ClassSlotBookingResult.bookingStatus", "ClassBookingStatus"),
    (
        "CommunicationChannelWrapper.communicationChannel",
        "CommunicationChannel",
    ),
    ("CommunicationPreference.messageCategory", "MessageCategory"),
    (
        "CommunicationThreadRequest.communicationDirection",
        "CommunicationDirection",
    ),
    (
        "CommunicationThreadRequest.communicationThreadStatus",
        "ThreadStatus",
    ),
    ("Customer.gender", "Gender"),
    ("CustomerMasterData.customerTitle", "CustomerTitle"),
    (
        "DebtCollectionConfiguration.debtCollectionType",
        "DebtCollectionType",
    ),
    (
        "DebtCollectionConfiguration.derecognizeRemainingDebtsOnClosure",
        "RemainingDebts",
    ),
    (
        "DocumentIdentification.documentType",
        "IdentityDocumentType",
    ),
    ("Employee.businessRole", "BusinessRole"),
    (
        "FlatFeePreview.paidTimePeriodCalculationType",
        "PaidTimePeriodCalculation",
    ),
    (
        "IdlePeriodConfiguration.idlePeriodCreationStatus",
        "AmendmentMode",
    ),
    (
        "IdlePeriodConfiguration.referencePeriod",
        "IdlePeriodReferencePeriod",
    ),
    ("IdlePeriodConfiguration.temporalUnit", "IdlePeriodUnit"),
    (
        "IdlePeriodFee.idlePeriodFeeCalculationType",
        "IdlePeriodFeeCalculation",
    ),
    (
        "IdlePeriodUpdatePreview.validationStatus",
        "IdlePeriodValidation",
    ),
    (
        "AdditionalModuleContractValidationStatus.validationStatus",
        "ModuleValidation",
    ),
    (
        "AppointmentBookingValidationResult.validationStatus",
        "AppointmentValidation",
    ),
    (
        "ClassSlotBookingValidationResult.validationStatus",
        "ClassSlotValidation",
    ),
    ("LeadAdditionalFieldConfiguration.mode", "FieldMode"),
    ("LeadCreationValidationResult.status", "LeadValidation"),
    (
        "MembershipOfferExtended.allowedPaymentChoices",
        "PaymentChoice",
    ),
    (
        "MembershipOfferModuleAgeBasedAdjustment.type",
        "AdjustmentType",
    ),
    (
        "MembershipOfferModuleTerm.extensionType",
        "TermExtensionType",
    ),
    (
        "MembershipSelfServiceContractData.cancelationOrigin",
        "CancelationOrigin",
    ),
    ("OpenApiV1Block.limitType", "LimitType"),
    (
        "OpenApiV1SignupPreviewDto.voucherEffectivePeriod",
        "VoucherEffectivePeriod",
    ),
    (
        "OpenApiV1SignupPreviewDto.voucherErrorCode",
        "VoucherErrorCode",
    ),
    ("OpenApiV1SignupPreviewDto.voucherType", "VoucherType"),
    ("PaymentsUserSessionRequest.scope", "PaymentScope"),
    ("Recurrence.period", "RecurrencePeriod"),
    ("SubContract.paymentFrequency", "PaymentFrequencyType"),
    (
        "TaxAdvisorCreateExport.exportFileFormat",
        "ExportFileFormat",
    ),
    ("TaxAdvisorCreateExport.exportFormat", "ExportFormat"),
    ("TaxAdvisorCreateExport.exportLocale", "ExportLocale"),
    ("Term.unit", "TermUnit"),
    ("TermWithMinutes.unit", "TermUnitWithMinutes"),
    ("TransferDetails.origin", "TransferOrigin"),
    ("TransferDetails.status", "TransferStatus"),
    (
        "TrialOfferLeadCustomerCreationValidationResult.validationStatus",
        "LeadCustomerValidation",
    ),
    ("getCustomers.customerStatus", "ListedCustomerStatus"),
];

impl Enums {
    /// Collects them.
    pub(crate) fn of(contract: &Contract) -> Self {
        let mut enums = Self(BTreeMap::new());
        for schema in contract.schemas.values() {
            match &schema.shape {
                Shape::Enum(values) => {
                    enums.add(&schema.name, schema.group, values, true);
                }
                Shape::Object(properties) => {
                    enums.of_properties(&schema.name, schema.group, properties);
                }
            }
        }
        for operation in &contract.operations {
            for parameter in &operation.query {
                let key = format!("{}.{}", operation.id, parameter.name);
                if let Kind::Enum(values) = &parameter.kind {
                    enums.add(&key, operation.group, values, false);
                }
            }
        }
        enums
    }

    fn of_properties(&mut self, owner: &str, group: &'static str, properties: &[Property]) {
        for property in properties {
            let key = format!("{owner}.{}", property.name);
            let kind = match &property.kind {
                Kind::List(items) => items,
                kind => kind,
            };
            match kind {
                Kind::Enum(values) => self.add(&key, group, values, false),
                Kind::Inline(properties) => self.of_properties(&key, group, properties),
                _ => {}
            }
        }
    }

    fn add(&mut self, key: &str, group: &'static str, values: &[String], named: bool) {
        let mut sorted = values.to_vec();
        sorted.sort();
        if let Some(there) = self.0.get_mut(&sorted) {
            if there.group != group {
                there.group = names::SHARED;
            }
            return;
        }
        let given = NAMES.iter().find(|(there, _)| *there == key);
        let name = match given {
            Some((_, name)) => (*name).to_owned(),
            None => key
                .split('.')
                .enumerate()
                .map(|(place, part)| match place {
                    0 => names::schema(part),
                    _ => names::pascal(part),
                })
                .collect(),
        };
        let new = Enum {
            name,
            group,
            values: values.to_vec(),
            key: key.to_owned(),
            named,
        };
        self.0.insert(sorted, new);
    }

    /// The enum with these values.
    pub(crate) fn with(&self, values: &[String]) -> Option<&Enum> {
        let mut sorted = values.to_vec();
        sorted.sort();
        self.0.get(&sorted)
    }

    /// The enums of a group, by name.
    pub(crate) fn in_group(&self, group: &str) -> Vec<&Enum> {
        let mut all: Vec<_> = self.0.values().filter(|it| it.group == group).collect();
        all.sort_by(|a, b| a.name.cmp(&b.name));
        all
    }
}
