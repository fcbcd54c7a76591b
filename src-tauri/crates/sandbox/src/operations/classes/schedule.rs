//! The world with its timetable as it is now.

use std::sync::MutexGuard;

use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};

use crate::call::Call;
use crate::time;
use crate::world::World;
use crate::world::bookings::upkeep;

/// The studio's world, brought up to the moment of the call. Every operation that shows or books a
/// slot or an appointment begins here.
pub(in crate::operations) fn current<'a>(call: &'a Call<'_>) -> MutexGuard<'a, World> {
    let mut world = call.world();
    upkeep::bring_up(&mut world, &call.studio().people(), call.now());
    world
}

/// Whether a slot on that day is shown: from yesterday to two weeks ahead.
pub(in crate::operations) fn is_shown(call: &Call<'_>, start: Timestamp) -> bool {
    let (day, today) = (time::day(start), call.today());
    today.saturating_sub(1.days()) <= day && day <= today.saturating_add(14.days())
}

/// Whether a booking shows in its customer's list: it begins and ends within two weeks of now.
pub(in crate::operations) fn is_near(call: &Call<'_>, start: Timestamp, end: Timestamp) -> bool {
    let weeks = (24 * 14).hours();
    call.now() - weeks <= start && end <= call.now() + weeks
}

/// The first and last day that the parameters `slotWindowStartDate` and `daysAhead` mean.
pub(in crate::operations) fn window(call: &Call<'_>) -> (Date, Date) {
    let first = call.date("slotWindowStartDate").unwrap_or(call.today());
    let ahead = call.integer("daysAhead").unwrap_or(1);
    (first, first.saturating_add(ahead.days()))
}
