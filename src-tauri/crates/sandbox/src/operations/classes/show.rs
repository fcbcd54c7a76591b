//! Classes and slots as answers show them.

use serde_json::{Value, json};

use crate::call::Call;
use crate::signed::{FIVE_HOURS, FileKind};
use crate::time;
use crate::world::World;
use crate::world::bookings::State;
use crate::world::classes::{Class, Slot};
use crate::world::employees::Employee;

/// The contract's `Class`.
pub(in crate::operations) fn class(call: &Call<'_>, class: Class) -> Value {
    let plan = class.plan;
    json!({
        "id": class.id,
        "title": plan.title,
        "type": if plan.location.is_some() { "STUDIO" } else { "STREAM" },
        "duration": plan.minutes,
        "category": plan.category,
        "description": plan.description,
        "imgUrl": call.signed_url(FileKind::ClassImage, class.id, FIVE_HOURS),
        "bookable": plan.bookable,
        "cancelCondition": {
            "cancelationAfterLatestPossible": plan.cancel_late,
            "latestCancelTerm": { "value": plan.cancel_hours, "unit": "HOURS" },
        },
    })
}

/// The contract's `ClassSlot`.
pub(in crate::operations) fn slot(world: &World, slot: &Slot) -> Value {
    let class = world.classes.of(slot);
    let trainer = world.employees.find(slot.trainer);
    let mut shown = json!({
        "id": slot.id,
        "startDateTime": time::zoned(slot.start),
        "endDateTime": time::zoned(slot.end),
        "instructors": trainer.map(instructor).into_iter().collect::<Value>(),
        "earliestBookingDateTime": time::zoned(slot.opens(class)),
        "latestBookingDateTime": time::zoned(slot.closes(class)),
        "maxParticipants": class.plan.seats,
        "maxWaitingListParticipants": class.plan.waiting,
        "bookedParticipants": world.bookings.count(slot.id, State::Booked),
        "additionalParticipants": slot.additional,
        "waitingListParticipants": world.bookings.count(slot.id, State::Waiting),
        "classInformation": { "id": class.id, "title": class.plan.title },
    });
    if let Some((id, name, description)) = world.classes.location(class) {
        shown["location"] = json!({ "id": id, "name": name, "description": description });
    }
    shown
}

/// The contract's `Instructor`.
pub(in crate::operations) fn instructor(employee: &Employee) -> Value {
    json!({
        "id": employee.id,
        "firstName": employee.first_name,
        "lastName": employee.last_name,
        "publicName": employee.public_name(),
    })
}
