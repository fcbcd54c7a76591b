//! The four operations that send a form.

use studiodesk_client::{Client, ContentType, Upload};

use crate::files;
use crate::given::Given;
use crate::outcome::{Outcome, answered};

/// Calls one of the four.
pub(crate) async fn call(client: &Client, operation: &str, given: &Given<'_>) -> Outcome {
    let picture = || Upload::from_bytes(files::jpeg(), "portrait.jpg", ContentType::JPEG);
    let document = || Upload::from_bytes(files::pdf(), "document.pdf", ContentType::PDF);
    match operation {
        "uploadDocument" => {
            let request = client
                .customers()
                .upload_document(given.number("customerId").into(), document())
                .description("An empty page");
            answered(request.send().await)
        }
        "updateImage" => {
            let request = client
                .customers()
                .update_image(given.number("customerId").into(), picture());
            answered(request.send().await)
        }
        "createIdlePeriodAmendment" => match given.body() {
            Ok(data) => {
                let contract = given.number("contractId").into();
                let request = client
                    .membership_self_service()
                    .create_idle_period_amendment(contract, &data)
                    .document(document());
                answered(request.send().await)
            }
            Err(outcome) => outcome,
        },
        "updateIdlePeriod" => match given.body() {
            Ok(data) => {
                let contract = given.number("contractId").into();
                let idle_period = given.number("idlePeriodId").into();
                let request = client.membership_self_service().update_idle_period(
                    contract,
                    idle_period,
                    &data,
                );
                answered(request.send().await)
            }
            Err(outcome) => outcome,
        },
        _ => Outcome::Unwritable("no upload is called so".to_owned()),
    }
}
