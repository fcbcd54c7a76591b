//! Which journeys there are, and whether all of them were made.
//!
//! **Invariant:** a clean search of what no journey left would say nothing, so the list stands here
//! and not in the folder.

use std::path::Path;

use crate::failure::{Failure, Result};
use crate::setup::Theme;

/// In a journey's folder once it came to its end.
pub(crate) const MADE: &str = "made";

const ONCE: [&str; 31] = [
    "bookings",
    "capability",
    "connect",
    "contracts",
    "create",
    "faults",
    "file-drop",
    "filed",
    "first-start",
    "habits",
    "idle",
    "in-german",
    "in-polish",
    "injection",
    "insight",
    "key-in-page",
    "keyboard",
    "killed-pages",
    "killed-program",
    "kiosk-escape",
    "kiosk-others",
    "kiosk-serves",
    "kiosk-wiped",
    "looks",
    "personal",
    "remove",
    "returns",
    "search",
    "tls",
    "two-programs",
    "ways-out",
];
const IN_BOTH_THEMES: [&str; 27] = [
    "access",
    "benefits",
    "damaged",
    "doubt",
    "fields",
    "forgotten",
    "history",
    "keyring-absent",
    "keyring-locked",
    "kiosk-hand-in",
    "kiosk-looks",
    "kiosk-setup",
    "leaving",
    "narrow",
    "offline",
    "offline-documents",
    "picture",
    "refused",
    "refused-key",
    "screens-connecting",
    "screens-desk",
    "screens-reading",
    "screens-studios",
    "screens-welcome",
    "sections",
    "switch-studio",
    "zoom",
];

/// Names of all journeys, which are those of their folders.
pub(crate) fn expected() -> impl Iterator<Item = String> {
    let once = ONCE.iter().map(|name| (*name).to_owned());
    let both = IN_BOTH_THEMES.iter();
    once.chain(both.flat_map(|name| Theme::ALL.map(|theme| format!("{name}-{}", theme.name()))))
}

/// Fails when a journey was not made to its end; answers how many there are.
///
/// # Errors
/// When one is missing or has left no log of the program; all of them are told.
pub fn check(folder: &Path) -> Result<usize> {
    let is_made = |name: &String| {
        let journey = folder.join(name);
        journey.join(MADE).is_file() && journey.join("logs/program-err.log").is_file()
    };
    let missing: Vec<String> = expected().filter(|name| !is_made(name)).collect();
    if missing.is_empty() {
        Ok(expected().count())
    } else {
        Err(Failure::new(format!(
            "these journeys were not made to their end: {}",
            missing.join(", ")
        )))
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    fn make(folder: &Path, name: &str) {
        fs::create_dir_all(folder.join(name).join("logs")).unwrap();
        fs::write(folder.join(name).join("logs/program-err.log"), "").unwrap();
        fs::write(folder.join(name).join(MADE), "").unwrap();
    }

    #[test]
    fn all_journeys_made_to_their_end_pass() {
        let folder = tempfile::tempdir().unwrap();
        expected().for_each(|name| make(folder.path(), &name));

        assert_eq!(check(folder.path()).unwrap(), expected().count());
    }

    #[test]
    fn a_journey_that_was_left_out_or_broken_off_is_told() {
        let folder = tempfile::tempdir().unwrap();
        expected().for_each(|name| make(folder.path(), &name));
        fs::remove_dir_all(folder.path().join("search")).unwrap();
        fs::remove_file(folder.path().join("zoom-dark").join(MADE)).unwrap();

        let told = check(folder.path()).unwrap_err().to_string();

        assert!(told.ends_with(": search, zoom-dark"), "{told}");
    }

    #[test]
    fn a_folder_without_journeys_does_not_pass() {
        let folder = tempfile::tempdir().unwrap();

        assert!(check(folder.path()).is_err());
    }
}
