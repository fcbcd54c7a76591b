//! How a person stands with the studio today: breaks in the contract, and restrictions at the door.

use super::date::Date;
use super::person::{AccessRestriction, IdlePeriod};
use super::random::Random;

pub(crate) const RATES: [&str; 8] = [
    "Premium",
    "Basic 24",
    "Flex",
    "Student 12",
    "Gold 24 Monate",
    "Vormittag",
    "Firmenfitness",
    "Familie & Kurse",
];

const IDLE_REASONS: [&str; 7] = [
    "Krankheit",
    "Schwangerschaft",
    "Auslandsaufenthalt",
    "Studium",
    "Verletzung",
    "Urlop",
    "Military service",
];

const RESTRICTION_REASONS: [&str; 6] = [
    "Offene Forderung",
    "Hausverbot",
    "Attest fehlt",
    "Nur mit Begleitung",
    "Foto fehlt",
    "Destroyed equipment",
];

/// The five years beyond which no contract may rest.
const LONGEST: i64 = 60;

/// A break: `turn` after `turn` one that holds today, is over, is coming, or is without an end.
pub(super) fn idle_period(
    random: &mut Random,
    turn: u64,
    today: Date,
    mut next_id: impl FnMut() -> i64,
) -> IdlePeriod {
    let unlimited = turn % 4 == 3;
    // Studios count breaks in whole months, so they begin on the first and end on the last.
    let (start, end) = match turn % 4 {
        0 => (-random.between(0, 2), random.between(1, 4)),
        1 => {
            let end = -random.between(0, 30);
            (end - random.between(1, 6), end)
        }
        2 => {
            let start = random.between(1, 4);
            (start, start + random.between(1, 6))
        }
        _ => {
            let start = -random.between(0, 10);
            (start, start + LONGEST)
        }
    };
    IdlePeriod {
        id: next_id(),
        start_date: today.first_of_month(start),
        end_date: today.first_of_month(end).plus_days(-1),
        unlimited,
        reason: random
            .percent(90)
            .then(|| random.pick(&IDLE_REASONS).into()),
        contract: (next_id(), random.pick(&RATES).into()),
    }
}

/// A restriction: `turn` after `turn` one that holds today, always, is over, or is coming.
pub(super) fn restriction(random: &mut Random, turn: u64, today: Date) -> AccessRestriction {
    let (first, last) = match turn % 4 {
        0 => (-random.between(0, 60), random.between(0, 90)),
        2 => {
            let last = -random.between(1, 700);
            (last - random.between(0, 90), last)
        }
        _ => {
            let first = random.between(1, 40);
            (first, first + random.between(0, 90))
        }
    };
    AccessRestriction {
        reason: random.pick(&RESTRICTION_REASONS).into(),
        days: (turn % 4 != 1).then(|| (today.plus_days(first), today.plus_days(last))),
    }
}
