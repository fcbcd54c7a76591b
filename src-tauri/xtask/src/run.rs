//! `cargo xtask run`: from a fresh machine to the window.
//!
//! Each stage leaves a stamp. When all stamps hold nothing is looked for, nothing is built and
//! nothing is said: the window is the first thing to see.

use std::ffi::OsString;
use std::process::{Command, ExitCode};

use crate::command::{cargo, watch};
use crate::failure::{Failure, Result};
use crate::stamp::{Stamp, fingerprint, fingerprint_of_files};
use crate::{display, parts, root, ui};

/// Builds what is out of date and runs the program with `arguments`.
pub(crate) fn run(arguments: &[OsString]) -> Result<ExitCode> {
    prepare()?;
    let only_words = arguments.iter().any(|argument| {
        ["--help", "-h", "--version", "-V"]
            .iter()
            .any(|word| argument == word)
    });
    if let (false, Some(why)) = (only_words, display::missing()) {
        return Err(Failure::new(why));
    }
    start(Command::new(root::built("release", "studiodesk")).args(arguments))
}

/// Everything up to the built program.
pub(crate) fn prepare() -> Result {
    parts::provide(&parts::RUN)?;
    ui::packages()?;
    ui::bundle()?;
    program()
}

fn program() -> Result {
    let stamp = Stamp::named("program");
    let wanted = program_sources();
    if stamp.holds(wanted) && root::built("release", "studiodesk").is_file() {
        return Ok(());
    }
    let built = watch(cargo().args(["build", "--release", "--package", "studiodesk"]));
    if built.is_err() {
        // Perhaps a part was removed after we had found it: look again next time.
        parts::forget(&parts::RUN);
    }
    built?;
    // Taken again, for a build writes generated files beside the sources.
    stamp.set(program_sources())
}

/// What the program is made of. Asking cargo would be the same question for half a second more.
fn program_sources() -> u64 {
    let files = [
        "Cargo.toml",
        "Cargo.lock",
        ".cargo",
        "src-tauri",
        "icons",
        "ui/dist",
    ]
    .map(|path| root::root().join(path));
    fingerprint(&(
        fingerprint_of_files(&files, &["target", "xtask"]),
        std::env::var_os("RUSTFLAGS"),
    ))
}

/// Hands this process over to the program: its exit code, its input and its signals are ours.
#[cfg(unix)]
fn start(program: &mut Command) -> Result<ExitCode> {
    use std::os::unix::process::CommandExt as _;

    let error = program.exec();
    Err(Failure::new(format!("The program does not start: {error}")))
}

/// Runs the program and passes its exit code on.
#[cfg(not(unix))]
fn start(program: &mut Command) -> Result<ExitCode> {
    let status = program
        .status()
        .map_err(|error| Failure::new(format!("The program does not start: {error}")))?;
    let code = status.code().and_then(|code| u8::try_from(code).ok());
    Ok(ExitCode::from(code.unwrap_or(1)))
}
