//! Measured values of one kind.

/// Values of one kind, in order of size.
pub(super) struct Times(Vec<f64>);

impl Times {
    /// From values in any order.
    pub(super) fn new(mut values: Vec<f64>) -> Self {
        values.sort_by(f64::total_cmp);
        Self(values)
    }

    /// The least value that so many of a hundred do not exceed; not a number, where there is none.
    pub(super) fn percentile(&self, percent: f64) -> f64 {
        #[expect(
            clippy::cast_precision_loss,
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a rank among at most some thousand values"
        )]
        let rank = (percent / 100.0 * self.0.len() as f64).ceil() as usize;
        self.0.get(rank.max(1) - 1).copied().unwrap_or(f64::NAN)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentiles_are_values_that_were_measured() {
        let times = Times::new((1..=20).rev().map(f64::from).collect());

        assert_eq!(
            [50.0, 95.0, 100.0].map(|percent| times.percentile(percent)),
            [10.0, 19.0, 20.0]
        );
        assert!(Times::new(Vec::new()).percentile(50.0).is_nan());
    }
}
