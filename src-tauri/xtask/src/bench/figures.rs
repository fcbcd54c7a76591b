//! Measured values and the limits they are held against.

use std::fmt;

/// Values of one kind, in order of size.
pub(super) struct Figures(Vec<f64>);

impl Figures {
    /// Figures of these values, of which there is at least one.
    pub(super) fn new(mut values: Vec<f64>) -> Self {
        values.sort_by(f64::total_cmp);
        Self(values)
    }

    pub(super) fn median(&self) -> f64 {
        self.percentile(50.0)
    }

    /// The least value that so many of a hundred do not exceed.
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

impl fmt::Display for Figures {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (median, p95, max) = (self.median(), self.percentile(95.0), self.percentile(100.0));
        write!(f, "{median:>10.1}{p95:>10.1}{max:>10.1}")
    }
}

/// A figure that must not be exceeded.
pub(super) struct Limit {
    pub(super) name: &'static str,
    pub(super) found: f64,
    pub(super) most: f64,
}

impl Limit {
    /// A figure that could not be had breaks its limit as well.
    pub(super) fn is_broken(&self) -> bool {
        self.found.is_nan() || self.found > self.most
    }
}

impl fmt::Display for Limit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let word = if self.is_broken() { "BROKEN" } else { "held" };
        write!(
            f,
            "{:<40}{:>8.2} of at most {:<6} {word}",
            self.name, self.found, self.most
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentiles_are_values_that_were_measured() {
        let figures = Figures::new((1..=20).rev().map(f64::from).collect());

        assert_eq!(
            [50.0, 95.0, 100.0].map(|percent| figures.percentile(percent)),
            [10.0, 19.0, 20.0]
        );
    }

    #[test]
    fn a_limit_without_a_figure_is_broken() {
        let limit = |found| Limit {
            name: "",
            found,
            most: 1.5,
        };

        assert!(!limit(1.5).is_broken());
        assert!(limit(1.51).is_broken());
        assert!(limit(Figures::new(Vec::new()).median()).is_broken());
    }
}
