//! The steps, in their order: cheap ones first, so that a slip is told early.

use std::path::PathBuf;

use super::log::{self, Log};
use super::report::Outcome;
use super::{targets, tools};
use crate::command::{cargo, npm};
use crate::display::Display;
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
    let failures: Vec<String> = ["lint", "check", "test", "build"]
        .into_iter()
        .filter_map(|script| log.run(npm().args(["run", script])).err())
        .map(|failure| failure.to_string())
        .collect();
    if failures.is_empty() {
        passed(log)
    } else {
        Err(Failure::new(failures.join(", ")))
    }
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
    log.run(cargo().args(["nextest", "run", "--workspace", "--no-fail-fast"]))?;
    log.run(cargo().args(["test", "--doc", "--workspace", "--exclude", "studiodesk"]))?;
    passed(log)
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
    log.run(cargo().args(["build", "--package", "studiodesk"]))?;
    let display = Display::start()?;
    log.run(
        cargo()
            .args(["nextest", "run", "--package", "studiodesk-e2e"])
            .args(["--profile", "journeys", "--no-fail-fast"])
            .env("STUDIODESK_BIN", root::built("debug", "studiodesk"))
            .env("DISPLAY", display.name())
            .env_remove("WAYLAND_DISPLAY"),
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
    log.run(
        cargo()
            .args([
                "run",
                "--quiet",
                "--package",
                "studiodesk-e2e",
                "--bin",
                "canary",
                "--",
            ])
            .args(searched),
    )?;
    Ok(Outcome::Passed(String::new()))
}

/// The shell embeds the bundle when it is compiled.
fn with_bundle() -> Result {
    ui::packages()?;
    ui::bundle()
}

fn passed(log: &Log) -> Result<Outcome> {
    Ok(Outcome::Passed(format!("{} tests", log.tests()?)))
}
