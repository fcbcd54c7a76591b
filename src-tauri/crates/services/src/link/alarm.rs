//! Whether the computer slept, or somebody set its clock, told by two clocks that disagree.
//!
//! One of them stands on the wall. Of the other it depends on the system whether it goes on while the
//! computer sleeps; where it does, the tick comes late by both, and that tells as well.

use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use tokio::time::Instant;

/// Time from tick to tick.
pub(super) const TICK: Duration = Duration::from_secs(5);
/// A busy computer is late by less.
const LEAP: SignedDuration = SignedDuration::from_secs(30);

/// What a time between two ticks was that was no usual one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Leap {
    /// The computer slept, or somebody set its clock ahead: the clocks do not tell which.
    Slept,
    /// Somebody set the clock back.
    SetBack,
}

/// Compares the clocks from tick to tick.
pub(super) struct Alarm {
    wall: Timestamp,
    passed: Instant,
}

impl Alarm {
    /// Begins to compare.
    pub(super) fn set(wall: Timestamp) -> Self {
        Self {
            wall,
            passed: Instant::now(),
        }
    }

    /// What the time since the last tick was, if it was no usual one.
    pub(super) fn rings(&mut self, wall: Timestamp) -> Option<Leap> {
        let passed = self.passed.elapsed();
        let on_the_wall = wall.duration_since(self.wall);
        *self = Self::set(wall);
        leapt(on_the_wall, passed)
    }
}

fn leapt(on_the_wall: SignedDuration, passed: Duration) -> Option<Leap> {
    let passed = SignedDuration::try_from(passed).unwrap_or(SignedDuration::MAX);
    let tick = SignedDuration::try_from(TICK).unwrap_or_default();
    let ahead = on_the_wall.saturating_sub(passed);
    if ahead > LEAP || passed.saturating_sub(tick) > LEAP {
        Some(Leap::Slept)
    } else {
        (ahead < -LEAP).then_some(Leap::SetBack)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sleep_and_a_clock_that_is_set_are_leaps_and_a_late_tick_is_none() {
        let seconds =
            |wall, passed| leapt(SignedDuration::from_secs(wall), Duration::from_secs(passed));

        assert_eq!(seconds(5, 5), None);
        assert_eq!(seconds(34, 34), None, "a busy computer");
        assert_eq!(seconds(36, 7), None);
        let slept = Some(Leap::Slept);
        assert_eq!(seconds(3_600, 5), slept, "a clock that stops asleep");
        assert_eq!(seconds(3_600, 3_600), slept, "a clock that goes on asleep");
        assert_eq!(seconds(i64::MAX / 2, 5), slept);
        assert_eq!(seconds(-3_600, 5), Some(Leap::SetBack));
    }
}
