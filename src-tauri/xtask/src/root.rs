//! Where things are: the repository and its build folder.

use std::path::{Path, PathBuf};

/// Top of the repository.
pub(crate) fn root() -> &'static Path {
    const MANIFEST: &str = env!("CARGO_MANIFEST_DIR");
    Path::new(MANIFEST)
        .ancestors()
        .nth(2)
        .unwrap_or(Path::new("."))
}

/// The web UI.
pub(crate) fn ui() -> PathBuf {
    root().join("ui")
}

/// Cargo's build folder, which a person may have moved.
pub(crate) fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR")
        .map_or_else(|| root().join("target"), |dir| root().join(dir))
}

/// A program that cargo built, with the ending of this system.
pub(crate) fn built(profile: &str, name: &str) -> PathBuf {
    target()
        .join(profile)
        .join(format!("{name}{}", std::env::consts::EXE_SUFFIX))
}

/// Our own folder below cargo's: stamps and generated stand-ins.
pub(crate) fn own() -> PathBuf {
    target().join("xtask")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_root_is_where_the_workspace_manifest_is() {
        let manifest = std::fs::read_to_string(root().join("Cargo.toml")).unwrap();

        assert!(manifest.contains("[workspace]"));
    }
}
