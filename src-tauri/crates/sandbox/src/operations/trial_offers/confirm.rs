//! `/v1/trial-offers/bookings/{bookingId}/confirm`

use serde_json::json;

use crate::answer::Answer;
use crate::call::Call;
use crate::ids::{self, Kind};
use crate::operations::classes::{check_ahead, schedule};
use crate::refusal::Refusal;
use crate::world::bookings::Trial;

/// Confirms the booking of a class or an appointment, or says that the time for it has run out.
/// Confirming twice, or what need not be confirmed, changes nothing.
pub(super) fn confirm(call: &Call<'_>) -> Result<Answer, Refusal> {
    let id = call.id("bookingId");
    let kinds = [Kind::ClassBooking, Kind::AppointmentBooking];
    let owner = kinds.into_iter().find_map(|kind| ids::customer(id, kind));
    let known = owner.and_then(|it| call.studio().find_person(it)).is_some();

    let mut world = schedule::current(call);
    let booking = world
        .bookings
        .find_mut(id)
        .filter(|it| known && it.trial.is_some());
    let booking = booking.ok_or_else(|| Refusal::unknown("booking"))?;
    if booking.trial.is_some_and(|it| it.expired) {
        return Ok(json!({ "status": "EXPIRED" }).into());
    }
    if booking.awaits_confirmation() {
        check_ahead(call, booking)?;
    }
    booking.trial = booking.trial.map(|it| Trial {
        confirm_by: None,
        ..it
    });
    Ok(json!({ "status": "CONFIRMED" }).into())
}
