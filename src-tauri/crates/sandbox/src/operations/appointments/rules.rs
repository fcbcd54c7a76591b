//! Whether somebody can book an appointment.

use jiff::{SignedDuration, Timestamp, ToSpan};
use serde::Deserialize;
use serde::de::{Deserializer, Error};

use crate::call::Call;
use crate::operations::classes::rules::Terms;
use crate::operations::classes::verdict::Verdict;
use crate::people::Person;
use crate::refusal::Refusal;
use crate::time;
use crate::world::World;
use crate::world::appointments::calendar::{self, Taken};
use crate::world::appointments::{Bookable, catalogue::Plan};
use crate::world::bookings::standing;
use crate::world::classes::{hours, trainers};

/// Who wants which appointment, when, and with whom.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(in crate::operations) struct AppointmentRequest {
    customer_id: i64,
    bookable_appointment_id: i64,
    #[serde(deserialize_with = "moment")]
    pub(super) start_date_time: Timestamp,
    #[serde(deserialize_with = "moment")]
    pub(super) end_date_time: Timestamp,
    #[serde(default)]
    instructor_ids: Vec<i64>,
}

fn moment<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Timestamp, D::Error> {
    let text = String::deserialize(deserializer)?;
    time::read(&text).ok_or_else(|| D::Error::custom("no moment"))
}

impl AppointmentRequest {
    /// A request that names no trainer.
    pub(super) fn new(customer: i64, bookable: i64, start: Timestamp, end: Timestamp) -> Self {
        Self {
            customer_id: customer,
            bookable_appointment_id: bookable,
            start_date_time: start,
            end_date_time: end,
            instructor_ids: Vec::new(),
        }
    }

    /// The person and the appointment that are meant.
    pub(in crate::operations) fn find(
        &self,
        call: &Call<'_>,
        world: &World,
    ) -> Result<(Person, Bookable), Refusal> {
        let person = call.person(self.customer_id)?;
        let bookable = world.appointments.find(self.bookable_appointment_id);
        let bookable = bookable.ok_or_else(|| Refusal::unknown("appointment"))?;
        Ok((person, bookable))
    }

    /// Those who will hold it: the ones that were asked for, or else the first who has time.
    /// `None` when there is nobody.
    pub(super) fn trainers(&self, world: &World, of: Bookable) -> Option<Vec<i64>> {
        let (start, end) = (self.start_date_time, self.end_date_time);
        let taken = Taken::on(world, time::day(start));
        let mut free = calendar::at_work(world, of, start, end);
        free.retain(|it| taken.is_free(*it, start, end));
        if of.plan.trainers.is_empty() {
            return Some(Vec::new());
        }
        if self.instructor_ids.is_empty() {
            return free.first().map(|it| vec![*it]);
        }
        let all_free = self.instructor_ids.iter().all(|it| free.contains(it));
        all_free.then(|| self.instructor_ids.clone())
    }

    /// Whether it names a trainer who does not hold this appointment.
    fn names_others(&self, world: &World, plan: &Plan) -> bool {
        let holds = |id: &i64| {
            let mut holders = plan.trainers.iter();
            holders.any(|place| trainers::at(world.origin, *place) == *id)
        };
        !self.instructor_ids.iter().all(holds)
    }
}

/// Whether that person can book that appointment as they ask for it.
pub(in crate::operations) fn verdict(
    call: &Call<'_>,
    world: &World,
    person: &Person,
    of: Bookable,
    request: &AppointmentRequest,
    terms: Terms,
) -> Verdict {
    let (start, end) = (request.start_date_time, request.end_date_time);
    let day = time::day(start);
    if end <= start {
        return Verdict::EndNotAfterStart;
    }
    if start <= call.now() {
        return Verdict::Past;
    }
    if end.duration_since(start) != SignedDuration::from_mins(of.plan.minutes) {
        return Verdict::PeriodDoesNotMatch;
    }
    if !standing::is_welcome(person, call.today()) || !standing::is_welcome(person, day) {
        return Verdict::NotAvailable;
    }
    let fits = standing::is_of_age(person, of.plan.age, day)
        && (!of.plan.women_only || standing::is_woman(person));
    if !fits {
        return Verdict::RestrictionsNotFulfilled;
    }
    let on_terms = terms.verdict(call, world, person, day, of.plan.rates);
    if on_terms != Verdict::Available {
        return on_terms;
    }
    if standing::is_idle(person, day) {
        return Verdict::Idle;
    }
    let in_time = timing(call, of, request);
    if in_time != Verdict::Available {
        return in_time;
    }
    if !hours::is_open(start, end) {
        return Verdict::StudioClosed;
    }
    if !calendar::is_regular(of, start, end) || request.names_others(world, of.plan) {
        return Verdict::NotAvailable;
    }
    if calendar::ahead(world, person.id, of.id, call.now()) >= of.plan.limit {
        return Verdict::LimitReached;
    }
    if world.bookings.is_busy(person.id, start, end) {
        return Verdict::InOtherBooking;
    }
    let device = Taken::on(world, day).has_device(of, start, end);
    if !device || request.trainers(world, of).is_none() {
        return Verdict::ResourceNotAvailable;
    }
    Verdict::Available
}

/// Whether it is neither too early nor too late to book that time.
pub(super) fn timing(call: &Call<'_>, of: Bookable, request: &AppointmentRequest) -> Verdict {
    let start = request.start_date_time;
    if start <= call.now() {
        Verdict::Past
    } else if call.now() < start - (24 * of.plan.opens_days).hours() {
        Verdict::TooEarly
    } else if call.now() > start - of.plan.closes_hours.hours() {
        Verdict::TooLate
    } else {
        Verdict::Available
    }
}
