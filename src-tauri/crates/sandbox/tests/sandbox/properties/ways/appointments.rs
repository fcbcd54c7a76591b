//! Appointments at a time that is free.

use serde_json::json;

use super::{list, request};
use crate::properties::request::Request;
use crate::properties::run::Run;

/// How many people are asked whether they can.
const ASKED: usize = 6;

/// The operations that book one kind of appointments, and who books them.
pub(super) struct Kind {
    kinds: &'static str,
    times: &'static str,
    verdict: &'static str,
    book: &'static str,
    status: &'static str,
}

pub(super) const OF_MEMBERS: Kind = Kind {
    kinds: "getBookableAppointments",
    times: "getBookableAppointmentSlots",
    verdict: "validateForAppointmentBooking",
    book: "bookAppointmentBooking",
    status: "MEMBER",
};

pub(super) const ON_TRIAL: Kind = Kind {
    kinds: "getBookableTrialOfferAppointments",
    times: "getBookableAppointmentSlotsForTrialOffers",
    verdict: "validateForAppointmentBookingForTrialOffers",
    book: "bookAppointmentForTrialOffer",
    status: "PROSPECT",
};

/// A booking that the studio says is possible.
pub(super) async fn book(run: &mut Run, kind: &Kind) -> Option<Request> {
    let people = request("getCustomers").with("customerStatus", &kind.status.into());
    let mut people = list(run.answer("getCustomers", people).await);
    run.chance.shuffle(&mut people);
    let kinds = list(run.answer(kind.kinds, request(kind.kinds)).await);
    for person in people.iter().take(ASKED) {
        for appointment in &kinds {
            let times = request(kind.times).at("bookableAppointmentId", &appointment["id"]);
            let mut times = list(run.answer(kind.times, times).await);
            run.chance.shuffle(&mut times);
            for time in times.iter().take(ASKED) {
                let wish = json!({
                    "customerId": person["id"],
                    "bookableAppointmentId": appointment["id"],
                    "startDateTime": time["startDateTime"],
                    "endDateTime": time["endDateTime"],
                });
                let asked = request(kind.verdict).saying(wish.clone());
                let verdict = run.answer(kind.verdict, asked).await;
                if verdict.is_some_and(|it| it["validationStatus"] == "AVAILABLE") {
                    return Some(request(kind.book).saying(wish));
                }
            }
        }
    }
    None
}
