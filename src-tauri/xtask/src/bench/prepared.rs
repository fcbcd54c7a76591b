//! What is measured: release builds, and a studio whose members are stored.

use std::path::PathBuf;
use std::process::Command;
use std::time::Duration;

use super::measured::Measured;
use crate::command::{cargo, watch};
use crate::failure::Result;
use crate::{root, ui};

/// Of an invented studio, so it may stand here.
const KEY: &str = "bench-key-of-an-invented-studio";

/// Builds the program with its pages.
pub(super) fn program() -> Result {
    ui::packages()?;
    ui::bundle()?;
    release(&["--package", "studiodesk"])
}

/// Builds everything that is started below.
pub(super) fn build() -> Result {
    program()?;
    release(&["--package", "studiodesk", "--example", "empty_window"])?;
    release(&[
        "--package",
        "studiodesk-sandbox",
        "--bin",
        "studiodesk-sandbox",
    ])
}

fn release(what: &[&str]) -> Result {
    watch(cargo().args(["build", "--release"]).args(what))
}

/// A running studio and a data folder that holds all of its members.
pub(super) struct Prepared {
    url: String,
    data: PathBuf,
    _server: Measured,
}

impl Prepared {
    /// Starts the studio and lets the program store its members once.
    pub(super) fn create(members: u32) -> Result<Self> {
        let server = Measured::start(
            Command::new(root::built("release", "studiodesk-sandbox"))
                .args(["--port", "0", "--members", &members.to_string()])
                .args(["--seed", "1", "--key", KEY]),
            "",
        )?;
        let (url, _) = server.reports("listening on", Duration::from_secs(120))?;
        let prepared = Self {
            url,
            data: root::target().join("bench/home/studio"),
            _server: server,
        };
        println!("Storing {members} members once");
        let program = Measured::start(prepared.command().arg("--key-stdin"), KEY)?;
        program.reports("synced", Duration::from_secs(600))?;
        Ok(prepared)
    }

    /// Starts the program on the stored members, with its keys from the keyring as on any morning.
    pub(super) fn program(&self) -> Result<Measured> {
        Measured::start(&mut self.command(), "")
    }

    fn command(&self) -> Command {
        let mut command = Command::new(root::built("release", "studiodesk"));
        command
            .args(["--server", &self.url, "--lang", "en", "--data-dir"])
            .arg(&self.data);
        command
    }

    /// Starts the window with nothing in it.
    #[expect(
        clippy::unused_self,
        reason = "it is measured beside the program, or not at all"
    )]
    pub(super) fn empty(&self) -> Result<Measured> {
        Measured::start(
            &mut Command::new(root::built("release/examples", "empty_window")),
            "",
        )
    }
}
