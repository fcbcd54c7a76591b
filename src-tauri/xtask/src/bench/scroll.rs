//! A scroll through every row of the list, with the wheel of a mouse in the real window.

use std::process::Command;
use std::time::Duration;

use studiodesk_figures::{Figure, Goal};

use super::prepared::Prepared;
use super::times::Times;
use crate::command::watch;
use crate::failure::{Failure, Result};

/// Each of these finds more people than the list shows.
const QUERIES: [&str; 3] = ["a", "mueller", "nowak"];
/// Down to the last row and up again, so often in one go.
const WAYS: usize = 4;
/// More turns of the wheel than the list is long.
const TURNS: &str = "40";
/// Milliseconds between two turns of the wheel.
const PAUSE: &str = "15";
const SOON: Duration = Duration::from_secs(30);

/// Frames a second while the list moves, and the nodes of the page.
pub(super) fn measure(prepared: &Prepared) -> Result<Vec<Figure>> {
    let program = prepared.program()?;
    program.reports("usable", SOON)?;
    // Over the list, which is on the left below the search field.
    watch(Command::new("xdotool").args(["mousemove", "250", "600"]))?;
    let (mut rates, mut most) = (Vec::new(), 0.0_f64);
    for query in QUERIES {
        watch(Command::new("xdotool").args(["key", "--clearmodifiers", "ctrl+k", "ctrl+a"]))?;
        watch(Command::new("xdotool").args(["type", "--clearmodifiers", "--delay", "90", query]))?;
        for _ in query.chars() {
            program.reports("painted", SOON)?;
        }
        for _ in 0..WAYS {
            for button in ["5", "4"] {
                let turn = ["click", "--repeat", TURNS, "--delay", PAUSE, button];
                watch(Command::new("xdotool").args(turn))?;
            }
        }
        let (told, _) = program.reports("scrolled", SOON)?;
        let (rate, nodes) = read(&told)?;
        rates.push(rate);
        most = most.max(nodes);
    }
    let rates = Times::new(rates);
    Ok(vec![
        Figure::alone(
            "scroll, worst of 3, frames/s",
            rates.percentile(0.0),
            Goal::AtLeast(58.0),
        ),
        Figure::alone("scroll, nodes of the page", most, Goal::Below(2000.0)),
    ])
}

/// Frames a second and nodes, from frames, milliseconds and nodes.
fn read(told: &str) -> Result<(f64, f64)> {
    let numbers: Vec<f64> = told
        .split_whitespace()
        .map_while(|word| word.parse().ok())
        .collect();
    match numbers[..] {
        [frames, milliseconds, nodes] => Ok((frames / milliseconds * 1000.0, nodes)),
        _ => Err(Failure::new(format!(
            "The page reported {told:?} of a scroll."
        ))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_report_of_a_scroll_becomes_frames_a_second() {
        assert_eq!(read("120 2000 912").unwrap(), (60.0, 912.0));
        assert!(read("120 2000").is_err());
        assert!(read("many").is_err());
    }
}
