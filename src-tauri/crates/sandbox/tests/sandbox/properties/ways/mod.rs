//! Ways to what chance hardly finds: operations that are done only after others, in one order, with values
//! that stand in several answers.
//!
//! A way asks for what there is, does what must have been done, and ends with the request itself. It gives
//! up where the studio has nothing of the kind.

mod appointments;
mod contracts;
mod joining;
mod modules;
mod money;
mod people;
mod rests;

use serde_json::Value;

use crate::properties::contract::{Described, contract};
use crate::properties::request::Request;
use crate::properties::run::Run;

/// A request for that operation which is done, if there is a way to one and it leads there.
pub(crate) async fn to(run: &mut Run, operation: &str) -> Option<Request> {
    match operation {
        "redeemCheckinVoucher" => people::voucher(run).await,
        "getBenefitsByCardNumber" => people::benefits_of_card(run).await,
        "useBenefit" => people::benefit(run).await,
        "getCustomerMeasurement" => people::measurement(run).await,
        "getDocumentById" => people::document(run).await,
        "deleteAccessRestriction" => people::restriction(run).await,
        "switchStudio" => people::switch_of_studio(run).await,
        "getCustomerBy" | "getCrossStudioCustomerBy" | "getCustomerContractsBy" => {
            people::by_number(run, operation).await
        }
        "getAdditionalModuleContract" => modules::shown(run).await,
        "createModuleContractCancelationAmendment" => modules::leave(run).await,
        "withdrawAdditionalModuleContractCancelation" => modules::keep(run).await,
        "createContractCancelationAmendment" => contracts::leave(run).await,
        "withdrawContractCancelation" => contracts::stay(run).await,
        "createIdlePeriodAmendment" => rests::rest(run).await,
        "getIdlePeriodById" | "withdrawIdlePeriod" => rests::of_rest(run, operation).await,
        "updateIdlePeriod" => rests::change(run).await,
        "postMembershipSwitchPreview" | "switchMembership" => {
            contracts::switch(run, operation).await
        }
        "signupMembership" => joining::join(run).await,
        "bookAppointmentBooking" => appointments::book(run, &appointments::OF_MEMBERS).await,
        "bookAppointmentForTrialOffer" => appointments::book(run, &appointments::ON_TRIAL).await,
        "updateDebtCollection" => money::report(run).await,
        "getExport" => money::export(run).await,
        "bookCustomerPayment" => money::payment(run).await,
        "updateCustomerPaymentInstrument" => money::instrument(run).await,
        "postOnlineOfferPurchase" => money::purchase(run).await,
        _ => None,
    }
}

/// A request for that operation with nothing in it.
fn request(operation: &str) -> Request {
    Request::to(described(operation))
}

fn described(operation: &str) -> &'static Described {
    let mut all = contract().operations.iter();
    let found = all.find(|it| it.id == operation);
    found.unwrap_or_else(|| panic!("no operation {operation}"))
}

impl Run {
    /// What that operation answers to that request, if it is done.
    async fn answer(&mut self, operation: &str, request: Request) -> Option<Value> {
        let (status, body) = self.ask(described(operation), &request).await;
        (status == 200).then(|| serde_json::from_str(&body).unwrap_or_default())
    }

    /// What that operation answers for that customer.
    async fn of_customer(&mut self, operation: &str, customer: &Value) -> Option<Value> {
        let asked = request(operation).at("customerId", customer);
        self.answer(operation, asked).await
    }

    /// Members in any order, as they are shown.
    async fn members(&mut self) -> Vec<Value> {
        let asked = request("getCustomers").with("sliceSize", &500.into());
        let mut members = list(self.answer("getCustomers", asked).await);
        self.chance.shuffle(&mut members);
        members
    }

    /// One of them.
    async fn member(&mut self) -> Option<Value> {
        self.members().await.pop()
    }
}

/// The rows of an answer, whether it is a list or a slice of one.
fn list(answer: Option<Value>) -> Vec<Value> {
    match answer {
        Some(Value::Array(rows)) => rows,
        Some(Value::Object(mut slice)) => list(slice.remove("result")),
        _ => Vec::new(),
    }
}
