//! Appointments: free times by the trainers' calendars, every reason for which one cannot be booked,
//! and that nobody and nothing is booked twice at once.

use crate::booking::{DAY, get, member_with, newcomer, post, rest, studio};
use crate::support::{Answer, Ask};
use serde_json::{Value, json};
use studiodesk_sandbox::Sandbox;
use studiodesk_sandbox::people::{Date, Gender, Status};

async fn bookable(sandbox: &Sandbox, title: &str) -> i64 {
    let list = get(sandbox, "/v1/appointments/bookable").await;
    let list = list["result"].as_array().expect("a list").clone();
    let found = list.into_iter().find(|it| it["title"] == title);
    found.expect("there is one")["id"]
        .as_i64()
        .expect("a number")
}

async fn times(sandbox: &Sandbox, bookable: i64, query: &str) -> Vec<Value> {
    let path = format!("/v1/appointments/bookable/{bookable}/slots?daysAhead=6{query}");
    get(sandbox, &path)
        .await
        .as_array()
        .expect("a list")
        .clone()
}

fn wish(customer: i64, bookable: i64, start: &Value, end: &Value) -> Value {
    json!({
        "customerId": customer,
        "bookableAppointmentId": bookable,
        "startDateTime": start,
        "endDateTime": end,
    })
}

fn at(day: &str, clock: &str) -> Value {
    format!("{day}T{clock}:00.000+01:00[Europe/Berlin]").into()
}

async fn verdict(sandbox: &Sandbox, wish: &Value) -> String {
    let path = "/v1/appointments/bookable/validate";
    let answer = post(sandbox, path, wish).await;
    assert_eq!(answer.status, 200, "{answer:?}");
    answer.text("validationStatus")
}

async fn book(sandbox: &Sandbox, wish: &Value) -> Answer {
    post(sandbox, "/v1/appointments/booking/book", wish).await
}

fn take(slot: &Value, customer: i64, bookable: i64) -> Value {
    wish(
        customer,
        bookable,
        &slot["startDateTime"],
        &slot["endDateTime"],
    )
}

#[tokio::test]
async fn every_free_time_can_be_booked_and_is_gone_afterwards() {
    let (sandbox, _) = studio().await;
    let nutrition = bookable(&sandbox, "Ernährungsberatung").await;
    let free = times(&sandbox, nutrition, "").await;
    let mut booked = 0;

    for (number, slot) in free.iter().enumerate().step_by(5) {
        let member = newcomer(&sandbox, number as i64, Status::Member);
        let mut wish = take(slot, member, nutrition);
        wish["instructorIds"] = json!([slot["instructors"][0]["id"]]);

        assert_eq!(verdict(&sandbox, &wish).await, "AVAILABLE", "{slot}");
        let answer = book(&sandbox, &wish).await;

        assert_eq!(answer.status, 200, "{answer:?}");
        assert_eq!(answer.json()["instructors"], slot["instructors"]);
        assert!(!times(&sandbox, nutrition, "").await.contains(slot));
        booked += 1;
    }

    assert!(booked > 5, "{booked}");
}

#[tokio::test]
async fn a_trainer_who_teaches_a_class_has_no_time_for_appointments() {
    let (sandbox, _) = studio().await;
    let classes = get(&sandbox, "/v1/classes/slots?daysAhead=6&sliceSize=100").await;
    let trial = bookable(&sandbox, "Probetraining").await;

    let free = times(&sandbox, trial, "").await;

    let text = |it: &Value, name: &str| it[name].as_str().unwrap().to_owned();
    for slot in &free {
        for class in classes["result"].as_array().unwrap() {
            let apart = text(slot, "endDateTime") <= text(class, "startDateTime")
                || text(class, "endDateTime") <= text(slot, "startDateTime");
            assert!(
                apart || slot["instructors"] != class["instructors"],
                "{slot} {class}"
            );
        }
    }
    assert!(!free.is_empty());
}

#[tokio::test]
async fn a_booking_is_read_back_and_its_time_is_free_again_once_canceled() {
    let (sandbox, _) = studio().await;
    let scale = bookable(&sandbox, "InBody-Analyse").await;
    let member = newcomer(&sandbox, 1, Status::Member);
    let free = times(&sandbox, scale, "").await;
    let slot = &free[10];

    let booked = book(&sandbox, &take(slot, member, scale)).await.json();
    let id = &booked["bookingId"];
    let path = format!("/v1/appointments/booking/{id}");
    let single = get(&sandbox, &path).await;
    let list = format!("/v1/appointments/booking?customerId={member}");
    let before = get(&sandbox, &list).await;
    let canceled = Ask::new("DELETE", &*path).send(&sandbox).await;
    let again = Ask::new("DELETE", &*path).send(&sandbox).await;
    let after = get(&sandbox, &list).await;

    assert_eq!(before, Value::from(vec![booked.clone()]));
    assert_eq!(single["customerId"], member);
    assert_eq!(single["title"], "InBody-Analyse");
    assert_eq!(canceled.text("success"), "true");
    assert_eq!(again.text("errorCode"), "sandbox.booking.canceled");
    assert_eq!(after[0]["bookingStatus"], "CANCELED");
    assert_eq!(after[0]["appointmentStatus"], "CANCELED");
    assert_eq!(times(&sandbox, scale, "").await, free);
}

#[tokio::test]
async fn what_is_wrong_with_the_time_is_said() {
    let (sandbox, _) = studio().await;
    let member = member_with(&sandbox, &["Premium", "Gold 24 Monate"]).await;
    let personal = bookable(&sandbox, "Personal Training").await;
    let massage = bookable(&sandbox, "Sportmassage").await;
    let ask =
        |of: i64, day: &str, from: &str, to: &str| wish(member, of, &at(day, from), &at(day, to));

    let expected = [
        (
            ask(personal, "2026-03-03", "11:00", "11:00"),
            "END_DATE_TIME_NOT_AFTER_START_DATE_TIME",
        ),
        (
            ask(personal, "2026-03-01", "11:00", "12:00"),
            "PAST_START_DATE_TIME",
        ),
        (
            ask(personal, "2026-03-03", "11:00", "12:30"),
            "PERIOD_DOES_NOT_MATCH",
        ),
        (
            ask(personal, "2026-03-20", "11:00", "12:00"),
            "DATE_TIME_BEFORE_EARLIEST_BOOKING_DATE_TIME",
        ),
        (
            ask(massage, "2026-03-10", "15:00", "15:30"),
            "DATE_TIME_BEFORE_EARLIEST_BOOKING_DATE_TIME",
        ),
        (
            ask(personal, "2026-03-01", "18:00", "19:00"),
            "DATE_TIME_AFTER_LATEST_BOOKING_DATE_TIME",
        ),
        (
            ask(personal, "2026-03-03", "03:00", "04:00"),
            "STUDIO_CLOSED",
        ),
        (
            ask(personal, "2026-03-03", "11:10", "12:10"),
            "NOT_AVAILABLE",
        ),
        // Nobody holds appointments so late.
        (
            ask(personal, "2026-03-03", "21:00", "22:00"),
            "RESOURCE_NOT_AVAILABLE",
        ),
    ];
    for (wish, word) in expected {
        assert_eq!(verdict(&sandbox, &wish).await, word, "{wish}");
        let answer = book(&sandbox, &wish).await;
        let code = format!("sandbox.booking.{}", word.to_lowercase().replace('_', "-"));
        assert_eq!(answer.text("errorCode"), code);
    }
}

#[tokio::test]
async fn who_somebody_is_decides_what_they_can_book() {
    let (sandbox, _) = studio().await;
    let basic = member_with(&sandbox, &["Basic 24", "Flex", "Vormittag"]).await;
    let [refused, resting, young, man] =
        [1, 2, 3, 4].map(|number| newcomer(&sandbox, number, Status::Member));
    let former = newcomer(&sandbox, 5, Status::FormerMember);
    let edit = |id, change: fn(&mut studiodesk_sandbox::people::Person)| {
        sandbox.state().edit_person(id, change);
    };
    edit(refused, |it| it.access_refusal = true);
    edit(young, |it| it.date_of_birth = Some(Date::new(2010, 1, 1)));
    edit(man, |it| it.gender = Some(Gender::Male));
    rest(&sandbox, resting);

    let cases = [
        (basic, "Personal Training", "NO_CONTINGENT"),
        (refused, "InBody-Analyse", "NOT_AVAILABLE"),
        (former, "InBody-Analyse", "NOT_AVAILABLE"),
        (resting, "InBody-Analyse", "CUSTOMER_IDLE"),
        (
            young,
            "Sportmassage",
            "BOOKABLE_APPOINTMENT_RESTRICTIONS_NOT_FULFILLED",
        ),
        (
            man,
            "Ladies Circle: Einweisung",
            "BOOKABLE_APPOINTMENT_RESTRICTIONS_NOT_FULFILLED",
        ),
    ];
    for (customer, title, word) in cases {
        let of = bookable(&sandbox, title).await;
        let slot = &times(&sandbox, of, "").await[0];
        assert_eq!(
            verdict(&sandbox, &take(slot, customer, of)).await,
            word,
            "{title}"
        );
    }
    let of = bookable(&sandbox, "InBody-Analyse").await;
    let slot = &times(&sandbox, of, "").await[0];
    assert_eq!(book(&sandbox, &take(slot, 5, of)).await.status, 404);
}

#[tokio::test]
async fn one_person_is_in_one_place_and_one_device_with_one_person() {
    let (sandbox, _) = studio().await;
    let [one, two] = [1, 2].map(|number| newcomer(&sandbox, number, Status::Member));
    let scale = bookable(&sandbox, "InBody-Analyse").await;
    let nutrition = bookable(&sandbox, "Ernährungsberatung").await;
    let free = times(&sandbox, nutrition, "").await;
    let scales = times(&sandbox, scale, "").await;
    let start = |it: &Value| it["startDateTime"].as_str().unwrap().to_owned();
    let slot = scales
        .iter()
        .find(|it| free.iter().any(|other| start(other) == start(it)))
        .unwrap();
    let same_time = free.iter().find(|it| start(it) == start(slot)).unwrap();

    book(&sandbox, &take(slot, one, scale)).await;
    let elsewhere = verdict(&sandbox, &take(same_time, one, nutrition)).await;
    let offered = times(&sandbox, nutrition, &format!("&customerId={one}")).await;
    let second = verdict(&sandbox, &take(slot, two, scale)).await;
    let conflict = book(&sandbox, &take(slot, two, scale)).await;
    let other = scales.iter().find(|it| start(it) > start(slot)).unwrap();
    let more = verdict(&sandbox, &take(other, one, scale)).await;

    assert_eq!(elsewhere, "CUSTOMER_IN_OTHER_BOOKING");
    assert!(offered.iter().all(|it| start(it) != start(slot)));
    assert_eq!(second, "RESOURCE_NOT_AVAILABLE");
    assert_eq!(conflict.status, 409);
    assert_eq!(more, "BOOKING_LIMIT_REACHED");
}

#[tokio::test]
async fn a_booking_cannot_be_canceled_on_its_eve_and_leaves_the_list_in_time() {
    let (sandbox, hands) = studio().await;
    let member = newcomer(&sandbox, 1, Status::Member);
    let nutrition = bookable(&sandbox, "Ernährungsberatung").await;
    let slot = &times(&sandbox, nutrition, "").await[0];
    let booked = book(&sandbox, &take(slot, member, nutrition)).await.json();
    let path = format!("/v1/appointments/booking/{}", booked["bookingId"]);

    let late = Ask::new("DELETE", &*path).send(&sandbox).await;
    hands.advance(30 * DAY);
    let single = get(&sandbox, &path).await;
    let list = format!("/v1/appointments/booking?customerId={member}");
    let list = get(&sandbox, &list).await;

    assert_eq!(
        late.text("errorCode"),
        "sandbox.booking.cancelation-too-late"
    );
    assert_eq!(single["appointmentStatus"], "COMPLETED");
    let mut list = list.as_array().unwrap().iter();
    assert!(list.all(|it| it["bookingId"] != booked["bookingId"]));
}

#[tokio::test]
async fn times_at_either_end_of_the_calendar_are_answered_like_any_other() {
    let (sandbox, _) = studio().await;
    let member = newcomer(&sandbox, 1, Status::Member);
    let scale = bookable(&sandbox, "InBody-Analyse").await;

    for day in ["0001-01-01", "9999-12-30", "9999-12-31"] {
        let free = times(&sandbox, scale, &format!("&slotWindowStartDate={day}")).await;
        assert!(free.is_empty(), "{free:?}");
        let classes = get(
            &sandbox,
            &format!("/v1/classes/slots?slotWindowStartDate={day}"),
        )
        .await;
        assert_eq!(classes["result"], json!([]));
    }
    let last = wish(
        member,
        scale,
        &at("9999-12-30", "20:00"),
        &at("9999-12-30", "20:30"),
    );
    let last = verdict(&sandbox, &last).await;
    assert_eq!(last, "DATE_TIME_BEFORE_EARLIEST_BOOKING_DATE_TIME");
}

#[tokio::test]
async fn what_does_not_exist_is_not_found() {
    let (sandbox, _) = studio().await;

    for path in [
        "/v1/appointments/bookable/5",
        "/v1/appointments/bookable/5/slots",
        "/v1/appointments/booking/5",
        "/v1/appointments/booking?customerId=5",
    ] {
        assert_eq!(Ask::get(path).send(&sandbox).await.status, 404, "{path}");
    }
}

#[tokio::test]
async fn a_benefit_pays_for_an_appointment_and_comes_back_when_it_is_canceled() {
    let (sandbox, _) = studio().await;
    let scale = bookable(&sandbox, "InBody-Analyse").await;
    let spend = async |member: i64| {
        let path = format!("/v1/customers/{member}/benefits/BODY_ANALYSIS/use");
        Ask::new("POST", path).send(&sandbox).await.status
    };
    let mut member = 0;
    for number in 0..50 {
        let person = newcomer(&sandbox, number, Status::Member);
        let path = format!("/v1/customers/{person}/benefits?key=BODY_ANALYSIS");
        if get(&sandbox, &path).await[0]["valid"] == true {
            member = person;
            break;
        }
    }
    let slot = &times(&sandbox, scale, "").await[10];

    let booked = book(&sandbox, &take(slot, member, scale)).await.json();
    while spend(member).await == 200 {}
    let path = format!("/v1/appointments/booking/{}", booked["bookingId"]);
    let canceled = Ask::new("DELETE", path).send(&sandbox).await;

    assert_eq!(canceled.status, 200, "{canceled:?}");
    assert_eq!((spend(member).await, spend(member).await), (200, 400));
}
