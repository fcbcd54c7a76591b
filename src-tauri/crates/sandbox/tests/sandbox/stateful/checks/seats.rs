//! No slot has more people than seats, nobody is there twice, and a booking ends for a reason only.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde_json::Value;

use super::{Checked, Observer};
use crate::stateful::acts::bookings::moment;
use crate::stateful::fact::{Booking, items, number, text};

/// The slot of a booking.
pub(crate) async fn slot(observer: &mut Observer<'_>, booking: &Booking) -> Checked {
    let Some((class, slot)) = booking.slot else {
        return Ok(());
    };
    let target = format!("/v1/classes/{class}/slots/{slot}");
    let slot = observer.get_at(booking.place, &target).await?;
    within(&slot)
}

fn within(slot: &Value) -> Checked {
    let taken = number(slot, "bookedParticipants") + number(slot, "additionalParticipants");
    let waiting = number(slot, "waitingListParticipants");
    let fits = taken <= number(slot, "maxParticipants")
        && waiting <= number(slot, "maxWaitingListParticipants");
    if fits {
        Ok(())
    } else {
        Err(format!("too many in {slot}"))
    }
}

/// All slots, bookings and appointments of both studios.
pub(crate) async fn all(observer: &mut Observer<'_>) -> Checked {
    for place in [0, 1] {
        let (rosters, held) = read(observer, place).await?;
        let slots = observer
            .get_at(place, "/v1/classes/slots?daysAhead=6&sliceSize=100")
            .await?;
        for slot in items(&slots) {
            within(&slot)?;
            // Of those who were there, some may have moved since.
            if moment(&slot, "startDateTime") <= observer.stage.now() {
                continue;
            }
            let roster = rosters.get(&number(&slot, "id"));
            let count = |word: &str| {
                let all = roster.into_iter().flatten();
                let fitting = all.filter(|(_, status)| status.starts_with(word)).count();
                i64::try_from(fitting).unwrap_or_default()
            };
            let booked = (number(&slot, "bookedParticipants"), count("BOOKED"));
            let waiting = (number(&slot, "waitingListParticipants"), count("WAITING"));
            if booked.0 != booked.1 || waiting.0 != waiting.1 {
                return Err(format!("{roster:?} are the people of {slot}"));
            }
        }
        for (slot, roster) in rosters {
            let mut people: Vec<_> = roster.iter().map(|it| it.0).collect();
            people.sort_unstable();
            if people.windows(2).any(|it| it[0] == it[1]) {
                return Err(format!("somebody is in {slot} twice: {people:?}"));
            }
        }
        no_two_at_once(&held)?;
    }
    ends(observer).await
}

type Rosters = BTreeMap<i64, Vec<(i64, String)>>;

/// Who is held by an appointment (a customer or a trainer), from when to when.
type Held = BTreeMap<i64, Vec<(Timestamp, Timestamp)>>;

async fn read(observer: &mut Observer<'_>, place: usize) -> Result<(Rosters, Held), String> {
    let (mut rosters, mut held) = (Rosters::new(), Held::new());
    for person in observer.stage.people(place) {
        let target = format!("/v1/classes/booking?customerId={person}");
        for booking in items(&observer.get_at(place, &target).await?) {
            let status = text(&booking, "bookingStatus");
            if status != "CANCELED" {
                let roster = rosters.entry(number(&booking, "classSlotId")).or_default();
                roster.push((person, status));
            }
        }
        let target = format!("/v1/appointments/booking?customerId={person}");
        for booking in items(&observer.get_at(place, &target).await?) {
            if booking["bookingStatus"] != "CANCELED" {
                let time = (
                    moment(&booking, "startDateTime"),
                    moment(&booking, "endDateTime"),
                );
                let trainers = items(&booking["instructors"]);
                let trainers = trainers.iter().map(|it| number(it, "id"));
                for who in trainers.chain([person]) {
                    held.entry(who).or_default().push(time);
                }
            }
        }
    }
    Ok((rosters, held))
}

fn no_two_at_once(held: &Held) -> Checked {
    for (who, times) in held {
        let mut times = times.clone();
        times.sort_unstable();
        if let Some(two) = times.windows(2).find(|it| it[1].0 < it[0].1) {
            return Err(format!("{who} has two appointments at once: {two:?}"));
        }
    }
    Ok(())
}

/// Who had a seat keeps it, and who waits goes on waiting, until the customer cancels or nobody
/// confirms; what was canceled stays so.
async fn ends(observer: &mut Observer<'_>) -> Checked {
    let bookings: Vec<Booking> = observer.model.bookings.values().cloned().collect();
    for booking in bookings {
        // The bookings of those who moved are not theirs any more.
        if observer.model.moved.contains(&booking.person) {
            continue;
        }
        let kind = if booking.slot.is_some() {
            "classes"
        } else {
            "appointments"
        };
        let target = format!("/v1/{kind}/booking/{}", booking.id);
        let shown = observer.get(booking.person, &target).await?;
        let canceled = observer.model.canceled.contains(&booking.id);
        let seated = observer.model.seated.contains(&booking.id);
        let right = match text(&shown, "bookingStatus").as_str() {
            "CANCELED" => canceled || booking.trial,
            "WAITING_LIST" => !canceled && !seated,
            _ => !canceled,
        };
        if !right {
            return Err(format!(
                "canceled: {canceled}, had a seat: {seated}, but {shown}"
            ));
        }
        if text(&shown, "bookingStatus").starts_with("BOOKED") {
            observer.model.seated.insert(booking.id);
        }
    }
    Ok(())
}
