//! People, their contracts, and what is kept of them.

use jiff::Zoned;
use serde_json::{Value, json};

use super::{at, best, each, rows};
use crate::known::Known;

pub(super) fn learn(operation: &str, answer: &Value, known: &mut Known) {
    match operation {
        "getCustomers" => member(rows(answer), known),
        "getBenefits" => {
            let benefit = best(rows(answer), |it| it["valid"] == true);
            known.put("benefitKey", at(&benefit, "/key"));
        }
        "signupMembership" => known.put("customerId", at(answer, "/customerId")),
        "createCustomer" => each(
            known,
            &["postMembershipPreview", "addMembership"],
            "customerId",
            &at(answer, "/customerId"),
        ),
        "createLead" => each(
            known,
            &[
                "getBookableAppointmentSlotsForTrialOffers",
                "validateForAppointmentBookingForTrialOffers",
                "bookAppointmentForTrialOffer",
            ],
            "customerId",
            &at(answer, "/customerId"),
        ),
        "createLeadCustomer" => each(
            known,
            &[
                "validateClassSlotForTrialOffers",
                "bookClassSlotForTrialOffers",
            ],
            "customerId",
            &at(answer, "/leadCustomerId"),
        ),
        "getCustomersContracts" => {
            let contract = best(rows(answer), |it| it["contractStatus"] == "ACTIVE");
            known.put("contractId", at(&contract, "/id"));
            known.put("contractEnd", at(&contract, "/endDate"));
        }
        "getAdditionalInformationFields" => known.put("fieldAssignments", assignments(answer)),
        "getLeadConfig" => known.put("leadInformation", lead_information(answer)),
        "getCommunicationPreferences" => known.put("communicationPreferences", answer.clone()),
        "createCommunicationInNewCommunicationThread" => {
            known.put("threadId", at(answer, "/threadId"));
        }
        "uploadDocument" => known.put("getDocumentById.id", at(answer, "/id")),
        "addAccessMedium" => {
            known.put("getCustomerMeasurement.barcode", at(answer, "/value"));
        }
        "addAccessMediums" => known.put("accessMediumId", at(answer, "/id")),
        "createCustomerMasterDataAmendment"
        | "createCustomerContactDataAmendment"
        | "createCustomerPaymentDataAmendment"
        | "createCustomerAddressDataAmendment" => known.put("amendmentId", at(answer, "/id")),
        _ => {}
    }
}

/// A member to be looked at: with a card, if there is one.
fn member(rows: &[Value], known: &mut Known) {
    let member = best(rows, |it| it.pointer("/cardNumbers/0").is_some());
    // Until somebody signs up, and for good on a server where nobody can.
    known.put("customerId", at(&member, "/id"));
    let reads = [
        "getCustomerById",
        "getCrossStudioCustomerById",
        "getCrossStudioCustomersCheckinHistory",
        "getCustomersCheckinHistory",
        "getCustomerAccessCode",
        "getCustomersAccountBalanceData",
        "getCustomersAccountTransactionData",
        "getCustomersAccountUpcomingData",
        "getBenefits",
        "useBenefit",
    ];
    each(known, &reads, "customerId", &at(&member, "/id"));
    let by = [
        "getCustomerBy",
        "getCrossStudioCustomerBy",
        "getCustomerContractsBy",
    ];
    each(
        known,
        &by,
        "customerNumber",
        &at(&member, "/customerNumber"),
    );
    let searches = ["searchCustomers", "searchCrossStudioCustomers"];
    each(known, &searches, "firstName", &at(&member, "/firstName"));
    each(known, &searches, "lastName", &at(&member, "/lastName"));
    let card = at(&member, "/cardNumbers/0");
    if !card.is_null() {
        known.put("cardNumber", card);
        known.put("getBenefitsByCardNumber.cardNumberFormat", json!("DECIMAL"));
    }
    paused(rows, known);
}

/// An idle period that is agreed and still to come. It may be changed, unlike a request, unless a request
/// for it waits already, which nothing here tells.
fn paused(rows: &[Value], known: &mut Known) {
    let today = Zoned::now().date().to_string();
    let periods = rows
        .iter()
        .filter_map(|row| row["idlePeriods"].as_array())
        .flatten();
    let Some(period) = periods
        .filter(|it| it["unlimited"] != true && !it["contract"]["id"].is_null())
        .find(|it| {
            it["startDate"]
                .as_str()
                .is_some_and(|start| start > &*today)
        })
    else {
        return;
    };
    let changes = [
        "getIdlePeriodById",
        "idlePeriodUpdatePreview",
        "updateIdlePeriod",
    ];
    for change in changes {
        known.guess_own(change, "idlePeriodId", at(period, "/id"));
    }
    each(known, &changes, "contractId", &at(period, "/contract/id"));
    each(known, &changes[1..], "startDate", &at(period, "/startDate"));
}

/// A value for the first field that takes one we can give.
fn assignments(fields: &Value) -> Value {
    rows(fields)
        .iter()
        .find_map(|field| {
            let value = value_of(field["type"].as_str()?)?;
            Some(json!([{ "additionalInformationFieldId": field["id"], "value": value }]))
        })
        .unwrap_or_else(|| json!([]))
}

/// A value for each field that a lead has to have.
fn lead_information(config: &Value) -> Value {
    let fields = config["additionalInformation"].as_array();
    fields
        .map_or(&[][..], Vec::as_slice)
        .iter()
        .filter(|field| field["mode"] == "MANDATORY")
        .filter_map(|field| {
            let id = &field["additionalFieldId"];
            let choice = field.pointer("/selectionValues/0");
            if field["allowMultiSelection"] == true {
                return Some(json!({ "additionalFieldId": id, "values": [choice?] }));
            }
            let value = value_of(field["type"].as_str()?).map(Value::from);
            Some(json!({ "additionalFieldId": id, "value": value.as_ref().or(choice)? }))
        })
        .collect()
}

fn value_of(kind: &str) -> Option<&'static str> {
    Some(match kind {
        "TEXT" => "Friends",
        "BOOLEAN" => "true",
        "NUMERIC" => "1",
        "DATE" => "2020-01-31",
        _ => return None,
    })
}
