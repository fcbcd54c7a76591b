//! Requests with options.
//!
//! Written by `studiodesk-client-codegen`; change its words or its rules, not this.

use futures::Stream;
use jiff::civil::Date;
use studiodesk_core::{BookableAppointmentId, ClassId, CustomerId};

use super::{BookableTrialOfferAppointment, TrialOfferClass};
use crate::Page;
use crate::api::shared::{BookableAppointmentSlot, ClassSlot};
use crate::operations::table;
use crate::slice::{self, Slice};
use crate::wire::opaque;
use crate::{Client, Result};

/// Request built by [`TrialOffers::get_bookable_trial_offer_appointments`](super::TrialOffers::get_bookable_trial_offer_appointments).
#[derive(Clone)]
#[must_use = "does nothing until sent"]
pub struct GetBookableTrialOfferAppointments {
    client: Client,
    offset: Option<String>,
    slice_size: Option<i64>,
}

opaque!(GetBookableTrialOfferAppointments);

impl GetBookableTrialOfferAppointments {
    pub(super) fn new(client: Client) -> Self {
        Self {
            client,
            offset: Default::default(),
            slice_size: Default::default(),
        }
    }

    /// The `offset` of the previous answer; `0` for the first page.
    pub fn offset(mut self, offset: impl Into<String>) -> Self {
        self.offset = Some(offset.into());
        self
    }

    /// Page size, 10 to 100 (50 unless given).
    pub fn slice_size(mut self, slice_size: i64) -> Self {
        self.slice_size = Some(slice_size);
        self
    }

    /// Asks once.
    ///
    /// # Errors
    /// As the method that built this says.
    pub async fn send(self) -> Result<Page<BookableTrialOfferAppointment>> {
        let mut call = self
            .client
            .call(&table::GET_BOOKABLE_TRIAL_OFFER_APPOINTMENTS, &[]);
        if let Some(value) = &self.offset {
            call = call.query("offset", value);
        }
        if let Some(value) = &self.slice_size {
            call = call.query("sliceSize", &value.to_string());
        }
        let slice: Slice<BookableTrialOfferAppointment> = call.read().await?;
        slice.page(self.offset.as_deref())
    }

    /// Follows the offsets to the end, fetching pages as they are needed.
    pub fn pages(
        self,
    ) -> impl Stream<Item = Result<Page<BookableTrialOfferAppointment>>> + Send + 'static {
        slice::pages(self, Self::send, Self::offset)
    }

    /// As [`pages`](Self::pages), one row at a time.
    pub fn stream(
        self,
    ) -> impl Stream<Item = Result<BookableTrialOfferAppointment>> + Send + 'static {
        slice::rows(self.pages())
    }
}

/// Request built by [`TrialOffers::get_bookable_appointment_slots_for_trial_offers`](super::TrialOffers::get_bookable_appointment_slots_for_trial_offers).
#[derive(Clone)]
#[must_use = "does nothing until sent"]
pub struct GetBookableAppointmentSlotsForTrialOffers {
    client: Client,
    bookable_appointment_id: BookableAppointmentId,
    customer_id: Option<CustomerId>,
    days_ahead: Option<i64>,
    slot_window_start_date: Option<Date>,
}

opaque!(GetBookableAppointmentSlotsForTrialOffers);

impl GetBookableAppointmentSlotsForTrialOffers {
    pub(super) fn new(client: Client, bookable_appointment_id: BookableAppointmentId) -> Self {
        Self {
            client,
            bookable_appointment_id,
            customer_id: Default::default(),
            days_ahead: Default::default(),
            slot_window_start_date: Default::default(),
        }
    }

    /// Customer the slots are looked up for.
    pub fn customer_id(mut self, customer_id: CustomerId) -> Self {
        self.customer_id = Some(customer_id);
        self
    }

    /// Length of the window in days, 1 to 6 (1 unless given).
    pub fn days_ahead(mut self, days_ahead: i64) -> Self {
        self.days_ahead = Some(days_ahead);
        self
    }

    /// First day of the window, which runs `daysAhead` days on.
    pub fn slot_window_start_date(mut self, slot_window_start_date: Date) -> Self {
        self.slot_window_start_date = Some(slot_window_start_date);
        self
    }

    /// Asks once.
    ///
    /// # Errors
    /// As the method that built this says.
    pub async fn send(self) -> Result<Vec<BookableAppointmentSlot>> {
        let mut call = self.client.call(
            &table::GET_BOOKABLE_APPOINTMENT_SLOTS_FOR_TRIAL_OFFERS,
            &[&self.bookable_appointment_id.to_string()],
        );
        if let Some(value) = &self.customer_id {
            call = call.query("customerId", &value.to_string());
        }
        if let Some(value) = &self.days_ahead {
            call = call.query("daysAhead", &value.to_string());
        }
        if let Some(value) = &self.slot_window_start_date {
            call = call.query("slotWindowStartDate", &value.to_string());
        }
        call.read().await
    }
}

/// Request built by [`TrialOffers::get_bookable_trial_offer_classes`](super::TrialOffers::get_bookable_trial_offer_classes).
#[derive(Clone)]
#[must_use = "does nothing until sent"]
pub struct GetBookableTrialOfferClasses {
    client: Client,
    offset: Option<String>,
    slice_size: Option<i64>,
}

opaque!(GetBookableTrialOfferClasses);

impl GetBookableTrialOfferClasses {
    pub(super) fn new(client: Client) -> Self {
        Self {
            client,
            offset: Default::default(),
            slice_size: Default::default(),
        }
    }

    /// The `offset` of the previous answer; `0` for the first page.
    pub fn offset(mut self, offset: impl Into<String>) -> Self {
        self.offset = Some(offset.into());
        self
    }

    /// Page size, 10 to 100 (50 unless given).
    pub fn slice_size(mut self, slice_size: i64) -> Self {
        self.slice_size = Some(slice_size);
        self
    }

    /// Asks once.
    ///
    /// # Errors
    /// As the method that built this says.
    pub async fn send(self) -> Result<Page<TrialOfferClass>> {
        let mut call = self
            .client
            .call(&table::GET_BOOKABLE_TRIAL_OFFER_CLASSES, &[]);
        if let Some(value) = &self.offset {
            call = call.query("offset", value);
        }
        if let Some(value) = &self.slice_size {
            call = call.query("sliceSize", &value.to_string());
        }
        let slice: Slice<TrialOfferClass> = call.read().await?;
        slice.page(self.offset.as_deref())
    }

    /// Follows the offsets to the end, fetching pages as they are needed.
    pub fn pages(self) -> impl Stream<Item = Result<Page<TrialOfferClass>>> + Send + 'static {
        slice::pages(self, Self::send, Self::offset)
    }

    /// As [`pages`](Self::pages), one row at a time.
    pub fn stream(self) -> impl Stream<Item = Result<TrialOfferClass>> + Send + 'static {
        slice::rows(self.pages())
    }
}

/// Request built by [`TrialOffers::get_class_slots_for_trial_offers`](super::TrialOffers::get_class_slots_for_trial_offers).
#[derive(Clone)]
#[must_use = "does nothing until sent"]
pub struct GetClassSlotsForTrialOffers {
    client: Client,
    class_id: ClassId,
    offset: Option<String>,
    slice_size: Option<i64>,
}

opaque!(GetClassSlotsForTrialOffers);

impl GetClassSlotsForTrialOffers {
    pub(super) fn new(client: Client, class_id: ClassId) -> Self {
        Self {
            client,
            class_id,
            offset: Default::default(),
            slice_size: Default::default(),
        }
    }

    /// The `offset` of the previous answer; `0` for the first page.
    pub fn offset(mut self, offset: impl Into<String>) -> Self {
        self.offset = Some(offset.into());
        self
    }

    /// Page size, 10 to 100 (50 unless given).
    pub fn slice_size(mut self, slice_size: i64) -> Self {
        self.slice_size = Some(slice_size);
        self
    }

    /// Asks once.
    ///
    /// # Errors
    /// As the method that built this says.
    pub async fn send(self) -> Result<Page<ClassSlot>> {
        let mut call = self.client.call(
            &table::GET_CLASS_SLOTS_FOR_TRIAL_OFFERS,
            &[&self.class_id.to_string()],
        );
        if let Some(value) = &self.offset {
            call = call.query("offset", value);
        }
        if let Some(value) = &self.slice_size {
            call = call.query("sliceSize", &value.to_string());
        }
        let slice: Slice<ClassSlot> = call.read().await?;
        slice.page(self.offset.as_deref())
    }

    /// Follows the offsets to the end, fetching pages as they are needed.
    pub fn pages(self) -> impl Stream<Item = Result<Page<ClassSlot>>> + Send + 'static {
        slice::pages(self, Self::send, Self::offset)
    }

    /// As [`pages`](Self::pages), one row at a time.
    pub fn stream(self) -> impl Stream<Item = Result<ClassSlot>> + Send + 'static {
        slice::rows(self.pages())
    }
}
