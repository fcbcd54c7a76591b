//! The one table: figure, ours, reference, ratio, goal, met.

use std::fmt;

use crate::Figure;

/// Figures in the order in which they were measured.
pub struct Table<'a>(pub &'a [Figure]);

impl Table<'_> {
    /// Whether no goal is missed.
    #[must_use]
    pub fn is_met(&self) -> bool {
        self.0.iter().all(|figure| figure.is_met() != Some(false))
    }
}

impl fmt::Display for Table<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names = self.0.iter().map(|figure| figure.name.chars().count());
        let wide = names.max().unwrap_or(0).max("figure".len());
        writeln!(
            f,
            "{:<wide$}{:>12}{:>12}{:>9}{:>11}{:>6}",
            "figure", "ours", "reference", "ratio", "goal", "met"
        )?;
        for figure in self.0 {
            let met = match figure.is_met() {
                Some(true) => "yes",
                Some(false) => "NO",
                None => "",
            };
            let row = format!(
                "{:<wide$}{:>12}{:>12}{:>9}{:>11}{met:>6}",
                figure.name,
                number(figure.ours),
                figure.reference.map_or_else(String::new, number),
                figure
                    .ratio()
                    .map_or_else(String::new, |it| format!("{it:.3}")),
                figure.goal,
            );
            writeln!(f, "{}", row.trim_end())?;
        }
        Ok(())
    }
}

/// With as many digits as say something.
pub(crate) fn number(figure: f64) -> String {
    match figure.abs() {
        size if size.is_nan() => "none".into(),
        size if size >= 1000.0 => format!("{figure:.0}"),
        size if size >= 100.0 => format!("{figure:.1}"),
        _ => format!("{figure:.3}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Goal;

    #[test]
    fn every_row_says_what_was_found_and_whether_it_is_enough() {
        let figures = [
            Figure::beside("start ms", 300.0, 250.0, Goal::RatioAtMost(1.5)),
            Figure::alone("scroll fps", 42.0, Goal::AtLeast(58.0)),
            Figure::alone("rows", 50.0, Goal::Shown),
        ];

        let table = Table(&figures);

        assert!(!table.is_met());
        assert_eq!(
            table.to_string(),
            "figure            ours   reference    ratio       goal   met\n\
             start ms         300.0       250.0    1.200    ≤ 1.5 ×   yes\n\
             scroll fps      42.000                            ≥ 58    NO\n\
             rows            50.000\n"
        );
    }

    #[test]
    fn a_number_has_as_many_digits_as_say_something() {
        let shown = [0.12345, 123.45, 12_345.6, f64::NAN].map(number);

        assert_eq!(shown, ["0.123", "123.5", "12346", "none"]);
    }
}
