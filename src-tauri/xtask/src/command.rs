//! Calling other programs.

use std::path::PathBuf;
use std::process::{Command, Stdio};

use crate::failure::{Failure, Result};

/// `cargo`, as the one that started us.
pub(crate) fn cargo() -> Command {
    let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.current_dir(crate::root::root());
    // Set by the outer cargo for *this* package; the inner one must not take them for its own.
    for (name, _) in std::env::vars_os() {
        let name = name.to_string_lossy().into_owned();
        if name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_MANIFEST_") {
            cargo.env_remove(name);
        }
    }
    cargo
}

/// `npm` in the UI's folder. On Windows it is a script that only a shell finds.
pub(crate) fn npm() -> Command {
    let mut npm = if cfg!(windows) {
        let mut shell = Command::new("cmd");
        shell.args(["/C", "npm"]);
        shell
    } else {
        Command::new("npm")
    };
    npm.current_dir(crate::root::ui());
    npm
}

/// Runs to the end with the person watching, who cannot answer: what is piped to us may be a key, and
/// is for the program alone.
pub(crate) fn watch(command: &mut Command) -> Result {
    let status = command
        .stdin(Stdio::null())
        .status()
        .map_err(|error| Failure::new(format!("{} does not start: {error}", line(command))))?;
    if status.success() {
        Ok(())
    } else {
        Err(Failure::new(format!("{} failed.", line(command))))
    }
}

/// Whether it ran and succeeded; its words are of no interest.
pub(crate) fn quietly(command: &mut Command) -> bool {
    command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}

/// What it wrote to standard output, trimmed; `None` when it failed.
pub(crate) fn output(command: &mut Command) -> Option<String> {
    let output = command
        .stdin(Stdio::null())
        .stderr(Stdio::null())
        .output()
        .ok()?;
    output
        .status
        .success()
        .then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// Where `PATH` has `program`.
pub(crate) fn on_path(program: &str) -> Option<PathBuf> {
    let file = format!("{program}{}", std::env::consts::EXE_SUFFIX);
    std::env::split_paths(&std::env::var_os("PATH")?)
        .map(|folder| folder.join(&file))
        .find(|path| path.is_file())
}

/// The command as a person would type it.
pub(crate) fn line(command: &Command) -> String {
    let program = std::path::Path::new(command.get_program());
    std::iter::once(program.file_stem().unwrap_or(program.as_os_str()))
        .chain(command.get_args())
        .map(|word| word.to_string_lossy().into_owned())
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_is_told_without_the_folder_of_its_program() {
        let mut command = Command::new("/home/ada/.cargo/bin/cargo");

        assert_eq!(line(command.args(["fmt", "--all"])), "cargo fmt --all");
    }

    #[cfg(unix)]
    #[test]
    fn a_watched_command_cannot_read_what_is_piped_to_us() {
        let piped = std::fs::File::open(crate::root::root().join("Cargo.toml")).unwrap();
        let mut command = Command::new("/bin/sh");
        command.args(["-c", "! read -r line"]).stdin(piped);

        let watched = watch(&mut command);

        assert!(watched.is_ok(), "it read a line");
    }
}
