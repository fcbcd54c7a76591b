//! Cargo's own tools that the steps call, in the versions that they were written for.

use std::path::PathBuf;
use std::process::Command;

use super::log::Log;
use crate::command::{cargo, on_path, output, quietly};
use crate::failure::Result;

/// The runner of the unit tests and journeys.
pub(super) const NEXTEST: Tool = Tool {
    name: "cargo-nextest",
    version: "0.9.143",
    exact: false,
};

/// The bridge between WebDriver and the window. Version 3 speaks to Tauri 3.
pub(super) const TAURI_DRIVER: Tool = Tool {
    name: "tauri-driver",
    version: "2.1.0",
    exact: true,
};

/// A program that `cargo install` brings.
pub(super) struct Tool {
    name: &'static str,
    version: &'static str,
    /// Whether another version would not do.
    exact: bool,
}

impl Tool {
    /// Installs the tool unless it is there.
    pub(super) fn provide(&self, log: &mut Log) -> Result {
        if self.is_there() {
            return Ok(());
        }
        println!("   installing {} {}", self.name, self.version);
        log.run(cargo().args([
            "install",
            self.name,
            "--version",
            self.version,
            "--locked",
            "--force",
        ]))
    }

    fn is_there(&self) -> bool {
        if !self.exact {
            return on_path(self.name).is_some() || home_bin(self.name).is_file();
        }
        // tauri-driver does not say its version, but cargo remembers what it installed.
        output(cargo().args(["install", "--list"])).is_some_and(|list| {
            list.lines()
                .any(|line| line == format!("{} v{}:", self.name, self.version))
        })
    }
}

/// Adds rustfmt or clippy where rustup has not.
pub(super) fn component(name: &str, log: &mut Log) -> Result {
    let command = if name == "rustfmt" { "fmt" } else { name };
    if quietly(cargo().args([command, "--version"])) {
        return Ok(());
    }
    log.run(Command::new("rustup").args(["component", "add", name]))
}

fn home_bin(name: &str) -> PathBuf {
    std::env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| std::env::home_dir().map(|home| home.join(".cargo")))
        .unwrap_or_default()
        .join("bin")
        .join(name)
}
