//! What is wanted of a figure.

use std::fmt;
use std::str::FromStr;

use crate::Unreadable;

/// What is wanted of a figure, or of its ratio to the other's.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Goal {
    /// No more than this.
    AtMost(f64),
    /// No less than this.
    AtLeast(f64),
    /// Less than this.
    Below(f64),
    /// No more than so many times the other's.
    RatioAtMost(f64),
    /// No less than so many times the other's.
    RatioAtLeast(f64),
    /// Less than so many times the other's.
    RatioBelow(f64),
    /// To be seen, and not judged.
    Shown,
}

impl Goal {
    pub(crate) fn is_met(self, ours: f64, ratio: Option<f64>) -> Option<bool> {
        let ratio = ratio.unwrap_or(f64::NAN);
        match self {
            Self::AtMost(most) => Some(ours <= most),
            Self::AtLeast(least) => Some(ours >= least),
            Self::Below(limit) => Some(ours < limit),
            Self::RatioAtMost(most) => Some(ratio <= most),
            Self::RatioAtLeast(least) => Some(ratio >= least),
            Self::RatioBelow(limit) => Some(ratio < limit),
            Self::Shown => None,
        }
    }
}

impl fmt::Display for Goal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = match self {
            Self::AtMost(most) => format!("≤ {most}"),
            Self::AtLeast(least) => format!("≥ {least}"),
            Self::Below(limit) => format!("< {limit}"),
            Self::RatioAtMost(most) => format!("≤ {most} ×"),
            Self::RatioAtLeast(least) => format!("≥ {least} ×"),
            Self::RatioBelow(limit) => format!("< {limit} ×"),
            Self::Shown => String::new(),
        };
        f.pad(&text)
    }
}

/// Reads what [`Display`](fmt::Display) wrote.
impl FromStr for Goal {
    type Err = Unreadable;

    fn from_str(text: &str) -> Result<Self, Unreadable> {
        if text.is_empty() {
            return Ok(Self::Shown);
        }
        let unreadable = || Unreadable(format!("there is no goal {text:?}"));
        let mut words = text.split_whitespace();
        let sign = words.next().unwrap_or_default();
        let number = words.next().and_then(|word| word.parse().ok());
        let number = number.ok_or_else(unreadable)?;
        match (sign, words.next()) {
            ("≤", None) => Ok(Self::AtMost(number)),
            ("≥", None) => Ok(Self::AtLeast(number)),
            ("<", None) => Ok(Self::Below(number)),
            ("≤", Some("×")) => Ok(Self::RatioAtMost(number)),
            ("≥", Some("×")) => Ok(Self::RatioAtLeast(number)),
            ("<", Some("×")) => Ok(Self::RatioBelow(number)),
            _ => Err(unreadable()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_goal_is_read_as_it_was_written() {
        for goal in [
            Goal::AtMost(33.0),
            Goal::AtLeast(97.5),
            Goal::Below(2000.0),
            Goal::RatioAtMost(1.15),
            Goal::RatioAtLeast(0.9),
            Goal::RatioBelow(1.0),
            Goal::Shown,
        ] {
            assert_eq!(goal.to_string().parse(), Ok(goal));
        }
        assert!("about 3".parse::<Goal>().is_err());
        assert!("≤ three".parse::<Goal>().is_err());
    }
}
