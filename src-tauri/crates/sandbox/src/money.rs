//! Sums of money, in whole cents, so that a balance is always the sum of its transactions.

use serde::{Deserialize, Serialize};
use serde_json::{Number, Value, json};

/// All studios here take euros.
const CURRENCY: &str = "EUR";

/// A sum in cents.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub(crate) struct Money(pub(crate) i64);

impl Money {
    /// The sum that a request means; `None` when it is no number of whole cents.
    pub(crate) fn read(amount: &Value) -> Option<Self> {
        let cents = amount.as_f64()? * 100.0;
        // Floating point: 19.99 × 100 is not quite 1999.
        let whole = cents.round();
        let exact = (cents - whole).abs() < 1e-4 && whole.abs() < 1e15;
        exact.then_some(Self(whole as i64))
    }

    /// So many hundredths of it, to the cent, halves away from zero.
    pub(crate) fn percent(self, percent: i64) -> Self {
        self.share(percent, 100)
    }

    /// It, times `part`, divided by `whole`, to the cent, halves away from zero.
    pub(crate) fn share(self, part: i64, whole: i64) -> Self {
        let product = i128::from(self.0) * i128::from(part);
        let whole = i128::from(whole.max(1));
        let half = if product < 0 { -whole } else { whole };
        let cents = (2 * product + half) / (2 * whole);
        Self(i64::try_from(cents).unwrap_or(i64::MAX))
    }

    /// The bare number, as deprecated fields have it: `19.9`.
    pub(crate) fn amount(self) -> Value {
        Number::from_f64(self.0 as f64 / 100.0).map_or(Value::Null, Value::Number)
    }

    /// The contract's `Money`.
    pub(crate) fn to_wire(self) -> Value {
        json!({ "amount": self.amount(), "currency": CURRENCY })
    }
}

impl std::ops::Add for Money {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}

impl std::ops::Sub for Money {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        Self(self.0 - other.0)
    }
}

impl std::ops::Neg for Money {
    type Output = Self;

    fn neg(self) -> Self {
        Self(-self.0)
    }
}

impl std::iter::Sum for Money {
    fn sum<I: Iterator<Item = Self>>(sums: I) -> Self {
        sums.fold(Self(0), |total, it| total + it)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cents_survive_the_way_to_the_wire_and_back() {
        for cents in [0, 1, 1999, -4_567, 1_234_567_890] {
            let sum = Money(cents);

            assert_eq!(Money::read(&sum.amount()), Some(sum));
        }
        assert_eq!(
            Money(1990).to_wire(),
            json!({ "amount": 19.9, "currency": "EUR" })
        );
    }

    #[test]
    fn a_share_is_rounded_to_the_cent() {
        assert_eq!(Money(1990).percent(15), Money(299));
        assert_eq!(Money(-1990).percent(15), Money(-299));
        assert_eq!(Money(1000).share(1, 3), Money(333));
        assert_eq!(Money(1000).share(2, 3), Money(667));
        assert_eq!(Money(5).percent(50), Money(3));
    }

    #[test]
    fn a_fraction_of_a_cent_is_no_sum() {
        assert_eq!(Money::read(&json!(1.005)), None);
        assert_eq!(Money::read(&json!("1")), None);
    }
}
