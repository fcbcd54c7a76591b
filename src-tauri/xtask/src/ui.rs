//! The web UI: its packages and its bundle, made only when they are out of date.

use std::fs;

use crate::command::{npm, watch};
use crate::failure::{Failure, Result};
use crate::root;
use crate::stamp::{Stamp, fingerprint, fingerprint_of_files};

/// Installs the packages that the lock file names, unless these very ones are there.
pub(crate) fn packages() -> Result {
    let ui = root::ui();
    let lock = fs::read(ui.join("package-lock.json")).map_err(|_| {
        Failure::new("ui/package-lock.json is missing; the checkout is incomplete.")
    })?;
    // Inside the folder it speaks of: whoever deletes node_modules deletes the stamp with it.
    let stamp = Stamp::at(ui.join("node_modules/.xtask-stamp"));
    let wanted = fingerprint(&lock);
    if stamp.holds(wanted) {
        return Ok(());
    }
    println!("The UI's packages are missing or out of date: npm ci");
    watch(npm().args(["ci", "--no-audit", "--no-fund"]))?;
    stamp.set(wanted)
}

/// Builds the bundle, unless it was made from these very sources.
pub(crate) fn bundle() -> Result {
    let stamp = Stamp::named("ui");
    let wanted = sources();
    if stamp.holds(wanted) && root::ui().join("dist/index.html").is_file() {
        return Ok(());
    }
    println!("The UI has changed: npm run build");
    watch(npm().args(["run", "build"]))?;
    // Taken again, for a build may write generated sources.
    stamp.set(sources())
}

fn sources() -> u64 {
    fingerprint_of_files(&[root::ui()], &["node_modules", "dist"])
}
