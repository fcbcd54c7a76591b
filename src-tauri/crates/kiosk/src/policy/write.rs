//! From the policy to the file, so that after a power cut the old or the new one lies there, whole.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write as _};
use std::path::Path;

use super::read::written;
use super::{FILE, Fault, Policy};

/// Why a policy was not written. What was there before still is.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum WriteError {
    /// An administrator has said what holds on this computer.
    #[error("the kiosk's settings are managed by an administrator")]
    Managed,
    /// Something is out of bounds.
    #[error(transparent)]
    Unfit(#[from] Fault),
    /// The file could not be written.
    #[error("the kiosk's settings could not be written")]
    File(#[source] io::Error),
}

/// Whether there is a managed file, broken or not.
pub(super) fn is_managed(managed: &Path) -> bool {
    !matches!(written(managed), Err(Fault::Missing))
}

/// Writes the policy of the program's own folder, which only its owner may read.
///
/// # Errors
/// [`WriteError`]
pub fn write(managed: &Path, folder: &Path, policy: &Policy) -> Result<(), WriteError> {
    if is_managed(managed) {
        return Err(WriteError::Managed);
    }
    policy.check()?;
    let text = serde_json::to_vec_pretty(policy).map_err(|error| WriteError::File(error.into()))?;
    replace(folder, FILE, &text).map_err(WriteError::File)
}

/// Writes a file of that name which only its owner may read, in place of what was there.
pub(super) fn replace(folder: &Path, name: &str, text: &[u8]) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    let (path, fresh) = (folder.join(name), folder.join(format!("{name}.new")));
    // What a power cut left there may be somebody else's to read.
    match fs::remove_file(&fresh) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
        _ => (),
    }
    let mut file = owners_only().write(true).create_new(true).open(&fresh)?;
    file.write_all(text)?;
    file.sync_all()?;
    drop(file);
    fs::rename(&fresh, &path)?;
    #[cfg(unix)]
    File::open(folder)?.sync_all()?;
    Ok(())
}

#[cfg(unix)]
fn owners_only() -> OpenOptions {
    use std::os::unix::fs::OpenOptionsExt as _;

    let mut options = File::options();
    options.mode(0o600);
    options
}

/// The folders of a person are closed to others there.
#[cfg(not(unix))]
fn owners_only() -> OpenOptions {
    File::options()
}

#[cfg(test)]
mod tests {
    use super::super::{StaffPin, read};
    use super::*;

    fn policy() -> Policy {
        Policy {
            staff_pin: StaffPin::of("7351"),
            ..Policy::demo()
        }
    }

    #[test]
    fn what_is_written_is_read_back_and_replaced() {
        let home = tempfile::tempdir().unwrap();
        let (managed, folder) = (home.path().join("managed.json"), home.path().join("own"));
        let mut later = policy();
        later.times.done_seconds = 30;

        write(&managed, &folder, &policy()).unwrap();
        fs::write(folder.join("kiosk.json.new"), "half").unwrap();
        write(&managed, &folder, &later).unwrap();

        assert_eq!(read(&managed, &folder), Ok(later.clone()));
        let text = fs::read_to_string(folder.join(FILE)).unwrap();
        assert!(!text.contains("7351"));
        assert_eq!(fs::read_dir(&folder).unwrap().count(), 1);
    }

    #[cfg(unix)]
    #[test]
    fn only_its_owner_may_read_it() {
        use std::os::unix::fs::PermissionsExt as _;

        let home = tempfile::tempdir().unwrap();
        let managed = home.path().join("managed.json");
        fs::write(home.path().join("kiosk.json.new"), "open to all").unwrap();

        write(&managed, home.path(), &policy()).unwrap();

        let mode = fs::metadata(home.path().join(FILE)).unwrap().permissions();
        assert_eq!(mode.mode() & 0o777, 0o600);
    }

    #[test]
    fn what_is_out_of_bounds_or_managed_leaves_the_file_as_it_was() {
        let home = tempfile::tempdir().unwrap();
        let (managed, folder) = (home.path().join("managed.json"), home.path().join("own"));
        // Each hash of the same PIN is another.
        let kept = policy();
        write(&managed, &folder, &kept).unwrap();
        let mut wrong = policy();
        wrong.place.width_px = 0;

        let unfit = write(&managed, &folder, &wrong).unwrap_err();
        fs::write(&managed, "{").unwrap();
        let refused = write(&managed, &folder, &Policy::demo()).unwrap_err();
        fs::remove_file(&managed).unwrap();

        let field = "place.width_px";
        assert!(matches!(unfit, WriteError::Unfit(Fault::Unfit { field: it }) if it == field));
        assert!(matches!(refused, WriteError::Managed));
        assert_eq!(read(&managed, &folder), Ok(kept));
    }

    #[test]
    fn a_folder_that_cannot_be_written_to_is_told() {
        let home = tempfile::tempdir().unwrap();
        let managed = home.path().join("managed.json");
        let file = home.path().join("file");
        fs::write(&file, "").unwrap();

        let refused = write(&managed, &file, &policy());

        assert!(matches!(refused, Err(WriteError::File(_))));
    }
}
