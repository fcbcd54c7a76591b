//! What the tests of classes, appointments and trial offers have in common.

use std::time::Duration;

use serde_json::{Value, json};
use studiodesk_sandbox::people::{Date, IdlePeriod, Person, Status};
use studiodesk_sandbox::{Hands, Sandbox};

use crate::support::{Answer, Ask, config, first};

/// A studio, and the hands of its clock: 13:00 on Sunday, 1 March 2026.
pub(crate) async fn studio() -> (Sandbox, Hands) {
    let (config, hands) = config();
    let sandbox = Sandbox::start(config)
        .await
        .expect("a loopback port is free");
    sandbox.state().set_rate_limit(100_000);
    // The studio's own people book first, so that whoever is added now has no bookings.
    get(&sandbox, "/v1/classes/slots").await;
    (sandbox, hands)
}

pub(crate) const HOUR: Duration = Duration::from_secs(3_600);
pub(crate) const DAY: Duration = Duration::from_secs(24 * 3_600);

/// The body of a successful GET.
pub(crate) async fn get(sandbox: &Sandbox, path: &str) -> Value {
    let answer = Ask::get(path).send(sandbox).await;
    assert_eq!(answer.status, 200, "{path}: {answer:?}");
    answer.json()
}

pub(crate) async fn post(sandbox: &Sandbox, path: &str, body: &Value) -> Answer {
    Ask::new("POST", path)
        .json(&body.to_string())
        .send(sandbox)
        .await
}

/// Adds a person of that status of whom nothing stands in the way of a booking.
pub(crate) fn newcomer(sandbox: &Sandbox, number: i64, status: Status) -> i64 {
    let pattern = first(sandbox, |it| it.status == status && it.first_name.is_some());
    let id = 9_500_000_000 + number;
    sandbox.state().insert_person(Person {
        id,
        customer_number: format!("T-{number}").into(),
        date_of_birth: Some(Date::new(1990, 5, 1)),
        access_refusal: false,
        access_restrictions: Vec::new(),
        idle_periods: Vec::new(),
        email: Some(format!("t{number}@example.com").into()),
        third_party_id: None,
        ..pattern
    });
    id
}

/// A new member whose running contract has that rate.
pub(crate) async fn member_with(sandbox: &Sandbox, rates: &[&str]) -> i64 {
    let taken = |number| {
        sandbox
            .state()
            .find_person(9_500_000_000 + number)
            .is_some()
    };
    for number in (1_000..1_100).filter(|it| !taken(*it)) {
        let id = newcomer(sandbox, number, Status::Member);
        let path = format!("/v1/customers/{id}/contracts?status=ACTIVE");
        let contracts = get(sandbox, &path).await;
        let rate = contracts[0]["rateName"].as_str().unwrap_or_default();
        if rates.contains(&rate) {
            return id;
        }
    }
    panic!("nobody has one of {rates:?}");
}

/// Lets the person's contract rest on all days that matter.
pub(crate) fn rest(sandbox: &Sandbox, id: i64) {
    let period = IdlePeriod {
        id: 1,
        start_date: Date::new(2026, 2, 1),
        end_date: Date::new(2026, 4, 30),
        unlimited: false,
        reason: None,
        contract: (1, "Premium".into()),
    };
    sandbox
        .state()
        .edit_person(id, |it| it.idle_periods = vec![period]);
}

/// The classes, all of them.
pub(crate) async fn class(sandbox: &Sandbox, title: &str) -> i64 {
    let classes = get(sandbox, "/v1/classes?sliceSize=100").await;
    let classes = classes["result"].as_array().expect("a list");
    let class = classes.iter().find(|it| it["title"] == title);
    class.expect("a class of that title")["id"]
        .as_i64()
        .expect("a number")
}

/// A class's slots, the earliest first.
pub(crate) async fn slots(sandbox: &Sandbox, title: &str) -> Vec<Value> {
    let class = class(sandbox, title).await;
    let path = format!("/v1/classes/{class}/slots?sliceSize=100");
    get(sandbox, &path).await["result"]
        .as_array()
        .expect("a list")
        .clone()
}

/// Every slot in the window.
pub(crate) async fn all_slots(sandbox: &Sandbox) -> Vec<Value> {
    let classes = get(sandbox, "/v1/classes?sliceSize=100").await;
    let mut all = Vec::new();
    for class in classes["result"].as_array().expect("a list") {
        all.extend(slots(sandbox, class["title"].as_str().expect("a title")).await);
    }
    all
}

/// `ClassSlotBookingRequest`
pub(crate) fn wish(customer: i64, slot: &Value) -> Value {
    json!({ "customerId": customer, "classSlotId": slot["id"] })
}

/// What the sandbox thinks of that class booking.
pub(crate) async fn verdict(sandbox: &Sandbox, customer: i64, slot: &Value) -> String {
    let path = "/v1/classes/booking/validate";
    let answer = post(sandbox, path, &wish(customer, slot)).await;
    assert_eq!(answer.status, 200, "{answer:?}");
    answer.text("validationStatus")
}

pub(crate) async fn book(sandbox: &Sandbox, customer: i64, slot: &Value) -> Answer {
    post(sandbox, "/v1/classes/booking/book", &wish(customer, slot)).await
}

/// The first of a class's slots in which the customer gets a seat now.
pub(crate) async fn bookable(sandbox: &Sandbox, customer: i64, title: &str) -> Value {
    for slot in slots(sandbox, title).await {
        let count = |field: &str| slot[field].as_i64().unwrap_or_default();
        let taken = count("bookedParticipants") + count("additionalParticipants");
        let has_seat = taken < count("maxParticipants");
        if has_seat && verdict(sandbox, customer, &slot).await == "AVAILABLE" {
            return slot;
        }
    }
    panic!("{customer} cannot book any slot of {title}");
}
