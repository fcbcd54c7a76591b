//! How many retries are polite: one in ten calls, and a few in hand for a bad moment.
//!
//! Without it every desk would triple its traffic just when the service can bear it least.

/// What a call earns.
const SHARE: f64 = 0.1;
/// What can be in hand, and is at the start.
const IN_HAND: f64 = 10.0;

#[derive(Debug)]
pub(super) struct Budget(f64);

impl Default for Budget {
    fn default() -> Self {
        Self(IN_HAND)
    }
}

impl Budget {
    pub(super) fn earn(&mut self) {
        self.0 = (self.0 + SHARE).min(IN_HAND);
    }

    pub(super) fn spend(&mut self) -> bool {
        let enough = self.0 >= 1.0;
        if enough {
            self.0 -= 1.0;
        }
        enough
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn retries_stay_within_a_tenth_of_the_calls() {
        let mut budget = Budget::default();

        let retries = (0..10_000)
            .filter(|_| {
                budget.earn();
                budget.spend()
            })
            .count();

        assert!((1_000..=1_011).contains(&retries), "{retries}");
    }
}
