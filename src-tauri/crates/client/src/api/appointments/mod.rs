//! Operations on bookable appointments and their bookings.
//!
//! Written by `studiodesk-client-codegen`; change its words or its rules, not this.

mod requests;
mod types;

use studiodesk_core::{BookableAppointmentId, BookingId, CustomerId};

use crate::api::shared::{
    AppointmentBookingRequest, AppointmentBookingResult, AppointmentBookingValidationResult,
    BookableAppointment, VoidResult,
};
use crate::operations::table;
use crate::wire::opaque;
use crate::{Client, Result};

pub use self::requests::*;
pub use self::types::*;

/// Operations on bookable appointments and their bookings; made by [`Client::appointments`].
#[derive(Clone)]
pub struct Appointments {
    pub(crate) client: Client,
}

opaque!(Appointments);

impl Appointments {
    pub(super) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Lists in slices the kinds of appointment that can be booked, without their slots.
    ///
    /// `GET /v1/appointments/bookable`. Needs the scope `BOOKABLE_APPOINTMENTS_READ`.
    ///
    /// # Errors
    /// [`Invalid`](crate::Error::Invalid), naming the field, for what it does not take;
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub fn get_bookable_appointments(&self) -> GetBookableAppointments {
        GetBookableAppointments::new(self.client.clone())
    }

    /// Checks whether a customer could book an appointment slot, without booking it. The verdict is
    /// in `validationStatus`; needs the write scope all the same.
    ///
    /// `POST /v1/appointments/bookable/validate`. Needs the scope `APPOINTMENTS_WRITE`.
    ///
    /// # Errors
    /// [`Invalid`](crate::Error::Invalid), naming the field, for what it does not take;
    /// [`Conflict`](crate::Error::Conflict) when somebody else changed it meanwhile;
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub async fn validate_for_appointment_booking(
        &self,
        body: &AppointmentBookingRequest,
    ) -> Result<AppointmentBookingValidationResult> {
        let call = self
            .client
            .call(&table::VALIDATE_FOR_APPOINTMENT_BOOKING, &[]);
        call.json(body)?.read().await
    }

    /// Fetches one bookable appointment, without its slots.
    ///
    /// `GET /v1/appointments/bookable/{bookableAppointmentId}`. Needs the scope
    /// `BOOKABLE_APPOINTMENTS_READ`.
    ///
    /// # Errors
    /// [`NotFound`](crate::Error::NotFound) for an id that this studio does not have;
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub async fn get_bookable_appointment(
        &self,
        bookable_appointment_id: BookableAppointmentId,
    ) -> Result<BookableAppointment> {
        let call = self.client.call(
            &table::GET_BOOKABLE_APPOINTMENT,
            &[&bookable_appointment_id.to_string()],
        );
        call.read().await
    }

    /// Lists the slots of a bookable appointment from `slotWindowStartDate` on, for as many days as
    /// `daysAhead` says. Returns a plain list without paging.
    ///
    /// `GET /v1/appointments/bookable/{bookableAppointmentId}/slots`. Needs the scope
    /// `BOOKABLE_APPOINTMENTS_READ`.
    ///
    /// # Errors
    /// [`NotFound`](crate::Error::NotFound) for an id that this studio does not have;
    /// [`Invalid`](crate::Error::Invalid), naming the field, for what it does not take;
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub fn get_bookable_appointment_slots(
        &self,
        bookable_appointment_id: BookableAppointmentId,
    ) -> GetBookableAppointmentSlots {
        GetBookableAppointmentSlots::new(self.client.clone(), bookable_appointment_id)
    }

    /// Lists a customer's appointment bookings that begin and end within two weeks before or after
    /// now. Returns a plain list without paging.
    ///
    /// `GET /v1/appointments/booking`. Needs the scope `APPOINTMENTS_READ`.
    ///
    /// # Errors
    /// [`Invalid`](crate::Error::Invalid), naming the field, for what it does not take;
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub async fn get_appointment_bookings(
        &self,
        customer_id: CustomerId,
    ) -> Result<Vec<AppointmentBookingResult>> {
        let mut call = self.client.call(&table::GET_APPOINTMENT_BOOKINGS, &[]);
        call = call.query("customerId", &customer_id.to_string());
        call.read().await
    }

    /// Books an appointment slot for a customer and returns the booking, which may still need a
    /// confirmation. Needs the key of the studio where the appointment is held.
    ///
    /// `POST /v1/appointments/booking/book`. Needs the scope `APPOINTMENTS_WRITE`.
    ///
    /// # Errors
    /// [`Invalid`](crate::Error::Invalid), naming the field, for what it does not take;
    /// [`Conflict`](crate::Error::Conflict) when somebody else changed it meanwhile;
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub async fn book_appointment_booking(
        &self,
        body: &AppointmentBookingRequest,
    ) -> Result<AppointmentBookingResult> {
        let call = self.client.call(&table::BOOK_APPOINTMENT_BOOKING, &[]);
        call.json(body)?.read().await
    }

    /// Deletes an appointment booking.
    ///
    /// `DELETE /v1/appointments/booking/{bookingId}`. Needs the scope `APPOINTMENTS_WRITE`.
    ///
    /// # Errors
    /// [`NotFound`](crate::Error::NotFound) for an id that this studio does not have;
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub async fn delete_appointment_booking(&self, booking_id: BookingId) -> Result<VoidResult> {
        let call = self.client.call(
            &table::DELETE_APPOINTMENT_BOOKING,
            &[&booking_id.to_string()],
        );
        call.read().await
    }

    /// Fetches one appointment booking, together with the number of its customer.
    ///
    /// `GET /v1/appointments/booking/{bookingId}`. Needs the scope `APPOINTMENTS_READ`.
    ///
    /// # Errors
    /// [`NotFound`](crate::Error::NotFound) for an id that this studio does not have;
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub async fn get_appointment_booking(
        &self,
        booking_id: BookingId,
    ) -> Result<AppointmentBookingResultWithCustomerId> {
        let call = self
            .client
            .call(&table::GET_APPOINTMENT_BOOKING, &[&booking_id.to_string()]);
        call.read().await
    }
}
