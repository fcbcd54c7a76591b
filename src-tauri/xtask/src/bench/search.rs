//! The member search beside other engines, in a workspace of its own: what it is compared with is large, and
//! nobody who builds the program should wait for it.

use std::process::ExitCode;

use crate::command::{cargo, line};
use crate::failure::{Failure, Result};
use crate::root;

const MANIFEST: &str = "src-tauri/crates/search/compare/Cargo.toml";

/// Runs it with at most so many members, which prints its table.
pub(super) fn measure(members: Option<u32>) -> Result<ExitCode> {
    let mut run = cargo();
    run.args(["run", "--quiet", "--release", "--locked"]);
    run.args(["--manifest-path", MANIFEST]);
    run.env("CARGO_TARGET_DIR", root::target().join("compare"));
    if let Some(members) = members {
        run.args(["--", &members.to_string()]);
    }
    let status = run
        .status()
        .map_err(|error| Failure::new(format!("{} does not start: {error}", line(&run))))?;
    Ok(ExitCode::from(u8::from(!status.success())))
}
