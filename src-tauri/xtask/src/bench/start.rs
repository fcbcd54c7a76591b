//! From the start of the process to a window that can be used.

use std::time::Duration;

use super::figures::Figures;
use super::prepared::Prepared;
use crate::failure::Result;

const SOON: Duration = Duration::from_secs(30);

/// Milliseconds until both programs can be used: ours when the search field is focused and painted
/// and every member is in memory, the empty one when it is painted.
pub(super) struct Starts {
    pub(super) program: Figures,
    pub(super) empty: Figures,
}

/// Starts both in turn, so that whatever slows the machine slows both.
pub(super) fn measure(prepared: &Prepared, runs: usize) -> Result<Starts> {
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
    Ok(Starts {
        program: Figures::new(program),
        empty: Figures::new(empty),
    })
}
