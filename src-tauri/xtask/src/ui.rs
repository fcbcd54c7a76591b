//! The web UI: its packages and its bundle, made only when they are out of date.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

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
    if stamp().holds(sources()) && root::ui().join("dist/index.html").is_file() {
        return Ok(());
    }
    println!("The UI has changed: npm run build");
    bundle_by(watch)
}

/// Builds the bundle by `run`, however it is, and remembers what it was made from.
pub(crate) fn bundle_by(run: impl FnOnce(&mut Command) -> Result) -> Result {
    // Before the build, so that a source that changes meanwhile is built again.
    let made_from = sources();
    run(npm().args(["run", "build"]))?;
    stamp().set(made_from)
}

fn stamp() -> Stamp {
    Stamp::named("ui")
}

fn sources() -> u64 {
    sources_in(root::ui())
}

/// What people write. The folders left out are made from it, by the build itself or by a check.
fn sources_in(ui: PathBuf) -> u64 {
    let settings = ui.join("project.inlang/settings.json");
    fingerprint_of_files(
        &[ui, settings],
        &["node_modules", "dist", "paraglide", "project.inlang"],
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_check_generates_asks_for_no_new_bundle_and_what_people_write_does() {
        let ui = std::env::temp_dir().join(format!("xtask-ui-{}", std::process::id()));
        for folder in ["src/lib/paraglide", "project.inlang"] {
            fs::create_dir_all(ui.join(folder)).unwrap();
        }
        let after = |written: &str| {
            fs::write(ui.join(written), written).unwrap();
            sources_in(ui.clone())
        };

        let component = after("src/App.svelte");
        let messages = after("src/lib/paraglide/messages.js");
        let plugin = after("project.inlang/.meta.json");
        let settings = after("project.inlang/settings.json");

        assert_eq!([messages, plugin], [component; 2]);
        assert_ne!(settings, component);
        fs::remove_dir_all(ui).unwrap();
    }
}
