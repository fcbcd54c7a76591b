//! Appointments: what can be booked, and when.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};
use specta::Type;
use studiodesk_client::Moment;
use studiodesk_client::api::shared::{
    AppointmentBookingRequest, BookableAppointment, BookableAppointmentSlot, Instructor,
};
use studiodesk_core::{BookableAppointmentId, CustomerId, EmployeeId};

use super::send::moment;
use crate::{Desk, Error, Result};

/// The farthest that the service looks ahead at once, in days.
const DAYS: i64 = 6;

/// Something that can be booked as an appointment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct AppointmentOffer {
    /// Its number.
    pub id: BookableAppointmentId,
    /// Its name.
    pub title: String,
    /// What kind of appointment.
    pub category: Option<String>,
    /// What the studio says of it.
    pub description: Option<String>,
    /// How long it takes, in minutes.
    pub minutes: Option<u32>,
}

/// When it can be had.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct AppointmentSlot {
    /// RFC 3339, to be shown.
    pub start: String,
    /// RFC 3339, to be shown.
    pub end: String,
    /// As the service wrote it, to be sent back.
    pub start_sent: String,
    /// As the service wrote it, to be sent back.
    pub end_sent: String,
    /// With whom.
    pub instructors: Vec<InstructorName>,
}

/// Who leads it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct InstructorName {
    /// Their number.
    pub id: Option<EmployeeId>,
    /// The name that members know them by.
    pub name: String,
}

impl From<Instructor> for InstructorName {
    fn from(it: Instructor) -> Self {
        let both = [it.first_name, it.last_name].into_iter().flatten();
        let name = it
            .public_name
            .unwrap_or_else(|| both.collect::<Vec<_>>().join(" "));
        Self { id: it.id, name }
    }
}

impl Desk {
    /// Everything that can be booked as an appointment.
    ///
    /// `getBookableAppointments` in the API.
    ///
    /// # Errors
    /// No studio is open, or the service does not answer.
    pub async fn bookable_appointments(&self) -> Result<Vec<AppointmentOffer>> {
        let open = self.open_now()?;
        let read = open.client().appointments().get_bookable_appointments();
        let all: Vec<_> = super::all(read.slice_size(100).stream()).await?;
        Ok(all.into_iter().filter_map(offer).collect())
    }

    /// When one can be had by a member, from `first` on for a week.
    ///
    /// `getBookableAppointmentSlots` in the API.
    ///
    /// # Errors
    /// No studio is open, the day is none, or the service does not answer.
    pub async fn appointment_slots(
        &self,
        member: CustomerId,
        appointment: BookableAppointmentId,
        first: &str,
    ) -> Result<Vec<AppointmentSlot>> {
        let first: Date = first
            .parse()
            .map_err(|_| Error::DateInvalid { field: "first" })?;
        let open = self.open_now()?;
        let appointments = open.client().appointments();
        let read = appointments
            .get_bookable_appointment_slots(appointment)
            .customer_id(member)
            .days_ahead(DAYS)
            .slot_window_start_date(first);
        let slots = read.send().await?;
        let mut slots: Vec<_> = slots.into_iter().filter_map(slot).collect();
        slots.sort_by(|one, other| one.start.cmp(&other.start));
        Ok(slots)
    }
}

fn offer(it: BookableAppointment) -> Option<AppointmentOffer> {
    Some(AppointmentOffer {
        id: it.id?,
        title: it.title.unwrap_or_default(),
        category: it.category,
        description: it.description,
        minutes: it.duration.and_then(|minutes| u32::try_from(minutes).ok()),
    })
}

fn slot(it: BookableAppointmentSlot) -> Option<AppointmentSlot> {
    let (start, end) = (it.start_date_time?, it.end_date_time?);
    let instructors = it.instructors.unwrap_or_default().into_iter();
    Some(AppointmentSlot {
        start: instant_of(&start)?.to_string(),
        end: instant_of(&end)?.to_string(),
        start_sent: start.to_string(),
        end_sent: end.to_string(),
        instructors: instructors.map(InstructorName::from).collect(),
    })
}

/// What the service is asked for one.
pub(super) fn request(
    member: CustomerId,
    appointment: BookableAppointmentId,
    start: &str,
    end: &str,
    instructors: &[EmployeeId],
) -> studiodesk_client::Result<AppointmentBookingRequest> {
    let (start, end) = (moment(start)?, moment(end)?);
    let mut asked = AppointmentBookingRequest::new(member, appointment, start, end);
    asked.instructor_ids = (!instructors.is_empty()).then(|| instructors.to_vec());
    Ok(asked)
}

/// The point in time. A clock that names no zone is this computer's: it stands in the studio.
pub(crate) fn instant_of(moment: &Moment) -> Option<Timestamp> {
    moment.timestamp(&TimeZone::system()).ok()
}
