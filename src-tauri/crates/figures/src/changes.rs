//! Two runs beside each other: what changed.

use std::fmt;

use crate::Figure;
use crate::table::number;

/// What changed from an earlier run to a later one. Their times say something only if one machine ran both; a
/// ratio was measured in one run, so its change is shown too.
pub struct Changes<'a> {
    /// The earlier run.
    pub before: &'a [Figure],
    /// The later one.
    pub now: &'a [Figure],
}

impl fmt::Display for Changes<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let all = self.before.iter().chain(self.now);
        let wide = all.map(|figure| figure.name.chars().count()).max();
        let wide = wide.unwrap_or(0).max("figure".len());
        let mut row = |name: &str, cells: [String; 4]| {
            let [before, now, change, ratio] = cells;
            let row = format!("{name:<wide$}{before:>12}{now:>12}{change:>11}{ratio:>11}");
            writeln!(f, "{}", row.trim_end())
        };
        row(
            "figure",
            ["before", "now", "change", "of ratio"].map(str::to_owned),
        )?;
        for now in self.now {
            let before = self.before.iter().find(|before| before.name == now.name);
            let Some(before) = before else {
                row(
                    &now.name,
                    [String::new(), number(now.ours), "new".into(), String::new()],
                )?;
                continue;
            };
            let ratios = before.ratio().zip(now.ratio());
            row(
                &now.name,
                [
                    number(before.ours),
                    number(now.ours),
                    change(before.ours, now.ours),
                    ratios.map_or_else(String::new, |(before, now)| change(before, now)),
                ],
            )?;
        }
        // Whoever measures one bench of all is not told that the others are gone.
        Ok(())
    }
}

/// In per cent, with its sign.
fn change(before: f64, now: f64) -> String {
    let percent = (now / before - 1.0) * 100.0;
    if before == now {
        "0 %".into()
    } else if percent.is_finite() {
        format!("{percent:+.1} %")
    } else {
        String::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Goal;

    #[test]
    fn a_change_is_told_in_per_cent_of_the_figure_and_of_its_ratio() {
        let before = [
            Figure::beside("start ms", 200.0, 100.0, Goal::Shown),
            Figure::alone("program MB", 16.0, Goal::Shown),
            Figure::alone("gone", 1.0, Goal::Shown),
        ];
        let now = [
            Figure::beside("start ms", 210.0, 100.0, Goal::Shown),
            Figure::alone("program MB", 12.0, Goal::Shown),
            Figure::alone("scroll fps", 60.0, Goal::Shown),
        ];

        let told = Changes {
            before: &before,
            now: &now,
        };

        assert_eq!(
            told.to_string(),
            "figure          before         now     change   of ratio\n\
             start ms         200.0       210.0     +5.0 %     +5.0 %\n\
             program MB      16.000      12.000    -25.0 %\n\
             scroll fps                  60.000        new\n"
        );
    }

    #[test]
    fn a_change_from_nothing_is_no_number() {
        assert_eq!(change(0.0, 1.0), "");
        assert_eq!(change(f64::NAN, 1.0), "");
        assert_eq!(change(0.0, 0.0), "0 %");
    }
}
