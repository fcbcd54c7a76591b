//! From a key press to the painted answer, typed into the real window.

use std::process::Command;
use std::time::Duration;

use super::prepared::Prepared;
use super::times::Times;
use crate::command::watch;
use crate::failure::{Failure, Result};

/// Names, parts, initials, telephone and numbers: what people type, worst cases among it.
const QUERIES: [&str; 14] = [
    "a",
    "an",
    "mueller",
    "schmidt anna",
    "nowak",
    "zofia kow",
    "nguyen",
    "a m",
    "0171",
    "1-20",
    "12.04.1992",
    "ova",
    "xyzzy",
    "ssmann",
];
/// Between two keys of a quick typist.
const PAUSE: &str = "90";

/// Types every query and returns what the page reports of each key press.
pub(super) fn measure(prepared: &Prepared) -> Result<Times> {
    let program = prepared.program()?;
    program.reports("usable", Duration::from_secs(30))?;
    let mut painted = Vec::new();
    for query in QUERIES {
        watch(Command::new("xdotool").args(["type", "--clearmodifiers", "--delay", PAUSE, query]))?;
        for _ in query.chars() {
            let (figure, _) = program.reports("painted", Duration::from_secs(5))?;
            let figure = figure
                .parse()
                .map_err(|_| Failure::new(format!("The page reported {figure:?} milliseconds.")))?;
            painted.push(figure);
        }
        // Deleting everything is one more painting, but not one that anybody waits for.
        watch(Command::new("xdotool").args(["key", "--clearmodifiers", "ctrl+a", "BackSpace"]))?;
        program.reports("painted", Duration::from_secs(5))?;
    }
    Ok(Times::new(painted))
}
