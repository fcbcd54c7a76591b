//! From the start of the process to a window that can be used.

use std::time::Duration;

use studiodesk_figures::{Figure, Goal};

use super::prepared::Prepared;
use super::times::Times;
use crate::failure::Result;

const SOON: Duration = Duration::from_secs(30);

/// Milliseconds until both programs can be used: ours when the search field is focused and painted and every
/// member is in memory, the empty one when it is painted. Starts both in turn, so that whatever slows the machine
/// slows both.
pub(super) fn measure(prepared: &Prepared, runs: usize) -> Result<Vec<Figure>> {
    let (mut program, mut empty) = (Vec::new(), Vec::new());
    for run in 0..=runs {
        let ours = prepared.program()?.reports("usable", SOON)?.1;
        let nothing = prepared.empty()?.reports("ready", SOON)?.1;
        // The first of each reads files that are not in memory yet.
        if run > 0 {
            program.push(ours);
            empty.push(nothing);
        }
    }
    let (program, empty) = (Times::new(program), Times::new(empty));
    let beside = |name, percent, goal| {
        let (ours, other) = (program.percentile(percent), empty.percentile(percent));
        Figure::beside(name, ours, other, goal)
    };
    Ok(vec![
        beside("start to usable, median ms", 50.0, Goal::RatioAtMost(1.5)),
        beside("start to usable, p95 ms", 95.0, Goal::Shown),
    ])
}
