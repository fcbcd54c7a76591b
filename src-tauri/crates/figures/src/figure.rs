//! One figure.

use crate::Goal;

/// A figure of ours, perhaps beside that of another program that did the same in the same run.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    /// What was measured, with its unit.
    pub name: String,
    /// What we need for it.
    pub ours: f64,
    /// What the other needs.
    pub reference: Option<f64>,
    /// What is wanted.
    pub goal: Goal,
}

impl Figure {
    /// A figure that stands by itself.
    #[must_use]
    pub fn alone(name: impl Into<String>, ours: f64, goal: Goal) -> Self {
        Self {
            name: name.into(),
            ours,
            reference: None,
            goal,
        }
    }

    /// A figure beside another's.
    #[must_use]
    pub fn beside(name: impl Into<String>, ours: f64, reference: f64, goal: Goal) -> Self {
        Self {
            reference: Some(reference),
            ..Self::alone(name, ours, goal)
        }
    }

    /// Ours in parts of the other's.
    #[must_use]
    pub fn ratio(&self) -> Option<f64> {
        Some(self.ours / self.reference?)
    }

    /// Whether the goal is met, if there is one. What could not be measured meets none.
    #[must_use]
    pub fn is_met(&self) -> Option<bool> {
        self.goal.is_met(self.ours, self.ratio())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ratio_is_judged_where_the_goal_speaks_of_one() {
        let met = |ours, goal| Figure::beside("start ms", ours, 100.0, goal).is_met();

        assert_eq!(met(150.0, Goal::RatioAtMost(1.5)), Some(true));
        assert_eq!(met(151.0, Goal::RatioAtMost(1.5)), Some(false));
        assert_eq!(met(100.0, Goal::RatioBelow(1.0)), Some(false));
        assert_eq!(met(90.0, Goal::RatioAtLeast(0.9)), Some(true));
        assert_eq!(met(150.0, Goal::AtMost(150.0)), Some(true));
        assert_eq!(met(150.0, Goal::Shown), None);
    }

    #[test]
    fn what_was_not_measured_meets_no_goal() {
        let goals = [Goal::AtMost(1.0), Goal::AtLeast(1.0), Goal::Below(1.0)];
        for goal in goals {
            assert_eq!(Figure::alone("", f64::NAN, goal).is_met(), Some(false));
        }
        let without = Figure::alone("", 1.0, Goal::RatioAtMost(1.5));
        assert_eq!(without.is_met(), Some(false));
    }
}
