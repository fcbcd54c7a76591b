//! Trial offers: what they are, the people who take them up, and their bookings.

mod appointments;
mod classes;
mod config;
mod confirm;
mod leads;

use crate::answer::Answer;
use crate::call::Call;
use crate::refusal::Refusal;

/// Answers an operation of this group that has behaviour.
pub(crate) fn answer(operation: &str, call: &Call<'_>) -> Option<Result<Answer, Refusal>> {
    Some(match operation {
        "getTrialOfferConfig" => config::get(call),
        "getBookableTrialOfferClasses" => classes::list(call),
        "getClassSlotsForTrialOffers" => classes::slots(call),
        "validateClassSlotForTrialOffers" => classes::validate(call),
        "bookClassSlotForTrialOffers" => classes::book(call),
        "getBookableTrialOfferAppointments" => appointments::list(call),
        "getBookableAppointmentSlotsForTrialOffers" => appointments::slots(call),
        "validateForAppointmentBookingForTrialOffers" => appointments::validate(call),
        "bookAppointmentForTrialOffer" => appointments::book(call),
        "confirmTrialOfferBooking" => confirm::confirm(call),
        "validateForLeadCustomerCreation" => leads::validate(call),
        "createLeadCustomer" => leads::create(call),
        _ => return None,
    })
}
