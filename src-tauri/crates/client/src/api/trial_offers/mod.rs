//! Operations on trial offers, their bookings and leads.
//!
//! Written by `studiodesk-client-codegen`; change its words or its rules, not this.

mod requests;
mod types;

use studiodesk_core::{BookableAppointmentId, BookingId, ClassId, TrialOfferConfigId};

use crate::api::shared::{
    AppointmentBookingRequest, AppointmentBookingResult, AppointmentBookingValidationResult,
    ClassSlotBookingRequest, ClassSlotBookingResult, ClassSlotBookingValidationResult,
};
use crate::operations::table;
use crate::wire::opaque;
use crate::{Client, Result};

pub use self::requests::*;
pub use self::types::*;

/// Operations on trial offers, their bookings and leads; made by [`Client::trial_offers`].
#[derive(Clone)]
pub struct TrialOffers {
    pub(crate) client: Client,
}

opaque!(TrialOffers);

impl TrialOffers {
    pub(super) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Books an appointment of a trial offer for a customer. The booking may need confirming, see
    /// `confirmTrialOfferBooking`.
    ///
    /// `POST /v1/trial-offers/appointments/booking/book`. Needs the scope `TRIAL_OFFER_WRITE`.
    ///
    /// # Errors
    /// [`Invalid`](crate::Error::Invalid), naming the field, for what it does not take;
    /// [`Conflict`](crate::Error::Conflict) when somebody else changed it meanwhile;
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub async fn book_appointment_for_trial_offer(
        &self,
        body: &AppointmentBookingRequest,
    ) -> Result<AppointmentBookingResult> {
        let call = self
            .client
            .call(&table::BOOK_APPOINTMENT_FOR_TRIAL_OFFER, &[]);
        call.json(body)?.read().await
    }

    /// Checks whether an appointment of a trial offer could be booked, without booking; the verdict
    /// comes in the body. Needs the write scope all the same.
    ///
    /// `POST /v1/trial-offers/appointments/booking/validate`. Needs the scope `TRIAL_OFFER_WRITE`.
    ///
    /// # Errors
    /// [`Invalid`](crate::Error::Invalid), naming the field, for what it does not take;
    /// [`Conflict`](crate::Error::Conflict) when somebody else changed it meanwhile;
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub async fn validate_for_appointment_booking_for_trial_offers(
        &self,
        body: &AppointmentBookingRequest,
    ) -> Result<AppointmentBookingValidationResult> {
        let call = self.client.call(
            &table::VALIDATE_FOR_APPOINTMENT_BOOKING_FOR_TRIAL_OFFERS,
            &[],
        );
        call.json(body)?.read().await
    }

    /// Lists, page by page, the appointments of the coming year that can be booked as trial offers.
    ///
    /// `GET /v1/trial-offers/bookable-trial-offers/appointments/bookable`. Needs the scope
    /// `TRIAL_OFFER_READ`.
    ///
    /// # Errors
    /// [`Invalid`](crate::Error::Invalid), naming the field, for what it does not take;
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub fn get_bookable_trial_offer_appointments(&self) -> GetBookableTrialOfferAppointments {
        GetBookableTrialOfferAppointments::new(self.client.clone())
    }

    /// Lists the bookable slots of one trial offer appointment within a window of days. Not paged.
    ///
    /// `GET
    /// /v1/trial-offers/bookable-trial-offers/appointments/bookable/{bookableAppointmentId}/slots`.
    /// Needs the scope `TRIAL_OFFER_READ`.
    ///
    /// # Errors
    /// [`NotFound`](crate::Error::NotFound) for an id that this studio does not have;
    /// [`Invalid`](crate::Error::Invalid), naming the field, for what it does not take;
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub fn get_bookable_appointment_slots_for_trial_offers(
        &self,
        bookable_appointment_id: BookableAppointmentId,
    ) -> GetBookableAppointmentSlotsForTrialOffers {
        GetBookableAppointmentSlotsForTrialOffers::new(self.client.clone(), bookable_appointment_id)
    }

    /// Lists, page by page, the classes of the coming year that can be booked as trial offers.
    ///
    /// `GET /v1/trial-offers/bookable-trial-offers/classes`. Needs the scope `TRIAL_OFFER_READ`.
    ///
    /// # Errors
    /// [`Invalid`](crate::Error::Invalid), naming the field, for what it does not take;
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub fn get_bookable_trial_offer_classes(&self) -> GetBookableTrialOfferClasses {
        GetBookableTrialOfferClasses::new(self.client.clone())
    }

    /// Lists, page by page, the slots of one trial offer class from yesterday to 14 days ahead.
    ///
    /// `GET /v1/trial-offers/bookable-trial-offers/classes/{classId}/slots`. Needs the scope
    /// `TRIAL_OFFER_READ`.
    ///
    /// # Errors
    /// [`NotFound`](crate::Error::NotFound) for an id that this studio does not have;
    /// [`Invalid`](crate::Error::Invalid), naming the field, for what it does not take;
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub fn get_class_slots_for_trial_offers(
        &self,
        class_id: ClassId,
    ) -> GetClassSlotsForTrialOffers {
        GetClassSlotsForTrialOffers::new(self.client.clone(), class_id)
    }

    /// Confirms a trial offer booking where the offer asks for it. Look at `status`: a confirmation
    /// that comes too late is answered 200 with `EXPIRED`.
    ///
    /// `POST /v1/trial-offers/bookings/{bookingId}/confirm`. Needs the scope `TRIAL_OFFER_WRITE`.
    ///
    /// # Errors
    /// [`NotFound`](crate::Error::NotFound) for an id that this studio does not have;
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub async fn confirm_trial_offer_booking(
        &self,
        booking_id: BookingId,
    ) -> Result<BookingConfirmationResult> {
        let call = self.client.call(
            &table::CONFIRM_TRIAL_OFFER_BOOKING,
            &[&booking_id.to_string()],
        );
        call.read().await
    }

    /// Books a class slot of a trial offer for a customer. The booking may need confirming, see
    /// `confirmTrialOfferBooking`.
    ///
    /// `POST /v1/trial-offers/classes/booking/book`. Needs the scope `TRIAL_OFFER_WRITE`.
    ///
    /// # Errors
    /// [`Invalid`](crate::Error::Invalid), naming the field, for what it does not take;
    /// [`Conflict`](crate::Error::Conflict) when somebody else changed it meanwhile;
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub async fn book_class_slot_for_trial_offers(
        &self,
        body: &ClassSlotBookingRequest,
    ) -> Result<ClassSlotBookingResult> {
        let call = self
            .client
            .call(&table::BOOK_CLASS_SLOT_FOR_TRIAL_OFFERS, &[]);
        call.json(body)?.read().await
    }

    /// Checks whether a customer could book a class slot of a trial offer, without booking; the
    /// verdict comes in the body. Needs the write scope all the same.
    ///
    /// `POST /v1/trial-offers/classes/booking/validate`. Needs the scope `TRIAL_OFFER_WRITE`.
    ///
    /// # Errors
    /// [`Invalid`](crate::Error::Invalid), naming the field, for what it does not take;
    /// [`Conflict`](crate::Error::Conflict) when somebody else changed it meanwhile;
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub async fn validate_class_slot_for_trial_offers(
        &self,
        body: &ClassSlotBookingRequest,
    ) -> Result<ClassSlotBookingValidationResult> {
        let call = self
            .client
            .call(&table::VALIDATE_CLASS_SLOT_FOR_TRIAL_OFFERS, &[]);
        call.json(body)?.read().await
    }

    /// Fetches the rules of a trial offer: how often it can be booked, confirmation, and which data
    /// a lead must give.
    ///
    /// `GET /v1/trial-offers/config/{configId}`. Needs the scope `TRIAL_OFFER_READ`.
    ///
    /// # Errors
    /// [`NotFound`](crate::Error::NotFound) for an id that this studio does not have;
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub async fn get_trial_offer_config(
        &self,
        config_id: TrialOfferConfigId,
    ) -> Result<TrialOfferConfig> {
        let call = self
            .client
            .call(&table::GET_TRIAL_OFFER_CONFIG, &[&config_id.to_string()]);
        call.read().await
    }

    /// Creates a lead for a trial offer and answers its customer id, which the bookings take.
    ///
    /// `POST /v1/trial-offers/lead/create`. Needs the scope `TRIAL_OFFER_WRITE`.
    ///
    /// # Errors
    /// [`Invalid`](crate::Error::Invalid), naming the field, for what it does not take;
    /// [`Conflict`](crate::Error::Conflict) when somebody else changed it meanwhile;
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub async fn create_lead_customer(
        &self,
        body: &TrialOfferLeadCustomerCreationRequest,
    ) -> Result<TrialOfferLeadCustomerCreationResult> {
        let call = self.client.call(&table::CREATE_LEAD_CUSTOMER, &[]);
        call.json(body)?.read().await
    }

    /// Checks whether a lead could be created from these data, without creating it; finds
    /// duplicates. Needs the write scope all the same.
    ///
    /// `POST /v1/trial-offers/lead/validate`. Needs the scope `TRIAL_OFFER_WRITE`.
    ///
    /// # Errors
    /// [`Invalid`](crate::Error::Invalid), naming the field, for what it does not take;
    /// [`Conflict`](crate::Error::Conflict) when somebody else changed it meanwhile;
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub async fn validate_for_lead_customer_creation(
        &self,
        body: &TrialOfferLeadCustomerCreationRequest,
    ) -> Result<TrialOfferLeadCustomerCreationValidationResult> {
        let call = self
            .client
            .call(&table::VALIDATE_FOR_LEAD_CUSTOMER_CREATION, &[]);
        call.json(body)?.read().await
    }
}
