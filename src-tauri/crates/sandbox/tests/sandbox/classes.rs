//! Classes: the timetable, every reason for which a slot cannot be booked, and that no slot ever has
//! more people than seats.

use std::collections::BTreeSet;

use crate::booking::{
    self, DAY, HOUR, all_slots, book, bookable, class, get, member_with, newcomer, rest, slots,
    studio, verdict,
};
use crate::support::{self, Ask};
use serde_json::Value;
use studiodesk_sandbox::people::Status;
use studiodesk_sandbox::{Key, Sandbox};

fn number(value: &Value, name: &str) -> i64 {
    value[name]
        .as_i64()
        .unwrap_or_else(|| panic!("{name} of {value}"))
}

async fn cancel(sandbox: &Sandbox, booking: i64) -> support::Answer {
    let path = format!("/v1/classes/booking/{booking}");
    Ask::new("DELETE", path).send(sandbox).await
}

async fn status(sandbox: &Sandbox, booking: i64) -> String {
    let path = format!("/v1/classes/booking/{booking}");
    Ask::get(path).send(sandbox).await.text("bookingStatus")
}

#[tokio::test]
async fn the_timetable_goes_from_yesterday_to_two_weeks_ahead_and_moves_with_the_clock() {
    let (sandbox, hands) = studio().await;
    let days = |slots: &[Value]| {
        let starts = slots.iter().map(|it| it["startDateTime"].as_str().unwrap());
        let days: BTreeSet<String> = starts.map(|it| it[..10].to_owned()).collect();
        (
            days.first().cloned().unwrap(),
            days.last().cloned().unwrap(),
        )
    };

    let today = days(&all_slots(&sandbox).await);
    hands.advance(7 * DAY);
    let in_a_week = days(&all_slots(&sandbox).await);

    assert_eq!(today, ("2026-02-28".to_owned(), "2026-03-15".to_owned()));
    assert_eq!(
        in_a_week,
        ("2026-03-07".to_owned(), "2026-03-22".to_owned())
    );
}

#[tokio::test]
async fn a_class_without_slots_is_not_listed_but_can_be_read() {
    let (sandbox, _) = studio().await;
    let classes = get(&sandbox, "/v1/classes?sliceSize=100").await;
    let classes = classes["result"].as_array().unwrap();
    let last = classes.last().map(|it| number(it, "id")).unwrap();

    let hidden = (last + 1..last + 20).map(|id| Ask::get(format!("/v1/classes/{id}")));
    let mut titles = Vec::new();
    for ask in hidden {
        let answer = ask.send(&sandbox).await;
        if answer.status == 200 {
            titles.push(answer.text("title"));
        }
    }

    assert!(classes.iter().all(|it| it["title"] != "Sommer-Bootcamp"));
    assert_eq!(titles, ["Sommer-Bootcamp"]);
}

#[tokio::test]
async fn pages_of_slots_put_together_are_all_slots_of_those_days() {
    let (sandbox, _) = studio().await;
    let path = "/v1/classes/slots?slotWindowStartDate=2026-03-02&daysAhead=6";
    let whole = get(&sandbox, &format!("{path}&sliceSize=100")).await;

    let mut offset = "0".to_owned();
    let mut read = Vec::new();
    loop {
        let page = get(&sandbox, &format!("{path}&sliceSize=10&offset={offset}")).await;
        read.extend(page["result"].as_array().unwrap().clone());
        offset = page["offset"].as_str().unwrap().to_owned();
        if page["hasNext"] == false {
            break;
        }
    }

    assert!(read.len() > 20, "{}", read.len());
    assert_eq!(Value::from(read), whole["result"]);
}

#[tokio::test]
async fn a_single_day_has_only_its_own_slots() {
    let (sandbox, _) = studio().await;

    let monday = get(
        &sandbox,
        "/v1/classes/slots?slotWindowStartDate=2026-03-02&daysAhead=0",
    )
    .await;

    let starts = monday["result"].as_array().unwrap().iter();
    let mut starts = starts.map(|it| it["startDateTime"].as_str().unwrap());
    assert!(starts.clone().count() > 2);
    assert!(starts.all(|it| it.starts_with("2026-03-02")));
}

#[tokio::test]
async fn nobody_teaches_two_classes_at_once_and_no_room_holds_two() {
    let (sandbox, _) = studio().await;
    let slots = all_slots(&sandbox).await;

    for (at, one) in slots.iter().enumerate() {
        for other in &slots[at + 1..] {
            let text = |slot: &Value, name: &str| slot[name].as_str().unwrap().to_owned();
            let apart = text(one, "endDateTime") <= text(other, "startDateTime")
                || text(other, "endDateTime") <= text(one, "startDateTime");
            let same_room = one.get("location").is_some() && one["location"] == other["location"];
            let same_trainer = one["instructors"] == other["instructors"];
            assert!(apart || !(same_room || same_trainer), "{one} {other}");
        }
    }
}

#[tokio::test]
async fn a_booking_shows_in_the_slot_in_the_customers_list_and_by_its_number() {
    let (sandbox, _) = studio().await;
    let member = newcomer(&sandbox, 1, Status::Member);
    let slot = bookable(&sandbox, member, "Zumba®").await;
    let class = class(&sandbox, "Zumba®").await;

    let booked = book(&sandbox, member, &slot).await.json();

    let id = number(&booked, "bookingId");
    let path = format!("/v1/classes/{class}/slots/{}", slot["id"]);
    let after = get(&sandbox, &path).await;
    let list = get(
        &sandbox,
        &format!("/v1/classes/booking?customerId={member}"),
    )
    .await;
    let single = get(&sandbox, &format!("/v1/classes/booking/{id}")).await;
    let taken =
        |slot: &Value| number(slot, "bookedParticipants") + number(slot, "waitingListParticipants");
    assert_eq!(taken(&after), taken(&slot) + 1);
    assert_eq!(list, Value::from(vec![booked.clone()]));
    assert_eq!(single, booked);
    assert_eq!(booked["classSlotStatus"], "PLANNED");
    assert_eq!(booked["participantStatus"], "UNSET");
}

#[tokio::test]
async fn a_booking_leaves_the_customers_list_after_two_weeks_and_stays_readable() {
    let (sandbox, hands) = studio().await;
    let member = newcomer(&sandbox, 1, Status::Member);
    let slot = bookable(&sandbox, member, "Zumba®").await;
    let id = number(&book(&sandbox, member, &slot).await.json(), "bookingId");

    hands.advance(30 * DAY);

    let list = get(
        &sandbox,
        &format!("/v1/classes/booking?customerId={member}"),
    )
    .await;
    let single = get(&sandbox, &format!("/v1/classes/booking/{id}")).await;
    let mut list = list.as_array().unwrap().iter();
    assert!(list.all(|it| it["bookingId"] != id));
    assert_eq!(single["classSlotStatus"], "COMPLETED");
    assert_ne!(single["participantStatus"], "UNSET");
}

#[tokio::test]
async fn slots_that_are_over_too_far_off_closed_or_for_show_say_so() {
    let (sandbox, _) = studio().await;
    let member = newcomer(&sandbox, 1, Status::Member);
    let mut seen = BTreeSet::new();

    for slot in all_slots(&sandbox).await {
        let verdict = verdict(&sandbox, member, &slot).await;
        let start = slot["startDateTime"].as_str().unwrap();
        match verdict.as_str() {
            "DATE_TIME_BEFORE_EARLIEST_BOOKING_DATE_TIME" => assert!(start > "2026-03-08T13:00"),
            "DATE_TIME_AFTER_LATEST_BOOKING_DATE_TIME" => assert!(start < "2026-03-01T15:00"),
            "STUDIO_CLOSED" => assert_eq!(slot["classInformation"]["title"], "Yoga Flow"),
            _ => {}
        }
        seen.insert(verdict);
    }

    for expected in [
        "AVAILABLE",
        "DATE_TIME_BEFORE_EARLIEST_BOOKING_DATE_TIME",
        "DATE_TIME_AFTER_LATEST_BOOKING_DATE_TIME",
        "STUDIO_CLOSED",
        "DISPLAY_ONLY",
    ] {
        assert!(seen.contains(expected), "{expected} is not among {seen:?}");
    }
}

#[tokio::test]
async fn who_somebody_is_decides_whether_they_can_book() {
    let (sandbox, _) = studio().await;
    let [refused, resting, fine] =
        [1, 2, 3].map(|number| newcomer(&sandbox, number, Status::Member));
    let former = newcomer(&sandbox, 4, Status::FormerMember);
    let prospect = newcomer(&sandbox, 5, Status::Prospect);
    sandbox
        .state()
        .edit_person(refused, |it| it.access_refusal = true);
    rest(&sandbox, resting);
    let slot = bookable(&sandbox, fine, "Bodypump").await;

    let mut verdicts = Vec::new();
    for customer in [refused, former, prospect, resting] {
        verdicts.push(verdict(&sandbox, customer, &slot).await);
    }
    let stranger = book(&sandbox, 77, &slot).await;
    let booked = book(&sandbox, former, &slot).await;

    assert_eq!(
        verdicts,
        [
            "NOT_AVAILABLE",
            "NOT_AVAILABLE",
            "NO_CONTINGENT",
            "CUSTOMER_IDLE"
        ]
    );
    assert_eq!(stranger.status, 404);
    assert_eq!(booked.status, 400);
    assert_eq!(booked.text("errorCode"), "sandbox.booking.not-available");
}

#[tokio::test]
async fn a_rate_without_the_class_does_not_open_it_and_one_with_it_opens_two_slots() {
    let (sandbox, _) = studio().await;
    let basic = member_with(&sandbox, &["Basic 24", "Flex", "Vormittag"]).await;
    let premium = member_with(&sandbox, &["Premium", "Gold 24 Monate"]).await;
    let first = bookable(&sandbox, premium, "Reformer Pilates").await;

    let without = verdict(&sandbox, basic, &first).await;
    let one = book(&sandbox, premium, &first).await;
    let again = verdict(&sandbox, premium, &first).await;
    let second = bookable(&sandbox, premium, "Reformer Pilates").await;
    let two = book(&sandbox, premium, &second).await;
    let mut third = BTreeSet::new();
    for slot in slots(&sandbox, "Reformer Pilates").await {
        third.insert(verdict(&sandbox, premium, &slot).await);
    }

    assert_eq!(without, "NO_CONTINGENT");
    assert_eq!((one.status, two.status), (200, 200));
    assert_eq!(again, "CUSTOMER_ALREADY_BOOKED");
    assert!(third.contains("BOOKING_LIMIT_REACHED"), "{third:?}");
    assert!(!third.contains("AVAILABLE"), "{third:?}");
}

#[tokio::test]
async fn two_classes_at_once_are_one_too_many() {
    let (sandbox, _) = studio().await;
    let member = newcomer(&sandbox, 1, Status::Member);
    let zumba = bookable(&sandbox, member, "Zumba®").await;
    book(&sandbox, member, &zumba).await;
    let day = &zumba["startDateTime"].as_str().unwrap()[..10];
    let yoga = slots(&sandbox, "Yoga Flow").await;
    let yoga = yoga
        .iter()
        .find(|it| it["startDateTime"].as_str().unwrap().starts_with(day));

    let clash = verdict(&sandbox, member, yoga.unwrap()).await;

    let own = get(
        &sandbox,
        &format!("/v1/classes/booking?customerId={member}"),
    )
    .await;
    assert_eq!(own[0]["bookingStatus"], "BOOKED");
    assert_eq!(clash, "CUSTOMER_IN_OTHER_BOOKING");
}

#[tokio::test]
async fn a_slot_takes_as_many_as_it_has_seats_and_places_to_wait_and_no_more() {
    let (sandbox, _) = studio().await;
    let opener = newcomer(&sandbox, 0, Status::Member);
    let slot = bookable(&sandbox, opener, "Boxen für Einsteiger").await;
    let class = class(&sandbox, "Boxen für Einsteiger").await;
    let wishes = (1..30).map(|number| newcomer(&sandbox, number, Status::Member));

    let bookings = wishes.map(|customer| book(&sandbox, customer, &slot));
    let answers: Vec<_> = futures_of(bookings).await;

    let path = format!("/v1/classes/{class}/slots/{}", slot["id"]);
    let after = get(&sandbox, &path).await;
    let seats = number(&after, "maxParticipants") - number(&after, "additionalParticipants");
    assert_eq!(number(&after, "bookedParticipants"), seats);
    assert_eq!(
        after["waitingListParticipants"],
        after["maxWaitingListParticipants"]
    );
    let refused: Vec<_> = answers.iter().filter(|it| it.status != 200).collect();
    assert!(refused.len() >= 15, "{}", refused.len());
    for refusal in refused {
        let code = refusal.text("errorCode");
        assert_eq!(
            (refusal.status, &*code),
            (409, "sandbox.booking.booking-limit-reached")
        );
    }
}

/// All at once, from as many clients.
async fn futures_of<T>(futures: impl Iterator<Item = impl Future<Output = T>>) -> Vec<T> {
    let mut futures: Vec<_> = futures.map(|it| (Box::pin(it), None)).collect();
    std::future::poll_fn(|context| {
        for (future, output) in &mut futures {
            if output.is_none()
                && let std::task::Poll::Ready(value) = future.as_mut().poll(context)
            {
                *output = Some(value);
            }
        }
        match futures.iter().all(|it| it.1.is_some()) {
            true => std::task::Poll::Ready(()),
            false => std::task::Poll::Pending,
        }
    })
    .await;
    futures.into_iter().filter_map(|it| it.1).collect()
}

#[tokio::test]
async fn whoever_waits_longest_moves_up_when_somebody_cancels() {
    let (sandbox, _) = studio().await;
    let opener = newcomer(&sandbox, 0, Status::Member);
    let slot = bookable(&sandbox, opener, "Boxen für Einsteiger").await;
    let mut booked = Vec::new();
    let mut waiting = Vec::new();
    for number_ in 1..30 {
        let customer = newcomer(&sandbox, number_, Status::Member);
        let answer = book(&sandbox, customer, &slot).await;
        match (answer.status, answer.text("bookingStatus").as_str()) {
            (200, "BOOKED") => booked.push(number(&answer.json(), "bookingId")),
            (200, _) => waiting.push((customer, number(&answer.json(), "bookingId"))),
            _ => break,
        }
    }

    // The first in line may no longer come, so the second is the one who moves up.
    let (barred, passed_over) = waiting[0];
    sandbox
        .state()
        .edit_person(barred, |it| it.access_refusal = true);
    let canceled = cancel(&sandbox, booked[0]).await;
    let again = cancel(&sandbox, booked[0]).await;

    assert_eq!(canceled.status, 200);
    assert_eq!(status(&sandbox, booked[0]).await, "CANCELED");
    assert_eq!(status(&sandbox, passed_over).await, "WAITING_LIST");
    assert_eq!(status(&sandbox, waiting[1].1).await, "BOOKED");
    assert_eq!(again.text("errorCode"), "sandbox.booking.canceled");
}

/// How long it is from the start of these tests to so many hours before the slot.
fn until(slot: &Value, hours: i64) -> std::time::Duration {
    let start = slot["startDateTime"].as_str().expect("a text");
    let start = start.split_once('[').expect("a zone").0;
    let start: jiff::Timestamp = start.parse().expect("a moment");
    let now = support::noon()
        .duration_since(std::time::UNIX_EPOCH)
        .expect("a time after 1970");
    let ahead = start.as_second() - hours * 3_600;
    std::time::Duration::from_secs(ahead.unsigned_abs()) - now
}

#[tokio::test]
async fn a_strict_class_cannot_be_canceled_in_its_last_hours() {
    let (sandbox, hands) = studio().await;
    let member = newcomer(&sandbox, 1, Status::Member);
    let slot = bookable(&sandbox, member, "Indoor Cycling").await;
    let id = number(&book(&sandbox, member, &slot).await.json(), "bookingId");

    hands.advance(until(&slot, 3));
    let late = cancel(&sandbox, id).await;

    assert_eq!(
        late.text("errorCode"),
        "sandbox.booking.cancelation-too-late"
    );
    assert_eq!(status(&sandbox, id).await, "BOOKED");
}

#[tokio::test]
async fn a_lenient_class_can_be_canceled_until_it_begins() {
    let (sandbox, hands) = studio().await;
    let [one, two] = [1, 2].map(|number| newcomer(&sandbox, number, Status::Member));
    let slot = bookable(&sandbox, one, "Joga dla seniorów").await;
    let first = number(&book(&sandbox, one, &slot).await.json(), "bookingId");
    let second = number(&book(&sandbox, two, &slot).await.json(), "bookingId");

    hands.advance(until(&slot, 1));
    let late = cancel(&sandbox, first).await;
    hands.advance(HOUR);
    let begun = cancel(&sandbox, second).await;

    assert_eq!(late.status, 200);
    assert_eq!(begun.text("errorCode"), "sandbox.booking.begun");
}

#[tokio::test]
async fn the_demo_has_full_slots_waiting_lists_and_canceled_bookings() {
    let (sandbox, _) = studio().await;
    let slots = all_slots(&sandbox).await;
    let mut states = BTreeSet::new();

    for customer in sandbox
        .state()
        .with_people(|people| people.iter().map(|it| it.id).collect::<Vec<_>>())
    {
        let path = format!("/v1/classes/booking?customerId={customer}");
        let list = get(&sandbox, &path).await;
        for booking in list.as_array().unwrap() {
            states.insert(booking["bookingStatus"].as_str().unwrap().to_owned());
        }
    }

    let over = |it: &&Value| {
        number(it, "bookedParticipants") + number(it, "additionalParticipants")
            > number(it, "maxParticipants")
    };
    assert_eq!(slots.iter().find(over), None);
    assert!(
        slots
            .iter()
            .any(|it| number(it, "waitingListParticipants") > 0)
    );
    let all = [
        "BOOKED",
        "BOOKED_WITH_CONFIRMATION_REQUIRED",
        "CANCELED",
        "WAITING_LIST",
    ];
    assert_eq!(states.into_iter().collect::<Vec<_>>(), all);
}

#[tokio::test]
async fn a_picture_is_a_jpeg_until_its_address_expires() {
    let (sandbox, hands) = studio().await;
    let classes = get(&sandbox, "/v1/classes").await;
    let url = classes["result"][0]["imgUrl"].as_str().unwrap();
    let ask = Ask::get(url.strip_prefix(&sandbox.url()).unwrap()).without_key();

    let fresh = ask.send(&sandbox).await;
    hands.advance(6 * HOUR);
    let late = ask.send(&sandbox).await;

    assert_eq!(fresh.header("Content-Type"), Some("image/jpeg"));
    assert!(fresh.bytes.starts_with(&[0xff, 0xd8]));
    assert_eq!(late.status, 403);
}

#[tokio::test]
async fn what_does_not_exist_is_not_found() {
    let (sandbox, _) = studio().await;
    let rueckenfit = class(&sandbox, "Rückenfit").await;
    let foreign = &slots(&sandbox, "Yoga Flow").await[0]["id"];

    for path in [
        "/v1/classes/5".to_owned(),
        "/v1/classes/5/slots".to_owned(),
        format!("/v1/classes/{rueckenfit}/slots/{foreign}"),
        "/v1/classes/booking/5".to_owned(),
        "/v1/classes/booking?customerId=5".to_owned(),
    ] {
        assert_eq!(Ask::get(&*path).send(&sandbox).await.status, 404, "{path}");
    }
    assert_eq!(cancel(&sandbox, 5).await.status, 404);
}

#[tokio::test]
async fn whoever_trains_in_another_studio_cannot_book_here() {
    let (mut config, _hands) = support::config();
    config.studios = 2;
    config.keys = vec![Key::new("second").of_studio(2)];
    let sandbox = Sandbox::start(config)
        .await
        .expect("a loopback port is free");
    let own = support::first(&sandbox, |it| it.status == Status::Member).id;
    let elsewhere = sandbox.state().studios()[1].with_people(|people| {
        people
            .iter()
            .find(|it| it.status == Status::Member)
            .cloned()
    });
    let elsewhere = elsewhere.unwrap().id;
    let slot = &slots(&sandbox, "Zumba®").await[0];

    let known = booking::verdict(&sandbox, own, slot).await;
    let stranger = book(&sandbox, elsewhere, slot).await;
    let wish = booking::wish(elsewhere, slot).to_string();
    let by_their_key = Ask::new("POST", "/v1/classes/booking/book")
        .json(&wish)
        .header("X-API-KEY", "second")
        .send(&sandbox)
        .await;

    assert!(!known.is_empty());
    assert_eq!((stranger.status, by_their_key.status), (404, 404));
}

#[tokio::test]
async fn bookings_and_timetable_outlast_a_restart() {
    let folder = tempfile::tempdir().unwrap();
    let start = || async {
        let (mut config, _hands) = support::config();
        config.state = Some(folder.path().join("state.json"));
        Sandbox::start(config).await.expect("the file can be read")
    };
    let sandbox = start().await;
    sandbox.state().set_rate_limit(100_000);
    get(&sandbox, "/v1/classes/slots").await;
    let member = newcomer(&sandbox, 1, Status::Member);
    let slot = bookable(&sandbox, member, "Zumba®").await;
    let booked = book(&sandbox, member, &slot).await.json();
    let before = get(&sandbox, "/v1/classes/slots?daysAhead=6&sliceSize=100").await;
    sandbox.stop().await;

    let again = start().await;

    let path = format!("/v1/classes/booking/{}", booked["bookingId"]);
    let after = get(&again, "/v1/classes/slots?daysAhead=6&sliceSize=100").await;
    assert_eq!(get(&again, &path).await, booked);
    assert_eq!(after, before);
}
