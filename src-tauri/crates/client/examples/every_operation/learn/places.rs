//! Classes and appointments: times that can still be had, and what was booked.

use jiff::civil::DateTime;
use jiff::{SignedDuration, Timestamp};
use serde_json::Value;
use studiodesk_client::Moment;

use super::{at, best, each, rows};
use crate::known::Known;

/// Those that book an appointment, or ask whether they could.
const APPOINTMENTS: [&str; 2] = ["validateForAppointmentBooking", "bookAppointmentBooking"];
/// The same for trial offers.
const TRIAL_APPOINTMENTS: [&str; 2] = [
    "validateForAppointmentBookingForTrialOffers",
    "bookAppointmentForTrialOffer",
];
const TRIAL_CLASSES: [&str; 2] = [
    "validateClassSlotForTrialOffers",
    "bookClassSlotForTrialOffers",
];

pub(super) fn learn(operation: &str, answer: &Value, known: &mut Known) {
    match operation {
        "getActiveClasses" => {
            let class = best(rows(answer), |it| it["bookable"] == true);
            known.put("classId", at(&class, "/id"));
        }
        "getClassSlotsForMultipleClasses" => {
            let closed = known.get("closingHours").cloned().unwrap_or_default();
            let slot = ahead(rows(answer), |it| free(it) && !within(it, &closed));
            known.put("classSlotId", at(&slot, "/id"));
            known.put("classId", at(&slot, "/classInformation/id"));
        }
        "validateClassSlot" => foretold(answer, "bookClassSlot", known),
        "validateForAppointmentBooking" => foretold(answer, "bookAppointmentBooking", known),
        "bookClassSlot" => {
            let operations = ["getClassBookingById", "cancelClassSlotById"];
            each(known, &operations, "bookingId", &at(answer, "/bookingId"));
        }
        "getBookableAppointments" => {
            known.put("bookableAppointmentId", at(answer, "/result/0/id"));
        }
        "getBookableAppointmentSlots" => slot(answer, &APPOINTMENTS, known),
        "bookAppointmentBooking" => {
            let operations = ["getAppointmentBooking", "deleteAppointmentBooking"];
            each(known, &operations, "bookingId", &at(answer, "/bookingId"));
        }
        "getBookableTrialOfferClasses" => {
            let offer = at(answer, "/result/0");
            let config = at(&offer, "/trialOfferConfigId");
            known.put("getTrialOfferConfig.configId", config.clone());
            known.put("trialOfferConfigId", config);
            let class = at(&offer, "/trialOfferClass/id");
            known.put("getClassSlotsForTrialOffers.classId", class);
        }
        "getClassSlotsForTrialOffers" => {
            let closed = known.get("closingHours").cloned().unwrap_or_default();
            let slot = best(rows(answer), |it| free(it) && !within(it, &closed));
            each(known, &TRIAL_CLASSES, "classSlotId", &at(&slot, "/id"));
        }
        "getBookableTrialOfferAppointments" => {
            let id = at(answer, "/result/0/trialOfferBookableAppointment/id");
            let slots = ["getBookableAppointmentSlotsForTrialOffers"];
            each(known, &slots, "bookableAppointmentId", &id);
            each(known, &TRIAL_APPOINTMENTS, "bookableAppointmentId", &id);
        }
        "getBookableAppointmentSlotsForTrialOffers" => slot(answer, &TRIAL_APPOINTMENTS, known),
        "bookClassSlotForTrialOffers" | "bookAppointmentForTrialOffer" => confirm(answer, known),
        _ => {}
    }
}

/// The first good slot that is not too near: what is booked there can still be given back.
fn ahead(slots: &[Value], good: impl Fn(&Value) -> bool) -> Value {
    let soon = Timestamp::now() + SignedDuration::from_hours(48);
    let later = |it: &Value| time(it, "startDateTime").is_some_and(|start| start > soon);
    let slot = slots.iter().find(|it| good(it) && later(it));
    slot.cloned().unwrap_or_else(|| best(slots, good))
}

fn time(slot: &Value, name: &str) -> Option<Timestamp> {
    let moment: Moment = slot[name].as_str()?.parse().ok()?;
    moment.timestamp(&jiff::tz::TimeZone::UTC).ok()
}

/// Whether somebody could book this slot of a class now.
fn free(slot: &Value) -> bool {
    let now = Timestamp::now();
    let time = |name: &str| time(slot, name);
    let most = slot["maxParticipants"].as_i64().unwrap_or(i64::MAX);
    let there = ["bookedParticipants", "additionalParticipants"]
        .iter()
        .filter_map(|name| slot[name].as_i64())
        .sum::<i64>();
    there < most
        && time("startDateTime").is_some_and(|start| start > now)
        && time("earliestBookingDateTime").is_none_or(|from| from <= now)
        && time("latestBookingDateTime").is_none_or(|until| until > now)
}

/// Whether a slot begins while the studio is closed, by the studio's own clock.
fn within(slot: &Value, closed: &Value) -> bool {
    let start = slot["startDateTime"]
        .as_str()
        .and_then(|it| it.parse().ok());
    let Some(start) = start.map(|start: Moment| start.datetime()) else {
        return false;
    };
    rows(closed).iter().any(|hours| {
        let time = |name: &str| hours[name].as_str()?.parse::<DateTime>().ok();
        time("dateTimeFrom").is_some_and(|from| from <= start)
            && time("dateTimeTo").is_none_or(|until| start < until)
    })
}

/// Times and instructors of the last free slot: the furthest from whatever closes soon.
fn slot(answer: &Value, operations: &[&str], known: &mut Known) {
    let Some(slot) = rows(answer).last() else {
        return;
    };
    each(
        known,
        operations,
        "startDateTime",
        &at(slot, "/startDateTime"),
    );
    each(known, operations, "endDateTime", &at(slot, "/endDateTime"));
    if let Some(instructor) = slot.pointer("/instructors/0/id") {
        each(
            known,
            operations,
            "instructorIds",
            &serde_json::json!([instructor]),
        );
    }
}

/// Whoever is told beforehand that they cannot book will be refused rightly.
fn foretold(answer: &Value, booking: &str, known: &mut Known) {
    if answer["validationStatus"] != "AVAILABLE" {
        let customer = known.get("customerId").cloned().unwrap_or_default();
        known.guess_own(booking, "customerId", customer);
    }
}

/// A booking that waits for its confirmation; one that does not, only until there is one that does.
fn confirm(answer: &Value, known: &mut Known) {
    let name = "confirmTrialOfferBooking.bookingId";
    let waits = answer["bookingStatus"] == "BOOKED_WITH_CONFIRMATION_REQUIRED";
    if waits || known.get(name).is_none() {
        known.put(name, at(answer, "/bookingId"));
    }
}
