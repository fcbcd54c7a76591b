//! Classes: when they are, and how many places there are.

use std::cmp::Ordering;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use specta::Type;
use studiodesk_client::api::shared::ClassSlot;
use studiodesk_core::{ClassId, ClassSlotId};

use super::appointments::{InstructorName, instant_of};
use crate::{Desk, Error, Result};

/// The farthest that the service looks ahead at once, in days.
const DAYS: i64 = 6;

/// A time at which a class takes place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ClassSlotOffer {
    /// Its number.
    pub id: ClassSlotId,
    /// The class.
    pub class: Option<ClassId>,
    /// Its name.
    pub title: String,
    /// RFC 3339.
    pub start: String,
    /// RFC 3339.
    pub end: Option<String>,
    /// Where.
    pub location: Option<String>,
    /// Who leads it.
    pub instructors: Vec<InstructorName>,
    /// From when on it can be booked: RFC 3339.
    pub opens: Option<String>,
    /// Until when it can be booked: RFC 3339.
    pub closes: Option<String>,
    /// Its places.
    pub seats: Seats,
}

/// The places of a class.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Seats {
    /// Those that are free; nothing if the service names no limit.
    pub free: Option<u32>,
    /// All of them.
    pub all: Option<u32>,
    /// How many wait.
    pub waiting: u32,
    /// How many more may wait; nothing if the service names no limit.
    pub waiting_free: Option<u32>,
}

impl Desk {
    /// The classes from `first` on for a week, the earliest first.
    ///
    /// `getClassSlotsForMultipleClasses` in the API.
    ///
    /// # Errors
    /// No studio is open, the day is none, or the service does not answer.
    pub async fn class_slots(&self, first: &str) -> Result<Vec<ClassSlotOffer>> {
        let first: Date = first
            .parse()
            .map_err(|_| Error::DateInvalid { field: "first" })?;
        let open = self.open_now()?;
        let read = open
            .client()
            .classes()
            .get_class_slots_for_multiple_classes()
            .slot_window_start_date(first)
            .days_ahead(DAYS)
            .slice_size(100);
        let all: Vec<_> = super::all(read.stream()).await?;
        let mut slots: Vec<_> = all.into_iter().filter_map(shown).collect();
        slots.sort_by(by_start);
        Ok(slots)
    }
}

fn by_start(one: &ClassSlotOffer, other: &ClassSlotOffer) -> Ordering {
    (&one.start, &one.title).cmp(&(&other.start, &other.title))
}

/// One without a number or a time cannot be booked.
pub(crate) fn shown(slot: ClassSlot) -> Option<ClassSlotOffer> {
    let seats = seats(&slot);
    let class = slot.class_information.unwrap_or_default();
    let text = |at: Option<_>| Some(instant_of(&at?)?.to_string());
    Some(ClassSlotOffer {
        id: slot.id?,
        class: class.id,
        title: class.title.unwrap_or_default(),
        start: text(slot.start_date_time)?,
        end: text(slot.end_date_time),
        location: slot.location.and_then(|it| it.name),
        instructors: slot
            .instructors
            .unwrap_or_default()
            .into_iter()
            .map(InstructorName::from)
            .collect(),
        opens: text(slot.earliest_booking_date_time),
        closes: text(slot.latest_booking_date_time),
        seats,
    })
}

/// Guests of the studio take places that nobody booked.
fn seats(slot: &ClassSlot) -> Seats {
    let count = |number: Option<i64>| number.and_then(|it| u32::try_from(it).ok());
    let or_none = |number| count(number).unwrap_or(0);
    let taken = or_none(slot.booked_participants) + or_none(slot.additional_participants);
    let waiting = or_none(slot.waiting_list_participants);
    let (all, most_waiting) = (
        count(slot.max_participants),
        count(slot.max_waiting_list_participants),
    );
    Seats {
        free: all.map(|all| all.saturating_sub(taken)),
        all,
        waiting,
        waiting_free: most_waiting.map(|most| most.saturating_sub(waiting)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn guests_take_places_and_an_overfull_class_has_none_below_zero() {
        let slot = ClassSlot {
            max_participants: Some(10),
            booked_participants: Some(9),
            additional_participants: Some(3),
            max_waiting_list_participants: Some(4),
            waiting_list_participants: Some(1),
            ..ClassSlot::default()
        };

        let seats = seats(&slot);

        assert_eq!(
            (seats.free, seats.waiting, seats.waiting_free),
            (Some(0), 1, Some(3))
        );
    }

    #[test]
    fn a_class_without_a_limit_has_no_number_of_free_places() {
        let seats = seats(&ClassSlot::default());

        assert_eq!((seats.free, seats.waiting_free), (None, None));
    }
}
