//! The one table: figure, ours, reference, ratio, goal, met.

use std::fmt;

/// A line of the table.
struct Line {
    figure: String,
    ours: f64,
    reference: Option<f64>,
    goal: Goal,
}

/// What is wanted of a figure.
#[derive(Clone, Copy)]
pub(crate) enum Goal {
    AtMost(f64),
    AtLeast(f64),
    /// Less than the reference.
    Below,
    /// No less than the reference.
    NotBelow,
    /// To be seen, and not judged.
    Shown,
}

/// Lines in the order in which they were measured.
#[derive(Default)]
pub(crate) struct Table(Vec<Line>);

impl Table {
    /// Notes a figure of ours.
    pub(crate) fn note(&mut self, figure: impl Into<String>, ours: f64, goal: Goal) {
        self.0.push(Line {
            figure: figure.into(),
            ours,
            reference: None,
            goal,
        });
    }

    /// Notes a figure of ours beside another's.
    pub(crate) fn compare(
        &mut self,
        figure: impl Into<String>,
        ours: f64,
        reference: f64,
        goal: Goal,
    ) {
        self.0.push(Line {
            figure: figure.into(),
            ours,
            reference: Some(reference),
            goal,
        });
    }

    /// Whether every goal is met.
    pub(crate) fn is_met(&self) -> bool {
        self.0.iter().all(|line| line.is_met() != Some(false))
    }
}

impl Line {
    fn is_met(&self) -> Option<bool> {
        let reference = self.reference.unwrap_or(f64::NAN);
        match self.goal {
            Goal::AtMost(most) => Some(self.ours <= most),
            Goal::AtLeast(least) => Some(self.ours >= least),
            Goal::Below => Some(self.ours < reference),
            Goal::NotBelow => Some(self.ours >= reference),
            Goal::Shown => None,
        }
    }
}

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let head = ["ours", "reference", "ratio", "goal", "met"];
        write!(f, "{:<44}", "figure")?;
        head.iter().try_for_each(|word| write!(f, "{word:>12}"))?;
        writeln!(f)?;
        for line in &self.0 {
            let number =
                |number: Option<f64>| number.map_or_else(String::new, |n| format!("{n:.3}"));
            let ratio = line.reference.map(|reference| line.ours / reference);
            let goal = match line.goal {
                Goal::AtMost(most) => format!("≤ {most}"),
                Goal::AtLeast(least) => format!("≥ {least}"),
                Goal::Below => "less".to_owned(),
                Goal::NotBelow => "no less".to_owned(),
                Goal::Shown => String::new(),
            };
            let met = match line.is_met() {
                Some(true) => "yes",
                Some(false) => "NO",
                None => "",
            };
            writeln!(
                f,
                "{:<44}{:>12}{:>12}{:>12}{goal:>12}{met:>12}",
                line.figure,
                number(Some(line.ours)),
                number(line.reference),
                number(ratio)
            )?;
        }
        Ok(())
    }
}
