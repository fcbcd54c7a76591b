//! What a window takes that nobody touches: memory and processor, of all processes that belong to it.

use std::time::{Duration, Instant};

use studiodesk_figures::{Figure, Goal};

use super::measured::Measured;
use super::prepared::Prepared;
use super::processes;
use crate::failure::Result;

const SOON: Duration = Duration::from_secs(30);
/// The first reading of a start, which is no rest.
const READ: Duration = Duration::from_secs(300);
/// Until what the last work needed is given back.
const SETTLED: Duration = Duration::from_secs(8);
/// How long the processor is watched.
const WATCHED: Duration = Duration::from_secs(20);

/// Measures the program with all stored members, and the empty window, one after the other: what both share
/// in memory would be counted by halves if both ran at once.
pub(super) fn measure(prepared: &Prepared) -> Result<Vec<Figure>> {
    let program = prepared.program()?;
    program.reports("usable", SOON)?;
    program.reports("synced", READ)?;
    let ours = Idle::of(&program)?;
    drop(program);
    let empty = prepared.empty()?;
    empty.reports("ready", SOON)?;
    let other = Idle::of(&empty)?;
    Ok(vec![
        Figure::beside(
            "idle memory, PSS MB",
            ours.memory,
            other.memory,
            Goal::RatioAtMost(1.15),
        ),
        Figure::beside(
            "of that the program's own process, PSS MB",
            ours.own,
            other.own,
            Goal::Shown,
        ),
        Figure::beside(
            "idle processor, % of a core",
            ours.processor,
            other.processor,
            Goal::AtMost(0.5),
        ),
    ])
}

struct Idle {
    /// Of all processes.
    memory: f64,
    /// Of the program's own process.
    own: f64,
    processor: f64,
}

impl Idle {
    fn of(program: &Measured) -> Result<Self> {
        std::thread::sleep(SETTLED);
        let all = processes::of(program.id())?;
        let before = processes::seconds(&all);
        let begun = Instant::now();
        std::thread::sleep(WATCHED);
        let used = processes::seconds(&all) - before;
        let processor = 100.0 * used / begun.elapsed().as_secs_f64();
        Ok(Self {
            memory: processes::megabytes(&all),
            own: processes::megabytes(&all[..1]),
            processor,
        })
    }
}
