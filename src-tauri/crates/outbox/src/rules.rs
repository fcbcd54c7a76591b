//! How doubt ends, for each kind of change: one table, one row a kind.

use std::time::Duration;

use crate::model::Kind;

/// So many looks in vain, the last at least [`SPREAD`] after the first, prove that a change took
/// no effect.
pub const LOOKS: u32 = 4;

/// The service may show a change a while after it took effect.
pub const SPREAD: Duration = Duration::from_secs(30);

/// When to look, counted from the beginning of doubt.
pub const SCHEDULE: [Duration; LOOKS as usize] = [
    Duration::from_secs(1),
    Duration::from_secs(5),
    Duration::from_secs(15),
    Duration::from_secs(32),
];

/// The rule of one kind of change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rule {
    /// Why it may be sent again without looking; `None` where it may not.
    pub repeatable: Option<&'static str>,
}

/// The rule of `kind`.
#[must_use]
pub fn of(kind: Kind) -> Rule {
    let repeatable = match kind {
        Kind::Picture | Kind::CommunicationPreferences => Some("It replaces the whole."),
        _ => None,
    };
    Rule { repeatable }
}
