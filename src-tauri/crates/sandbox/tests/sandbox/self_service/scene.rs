//! A customer, and what they ask for.

use serde_json::{Value, json};
use studiodesk_sandbox::people::{Person, Status};
use studiodesk_sandbox::{Mode, Sandbox, Subject};

use crate::support::{Answer, Ask, first};

pub(crate) const SVG: &str = "PHN2Zy8+";

/// Somebody with a full record, who waits for nothing yet.
pub(crate) fn somebody(sandbox: &Sandbox) -> Person {
    let waiting = sandbox.state().studios()[0].pending_amendments();
    first(sandbox, |it| {
        let full = it.gender.is_some() && it.date_of_birth.is_some() && it.last_name.is_some();
        full && it.status == Status::Member
            && waiting.iter().all(|other| other.customer_id != it.id)
    })
}

pub(crate) fn path(person: &Person, part: &str) -> String {
    format!("/v1/customers/{}/self-service/{part}", person.id)
}

pub(crate) async fn get(sandbox: &Sandbox, person: &Person, part: &str) -> Value {
    let answer = Ask::get(path(person, part)).send(sandbox).await;
    assert_eq!(answer.status, 200, "{answer:?}");
    answer.json()
}

pub(crate) async fn ask(sandbox: &Sandbox, person: &Person, part: &str, wanted: &Value) -> Answer {
    let ask = Ask::new("POST", path(person, part)).json(&wanted.to_string());
    ask.send(sandbox).await
}

pub(crate) async fn customer(sandbox: &Sandbox, person: &Person) -> Value {
    let ask = Ask::get(format!("/v1/customers/{}", person.id));
    ask.send(sandbox).await.json()
}

pub(crate) fn set_mode(sandbox: &Sandbox, subject: Subject, mode: Mode) {
    sandbox.state().studios()[0].set_amendment_mode(subject, mode);
}

pub(crate) fn address() -> Value {
    json!({
        "street": "Nowa", "houseNumber": "7a", "zipCode": "69-100", "city": "Słubice",
        "countryCode": "PL", "provinceCode": "LB", "floor": "2",
    })
}

pub(crate) fn account() -> Value {
    json!({
        "accountHolder": "Ada Nowak", "bankName": "Musterbank",
        "iban": "de89370400440532013000", "bic": "MUSTDEFFXXX",
    })
}

pub(crate) fn master() -> Value {
    json!({
        "firstName": "Ada", "lastName": "Nowak", "gender": "FEMALE",
        "dateOfBirth": "1990-02-28", "countryOfBirth": "PL", "customerTitle": "DR",
    })
}
