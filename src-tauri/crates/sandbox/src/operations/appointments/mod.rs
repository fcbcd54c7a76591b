//! Appointments that can be booked, and their bookings.

mod bookables;
mod bookings;
mod rules;
mod slots;

pub(super) use self::bookables::show;
pub(super) use self::bookings::book_on;
pub(super) use self::rules::{AppointmentRequest, verdict};
pub(super) use self::slots::of as slots_of;

use crate::answer::Answer;
use crate::call::Call;
use crate::refusal::Refusal;

/// Answers an operation of this group that has behaviour.
pub(crate) fn answer(operation: &str, call: &Call<'_>) -> Option<Result<Answer, Refusal>> {
    Some(match operation {
        "getBookableAppointments" => bookables::list(call),
        "getBookableAppointment" => bookables::get(call),
        "getBookableAppointmentSlots" => slots::list(call),
        "validateForAppointmentBooking" => bookings::validate(call),
        "bookAppointmentBooking" => bookings::book(call),
        "getAppointmentBookings" => bookings::list(call),
        "getAppointmentBooking" => bookings::get(call),
        "deleteAppointmentBooking" => bookings::cancel(call),
        _ => return None,
    })
}
