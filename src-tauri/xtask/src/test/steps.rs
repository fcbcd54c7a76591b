//! The steps, in their order: cheap ones first, so that a slip is told early.

use std::path::PathBuf;
use std::process::Command;

use super::log::{self, Log};
use super::report::Outcome;
use super::{targets, tools};
use crate::command::{cargo, npm};
use crate::failure::{Failure, Result};
use crate::{root, ui};

/// One check.
pub(super) struct Step {
    pub(super) name: &'static str,
    pub(super) what: &'static str,
    /// Whether it needs more of the machine than running the program does.
    pub(super) needs_parts: bool,
    pub(super) run: fn(&mut Log) -> Result<Outcome>,
}

/// Every check there is.
pub(super) const STEPS: &[Step] = &[
    Step {
        name: "fmt",
        what: "Rust is formatted",
        needs_parts: false,
        run: fmt,
    },
    Step {
        name: "ui",
        what: "the UI lints, type-checks, passes its tests and builds",
        needs_parts: false,
        run: ui_checks,
    },
    Step {
        name: "clippy",
        what: "Rust has no warning",
        needs_parts: false,
        run: clippy,
    },
    Step {
        name: "unit",
        what: "unit, contract and command tests, and examples in the documentation",
        needs_parts: true,
        run: unit,
    },
    Step {
        name: "instructions",
        what: "the search's hot paths take no more instructions than they may",
        needs_parts: true,
        run: instructions,
    },
    Step {
        name: "windows",
        what: "the program compiles for Windows",
        needs_parts: true,
        run: targets::windows,
    },
    Step {
        name: "macos",
        what: "the program compiles for macOS",
        needs_parts: false,
        run: targets::macos,
    },
    Step {
        name: "journeys",
        what: "what a person does, in the real window",
        needs_parts: true,
        run: journeys,
    },
    Step {
        name: "canary",
        what: "nothing the journeys left behind holds a key or a name",
        needs_parts: false,
        run: canary,
    },
];

fn fmt(log: &mut Log) -> Result<Outcome> {
    tools::component("rustfmt", log)?;
    log.run(cargo().args(["fmt", "--all", "--check", "--", "--color", "never"]))?;
    Ok(Outcome::Passed(String::new()))
}

fn ui_checks(log: &mut Log) -> Result<Outcome> {
    ui::packages()?;
    // All four even if one fails: they are quick and independent.
    let mut results: Vec<Result> = ["lint", "check", "test"]
        .map(|script| log.run(npm().args(["run", script])))
        .into();
    results.push(ui::bundle_by(|build| log.run(build)));
    all(results)?;
    passed(log)
}

fn clippy(log: &mut Log) -> Result<Outcome> {
    tools::component("clippy", log)?;
    with_bundle()?;
    log.run(cargo().args([
        "clippy",
        "--workspace",
        "--all-targets",
        "--",
        "--deny",
        "warnings",
    ]))?;
    Ok(Outcome::Passed(String::new()))
}

fn unit(log: &mut Log) -> Result<Outcome> {
    tools::NEXTEST.provide(log)?;
    with_bundle()?;
    // nextest does not know examples in the documentation.
    all([
        log.run(cargo().args(["nextest", "run", "--workspace", "--no-fail-fast"])),
        log.run(cargo().args(["test", "--doc", "--workspace", "--no-fail-fast"])),
    ])?;
    passed(log)
}

fn instructions(log: &mut Log) -> Result<Outcome> {
    if !cfg!(target_os = "linux") {
        return Ok(Outcome::Skipped("valgrind is used on Linux only".into()));
    }
    log.run(Command::new(std::env::current_exe()?).args(["bench", "instructions"]))?;
    Ok(Outcome::Passed(String::new()))
}

fn journeys(log: &mut Log) -> Result<Outcome> {
    if !cfg!(target_os = "linux") {
        return Ok(Outcome::Skipped(
            "WebKit's driver exists on Linux only".into(),
        ));
    }
    tools::NEXTEST.provide(log)?;
    tools::TAURI_DRIVER.provide(log)?;
    with_bundle()?;
    for folder in ["journeys", "screenshots"] {
        // What an earlier run left would be searched and shown as if it were this one's.
        let _ = std::fs::remove_dir_all(root::target().join(folder));
    }
    log.run(
        of_journeys(&["nextest", "run"])
            .args(["--profile", "journeys", "--no-fail-fast"])
            .env("STUDIODESK_BIN", root::built("debug", "studiodesk")),
    )?;
    passed(log)
}

fn canary(log: &mut Log) -> Result<Outcome> {
    let journeys = root::target().join("journeys");
    if !journeys.is_dir() {
        return Ok(Outcome::Skipped("no journey was made".into()));
    }
    let searched: Vec<PathBuf> = [journeys, root::target().join("screenshots"), log::folder()]
        .into_iter()
        .filter(|folder| folder.is_dir())
        .collect();
    log.run(&mut of_journeys(&["test", "--no-run"]))?;
    log.run(Command::new(root::built("debug", "canary")).args(searched))?;
    Ok(Outcome::Passed(String::new()))
}

/// What builds the journeys, the program and the programs that they need. Of the whole workspace, so that its
/// packages have the features that the unit tests were built with, and nothing is built twice; a test of the
/// shell is named because Cargo then builds the program for it.
fn of_journeys(subcommand: &[&str]) -> Command {
    let mut command = cargo();
    command
        .args(subcommand)
        .args(["--workspace", "--test", "journeys", "--test", "commands"]);
    command
}

/// Fails with every failure, not only with the first.
fn all(results: impl IntoIterator<Item = Result>) -> Result {
    let failures: Vec<String> = results
        .into_iter()
        .filter_map(Result::err)
        .map(|failure| failure.to_string())
        .collect();
    if failures.is_empty() {
        Ok(())
    } else {
        Err(Failure::new(failures.join(", ")))
    }
}

/// The shell embeds the bundle when it is compiled.
pub(super) fn with_bundle() -> Result {
    ui::packages()?;
    ui::bundle()
}

fn passed(log: &Log) -> Result<Outcome> {
    Ok(Outcome::Passed(format!("{} tests", log.tests()?)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_tells_every_command_that_failed() {
        let failed = |why: &str| Err(Failure::new(why));

        let failure = all([
            failed("unit tests failed"),
            Ok(()),
            failed("examples failed"),
        ]);

        assert_eq!(
            failure.unwrap_err().to_string(),
            "unit tests failed, examples failed"
        );
        assert!(all([Ok(()), Ok(())]).is_ok());
    }
}
