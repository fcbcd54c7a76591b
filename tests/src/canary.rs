//! Canaries: a key and a name that exist nowhere else, searched in all that the journeys left.
//!
//! **Invariant:** nothing here prints a needle. A report goes to a log, and logs are searched.

mod disguises;

use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};

use memchr::memmem;

use self::disguises::disguises;
use crate::failure::Result;

/// The API key of every journey that needs one.
pub const KEY: &str = "CANARY-KEY-b6d1f0e2-5a94-4c37-8e0b-2f7a93c4d815";
/// A family name that one member of every journey's studio has.
pub const NAME: &str = "Canaryńska-Memberwright";

/// Something that must not be found, in any of its disguises.
#[derive(Debug, Clone)]
pub struct Needle {
    label: String,
    disguises: Vec<(&'static str, Vec<u8>)>,
    allowed: Vec<String>,
}

/// Where a needle was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Find {
    /// What the needle stands for.
    pub label: String,
    /// How it was disguised.
    pub disguise: &'static str,
    /// In which file.
    pub file: PathBuf,
}

impl fmt::Display for Find {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} ({}) in {}",
            self.label,
            self.disguise,
            self.file.display()
        )
    }
}

impl Needle {
    /// A secret, called `label` in reports.
    #[must_use]
    pub fn new(label: &str, secret: &str) -> Self {
        Self {
            label: label.to_owned(),
            disguises: disguises(secret),
            allowed: Vec::new(),
        }
    }

    /// Files whose name ends like this may hold it.
    #[must_use]
    pub fn allowed_in(mut self, ending: &str) -> Self {
        self.allowed.push(ending.to_owned());
        self
    }

    /// The first disguise under which `bytes` hold it.
    fn is_in(&self, bytes: &[u8]) -> Option<&'static str> {
        self.disguises
            .iter()
            .find(|(_, disguised)| memmem::find(bytes, disguised).is_some())
            .map(|(disguise, _)| *disguise)
    }

    fn may_be_in(&self, file: &Path) -> bool {
        let file = file.to_string_lossy();
        self.allowed.iter().any(|ending| file.ends_with(ending))
    }
}

/// What a search came to.
#[derive(Debug, Default)]
pub struct Search {
    /// Files that were read.
    pub files: usize,
    /// Every needle in every file that may not hold it.
    pub finds: Vec<Find>,
}

/// Reads every file below `folders`, and their names.
///
/// # Errors
/// When a file cannot be read: an unread file is not a clean one.
pub fn search(folders: &[PathBuf], needles: &[Needle]) -> Result<Search> {
    let mut search = Search::default();
    for folder in folders {
        search.folder(folder, needles)?;
    }
    Ok(search)
}

impl Search {
    fn folder(&mut self, folder: &Path, needles: &[Needle]) -> Result {
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            let (path, kind) = (entry.path(), entry.file_type()?);
            if kind.is_dir() {
                self.folder(&path, needles)?;
            } else if kind.is_file() {
                self.file(&path, needles)?;
            }
        }
        Ok(())
    }

    fn file(&mut self, file: &Path, needles: &[Needle]) -> Result {
        let mut bytes = fs::read(file)?;
        // The name as well, after a byte that no disguise contains.
        bytes.push(0xff);
        bytes.extend(file.to_string_lossy().bytes());
        self.files += 1;
        for needle in needles.iter().filter(|needle| !needle.may_be_in(file)) {
            if let Some(disguise) = needle.is_in(&bytes) {
                self.finds.push(Find {
                    label: needle.label.clone(),
                    disguise,
                    file: file.to_owned(),
                });
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use base64::Engine as _;
    use base64::engine::general_purpose::{STANDARD_NO_PAD, URL_SAFE_NO_PAD};

    use super::*;

    const SECRET: &str = "Gößl key/1+2";

    fn finds(written: &[u8]) -> Vec<Find> {
        let folder = tempfile::tempdir().unwrap();
        let deep = folder.path().join("a/b");
        fs::create_dir_all(&deep).unwrap();
        fs::write(
            deep.join("file.bin"),
            [b"before ", written, b" after"].concat(),
        )
        .unwrap();
        fs::write(deep.join("clean.txt"), "nothing here").unwrap();
        let needle = Needle::new("secret", SECRET).allowed_in(".db");

        let search = search(&[folder.path().to_owned()], &[needle]).unwrap();

        assert_eq!(search.files, 2);
        search.finds
    }

    #[test]
    fn every_disguise_is_seen_through() {
        let utf16 = |encode: fn(u16) -> [u8; 2]| SECRET.encode_utf16().flat_map(encode).collect();
        let cases: [(&str, Vec<u8>); 9] = [
            ("as it is", SECRET.into()),
            ("hex", "47c3b6c39f6c206b65792f312b32".into()),
            ("hex", "47C3B6C39F6C206B65792F312B32".into()),
            ("percent", "G%C3%B6%C3%9Fl%20key%2F1%2B2".into()),
            ("percent", "G%c3%b6%c3%9fl%20key%2f1%2b2".into()),
            (
                "percent",
                "%47%C3%B6%C3%9F%6C%20%6B%65%79%2F%31%2B%32".into(),
            ),
            ("UTF-16LE", utf16(u16::to_le_bytes)),
            ("UTF-16BE", utf16(u16::to_be_bytes)),
            ("JSON escapes", r"G\u00f6\u00dfl key/1+2".into()),
        ];

        for (disguise, written) in cases {
            let finds = finds(&written);

            assert_eq!(finds.len(), 1, "{disguise}");
            assert_eq!(finds[0].disguise, disguise);
            assert!(finds[0].file.ends_with("a/b/file.bin"));
        }
    }

    #[test]
    fn base64_is_seen_through_wherever_the_secret_begins_and_ends() {
        for before in 0..4 {
            for after in 0..4 {
                let text = format!("{}{SECRET}{}", "x".repeat(before), "y".repeat(after));
                for encoded in [STANDARD_NO_PAD.encode(&text), URL_SAFE_NO_PAD.encode(&text)] {
                    let finds = finds(encoded.as_bytes());

                    assert_eq!(finds.len(), 1, "{before} bytes before, {after} after");
                    assert_eq!(finds[0].disguise, "base64");
                }
            }
        }
    }

    #[test]
    fn part_of_a_secret_is_no_find() {
        assert_eq!(finds("Gößl key/1".as_bytes()), []);
    }

    #[test]
    fn a_needle_may_be_where_it_is_allowed_and_is_found_in_a_files_name() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("members.db"), SECRET).unwrap();
        fs::write(folder.path().join("photo of Ada.png"), "").unwrap();
        let needles = [
            Needle::new("secret", SECRET).allowed_in(".db"),
            Needle::new("name", "of Ada"),
        ];

        let search = search(&[folder.path().to_owned()], &needles).unwrap();

        let labels: Vec<_> = search
            .finds
            .iter()
            .map(|find| find.label.as_str())
            .collect();
        assert_eq!(labels, ["name"]);
    }

    #[test]
    fn a_report_does_not_hold_what_it_reports() {
        let find = finds(SECRET.as_bytes()).remove(0);

        assert!(!find.to_string().contains("key/1"));
    }
}
