//! Appointments that can be booked: what they are, and who holds them.

pub(crate) mod calendar;
pub(crate) mod catalogue;

use std::collections::BTreeSet;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use self::catalogue::{PLANS, Plan};
use super::{Domain, Ids, Origin};

/// The studio's bookable appointments.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct Appointments {
    /// Numbers of the appointments, in the order of [`PLANS`].
    ids: Vec<i64>,
    /// The days for which the studio's people have made theirs.
    days: BTreeSet<Date>,
}

/// An appointment that can be booked: its number and what is known of it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Bookable {
    pub(crate) id: i64,
    pub(crate) plan: &'static Plan,
}

impl Appointments {
    /// All of them by ascending number.
    pub(crate) fn all(&self) -> impl Iterator<Item = Bookable> {
        let numbered = self.ids.iter().zip(PLANS);
        numbered.map(|(id, plan)| Bookable { id: *id, plan })
    }

    pub(crate) fn find(&self, id: i64) -> Option<Bookable> {
        self.all().find(|it| it.id == id)
    }

    /// Whether that day comes up for the first time; from now on it does not.
    pub(super) fn is_new(&mut self, day: Date) -> bool {
        self.days.insert(day)
    }
}

impl Domain for Appointments {
    fn seeded(_origin: Origin, ids: &mut Ids) -> Self {
        Self {
            ids: PLANS.iter().map(|_| ids.next()).collect(),
            days: BTreeSet::new(),
        }
    }
}
