//! Requests with options.
//!
//! Written by `studiodesk-client-codegen`; change its words or its rules, not this.

use futures::Stream;
use jiff::civil::Date;
use studiodesk_core::ClassId;

use crate::Page;
use crate::api::shared::{Class, ClassSlot};
use crate::operations::table;
use crate::slice::{self, Slice};
use crate::wire::opaque;
use crate::{Client, Result};

/// Request built by [`Classes::get_active_classes`](super::Classes::get_active_classes).
#[derive(Clone)]
#[must_use = "does nothing until sent"]
pub struct GetActiveClasses {
    client: Client,
    offset: Option<String>,
    slice_size: Option<i64>,
}

opaque!(GetActiveClasses);

impl GetActiveClasses {
    pub(super) fn new(client: Client) -> Self {
        Self {
            client,
            offset: Default::default(),
            slice_size: Default::default(),
        }
    }

    /// `offset` of the previous answer (the id of its last class); leave out or send `0` for the
    /// first slice.
    pub fn offset(mut self, offset: impl Into<String>) -> Self {
        self.offset = Some(offset.into());
        self
    }

    /// Classes per slice, 10 to 100; 50 if left out.
    pub fn slice_size(mut self, slice_size: i64) -> Self {
        self.slice_size = Some(slice_size);
        self
    }

    /// Asks once.
    ///
    /// # Errors
    /// As the method that built this says.
    pub async fn send(self) -> Result<Page<Class>> {
        let mut call = self.client.call(&table::GET_ACTIVE_CLASSES, &[]);
        if let Some(value) = &self.offset {
            call = call.query("offset", value);
        }
        if let Some(value) = &self.slice_size {
            call = call.query("sliceSize", &value.to_string());
        }
        let slice: Slice<Class> = call.read().await?;
        slice.page(self.offset.as_deref())
    }

    /// Follows the offsets to the end, fetching pages as they are needed.
    pub fn pages(self) -> impl Stream<Item = Result<Page<Class>>> + Send + 'static {
        slice::pages(self, Self::send, Self::offset)
    }

    /// As [`pages`](Self::pages), one row at a time.
    pub fn stream(self) -> impl Stream<Item = Result<Class>> + Send + 'static {
        slice::rows(self.pages())
    }
}

/// Request built by [`Classes::get_class_slots_for_multiple_classes`](super::Classes::get_class_slots_for_multiple_classes).
#[derive(Clone)]
#[must_use = "does nothing until sent"]
pub struct GetClassSlotsForMultipleClasses {
    client: Client,
    days_ahead: Option<i64>,
    slot_window_start_date: Option<Date>,
    offset: Option<String>,
    slice_size: Option<i64>,
}

opaque!(GetClassSlotsForMultipleClasses);

impl GetClassSlotsForMultipleClasses {
    pub(super) fn new(client: Client) -> Self {
        Self {
            client,
            days_ahead: Default::default(),
            slot_window_start_date: Default::default(),
            offset: Default::default(),
            slice_size: Default::default(),
        }
    }

    /// Days to look ahead, 0 to 6, counted from `slotWindowStartDate`, or from now without one; 1
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

    /// `offset` of the previous answer; leave out or send `0` for the first slice.
    pub fn offset(mut self, offset: impl Into<String>) -> Self {
        self.offset = Some(offset.into());
        self
    }

    /// Slots per slice, 10 to 100; 50 if left out.
    pub fn slice_size(mut self, slice_size: i64) -> Self {
        self.slice_size = Some(slice_size);
        self
    }

    /// Asks once.
    ///
    /// # Errors
    /// As the method that built this says.
    pub async fn send(self) -> Result<Page<ClassSlot>> {
        let mut call = self
            .client
            .call(&table::GET_CLASS_SLOTS_FOR_MULTIPLE_CLASSES, &[]);
        if let Some(value) = &self.days_ahead {
            call = call.query("daysAhead", &value.to_string());
        }
        if let Some(value) = &self.slot_window_start_date {
            call = call.query("slotWindowStartDate", &value.to_string());
        }
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

/// Request built by [`Classes::get_class_slots`](super::Classes::get_class_slots).
#[derive(Clone)]
#[must_use = "does nothing until sent"]
pub struct GetClassSlots {
    client: Client,
    class_id: ClassId,
    offset: Option<String>,
    slice_size: Option<i64>,
}

opaque!(GetClassSlots);

impl GetClassSlots {
    pub(super) fn new(client: Client, class_id: ClassId) -> Self {
        Self {
            client,
            class_id,
            offset: Default::default(),
            slice_size: Default::default(),
        }
    }

    /// `offset` of the previous answer; leave out or send `0` for the first slice.
    pub fn offset(mut self, offset: impl Into<String>) -> Self {
        self.offset = Some(offset.into());
        self
    }

    /// Slots per slice, 10 to 100; 50 if left out.
    pub fn slice_size(mut self, slice_size: i64) -> Self {
        self.slice_size = Some(slice_size);
        self
    }

    /// Asks once.
    ///
    /// # Errors
    /// As the method that built this says.
    pub async fn send(self) -> Result<Page<ClassSlot>> {
        let mut call = self
            .client
            .call(&table::GET_CLASS_SLOTS, &[&self.class_id.to_string()]);
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
