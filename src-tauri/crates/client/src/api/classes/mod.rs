//! Operations on classes, their slots and bookings.
//!
//! Written by `studiodesk-client-codegen`; change its words or its rules, not this.

mod requests;

use studiodesk_core::{BookingId, ClassId, ClassSlotId, CustomerId};

use crate::api::shared::{
    Class, ClassSlot, ClassSlotBookingRequest, ClassSlotBookingResult,
    ClassSlotBookingValidationResult,
};
use crate::operations::table;
use crate::wire::opaque;
use crate::{Client, Result};

pub use self::requests::*;

/// Operations on classes, their slots and bookings; made by [`Client::classes`].
#[derive(Clone)]
pub struct Classes {
    pub(crate) client: Client,
}

opaque!(Classes);

impl Classes {
    pub(super) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Lists in slices the classes that have a date between yesterday and fourteen days from now.
    ///
    /// `GET /v1/classes`. Needs the scope `CLASSES_READ`.
    ///
    /// # Errors
    /// [`Invalid`](crate::Error::Invalid), naming the field, for what it does not take;
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub fn get_active_classes(&self) -> GetActiveClasses {
        GetActiveClasses::new(self.client.clone())
    }

    /// Lists a customer's class bookings that begin and end within two weeks before or after now.
    /// Returns a plain list without paging.
    ///
    /// `GET /v1/classes/booking`. Needs the scope `CLASSES_READ`.
    ///
    /// # Errors
    /// [`Invalid`](crate::Error::Invalid), naming the field, for what it does not take;
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub async fn get_class_bookings_by_customer_id(
        &self,
        customer_id: CustomerId,
    ) -> Result<Vec<ClassSlotBookingResult>> {
        let mut call = self
            .client
            .call(&table::GET_CLASS_BOOKINGS_BY_CUSTOMER_ID, &[]);
        call = call.query("customerId", &customer_id.to_string());
        call.read().await
    }

    /// Books a class slot for a customer and returns the booking, which can also be a place on the
    /// waiting list. Needs the key of the studio where the class is held.
    ///
    /// `POST /v1/classes/booking/book`. Needs the scope `CLASSES_WRITE`.
    ///
    /// # Errors
    /// [`Invalid`](crate::Error::Invalid), naming the field, for what it does not take;
    /// [`Conflict`](crate::Error::Conflict) when somebody else changed it meanwhile;
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub async fn book_class_slot(
        &self,
        body: &ClassSlotBookingRequest,
    ) -> Result<ClassSlotBookingResult> {
        let call = self.client.call(&table::BOOK_CLASS_SLOT, &[]);
        call.json(body)?.read().await
    }

    /// Checks whether a customer could book a class slot, without booking it. The verdict is in
    /// `validationStatus`; needs the write scope all the same.
    ///
    /// `POST /v1/classes/booking/validate`. Needs the scope `CLASSES_WRITE`.
    ///
    /// # Errors
    /// [`Invalid`](crate::Error::Invalid), naming the field, for what it does not take;
    /// [`Conflict`](crate::Error::Conflict) when somebody else changed it meanwhile;
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub async fn validate_class_slot(
        &self,
        body: &ClassSlotBookingRequest,
    ) -> Result<ClassSlotBookingValidationResult> {
        let call = self.client.call(&table::VALIDATE_CLASS_SLOT, &[]);
        call.json(body)?.read().await
    }

    /// Cancels a customer's class booking; the answer has no body. The class's `cancelCondition`
    /// says until when this is possible.
    ///
    /// `DELETE /v1/classes/booking/{bookingId}`. Needs the scope `CLASSES_WRITE`.
    ///
    /// # Errors
    /// [`NotFound`](crate::Error::NotFound) for an id that this studio does not have;
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub async fn cancel_class_slot_by_id(&self, booking_id: BookingId) -> Result<()> {
        let call = self
            .client
            .call(&table::CANCEL_CLASS_SLOT_BY_ID, &[&booking_id.to_string()]);
        call.done().await
    }

    /// Fetches one class booking.
    ///
    /// `GET /v1/classes/booking/{bookingId}`. Needs the scope `CLASSES_READ`.
    ///
    /// # Errors
    /// [`NotFound`](crate::Error::NotFound) for an id that this studio does not have;
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub async fn get_class_booking_by_id(
        &self,
        booking_id: BookingId,
    ) -> Result<ClassSlotBookingResult> {
        let call = self
            .client
            .call(&table::GET_CLASS_BOOKING_BY_ID, &[&booking_id.to_string()]);
        call.read().await
    }

    /// Lists in slices the slots of all classes from `slotWindowStartDate` on, for as many days as
    /// `daysAhead` says.
    ///
    /// `GET /v1/classes/slots`. Needs the scope `CLASSES_READ`.
    ///
    /// # Errors
    /// [`Invalid`](crate::Error::Invalid), naming the field, for what it does not take;
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub fn get_class_slots_for_multiple_classes(&self) -> GetClassSlotsForMultipleClasses {
        GetClassSlotsForMultipleClasses::new(self.client.clone())
    }

    /// Fetches one class, without its slots.
    ///
    /// `GET /v1/classes/{classId}`. Needs the scope `CLASSES_READ`.
    ///
    /// # Errors
    /// [`NotFound`](crate::Error::NotFound) for an id that this studio does not have;
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub async fn get_class_by_id(&self, class_id: ClassId) -> Result<Class> {
        let call = self
            .client
            .call(&table::GET_CLASS_BY_ID, &[&class_id.to_string()]);
        call.read().await
    }

    /// Lists in slices the slots of one class between yesterday and fourteen days from now.
    ///
    /// `GET /v1/classes/{classId}/slots`. Needs the scope `CLASSES_READ`.
    ///
    /// # Errors
    /// [`NotFound`](crate::Error::NotFound) for an id that this studio does not have;
    /// [`Invalid`](crate::Error::Invalid), naming the field, for what it does not take;
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub fn get_class_slots(&self, class_id: ClassId) -> GetClassSlots {
        GetClassSlots::new(self.client.clone(), class_id)
    }

    /// Fetches one slot of a class.
    ///
    /// `GET /v1/classes/{classId}/slots/{classSlotId}`. Needs the scope `CLASSES_READ`.
    ///
    /// # Errors
    /// [`NotFound`](crate::Error::NotFound) for an id that this studio does not have;
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub async fn get_class_slot_by_id(
        &self,
        class_id: ClassId,
        class_slot_id: ClassSlotId,
    ) -> Result<ClassSlot> {
        let call = self.client.call(
            &table::GET_CLASS_SLOT_BY_ID,
            &[&class_id.to_string(), &class_slot_id.to_string()],
        );
        call.read().await
    }
}
