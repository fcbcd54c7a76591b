//! The other systems that the program is compiled for.

use std::process::Command;

use super::log::Log;
use super::report::Outcome;
use super::stand_in;
use super::steps::with_bundle;
use crate::command::{cargo, on_path, output, quietly};
use crate::failure::Result;

const WINDOWS: &str = "x86_64-pc-windows-gnu";
const MACOS: &str = "aarch64-apple-darwin";

/// Whether the program compiles for Windows.
pub(super) fn windows(log: &mut Log) -> Result<Outcome> {
    if let Some(why) = cannot_have(WINDOWS, log) {
        return Ok(Outcome::Skipped(why));
    }
    let mut command = check(WINDOWS)?;
    if cfg!(target_os = "linux") {
        let Some(compiler) = on_path("x86_64-w64-mingw32-gcc") else {
            return Ok(Outcome::Skipped("no C compiler for Windows is here".into()));
        };
        stand_in::for_windows(&mut command, WINDOWS, &compiler)?;
    }
    log.run(&mut command)?;
    Ok(Outcome::Passed(WINDOWS.into()))
}

/// Whether the program compiles for macOS.
pub(super) fn macos(log: &mut Log) -> Result<Outcome> {
    if let Some(why) = cannot_have(MACOS, log) {
        return Ok(Outcome::Skipped(why));
    }
    if cfg!(windows) {
        return Ok(Outcome::Skipped("needs a system with a POSIX shell".into()));
    }
    let mut command = check(MACOS)?;
    if cfg!(target_os = "linux") {
        stand_in::for_apple(&mut command, MACOS)?;
    }
    log.run(&mut command)?;
    Ok(Outcome::Passed(MACOS.into()))
}

fn check(target: &str) -> Result<Command> {
    with_bundle()?;
    let mut command = cargo();
    command.args(["check", "--package", "studiodesk", "--target", target]);
    Ok(command)
}

/// Why the target cannot be had, if it cannot.
fn cannot_have(target: &str, log: &mut Log) -> Option<String> {
    let is_there = || {
        output(Command::new("rustc").args(["--print", "target-libdir", "--target", target]))
            .is_some_and(|folder| std::path::Path::new(&folder).is_dir())
    };
    if is_there() {
        return None;
    }
    if !quietly(Command::new("rustup").arg("--version")) {
        return Some(format!("{target} is not installed, and neither is rustup"));
    }
    match log.run(Command::new("rustup").args(["target", "add", target])) {
        Ok(()) if is_there() => None,
        _ => Some(format!("rustup cannot add {target} here")),
    }
}
