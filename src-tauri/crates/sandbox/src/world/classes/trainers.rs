//! Which employees hold classes and appointments, and when they work.

use jiff::civil::Weekday;

use crate::world::{Origin, employees};

/// Their places among the employees, and the hours of their working day.
const STAFF: [(usize, (i8, i8)); 7] = [
    (11, (8, 16)),
    (13, (9, 17)),
    (7, (12, 20)),
    (8, (13, 21)),
    (9, (12, 20)),
    (10, (7, 15)),
    (12, (9, 17)),
];

/// The number of the employee at that place of the list; every place is somebody's.
pub(crate) fn at(origin: Origin, place: usize) -> i64 {
    let (employee, _) = STAFF[place % STAFF.len()];
    employees::id(origin, employee)
}

/// The hours at which they work on such a day. Three of them work on Saturdays and have Monday off;
/// nobody's appointments are on a Sunday.
pub(crate) fn hours(place: usize, day: Weekday) -> Option<(i8, i8)> {
    let place = place % STAFF.len();
    let weekends = matches!(place, 1 | 2 | 4);
    let off = match day {
        Weekday::Sunday => true,
        Weekday::Saturday => !weekends,
        Weekday::Monday => weekends,
        _ => false,
    };
    (!off).then_some(STAFF[place].1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::world::employees::{Employees, Role};

    #[test]
    fn whoever_holds_something_is_employed_as_a_trainer() {
        let origin = Origin {
            seed: 1,
            day: jiff::civil::date(2026, 11, 22),
            studio: 1,
        };
        let employees = Employees::of(origin);

        for place in 0..STAFF.len() {
            let employee = employees.find(at(origin, place)).unwrap();
            assert_eq!(employee.role, Role::Trainer);
        }
    }
}
