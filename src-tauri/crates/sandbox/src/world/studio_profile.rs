//! Tags of the studio, whether its webhooks were activated, and the days on which it is closed.

use std::collections::BTreeSet;

use jiff::ToSpan;
use jiff::civil::{Date, DateTime};
use serde::{Deserialize, Serialize};

use super::{Domain, Ids, Origin};

/// Tags of the studio, whether its webhooks were activated, and the days on which it is closed.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct StudioProfile {
    /// Those that the studio has, of [`TAGS`].
    pub(crate) tags: BTreeSet<String>,
    /// Whether an integration has confirmed that it wants events.
    pub(crate) webhooks_activated: bool,
    pub(crate) closings: Vec<Closing>,
}

/// A time in which the studio is closed although it would be open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Closing {
    pub(crate) from: DateTime,
    pub(crate) to: DateTime,
    pub(crate) reason: String,
}

/// Every tag that a studio can have.
pub(crate) const TAGS: [&str; 10] = [
    "24/7",
    "Aqua",
    "Barrierefrei",
    "Climbing",
    "Kinderbetreuung",
    "Kurse",
    "Parkplatz",
    "Rehasport",
    "Sauna",
    "Women only",
];

impl Domain for StudioProfile {
    fn seeded(origin: Origin, _ids: &mut Ids) -> Self {
        Self {
            tags: ["Kurse", "Parkplatz", "Sauna"].map(str::to_owned).into(),
            webhooks_activated: false,
            closings: closings(origin.day),
        }
    }
}

/// Public holidays of this year and the next, and two occasions of the studio's own that are never far.
fn closings(today: Date) -> Vec<Closing> {
    let holidays = (0..2).flat_map(|ahead| {
        let year = today.year() + ahead;
        [
            (1, 1, "Neujahr"),
            (5, 1, "Tag der Arbeit"),
            (10, 3, "Tag der Deutschen Einheit"),
            (12, 25, "1. Weihnachtstag"),
        ]
        .map(|(month, day, reason)| {
            let date = Date::new(year, month, day).unwrap_or(today);
            Closing::whole_days(date, 1, reason)
        })
    });
    let cleaning = today.saturating_add(9.days()).at(6, 0, 0, 0);
    let own = [
        Closing {
            from: cleaning,
            to: cleaning.saturating_add(5.hours()),
            reason: "Grundreinigung".to_owned(),
        },
        Closing::whole_days(today.saturating_add(40.days()), 3, "Umbau Kursraum"),
    ];
    let mut closings: Vec<Closing> = holidays.chain(own).collect();
    closings.sort_by_key(|it| it.from);
    closings
}

impl Closing {
    fn whole_days(first: Date, days: i32, reason: &str) -> Self {
        let midnight = |day: Date| day.at(0, 0, 0, 0);
        Self {
            from: midnight(first),
            to: midnight(first.saturating_add(days.days())),
            reason: reason.to_owned(),
        }
    }
}
