//! What a member has booked ahead: classes and appointments.

use futures::future::try_join_all;
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use specta::Type;
use studiodesk_client::api::shared::{
    AppointmentBookingResult, AppointmentBookingStatus, Class, ClassBookingStatus,
    ClassSlotBookingResult, SessionStatus, TermUnitWithMinutes,
};
use studiodesk_client::{Client, Error as ClientError};
use studiodesk_core::{BookingId, CustomerId};

use super::words::word;
use super::{ReadFrom, Section};
use crate::at_once::{ClassSlotOffer, InstructorName, instant_of, shown_slot};
use crate::{Desk, Result};

/// What a member has booked ahead, the earliest first.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Bookings {
    /// All that is ahead.
    pub bookings: Vec<Booking>,
    /// The scopes that the key lacks; what they would show is missing above.
    pub missing_scopes: Vec<String>,
}

/// What was booked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum BookedKind {
    /// A place in a class.
    Class,
    /// An appointment.
    Appointment,
}

word! {
    /// How a booking stands. An appointment has no waiting list.
    BookingState from ClassBookingStatus {
        /// It holds.
        Booked,
        /// It holds once somebody confirms it.
        BookedWithConfirmationRequired,
        /// It waits for a place.
        WaitingList,
        /// It was canceled.
        Canceled,
    }
}

impl From<AppointmentBookingStatus> for BookingState {
    fn from(status: AppointmentBookingStatus) -> Self {
        ClassBookingStatus::from(status.as_str()).into()
    }
}

/// Until when a place can be given up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct CancelUntil {
    /// RFC 3339: begin of the class less the time that the class asks for.
    pub at: String,
    /// Whether it can be given up later too, as the class says.
    pub also_later: bool,
}

/// A booking.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Booking {
    /// Its number.
    pub id: BookingId,
    /// What was booked.
    pub kind: BookedKind,
    /// How it stands.
    pub state: Option<BookingState>,
    /// Whether the studio has called it off.
    pub called_off: bool,
    /// Its name.
    pub title: String,
    /// RFC 3339.
    pub start: Option<String>,
    /// RFC 3339.
    pub end: Option<String>,
    /// Where.
    pub location: Option<String>,
    /// Who leads it.
    pub instructors: Vec<InstructorName>,
    /// Until when it can be canceled, where the service says.
    pub cancel_until: Option<CancelUntil>,
}

impl Desk {
    /// What a member has booked ahead; the service looks two weeks far.
    ///
    /// `getClassBookingsByCustomerId` and `getAppointmentBookings` in the API, and the slot and the
    /// class of each place, because a booking names them only by number.
    ///
    /// # Errors
    /// No studio is open, the service does not answer, or the key may read neither.
    pub async fn bookings(
        &self,
        member: CustomerId,
        from: ReadFrom,
    ) -> Result<Option<Section<Bookings>>> {
        let now = self.now();
        self.section(member, "bookings", from, async |open| {
            let client = open.client();
            let (classes, appointments) = (client.classes(), client.appointments());
            let (places, meetings) = tokio::join!(
                classes.get_class_bookings_by_customer_id(member),
                appointments.get_appointment_bookings(member),
            );
            let (places, meetings, missing_scopes) = unless_both_closed(places, meetings)?;
            let places = try_join_all(places.into_iter().map(|it| place(client, it))).await?;
            let meetings = meetings.into_iter().filter_map(meeting);
            let both = places.into_iter().flatten().chain(meetings);
            let mut bookings: Vec<_> = both.filter(|it| is_ahead(it, now)).collect();
            bookings.sort_by(|one, other| one.start.cmp(&other.start));
            Ok(Bookings {
                bookings,
                missing_scopes,
            })
        })
        .await
    }
}

type Both = (
    Vec<ClassSlotBookingResult>,
    Vec<AppointmentBookingResult>,
    Vec<String>,
);

/// A key that may read one of them still shows that one.
fn unless_both_closed(
    places: studiodesk_client::Result<Vec<ClassSlotBookingResult>>,
    meetings: studiodesk_client::Result<Vec<AppointmentBookingResult>>,
) -> studiodesk_client::Result<Both> {
    use ClientError::Forbidden;
    match (places, meetings) {
        (Err(Forbidden { scope, .. }), Ok(meetings)) => {
            Ok((Vec::new(), meetings, vec![scope.to_owned()]))
        }
        (Ok(places), Err(Forbidden { scope, .. })) => {
            Ok((places, Vec::new(), vec![scope.to_owned()]))
        }
        (places, meetings) => Ok((places?, meetings?, Vec::new())),
    }
}

/// A place with what its slot and its class say. One whose slot is gone is shown without them.
async fn place(
    client: &Client,
    booking: ClassSlotBookingResult,
) -> studiodesk_client::Result<Option<Booking>> {
    let Some(id) = booking.booking_id else {
        return Ok(None);
    };
    let (mut slot, mut class) = (None, Class::default());
    if let (Some(class_id), Some(slot_id)) = (booking.class_id, booking.class_slot_id) {
        let classes = client.classes();
        let (its_slot, its_class) = tokio::join!(
            classes.get_class_slot_by_id(class_id, slot_id),
            classes.get_class_by_id(class_id),
        );
        slot = unless_gone(its_slot)?.and_then(shown_slot);
        class = unless_gone(its_class)?.unwrap_or_default();
    }
    Ok(Some(Booking {
        id,
        kind: BookedKind::Class,
        state: booking.booking_status.map(BookingState::from),
        called_off: booking.class_slot_status == Some(SessionStatus::Canceled),
        title: class
            .title
            .clone()
            .or_else(|| slot.as_ref().map(|it| it.title.clone()))
            .unwrap_or_default(),
        cancel_until: slot.as_ref().and_then(|it| cancel_until(&class, it)),
        start: slot.as_ref().map(|it| it.start.clone()),
        end: slot.as_ref().and_then(|it| it.end.clone()),
        location: slot.as_ref().and_then(|it| it.location.clone()),
        instructors: slot.map(|it| it.instructors).unwrap_or_default(),
    }))
}

fn meeting(booking: AppointmentBookingResult) -> Option<Booking> {
    let text = |at: Option<_>| Some(instant_of(&at?)?.to_string());
    let instructors = booking.instructors.unwrap_or_default().into_iter();
    Some(Booking {
        id: booking.booking_id?,
        kind: BookedKind::Appointment,
        state: booking.booking_status.map(BookingState::from),
        called_off: booking.appointment_status == Some(SessionStatus::Canceled),
        title: booking.title.unwrap_or_default(),
        start: text(booking.start_date_time),
        end: text(booking.end_date_time),
        location: None,
        instructors: instructors.map(InstructorName::from).collect(),
        cancel_until: None,
    })
}

fn unless_gone<T>(read: studiodesk_client::Result<T>) -> studiodesk_client::Result<Option<T>> {
    match read {
        Ok(found) => Ok(Some(found)),
        Err(ClientError::NotFound(_)) => Ok(None),
        Err(error) => Err(error),
    }
}

/// What was canceled or has passed is not ahead; what has no time is shown, for nobody knows.
fn is_ahead(booking: &Booking, now: Timestamp) -> bool {
    let end = booking.end.as_ref().or(booking.start.as_ref());
    let end = end.and_then(|end| end.parse::<Timestamp>().ok());
    booking.state != Some(BookingState::Canceled) && end.is_none_or(|end| end > now)
}

/// Only times that do not depend on a calendar are counted; of the others nothing is said.
fn cancel_until(class: &Class, slot: &ClassSlotOffer) -> Option<CancelUntil> {
    let condition = class.cancel_condition.clone()?;
    let term = condition.latest_cancel_term?;
    let value = term.value?;
    let minutes = match term.unit? {
        TermUnitWithMinutes::Minutes => Some(value),
        TermUnitWithMinutes::Hours => value.checked_mul(60),
        TermUnitWithMinutes::Day => value.checked_mul(24 * 60),
        TermUnitWithMinutes::Week => value.checked_mul(7 * 24 * 60),
        _ => None,
    };
    let start: Timestamp = slot.start.parse().ok()?;
    let before = SignedDuration::from_mins(minutes?);
    Some(CancelUntil {
        at: start.checked_sub(before).ok()?.to_string(),
        also_later: condition.cancelation_after_latest_possible == Some(true),
    })
}
