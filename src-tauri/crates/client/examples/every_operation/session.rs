//! Sessions of the payment widget for those that need one of their own: a token pays once, and for one
//! purpose.

use serde_json::json;
use studiodesk_client::Client;

use crate::known::Known;

/// Opens a session for `operation`, if it needs one beside that of the plan. Where that fails, the token
/// of the plan's has to do.
pub(crate) async fn open(client: &Client, operation: &str, known: &mut Known) {
    let (scope, amount) = match operation {
        "bookCustomerPayment" => ("ECOM", json!(1.5)),
        "updateCustomerPaymentInstrument" => ("MEMBER_ACCOUNT", json!(0)),
        "postOnlineOfferPurchase" => match known.get("onlineOfferPrice") {
            Some(price) => ("ECOM", price.clone()),
            None => return,
        },
        _ => return,
    };
    let customer = known.get("customerId").cloned();
    let request = serde_json::from_value(json!({
        "scope": scope,
        "amount": amount,
        "customerId": customer,
        "referenceText": "Studiodesk",
    }));
    let Ok(request) = request else {
        return;
    };
    if let Ok(session) = client.payments().user_session(&request).await {
        known.guess_own(operation, "paymentRequestToken", json!(session.token));
    }
}
