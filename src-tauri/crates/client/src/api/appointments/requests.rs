//! Requests with options.
//!
//! Written by `studiodesk-client-codegen`; change its words or its rules, not this.

use futures::Stream;
use jiff::civil::Date;
use studiodesk_core::{BookableAppointmentId, CustomerId};

use crate::Page;
use crate::api::shared::{BookableAppointment, BookableAppointmentSlot};
use crate::operations::table;
use crate::slice::{self, Slice};
use crate::wire::opaque;
use crate::{Client, Result};

/// Request built by [`Appointments::get_bookable_appointments`](super::Appointments::get_bookable_appointments).
#[derive(Clone)]
#[must_use = "does nothing until sent"]
pub struct GetBookableAppointments {
    client: Client,
    offset: Option<String>,
    slice_size: Option<i64>,
}

opaque!(GetBookableAppointments);

impl GetBookableAppointments {
    pub(super) fn new(client: Client) -> Self {
        Self {
            client,
            offset: Default::default(),
            slice_size: Default::default(),
        }
    }

    /// `offset` of the previous answer (the id of its last bookable appointment); leave out or send
    /// `0` for the first slice.
    pub fn offset(mut self, offset: impl Into<String>) -> Self {
        self.offset = Some(offset.into());
        self
    }

    /// Appointments per slice, 10 to 100; 50 if left out.
    pub fn slice_size(mut self, slice_size: i64) -> Self {
        self.slice_size = Some(slice_size);
        self
    }

    /// Asks once.
    ///
    /// # Errors
    /// As the method that built this says.
    pub async fn send(self) -> Result<Page<BookableAppointment>> {
        let mut call = self.client.call(&table::GET_BOOKABLE_APPOINTMENTS, &[]);
        if let Some(value) = &self.offset {
            call = call.query("offset", value);
        }
        if let Some(value) = &self.slice_size {
            call = call.query("sliceSize", &value.to_string());
        }
        let slice: Slice<BookableAppointment> = call.read().await?;
        slice.page(self.offset.as_deref())
    }

    /// Follows the offsets to the end, fetching pages as they are needed.
    pub fn pages(self) -> impl Stream<Item = Result<Page<BookableAppointment>>> + Send + 'static {
        slice::pages(self, Self::send, Self::offset)
    }

    /// As [`pages`](Self::pages), one row at a time.
    pub fn stream(self) -> impl Stream<Item = Result<BookableAppointment>> + Send + 'static {
        slice::rows(self.pages())
    }
}

/// Request built by [`Appointments::get_bookable_appointment_slots`](super::Appointments::get_bookable_appointment_slots).
#[derive(Clone)]
#[must_use = "does nothing until sent"]
pub struct GetBookableAppointmentSlots {
    client: Client,
    bookable_appointment_id: BookableAppointmentId,
    customer_id: Option<CustomerId>,
    days_ahead: Option<i64>,
    slot_window_start_date: Option<Date>,
}

opaque!(GetBookableAppointmentSlots);

impl GetBookableAppointmentSlots {
    pub(super) fn new(client: Client, bookable_appointment_id: BookableAppointmentId) -> Self {
        Self {
            client,
            bookable_appointment_id,
            customer_id: Default::default(),
            days_ahead: Default::default(),
            slot_window_start_date: Default::default(),
        }
    }

    /// Number of the customer the slots are meant for; optional.
    pub fn customer_id(mut self, customer_id: CustomerId) -> Self {
        self.customer_id = Some(customer_id);
        self
    }

    /// Days to look ahead, 1 to 6, counted from `slotWindowStartDate`, or from now without one; 1
    /// if left out.
    pub fn days_ahead(mut self, days_ahead: i64) -> Self {
        self.days_ahead = Some(days_ahead);
        self
    }

    /// First day of the window.
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
            &table::GET_BOOKABLE_APPOINTMENT_SLOTS,
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
