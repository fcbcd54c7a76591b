//! The studio's logo on the start screen.
//!
//! What a manager chooses at the desk is kept beside the policy, under a name of ours; an administrator may name any
//! file. Either is looked at anew at each start.
//!
//! **Invariant:** what a page gets was drawn here from pixels. A logo that cannot be shown closes nothing, for members
//! can do without.

use std::fs;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::io;
use std::path::{Path, PathBuf};

use serde::Serialize;
use specta::Type;
use studiodesk_services::{Error, PictureProblem, logo};

use super::read::{folder_in_force, read};
use super::write::replace;

/// What the names of those that are kept beside the policy begin and end with.
const BEGIN: &str = "kiosk-logo-";
const END: &str = ".png";

/// What came of choosing one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum KioskLogoPicked {
    /// It is kept, and shown once the set-up is saved with it.
    Kept {
        /// Its name, for the set-up.
        name: String,
    },
    /// It cannot be used.
    Refused {
        /// Why.
        problem: PictureProblem,
    },
}

/// Looks at a file that a manager has chosen, and keeps what is to be shown of it. Those that no set-up names go when
/// one is saved.
///
/// # Errors
/// It cannot be written.
pub fn keep_logo(folder: &Path, picked: &Path) -> Result<KioskLogoPicked, Error> {
    let png = match logo(picked) {
        Ok(png) => png,
        Err(problem) => return Ok(KioskLogoPicked::Refused { problem }),
    };
    let mut hasher = DefaultHasher::new();
    png.hash(&mut hasher);
    let name = format!("{BEGIN}{:016x}{END}", hasher.finish());
    replace(folder, &name, &png).map_err(Error::File)?;
    Ok(KioskLogoPicked::Kept { name })
}

/// One that is kept, by its name.
#[must_use]
pub fn kept_logo(folder: &Path, name: &str) -> Option<Vec<u8>> {
    logo(&kept(folder, name)?).ok()
}

/// That of the policy in force, if it names one that can be shown. `managed` and `folder` are as of [`read`].
#[must_use]
pub fn logo_in_force(managed: &Path, folder: &Path) -> Option<Vec<u8>> {
    let named = read(managed, folder).ok()?.logo?;
    let path = folder_in_force(managed, folder).join(named);
    let shown = logo(&path);
    if let Err(problem) = &shown {
        tracing::warn!(?problem, "the kiosk's logo cannot be shown");
    }
    shown.ok()
}

/// Where one is kept that has a name of ours.
pub(super) fn kept(folder: &Path, name: &str) -> Option<PathBuf> {
    let middle = name.strip_prefix(BEGIN)?.strip_suffix(END)?;
    let is_ours = middle.len() == 16 && middle.bytes().all(|it| it.is_ascii_hexdigit());
    is_ours.then(|| folder.join(name)).filter(|it| it.is_file())
}

/// Deletes those that are kept, but for the one that is named.
pub(super) fn forget_others(folder: &Path, named: Option<&Path>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().and_then(|it| it.to_str());
        let is_kept = name.is_some_and(|it| kept(folder, it).is_some());
        if is_kept && named != path.file_name().map(Path::new) {
            fs::remove_file(path)?;
        }
    }
    Ok(())
}
