//! From the file to the policy, or to why the kiosk stays closed.

use std::fs::File;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use super::Policy;

/// Name of the file in the program's own folder.
pub const FILE: &str = "kiosk.json";
/// No policy is longer.
const LONGEST: u64 = 64 * 1024;

/// Why there is no policy to go by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Fault {
    /// There is no file.
    #[error("the kiosk is not set up")]
    Missing,
    /// There is one, and it cannot be read.
    #[error("the kiosk's settings cannot be read")]
    Unreadable,
    /// It is no policy: not JSON, a name that is not known, or one missing.
    #[error("the kiosk's settings are damaged")]
    Malformed,
    /// It is one, with something out of bounds.
    #[error("the kiosk's settings are not right: {field}")]
    Unfit {
        /// What.
        field: &'static str,
    },
}

/// Where an administrator's file lies, which only administrators can write.
#[must_use]
pub fn managed_path() -> PathBuf {
    if cfg!(target_os = "windows") {
        // Not from the environment, which the user of the kiosk could set.
        PathBuf::from(r"C:\ProgramData\Studiodesk\kiosk.json")
    } else if cfg!(target_os = "macos") {
        PathBuf::from("/Library/Application Support/Studiodesk/kiosk.json")
    } else {
        PathBuf::from("/etc/studiodesk/kiosk.json")
    }
}

/// The policy of the managed file where there is one, else that of the program's own folder.
///
/// # Errors
/// [`Fault`]. A managed file that is broken is not passed over.
pub fn read(managed: &Path, folder: &Path) -> Result<Policy, Fault> {
    match read_one(managed) {
        Err(Fault::Missing) => read_one(&folder.join(FILE)),
        found => found,
    }
}

/// The folder of the file that holds, from which it names others.
pub(super) fn folder_in_force(managed: &Path, folder: &Path) -> PathBuf {
    let is_managed = !matches!(written(managed), Err(Fault::Missing));
    let of_managed = managed.parent().filter(|_| is_managed);
    of_managed.unwrap_or(folder).to_owned()
}

fn read_one(path: &Path) -> Result<Policy, Fault> {
    let policy = written(path)?;
    policy.check()?;
    Ok(policy)
}

/// What is written there, whether or not it holds together: no kiosk may go by it.
pub(super) fn written(path: &Path) -> Result<Policy, Fault> {
    let file = File::open(path).map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => Fault::Missing,
        _ => Fault::Unreadable,
    })?;
    let mut text = String::new();
    let length = file.take(LONGEST + 1).read_to_string(&mut text);
    match length {
        Ok(length) if length as u64 <= LONGEST => (),
        Ok(_) => return Err(Fault::Malformed),
        Err(error) if error.kind() == io::ErrorKind::InvalidData => return Err(Fault::Malformed),
        Err(_) => return Err(Fault::Unreadable),
    }
    serde_json::from_str(&text).map_err(|_| Fault::Malformed)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use serde_json::{Value, json};

    use super::*;

    struct Files {
        folder: tempfile::TempDir,
    }

    impl Files {
        fn new() -> Self {
            Self {
                folder: tempfile::tempdir().unwrap(),
            }
        }

        fn managed(&self) -> PathBuf {
            self.folder.path().join("managed.json")
        }

        fn own(&self) -> PathBuf {
            self.folder.path().join(FILE)
        }

        fn read(&self) -> Result<Policy, Fault> {
            read(&self.managed(), self.folder.path())
        }
    }

    fn good() -> Value {
        serde_json::to_value(Policy::demo()).unwrap()
    }

    #[test]
    fn without_a_file_it_is_not_set_up() {
        assert_eq!(Files::new().read(), Err(Fault::Missing));
    }

    #[test]
    fn what_was_written_is_read() {
        let files = Files::new();
        fs::write(files.own(), good().to_string()).unwrap();

        assert_eq!(files.read(), Ok(Policy::demo()));
    }

    #[test]
    fn a_managed_file_goes_before_the_own_even_when_it_is_broken() {
        let files = Files::new();
        fs::write(files.own(), good().to_string()).unwrap();
        let mut narrow = good();
        narrow["ways"] = json!(["card"]);

        fs::write(files.managed(), narrow.to_string()).unwrap();
        let managed = files.read().unwrap();
        fs::write(files.managed(), "{").unwrap();
        let broken = files.read();
        fs::remove_file(files.managed()).unwrap();
        fs::create_dir(files.managed()).unwrap();
        let unreadable = files.read();

        assert_eq!(managed.ways.len(), 1);
        assert_eq!(broken, Err(Fault::Malformed));
        assert_eq!(unreadable, Err(Fault::Unreadable));
    }

    #[test]
    fn a_file_that_is_broken_anywhere_closes_the_kiosk() {
        let files = Files::new();
        let text = good().to_string();
        for cut in 0..text.len() {
            fs::write(files.own(), &text[..cut]).unwrap();
            assert_eq!(files.read(), Err(Fault::Malformed), "cut at {cut}");
        }
        for (name, value) in [
            ("flows", json!(["everything"])),
            ("factor", json!("none")),
            ("ways", json!("card")),
            ("card_format", json!("octal")),
            ("unknown", json!(true)),
        ] {
            let mut broken = good();
            broken[name] = value;
            fs::write(files.own(), broken.to_string()).unwrap();
            assert_eq!(files.read(), Err(Fault::Malformed), "{name}");
        }
    }

    #[test]
    fn a_name_left_out_opens_nothing() {
        let files = Files::new();
        for name in [
            "version",
            "flows",
            "ways",
            "card_format",
            "languages",
            "place",
        ] {
            let mut broken = good();
            broken.as_object_mut().unwrap().remove(name);
            fs::write(files.own(), broken.to_string()).unwrap();
            assert_eq!(files.read(), Err(Fault::Malformed), "{name}");
        }
        let mut without = good();
        without.as_object_mut().unwrap().remove("factor");
        fs::write(files.own(), without.to_string()).unwrap();
        assert_eq!(files.read(), Err(Fault::Unfit { field: "factor" }));
    }

    #[test]
    fn what_is_no_text_or_endless_is_damaged() {
        let files = Files::new();

        fs::write(files.own(), [0xff, 0xfe, 0]).unwrap();
        assert_eq!(files.read(), Err(Fault::Malformed));
        fs::write(files.own(), " ".repeat(70_000)).unwrap();
        assert_eq!(files.read(), Err(Fault::Malformed));
    }
}
