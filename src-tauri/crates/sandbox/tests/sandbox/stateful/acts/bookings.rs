//! Classes and appointments.

use jiff::Timestamp;
use serde_json::{Value, json};

use crate::stateful::checks::queue;
use crate::stateful::client::{Client, Told, pick};
use crate::stateful::fact::{Booking, Fact, items, number, text};
use crate::stateful::step::Step;
use crate::stateful::wire::Request;

/// Classes with few seats, and such that can be tried.
const CLASSES: [&str; 4] = [
    "Reformer Pilates",
    "Boxen für Einsteiger",
    "HIIT 30",
    "Rückenfit",
];

/// A moment of an answer, however it is written.
pub(crate) fn moment(value: &Value, name: &str) -> Timestamp {
    let written = text(value, name);
    let plain = written.split('[').next().unwrap_or_default();
    plain.parse().unwrap_or(Timestamp::UNIX_EPOCH)
}

/// Those of them that take bookings now.
async fn slots(client: &mut Client<'_>, person: i64, step: &Step) -> Result<Vec<Value>, String> {
    let classes = items(&client.get(person, "/v1/classes?sliceSize=100").await?);
    let few: Vec<_> = classes
        .iter()
        .filter(|it| CLASSES.contains(&&*text(it, "title")))
        .collect();
    let Some(class) = pick(&few, step.a) else {
        return Ok(Vec::new());
    };
    let target = format!("/v1/classes/{}/slots?sliceSize=100", class["id"]);
    let mut slots = items(&client.get(person, &target).await?);
    let now = client.stage.now();
    slots.retain(|it| {
        moment(it, "earliestBookingDateTime") <= now && now <= moment(it, "latestBookingDateTime")
    });
    Ok(slots)
}

pub(crate) async fn book(client: &mut Client<'_>, person: i64, step: &Step, trial: bool) -> Told {
    let slots = slots(client, person, step).await?;
    let Some(slot) = pick(&slots, step.b % 2) else {
        return Ok(Vec::new());
    };
    let target = match trial {
        true => "/v1/trial-offers/classes/booking/book",
        false => "/v1/classes/booking/book",
    };
    let body = json!({ "customerId": person, "classSlotId": slot["id"] });
    let reply = client
        .ask(person, Request::new("POST", target).json(&body))
        .await?;
    if !reply.done() {
        return Ok(Vec::new());
    }
    let booked = reply.json();
    let waits = booked["bookingStatus"] == "WAITING_LIST";
    let taken = number(slot, "bookedParticipants") + number(slot, "additionalParticipants");
    let full = taken >= number(slot, "maxParticipants");
    if client.alone && waits != full {
        return Err(format!("waits: {waits}, but the slot was {slot}"));
    }
    let id = number(&booked, "bookingId");
    let booking = Booking {
        person,
        place: client.home(person),
        id,
        slot: Some((number(&booked, "classId"), number(&booked, "classSlotId"))),
        trial,
        step: step.number,
    };
    Ok(vec![Fact::New("class booking", id), Fact::Booked(booking)])
}

pub(crate) async fn cancel(client: &mut Client<'_>, person: i64, step: &Step) -> Told {
    let target = format!("/v1/classes/booking?customerId={person}");
    let mut own = items(&client.get(person, &target).await?);
    own.retain(|it| it["bookingStatus"] != "CANCELED" && it["classSlotStatus"] == "PLANNED");
    let Some(booking) = pick(&own, step.b) else {
        return Ok(Vec::new());
    };
    let before = match client.alone {
        true => Some(queue::Before::of(client, person, booking).await?),
        false => None,
    };
    let id = number(booking, "bookingId");
    let request = Request::new("DELETE", format!("/v1/classes/booking/{id}"));
    let reply = client.ask(person, request).await?;
    if !reply.done() {
        return Ok(Vec::new());
    }
    if let Some(before) = before {
        before.check(client).await?;
    }
    Ok(vec![Fact::Canceled(id)])
}

pub(crate) async fn confirm(client: &mut Client<'_>, step: &Step) -> Told {
    let model = client.model;
    let trials = model.bookings.values().filter(|it| it.trial);
    let trials: Vec<_> = trials
        .filter(|it| !model.moved.contains(&it.person))
        .collect();
    let Some(booking) = pick(&trials, step.a) else {
        return Ok(Vec::new());
    };
    let target = format!("/v1/trial-offers/bookings/{}/confirm", booking.id);
    let reply = client
        .ask(booking.person, Request::new("POST", target))
        .await?;
    // What was canceled cannot be brought back by confirming it.
    if client.alone && reply.done() && reply.json()["status"] == "CONFIRMED" {
        let target = format!("/v1/classes/booking/{}", booking.id);
        let shown = client.get(booking.person, &target).await?;
        let canceled = model.canceled.contains(&booking.id);
        if canceled != (shown["bookingStatus"] == "CANCELED") {
            return Err(format!(
                "confirmed, canceled before: {canceled}, now {shown}"
            ));
        }
    }
    Ok(Vec::new())
}

pub(crate) async fn appoint(client: &mut Client<'_>, person: i64, step: &Step) -> Told {
    let all = items(&client.get(person, "/v1/appointments/bookable").await?);
    let Some(bookable) = pick(&all, step.a) else {
        return Ok(Vec::new());
    };
    let target = format!(
        "/v1/appointments/bookable/{}/slots?daysAhead=6",
        bookable["id"]
    );
    let free = items(&client.get(person, &target).await?);
    let Some(slot) = pick(&free[..free.len().min(4)], step.b) else {
        return Ok(Vec::new());
    };
    let body = json!({
        "customerId": person,
        "bookableAppointmentId": bookable["id"],
        "startDateTime": slot["startDateTime"],
        "endDateTime": slot["endDateTime"],
    });
    let request = Request::new("POST", "/v1/appointments/booking/book").json(&body);
    let reply = client.ask(person, request).await?;
    if !reply.done() {
        return Ok(Vec::new());
    }
    let id = number(&reply.json(), "bookingId");
    let booking = Booking {
        person,
        place: client.home(person),
        id,
        slot: None,
        trial: false,
        step: step.number,
    };
    Ok(vec![Fact::New("appointment", id), Fact::Booked(booking)])
}

pub(crate) async fn cancel_appointment(client: &mut Client<'_>, person: i64, step: &Step) -> Told {
    let target = format!("/v1/appointments/booking?customerId={person}");
    let mut own = items(&client.get(person, &target).await?);
    own.retain(|it| it["bookingStatus"] != "CANCELED");
    let Some(booking) = pick(&own, step.b) else {
        return Ok(Vec::new());
    };
    let id = number(booking, "bookingId");
    let request = Request::new("DELETE", format!("/v1/appointments/booking/{id}"));
    let reply = client.ask(person, request).await?;
    Ok(match reply.done() {
        true => vec![Fact::Canceled(id)],
        false => Vec::new(),
    })
}
