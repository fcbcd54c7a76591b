//! `studiodesk kiosk …`: what turns a computer into a station, and what is still open on one.

mod check;
mod install;

use std::io::Read as _;
use std::path::Path;
use std::process::ExitCode;

use studiodesk_kiosk::policy::StaffPin;
use zeroize::Zeroizing;

use crate::report;

/// What is to be done for a station.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StationWish {
    /// Tell the pieces that lock a computer down.
    Install,
    /// Look what is still open.
    Check,
    /// Make the hash of a staff PIN, which comes on standard input.
    HashPin,
}

impl StationWish {
    /// The wish of that name.
    pub(crate) fn named(name: &str) -> Option<Self> {
        match name {
            "install" => Some(Self::Install),
            "check" => Some(Self::Check),
            "hash-pin" => Some(Self::HashPin),
            _ => None,
        }
    }
}

/// Does it, and tells on standard output.
pub(crate) fn run(wish: StationWish, data_dir: &Path) -> ExitCode {
    match wish {
        StationWish::Install => {
            report::say(&install::pieces());
            ExitCode::SUCCESS
        }
        StationWish::Check => {
            let findings = check::all(data_dir);
            report::say(&check::told(&findings));
            match findings.iter().any(check::Finding::is_open) {
                true => ExitCode::FAILURE,
                false => ExitCode::SUCCESS,
            }
        }
        StationWish::HashPin => hash_pin(),
    }
}

/// A PIN is never an argument: those are visible to every process.
fn hash_pin() -> ExitCode {
    let mut pin = Zeroizing::new(String::new());
    let read = std::io::stdin().take(256).read_to_string(&mut pin);
    let hash = read.ok().and_then(|_| StaffPin::of(pin.trim()));
    match hash.and_then(|it| serde_json::to_string_pretty(&it).ok()) {
        Some(json) => {
            report::say(&format!("{json}\n"));
            ExitCode::SUCCESS
        }
        None => {
            report::complain("A staff PIN is a line of 4 to 32 digits on standard input.");
            ExitCode::FAILURE
        }
    }
}
