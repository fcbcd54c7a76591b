//! Classes, their slots, and bookings of those.

mod bookings;
mod images;
mod list;
pub(super) mod rules;
pub(super) mod schedule;
pub(super) mod show;
mod slots;
pub(super) mod verdict;

pub(super) use self::bookings::{
    ClassRequest, book_on, check_ahead, participation, too_late, trial,
};
pub(super) use self::list::is_active;
pub(super) use self::slots::of as slots_of;

use crate::answer::Answer;
use crate::call::Call;
use crate::refusal::Refusal;
use crate::signed::{File, FileKind};
use crate::state::State;
use crate::studio::Studio;

/// Answers an operation of this group that has behaviour.
pub(crate) fn answer(operation: &str, call: &Call<'_>) -> Option<Result<Answer, Refusal>> {
    Some(match operation {
        "getActiveClasses" => list::active(call),
        "getClassById" => list::get(call),
        "getClassSlots" => slots::of_class(call),
        "getClassSlotById" => slots::get(call),
        "getClassSlotsForMultipleClasses" => slots::of_all(call),
        "getClassBookingsByCustomerId" => bookings::list(call),
        "getClassBookingById" => bookings::get(call),
        "validateClassSlot" => bookings::validate(call),
        "bookClassSlot" => bookings::book(call),
        "cancelClassSlotById" => bookings::cancel(call),
        _ => return None,
    })
}

/// What a signed address of this group leads to.
pub(crate) fn file(state: &State, studio: &Studio, kind: FileKind, id: i64) -> Option<File> {
    (kind == FileKind::ClassImage)
        .then(|| images::read(state, studio, id))
        .flatten()
}
