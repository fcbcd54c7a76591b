//! Remembering what was done, so that a second run does not do it again.
//!
//! A stamp is a file with a fingerprint. It is written after the work succeeded, so that work cut
//! short is done again.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

use crate::failure::Result;

/// A file that holds the fingerprint of what was last done.
pub(crate) struct Stamp(PathBuf);

impl Stamp {
    /// A stamp in our own folder below the build folder.
    pub(crate) fn named(name: &str) -> Self {
        Self(crate::root::own().join(format!("{name}.stamp")))
    }

    /// A stamp beside the thing it speaks of: gone when that is gone.
    pub(crate) fn at(path: PathBuf) -> Self {
        Self(path)
    }

    /// Whether this very state is the one last stamped.
    pub(crate) fn holds(&self, fingerprint: u64) -> bool {
        fs::read_to_string(&self.0).is_ok_and(|text| text == format!("{fingerprint:016x}"))
    }

    /// Records that the work for this state is done.
    pub(crate) fn set(&self, fingerprint: u64) -> Result {
        if let Some(folder) = self.0.parent() {
            fs::create_dir_all(folder)?;
        }
        Ok(fs::write(&self.0, format!("{fingerprint:016x}"))?)
    }

    /// Forgets, so that the next run looks again.
    pub(crate) fn clear(&self) {
        // A stamp that is not there needs no clearing.
        let _ = fs::remove_file(&self.0);
    }
}

/// Fingerprint of anything hashable.
pub(crate) fn fingerprint(of: &impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    of.hash(&mut hasher);
    hasher.finish()
}

/// Fingerprint of files and folders by path, size and time, which costs no reading.
/// Folders named in `without` are left out wherever they are.
pub(crate) fn fingerprint_of_files(paths: &[PathBuf], without: &[&str]) -> u64 {
    let mut seen = Vec::new();
    for path in paths {
        collect(path, without, &mut seen);
    }
    seen.sort();
    fingerprint(&seen)
}

fn collect(path: &Path, without: &[&str], seen: &mut Vec<(PathBuf, u64, u128)>) {
    let Ok(metadata) = fs::symlink_metadata(path) else {
        return;
    };
    if metadata.is_dir() {
        let name = path.file_name().unwrap_or_default();
        if without.iter().any(|skipped| name == *skipped) {
            return;
        }
        for entry in fs::read_dir(path).into_iter().flatten().flatten() {
            collect(&entry.path(), without, seen);
        }
    } else {
        let modified = metadata
            .modified()
            .ok()
            .and_then(|time| time.duration_since(std::time::UNIX_EPOCH).ok())
            .map_or(0, |age| age.as_nanos());
        seen.push((path.to_owned(), metadata.len(), modified));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scratch(name: &str) -> PathBuf {
        let folder =
            std::env::temp_dir().join(format!("xtask-stamp-{name}-{}", std::process::id()));
        fs::create_dir_all(folder.join("node_modules")).unwrap();
        folder
    }

    #[test]
    fn a_stamp_holds_for_the_state_it_was_set_for_and_no_other() {
        let folder = scratch("holds");
        let stamp = Stamp::at(folder.join("a/b.stamp"));

        let before = stamp.holds(7);
        stamp.set(7).unwrap();

        assert!(!before);
        assert!(stamp.holds(7));
        assert!(!stamp.holds(8));
        stamp.clear();
        assert!(!stamp.holds(7));
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn a_changed_source_changes_the_fingerprint_and_an_ignored_folder_does_not() {
        let folder = scratch("files");
        fs::write(folder.join("a.ts"), "1").unwrap();
        let paths = [folder.clone()];
        let first = fingerprint_of_files(&paths, &["node_modules"]);

        fs::write(folder.join("node_modules/b.ts"), "2").unwrap();
        let ignored = fingerprint_of_files(&paths, &["node_modules"]);
        fs::write(folder.join("a.ts"), "12").unwrap();
        let changed = fingerprint_of_files(&paths, &["node_modules"]);

        assert_eq!(first, ignored);
        assert_ne!(first, changed);
        fs::remove_dir_all(folder).unwrap();
    }
}
