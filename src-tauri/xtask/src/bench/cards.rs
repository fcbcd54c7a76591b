//! From the key press that opens a member's card to its stored copy on the screen.

use std::process::Command;
use std::time::Duration;

use super::prepared::Prepared;
use super::times::Times;
use crate::command::watch;
use crate::failure::{Failure, Result};

/// People with common names, so that the list below the first of them is long.
const QUERIES: [&str; 5] = ["mueller", "nowak", "anna", "garcia", "nguyen"];
/// How many of each list are opened.
const OF_EACH: usize = 12;
const SOON: Duration = Duration::from_secs(5);

/// Opens cards one after the other, each of somebody else, and returns what the page reports of each.
pub(super) fn measure(prepared: &Prepared) -> Result<Times> {
    let program = prepared.program()?;
    program.reports("usable", Duration::from_secs(30))?;
    let mut painted = Vec::new();
    for (turn, query) in QUERIES.iter().enumerate() {
        // The search field has the focus from the start, and there the same keys would open the palette.
        if turn > 0 {
            press(&["ctrl+k", "ctrl+a"])?;
        }
        watch(Command::new("xdotool").args(["type", "--clearmodifiers", "--delay", "40", query]))?;
        for _ in query.chars() {
            program.reports("painted", SOON)?;
        }
        for place in 0..OF_EACH {
            if place > 0 {
                press(&["ctrl+k", "Down"])?;
            }
            press(&["Return"])?;
            let (figure, _) = program.reports("card", SOON)?;
            let figure = figure
                .parse()
                .map_err(|_| Failure::new(format!("The page reported {figure:?} milliseconds.")))?;
            painted.push(figure);
        }
    }
    Ok(Times::new(painted))
}

fn press(keys: &[&str]) -> Result {
    watch(
        Command::new("xdotool")
            .args(["key", "--clearmodifiers"])
            .args(keys),
    )
}
