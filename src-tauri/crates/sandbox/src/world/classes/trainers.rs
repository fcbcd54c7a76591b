//! Who holds classes and appointments, and when they work.

use jiff::civil::Weekday;

use crate::world::Origin;

/// A trainer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Trainer {
    /// Their number as an employee.
    pub(crate) id: i64,
    pub(crate) first_name: &'static str,
    pub(crate) last_name: &'static str,
    /// What customers are shown.
    pub(crate) public_name: &'static str,
}

/// Employees of all studios are numbered from here.
const FIRST_ID: i64 = 1_000_000;

/// Number among the studio's employees, first name, last name, public name, and the hours of a
/// working day.
type Staff = (i64, &'static str, &'static str, &'static str, (i8, i8));

const STAFF: [Staff; 7] = [
    (12, "Anna", "Lindner", "Anna", (8, 16)),
    (14, "Marek", "Wiśniewski", "Marek W.", (9, 17)),
    (8, "Sophie", "Clarke", "Sophie", (12, 20)),
    (9, "Jonas", "Brandt", "Jonas B.", (13, 21)),
    (10, "Katarzyna", "Nowak", "Kasia", (12, 20)),
    (11, "Tobias", "Reuter", "Tobi", (7, 15)),
    (13, "Emily", "Hughes", "Emily", (9, 17)),
];

/// The trainer at that place of the list; every place is somebody's.
pub(crate) fn at(origin: Origin, place: usize) -> Trainer {
    let place = place % STAFF.len();
    let studio = i64::try_from(origin.studio).unwrap_or_default();
    let (number, first_name, last_name, public_name, _) = STAFF[place];
    Trainer {
        id: FIRST_ID + studio * 1_000 + number,
        first_name,
        last_name,
        public_name,
    }
}

/// All trainers of the studio.
pub(crate) fn all(origin: Origin) -> impl Iterator<Item = Trainer> {
    (0..STAFF.len()).map(move |place| at(origin, place))
}

/// The trainer with that number.
pub(crate) fn find(origin: Origin, id: i64) -> Option<Trainer> {
    all(origin).find(|it| it.id == id)
}

/// The hours at which they work on such a day. Marek, Kasia and Sophie work on Saturdays and have
/// Monday off; nobody's appointments are on a Sunday.
pub(crate) fn hours(place: usize, day: Weekday) -> Option<(i8, i8)> {
    let place = place % STAFF.len();
    let weekends = matches!(place, 1 | 2 | 4);
    let off = match day {
        Weekday::Sunday => true,
        Weekday::Saturday => !weekends,
        Weekday::Monday => weekends,
        _ => false,
    };
    (!off).then_some(STAFF[place].4)
}
