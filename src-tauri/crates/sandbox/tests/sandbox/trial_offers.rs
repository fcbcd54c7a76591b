//! Trial offers: their terms, the people who take them up, and bookings that must be confirmed.

use crate::booking::{self, HOUR, get, newcomer, post, slots, studio, wish};
use crate::support::{Answer, Ask};
use serde_json::{Value, json};
use studiodesk_sandbox::Sandbox;
use studiodesk_sandbox::people::Status;

const CLASSES: &str = "/v1/trial-offers/bookable-trial-offers/classes";
const APPOINTMENTS: &str = "/v1/trial-offers/bookable-trial-offers/appointments/bookable";

/// The offer that a class is part of.
async fn config_of(sandbox: &Sandbox, title: &str) -> Value {
    let list = get(sandbox, CLASSES).await;
    let list = list["result"].as_array().expect("a list").clone();
    let class = list
        .into_iter()
        .find(|it| it["trialOfferClass"]["title"] == title);
    let id = class.expect("there is one")["trialOfferConfigId"].clone();
    get(sandbox, &format!("/v1/trial-offers/config/{id}")).await
}

async fn verdict(sandbox: &Sandbox, customer: i64, slot: &Value) -> String {
    let path = "/v1/trial-offers/classes/booking/validate";
    let answer = post(sandbox, path, &wish(customer, slot)).await;
    answer.text("validationStatus")
}

async fn book(sandbox: &Sandbox, customer: i64, slot: &Value) -> Answer {
    let path = "/v1/trial-offers/classes/booking/book";
    post(sandbox, path, &wish(customer, slot)).await
}

async fn free(sandbox: &Sandbox, customer: i64, title: &str) -> Value {
    for slot in slots(sandbox, title).await {
        if verdict(sandbox, customer, &slot).await == "AVAILABLE" {
            return slot;
        }
    }
    panic!("{title} cannot be tried");
}

async fn confirm(sandbox: &Sandbox, booking: &Value) -> Answer {
    let path = format!("/v1/trial-offers/bookings/{booking}/confirm");
    Ask::new("POST", path).send(sandbox).await
}

async fn status(sandbox: &Sandbox, booking: &Value) -> String {
    let path = format!("/v1/classes/booking/{booking}");
    Ask::get(path).send(sandbox).await.text("bookingStatus")
}

fn applicant(config: &Value, extra: Value) -> Value {
    let mut data = json!({
        "firstname": "Lena",
        "lastname": "Neumann",
        "email": "lena.neumann@trial.example.com",
    });
    for (name, value) in extra.as_object().expect("an object") {
        data[name] = value.clone();
    }
    json!({ "trialOfferConfigId": config["id"], "leadCustomerData": data })
}

#[tokio::test]
async fn a_trial_is_booked_confirmed_and_read_like_any_other_booking() {
    let (sandbox, hands) = studio().await;
    let prospect = newcomer(&sandbox, 1, Status::Prospect);
    let slot = free(&sandbox, prospect, "Rückenfit").await;

    let booked = book(&sandbox, prospect, &slot).await.json();
    let id = &booked["bookingId"];
    let before = status(&sandbox, id).await;
    hands.advance(HOUR);
    let confirmed = confirm(&sandbox, id).await;
    hands.advance(2 * HOUR);
    let twice = confirm(&sandbox, id).await;

    assert_eq!(booked["bookingStatus"], "BOOKED_WITH_CONFIRMATION_REQUIRED");
    assert_eq!(before, "BOOKED_WITH_CONFIRMATION_REQUIRED");
    assert_eq!(confirmed.text("status"), "CONFIRMED");
    assert_eq!(twice.text("status"), "CONFIRMED");
    assert_eq!(status(&sandbox, id).await, "BOOKED");
}

#[tokio::test]
async fn a_trial_that_nobody_confirms_in_time_is_given_up_with_its_seat() {
    let (sandbox, hands) = studio().await;
    let prospect = newcomer(&sandbox, 1, Status::Prospect);
    let slot = free(&sandbox, prospect, "Boxen für Einsteiger").await;
    let booked = book(&sandbox, prospect, &slot).await.json();
    let id = &booked["bookingId"];

    hands.advance(2 * HOUR + std::time::Duration::from_secs(1));
    let late = confirm(&sandbox, id).await;

    assert_eq!(late.text("status"), "EXPIRED");
    assert_eq!(status(&sandbox, id).await, "CANCELED");
    assert_eq!(verdict(&sandbox, prospect, &slot).await, "AVAILABLE");
}

#[tokio::test]
async fn only_bookings_on_trial_are_confirmed() {
    let (sandbox, _) = studio().await;
    let member = newcomer(&sandbox, 1, Status::Member);
    let slot = booking::bookable(&sandbox, member, "Bodypump").await;
    let ordinary = booking::book(&sandbox, member, &slot).await.json();

    let refused = confirm(&sandbox, &ordinary["bookingId"]).await;
    let unknown = confirm(&sandbox, &json!(5)).await;

    assert_eq!((refused.status, unknown.status), (404, 404));
}

#[tokio::test]
async fn an_offer_is_used_so_often_and_not_twice_in_a_day() {
    let (sandbox, _) = studio().await;
    let prospect = newcomer(&sandbox, 1, Status::Prospect);
    let once = free(&sandbox, prospect, "Rückenfit").await;
    let weekly = free(&sandbox, prospect, "Zumba®").await;

    let first = book(&sandbox, prospect, &once).await;
    let boxing = slots(&sandbox, "Boxen für Einsteiger").await;
    let used_up = verdict(&sandbox, prospect, boxing.last().unwrap()).await;
    let zumba = book(&sandbox, prospect, &weekly).await;
    let cycling = slots(&sandbox, "Indoor Cycling").await;
    let too_soon = verdict(&sandbox, prospect, cycling.last().unwrap()).await;

    assert_eq!((first.status, zumba.status), (200, 200));
    assert_eq!(zumba.text("bookingStatus"), "BOOKED");
    assert_eq!(used_up, "NO_CONTINGENT");
    assert_eq!(too_soon, "BOOKING_LIMIT_REACHED");
}

#[tokio::test]
async fn who_cannot_try_what_is_told_so() {
    let (sandbox, _) = studio().await;
    let prospect = newcomer(&sandbox, 1, Status::Prospect);
    let former = newcomer(&sandbox, 2, Status::FormerMember);
    let first = |slots: Vec<Value>| slots.last().unwrap().clone();
    let reformer = first(slots(&sandbox, "Reformer Pilates").await);
    let no_trial = first(slots(&sandbox, "Bodypump").await);
    let zumba = free(&sandbox, prospect, "Zumba®").await;

    assert_eq!(
        config_of(&sandbox, "Reformer Pilates").await["allowBookingForLeads"],
        false
    );
    assert_eq!(
        verdict(&sandbox, prospect, &reformer).await,
        "NOT_AVAILABLE"
    );
    assert_eq!(
        verdict(&sandbox, prospect, &no_trial).await,
        "NOT_AVAILABLE"
    );
    assert_eq!(verdict(&sandbox, former, &zumba).await, "NOT_AVAILABLE");
    let answer = book(&sandbox, prospect, &no_trial).await;
    assert_eq!(answer.text("errorCode"), "sandbox.booking.not-available");
    let id = &no_trial["classInformation"]["id"];
    let hidden = Ask::get(format!("{CLASSES}/{id}/slots"))
        .send(&sandbox)
        .await;
    assert_eq!(hidden.status, 404);
}

#[tokio::test]
async fn trials_take_seats_from_the_same_slot_and_never_wait() {
    let (sandbox, _) = studio().await;
    let opener = newcomer(&sandbox, 0, Status::Prospect);
    let slot = free(&sandbox, opener, "Boxen für Einsteiger").await;
    let mut refused = 0;

    for number in 1..20 {
        let prospect = newcomer(&sandbox, number, Status::Prospect);
        let answer = book(&sandbox, prospect, &slot).await;
        match answer.status {
            200 => assert_ne!(answer.text("bookingStatus"), "WAITING_LIST"),
            status => {
                assert_eq!(status, 409);
                refused += 1;
            }
        }
    }

    let path = format!("{CLASSES}/{}/slots", slot["classInformation"]["id"]);
    let after = get(&sandbox, &path).await;
    let after = after["result"].as_array().unwrap().clone();
    let after = after.into_iter().find(|it| it["id"] == slot["id"]).unwrap();
    let count = |name: &str| after[name].as_i64().unwrap();
    assert!(refused >= 9, "{refused}");
    assert_eq!(
        count("bookedParticipants") + count("additionalParticipants"),
        count("maxParticipants")
    );
    assert_eq!(
        count("waitingListParticipants"),
        slot["waitingListParticipants"].as_i64().unwrap()
    );
}

#[tokio::test]
async fn an_appointment_is_tried_confirmed_and_held_against_the_contingent() {
    let (sandbox, _) = studio().await;
    let prospect = newcomer(&sandbox, 1, Status::Prospect);
    let list = get(&sandbox, APPOINTMENTS).await;
    let offered = list["result"].as_array().unwrap().iter();
    let mut offered =
        offered.filter(|it| it["trialOfferBookableAppointment"]["title"] == "Probetraining");
    let bookable = offered.next().unwrap()["id"].clone();
    let times = get(
        &sandbox,
        &format!("{APPOINTMENTS}/{bookable}/slots?daysAhead=6"),
    )
    .await;
    let wish = |slot: &Value| {
        json!({
            "customerId": prospect,
            "bookableAppointmentId": bookable,
            "startDateTime": slot["startDateTime"],
            "endDateTime": slot["endDateTime"],
        })
    };
    let validate = "/v1/trial-offers/appointments/booking/validate";
    let book = "/v1/trial-offers/appointments/booking/book";

    let before = post(&sandbox, validate, &wish(&times[0])).await;
    let booked = post(&sandbox, book, &wish(&times[0])).await.json();
    let confirmed = confirm(&sandbox, &booked["bookingId"]).await;
    let after = post(&sandbox, validate, &wish(&times[8])).await;

    assert_eq!(before.text("validationStatus"), "AVAILABLE");
    assert_eq!(booked["bookingStatus"], "BOOKED_WITH_CONFIRMATION_REQUIRED");
    assert_eq!(confirmed.text("status"), "CONFIRMED");
    assert_eq!(after.text("validationStatus"), "NO_CONTINGENT");
    let path = format!("/v1/appointments/booking/{}", booked["bookingId"]);
    assert_eq!(get(&sandbox, &path).await["bookingStatus"], "BOOKED");
}

#[tokio::test]
async fn a_lead_customer_gives_what_the_offer_asks_for_and_becomes_a_prospect() {
    let (sandbox, _) = studio().await;
    let config = config_of(&sandbox, "Zumba®").await;
    assert_eq!(config["leadDataConfig"]["telephoneMode"], "MANDATORY");
    let without = applicant(&config, json!({}));
    let with = applicant(
        &config,
        json!({
            "telephone": "+49 171 3920011",
            "address": { "street": "Kastanienallee", "zipCode": "10435", "city": "Berlin" },
        }),
    );
    let validate = "/v1/trial-offers/lead/validate";
    let create = "/v1/trial-offers/lead/create";

    let incomplete = post(&sandbox, validate, &without).await;
    let refused = post(&sandbox, create, &without).await;
    let possible = post(&sandbox, validate, &with).await;
    let created = post(&sandbox, create, &with).await.json();
    let duplicate = post(&sandbox, validate, &with).await;
    let twice = post(&sandbox, create, &with).await;

    assert_eq!(
        incomplete.text("validationStatus"),
        "INVALID_LEAD_CUSTOMER_DATA"
    );
    assert_eq!(refused.text("reference"), "leadCustomerData.telephone");
    assert_eq!(possible.text("validationStatus"), "POSSIBLE");
    assert_eq!(duplicate.text("validationStatus"), "DUPLICATE_CUSTOMER");
    assert_eq!(twice.text("errorCode"), "sandbox.lead.duplicate");
    let id = created["leadCustomerId"].as_i64().unwrap();
    let customer = get(&sandbox, &format!("/v1/customers/{id}")).await;
    assert_eq!(customer["status"], "PROSPECT");
    assert_eq!(customer["street"], "Kastanienallee");
    let slot = free(&sandbox, id, "Zumba®").await;
    assert_eq!(book(&sandbox, id, &slot).await.status, 200);
}

#[tokio::test]
async fn an_offer_that_does_not_exist_is_not_found() {
    let (sandbox, _) = studio().await;

    let config = Ask::get("/v1/trial-offers/config/5").send(&sandbox).await;
    let lead = applicant(&json!({ "id": 5 }), json!({}));
    let lead = post(&sandbox, "/v1/trial-offers/lead/create", &lead).await;

    assert_eq!((config.status, lead.status), (404, 404));
}
