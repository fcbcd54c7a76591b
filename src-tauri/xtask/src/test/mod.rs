//! `cargo xtask test`: every check there is, in one command that CI calls and nothing else.
//!
//! A step that fails does not stop the later ones: one run tells all that is wrong.

mod log;
mod options;
mod report;
mod stand_in;
mod steps;
mod targets;
mod tools;

use std::process::ExitCode;
use std::time::Instant;

use self::log::Log;
pub(crate) use self::options::Options;
use self::report::{Line, Outcome};
use self::steps::{STEPS, Step};
use crate::failure::Result;
use crate::parts;

/// Runs the steps and prints what came of them.
pub(crate) fn test(options: &Options) -> Result<ExitCode> {
    if options.list {
        for step in STEPS {
            println!("{:<12} {}", step.name, step.what);
        }
        return Ok(ExitCode::SUCCESS);
    }
    parts::provide(&parts::RUN)?;
    if cfg!(target_os = "linux")
        && STEPS
            .iter()
            .any(|step| step.needs_parts && options.runs(step))
    {
        parts::provide(&parts::TEST)?;
    }
    let lines: Vec<Line> = STEPS
        .iter()
        .map(|step| {
            if options.runs(step) {
                take(step)
            } else {
                Line::skipped(step.name, "not asked for")
            }
        })
        .collect();
    print!("{}", report::table(&lines));
    Ok(report::exit_code(&lines))
}

fn take(step: &Step) -> Line {
    println!("── {}: {}", step.name, step.what);
    let start = Instant::now();
    let outcome = match Log::create(step.name) {
        Ok(mut log) => {
            let outcome =
                (step.run)(&mut log).unwrap_or_else(|failure| Outcome::Failed(failure.to_string()));
            if matches!(outcome, Outcome::Failed(_)) {
                log.show();
            }
            outcome
        }
        Err(failure) => Outcome::Failed(failure.to_string()),
    };
    let line = Line {
        name: step.name,
        outcome,
        took: start.elapsed(),
    };
    println!("   {line}");
    line
}
