//! A C compiler that writes empty objects, for `cargo check` on another system's target.
//!
//! `check` never links, so it never reads what the C code of a dependency compiles to; it only
//! needs that build scripts come to their end. Compiling it took longer than checking ours.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::failure::Result;
use crate::root;

const SCRIPT: &str = include_str!("stand_in.sh");

/// Makes `command` use the stand-in for an Apple target.
pub(super) fn for_apple(command: &mut Command, target: &str) -> Result {
    let folder = place(command, target)?;
    let sdk = folder.join("sdk");
    fs::create_dir_all(&sdk)?;
    // Both keep the `cc` crate from asking Apple's `xcrun`, which is not here either.
    command
        .env("SDKROOT", sdk)
        .env("MACOSX_DEPLOYMENT_TARGET", "11.0");
    Ok(())
}

/// Makes `command` use the stand-in for a Windows target. The real `compiler` still answers what build scripts
/// ask of headers, because they read the answer.
pub(super) fn for_windows(command: &mut Command, target: &str, compiler: &Path) -> Result {
    place(command, target)?;
    command.env("STAND_IN_FOR", compiler);
    Ok(())
}

/// Puts the script where `command` finds it. Answers its folder.
fn place(command: &mut Command, target: &str) -> Result<PathBuf> {
    let folder = root::own().join("stand-in");
    fs::create_dir_all(&folder)?;
    let script = folder.join("cc");
    fs::write(&script, SCRIPT)?;
    make_executable(&script)?;
    let target = target.replace('-', "_");
    for tool in ["CC", "CXX", "AR", "RANLIB"] {
        command.env(format!("{tool}_{target}"), &script);
    }
    Ok(folder)
}

#[cfg(unix)]
fn make_executable(path: &Path) -> Result {
    use std::os::unix::fs::PermissionsExt as _;

    Ok(fs::set_permissions(
        path,
        fs::Permissions::from_mode(0o755),
    )?)
}

#[cfg(not(unix))]
fn make_executable(_: &Path) -> Result {
    Ok(())
}
