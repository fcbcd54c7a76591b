//! Lists of members.
//!
//! **Invariant:** a list has a name and a time of change, and no more: the contract has no operation
//! that says who is on it.

use jiff::ToSpan;
use jiff::civil::{Date, Time};
use serde_json::{Value, json};

use crate::answer::Answer;
use crate::call::Call;
use crate::refusal::Refusal;
use crate::time;

/// Answers an operation of this group that has behaviour.
pub(crate) fn answer(operation: &str, call: &Call<'_>) -> Option<Result<Answer, Refusal>> {
    (operation == "getMemberLists").then(|| Ok(list(call)))
}

/// How a list comes to be.
#[derive(Clone, Copy)]
enum Kept {
    /// Put together anew each night.
    Nightly,
    /// By hand, so many days before the first day of this sandbox.
    ByHand(i32),
}

const LISTS: [(&str, Kept); 7] = [
    ("Aktive Mitglieder", Kept::Nightly),
    ("Offene Forderungen", Kept::Nightly),
    ("Geburtstage der Woche", Kept::Nightly),
    ("Kündiger der letzten 90 Tage", Kept::Nightly),
    ("Sommerfest", Kept::ByHand(131)),
    ("Early birds", Kept::ByHand(12)),
    ("Rückenkurs Krankenkasse", Kept::ByHand(3)),
];

/// Below all other numbers, and apart for each studio.
const FIRST_ID: i64 = 2_000_001;

/// When the lists of the night are done.
const NIGHT: Time = Time::constant(3, 15, 0, 0);

const NOON: Time = Time::constant(12, 4, 0, 0);

fn list(call: &Call<'_>) -> Answer {
    let first_day = call.world().origin.day;
    let studio = i64::try_from(call.studio().place()).unwrap_or_default();
    let shown: Value = LISTS
        .iter()
        .zip(FIRST_ID + studio * 1_000..)
        .map(|((name, kept), id)| {
            let modified = time::instant(modified(*kept, call, first_day));
            json!({ "listId": id, "name": name, "modifiedDateTime": modified })
        })
        .collect();
    shown.into()
}

fn modified(kept: Kept, call: &Call<'_>, first_day: Date) -> jiff::Timestamp {
    match kept {
        Kept::ByHand(days) => time::at(first_day.saturating_sub(days.days()), NOON),
        Kept::Nightly => {
            let tonight = time::at(call.today(), NIGHT);
            let last_night = time::at(call.today().saturating_sub(1.days()), NIGHT);
            if tonight <= call.now() {
                tonight
            } else {
                last_night
            }
        }
    }
}
