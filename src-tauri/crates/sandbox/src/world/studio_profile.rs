//! Tags of the studio, and whether its webhooks were activated. When it is open, [`super::classes::hours`]
//! says.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{Domain, Ids, Origin};

/// Tags of the studio, and whether its webhooks were activated.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct StudioProfile {
    /// Those that the studio has, of [`TAGS`].
    pub(crate) tags: BTreeSet<String>,
    /// Whether an integration has confirmed that it wants events.
    pub(crate) webhooks_activated: bool,
}

/// All studios are in one country: its name and its code.
pub(crate) const COUNTRY: (&str, &str) = ("Germany", "DE");

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
    fn seeded(_origin: Origin, _ids: &mut Ids) -> Self {
        Self {
            tags: ["Kurse", "Parkplatz", "Sauna"].map(str::to_owned).into(),
            webhooks_activated: false,
        }
    }
}
