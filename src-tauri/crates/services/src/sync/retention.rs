//! How long people stay in the copy whom the service does not name any more.
//!
//! The lists have members and prospects only. Who left is looked up once, shown as a former member, and
//! stays until these days are over, unless somebody opens the card meanwhile.

use std::sync::atomic::{AtomicU32, Ordering};

use jiff::{SignedDuration, Timestamp};

/// Days, as the person set them.
#[derive(Debug)]
pub(crate) struct Retention(AtomicU32);

impl Retention {
    /// So many days.
    pub(crate) fn new(days: u32) -> Self {
        Self(AtomicU32::new(days))
    }

    /// Other days from now on.
    pub(crate) fn set(&self, days: u32) {
        self.0.store(days, Ordering::Relaxed);
    }

    /// Who was not seen since then goes.
    pub(crate) fn ends_before(&self, now: Timestamp) -> Timestamp {
        let days = i64::from(self.0.load(Ordering::Relaxed));
        now.checked_sub(SignedDuration::from_hours(24 * days))
            .unwrap_or(Timestamp::MIN)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_was_seen_within_the_days_stays() {
        let retention = Retention::new(30);
        let now: Timestamp = "2026-11-30T12:00:00Z".parse().unwrap();

        assert_eq!(
            retention.ends_before(now).to_string(),
            "2026-10-31T12:00:00Z"
        );
        retention.set(1);
        assert_eq!(
            retention.ends_before(now).to_string(),
            "2026-11-29T12:00:00Z"
        );
        assert_eq!(retention.ends_before(Timestamp::MIN), Timestamp::MIN);
    }
}
