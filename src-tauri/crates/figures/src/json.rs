//! Figures as JSON, for a later run to be compared with.

use std::fmt;

use serde_json::{Value, json};

use crate::Figure;

/// Why a text holds no figures.
#[derive(Debug, PartialEq, Eq)]
pub struct Unreadable(pub(crate) String);

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "these are no figures of a bench: {}", self.0)
    }
}

impl std::error::Error for Unreadable {}

/// The figures, with the ratio and the verdict for other programs to read.
#[must_use]
pub fn to_json(figures: &[Figure]) -> String {
    let figures: Vec<Value> = figures
        .iter()
        .map(|figure| {
            json!({
                "name": figure.name,
                // JSON has no word for what could not be measured but null.
                "ours": figure.ours,
                "reference": figure.reference,
                "ratio": figure.ratio(),
                "goal": figure.goal.to_string(),
                "met": figure.is_met(),
            })
        })
        .collect();
    format!("{:#}\n", json!({ "figures": figures }))
}

/// Figures from what [`to_json`] wrote. Ratio and verdict are found anew.
///
/// # Errors
/// The text is no JSON, or is of something else.
pub fn from_json(text: &str) -> Result<Vec<Figure>, Unreadable> {
    let value: Value = serde_json::from_str(text).map_err(|error| Unreadable(error.to_string()))?;
    let figures = value["figures"].as_array();
    let figures = figures.ok_or_else(|| Unreadable("\"figures\" is missing".into()))?;
    figures.iter().map(figure).collect()
}

fn figure(value: &Value) -> Result<Figure, Unreadable> {
    let missing = |field: &str| Unreadable(format!("{field:?} is missing"));
    let name = value["name"].as_str().ok_or_else(|| missing("name"))?;
    let goal = value["goal"].as_str().ok_or_else(|| missing("goal"))?;
    Ok(Figure {
        name: name.to_owned(),
        ours: value["ours"].as_f64().unwrap_or(f64::NAN),
        reference: value["reference"].as_f64(),
        goal: goal.parse()?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Goal;

    #[test]
    fn figures_are_read_as_they_were_written() {
        let figures = [
            Figure::beside("start ms", 300.0, 200.0, Goal::RatioAtMost(1.5)),
            Figure::alone("rows", 50.0, Goal::Shown),
        ];

        assert_eq!(from_json(&to_json(&figures)).unwrap(), figures);
    }

    #[test]
    fn ratio_and_verdict_stand_beside_each_figure() {
        let figures = [Figure::beside(
            "start ms",
            400.0,
            200.0,
            Goal::RatioAtMost(1.5),
        )];

        let value: Value = serde_json::from_str(&to_json(&figures)).unwrap();

        assert_eq!(value["figures"][0]["ratio"], 2.0);
        assert_eq!(value["figures"][0]["met"], false);
    }

    #[test]
    fn a_figure_that_could_not_be_measured_stays_one() {
        let figures = [Figure::alone("fps", f64::NAN, Goal::AtLeast(58.0))];

        let read = from_json(&to_json(&figures)).unwrap();

        assert!(read[0].ours.is_nan());
        assert_eq!(read[0].is_met(), Some(false));
    }

    #[test]
    fn another_text_is_refused_with_what_it_lacks() {
        for (text, why) in [
            ("", "EOF"),
            ("{}", "\"figures\" is missing"),
            (r#"{"figures":[{"goal":""}]}"#, "\"name\" is missing"),
        ] {
            let refused = from_json(text).unwrap_err().to_string();
            assert!(refused.contains(why), "{refused}");
        }
    }
}
