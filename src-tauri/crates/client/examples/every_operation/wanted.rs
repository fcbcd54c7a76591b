//! What is wanted of a body beside what the contract requires.

use serde_json::{Value, json};

use crate::given::Given;

/// A drawn line, as the service wants signatures: SVG in Base64.
const SIGNATURE: &str = "PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHdpZHRoPSI5MCIgaGVpZ2h0PSIzMCI+PHBhdGggZD0iTTUgMjVDMzAgNSA2MCA1IDg1IDI1IiBzdHJva2U9ImJsYWNrIiBmaWxsPSJub25lIi8+PC9zdmc+";

/// The parts of the body of an operation that its contract does not ask for by itself; a list is given
/// as a whole.
pub(crate) fn wanted(given: &Given<'_>) -> Value {
    let known = |name: &str| given.find(name).unwrap_or_default();
    let list = |name: &str| given.find(name).unwrap_or_else(|| json!([]));
    let value = |name: &str| given.values.of(given.operation, name);
    match given.operation {
        "updateStudioTags" => list("studioTags"),
        "setAdditionalInformationFieldAssignments" => list("fieldAssignments"),
        "updateCommunicationPreferences" => list("communicationPreferences"),
        "postSignupPreview" | "signupMembership" => {
            json!({ "contract": contract(given), "customer": customer(given) })
        }
        "postMembershipPreview" | "addMembership" => contract(given),
        "createCustomer" => customer(given),
        "validateForLeadCreation" | "createLead" => json!({
            "leadCustomer": lead(given),
            "address": {},
            "additionalInformation": list("leadInformation"),
            "externalIdentifier": given.values.run().to_string(),
        }),
        "validateForLeadCustomerCreation" | "createLeadCustomer" => {
            let mut person = lead(given);
            person["address"] = json!({ "houseNumber": value("houseNumber") });
            json!({ "leadCustomerData": person })
        }
        "createCustomerAddressDataAmendment" => json!({ "houseNumber": value("houseNumber") }),
        "createCustomerContactDataAmendment" => {
            json!({ "email": value("email"), "phonePrivateMobile": value("telephone") })
        }
        "createCustomerPaymentDataAmendment" => json!({ "signature": signature() }),
        "addAccessMedium" => json!({ "type": "BARCODE", "value": given.values.card(1) }),
        "addAccessMediums" => json!({ "type": "CARD_NUMBER", "value": given.values.card(2) }),
        "updateAccessMediums" => json!({ "value": given.values.card(3) }),
        "setAccessRestriction" => {
            let start = given.values.next_month();
            json!({ "startDate": start, "endDate": start.last_of_month() })
        }
        "createCustomerWeighing" => {
            json!({ "weight": 68.5, "height": 171.0, "bodyMassIndex": 23.4, "percentBodyFat": 24.0 })
        }
        "userSession" => json!({ "scope": "ECOM", "customerId": known("customerId") }),
        "postOnlineOfferPurchase" => json!({
            "validFrom": given.values.today(),
            "paymentRequestToken": known("paymentRequestToken"),
        }),
        "updateDebtCollection" => json!({ "debtors": [debtor(given)] }),
        _ => json!({}),
    }
}

fn signature() -> Value {
    json!({ "base64SvgSignature": SIGNATURE })
}

/// A contract, signed wherever its offer asks for it.
fn contract(given: &Given<'_>) -> Value {
    let blocks = given.find("signedTextBlocks").unwrap_or_default();
    let blocks = blocks.as_array().map_or(&[][..], Vec::as_slice);
    let signed: Vec<_> = blocks
        .iter()
        .map(|id| json!({ "textBlockId": id, "base64SvgSignature": SIGNATURE }))
        .collect();
    let mut contract = json!({
        "startDate": given.find("contractStart"),
        "thirdPartyId": format!("{}.{}", given.operation, given.values.run()),
    });
    if given.find("contractSignature").is_some_and(|it| it == true) {
        contract["contractSignature"] = signature();
    }
    if !signed.is_empty() {
        contract["textBlockSignatures"] = signed.into();
    }
    contract
}

/// What a studio asks of a new customer beside what the contract does.
fn customer(given: &Given<'_>) -> Value {
    let value = |name: &str| given.values.of(given.operation, name);
    json!({
        "gender": value("gender"),
        "houseNumber": value("houseNumber"),
        "phoneNumberMobile": value("telephone"),
    })
}

/// Everything that a studio may ask of a lead.
fn lead(given: &Given<'_>) -> Value {
    let value = |name: &str| given.values.of(given.operation, name);
    json!({
        "gender": value("gender"),
        "dateOfBirth": value("dateOfBirth"),
        "telephone": value("telephone"),
        "language": {},
    })
}

/// The first debtor of the run, of whose first debt nothing has been collected yet.
fn debtor(given: &Given<'_>) -> Value {
    let debtor = given.find("debtor").unwrap_or_default();
    let text = |pointer: &str| {
        debtor.pointer(pointer).cloned().unwrap_or_else(|| {
            given.make_up(pointer);
            json!("1")
        })
    };
    let debt = "/collectionCases/0/debt/0";
    let amount = debtor.pointer(&format!("{debt}/amount"));
    json!({
        "debtorId": text("/debtorId"),
        "agencyCollectionCases": [{
            "agencyCollectionCaseId": format!("studiodesk-{}", given.values.run()),
            "collectionCaseIds": [text("/collectionCases/0/collectionCaseId")],
            "debts": [{
                "debtId": text(&format!("{debt}/debtId")),
                "originalAmount": amount.cloned().unwrap_or_else(|| json!(1)),
                "canceledAmount": 0,
                "paidAmount": 0,
            }],
        }],
    })
}
