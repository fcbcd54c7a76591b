//! Files that a person picked, until they are kept or forgotten.
//!
//! **Invariant:** the window gets a token, a name and a size. The path stays here, so that nothing in the
//! window can name a file that no person picked.

use std::collections::HashMap;
use std::fs::{self, File};
use std::io::{self, Cursor, Read};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use serde::{Deserialize, Serialize};
use specta::Type;
use studiodesk_outbox::ports::Attachment;

use crate::{Error, Result};

/// More would keep the desk of a whole studio busy; the service itself names no limit.
const LARGEST: u64 = 100 << 20;
/// Pixels along a side that the service keeps of a picture.
const PICTURE_SIDE: u32 = 1200;
/// As many as anybody picks before saving one; the oldest makes room.
const MOST: usize = 64;

/// What a file is picked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Wanted {
    /// A document.
    Document,
    /// A profile picture.
    Picture,
}

/// A file that a person picked.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct PickedFile {
    /// Stands for the path.
    pub token: String,
    /// Its name.
    pub name: String,
    /// In bytes.
    pub size: u32,
    /// What is wrong with it.
    pub problem: Option<FileProblem>,
}

/// What can be wrong with a picked file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum FileProblem {
    /// There is nothing in it.
    Empty,
    /// More than is sent from here.
    TooLarge,
    /// A folder, a device.
    NotAFile,
    /// The computer does not let us read it.
    Unreadable,
    /// It is not there any more.
    Gone,
    /// The service tells by its ending what a file is, and it has none.
    WrongEnding,
    /// It is not a JPEG or PNG.
    NotAnImage,
}

/// The files that were picked since the start.
#[derive(Default)]
pub(crate) struct Picked(Mutex<Paths>);

#[derive(Default)]
struct Paths {
    next: u64,
    by_token: HashMap<String, PathBuf>,
}

impl Picked {
    /// Takes a path, and looks at the file. Reads its first bytes only.
    pub(crate) fn take(&self, path: PathBuf, wanted: Wanted) -> PickedFile {
        let name = name_of(&path);
        let looked = look(&path, wanted);
        let mut paths = self.paths();
        let token = paths.next.to_string();
        if let Some(oldest) = paths.next.checked_sub(MOST as u64) {
            paths.by_token.remove(&oldest.to_string());
        }
        paths.next += 1;
        paths.by_token.insert(token.clone(), path);
        PickedFile {
            token,
            name,
            size: looked.map_or(0, |size| u32::try_from(size).unwrap_or(u32::MAX)),
            problem: looked.err(),
        }
    }

    /// The file behind a token, ready to be kept. A picture is made upright, square and clean before.
    pub(crate) fn open(&self, token: &str, wanted: Wanted) -> Result<Attachment> {
        let path = self.paths().by_token.get(token).cloned();
        let path = path.ok_or(Error::File(io::ErrorKind::NotFound.into()))?;
        if let Err(problem) = look(&path, wanted) {
            return Err(Error::PickedFile(problem));
        }
        match wanted {
            Wanted::Document => Ok(Attachment {
                content_type: content_type(&path).to_owned(),
                name: name_of(&path),
                content: Box::new(File::open(&path).map_err(Error::File)?),
            }),
            Wanted::Picture => {
                let bytes = fs::read(&path).map_err(Error::File)?;
                let picture = studiodesk_images::thumbnail(&bytes, PICTURE_SIDE)?;
                Ok(Attachment {
                    name: "picture.jpg".into(),
                    content_type: "image/jpeg".into(),
                    content: Box::new(Cursor::new(picture)),
                })
            }
        }
    }

    fn paths(&self) -> MutexGuard<'_, Paths> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Its size, or what is wrong with it.
fn look(path: &Path, wanted: Wanted) -> Result<u64, FileProblem> {
    let problem = |error: io::Error| match error.kind() {
        io::ErrorKind::NotFound => FileProblem::Gone,
        _ => FileProblem::Unreadable,
    };
    let metadata = fs::metadata(path).map_err(problem)?;
    if !metadata.is_file() {
        return Err(FileProblem::NotAFile);
    }
    let mut start = [0; 8];
    let read = File::open(path)
        .and_then(|mut file| file.read(&mut start))
        .map_err(problem)?;
    match metadata.len() {
        0 => return Err(FileProblem::Empty),
        size if size > LARGEST => return Err(FileProblem::TooLarge),
        _ => {}
    }
    match wanted {
        Wanted::Document if path.extension().is_none() => Err(FileProblem::WrongEnding),
        Wanted::Picture if !is_picture(&start[..read]) => Err(FileProblem::NotAnImage),
        _ => Ok(metadata.len()),
    }
}

fn is_picture(start: &[u8]) -> bool {
    start.starts_with(b"\xff\xd8\xff") || start.starts_with(b"\x89PNG\r\n\x1a\n")
}

fn name_of(path: &Path) -> String {
    path.file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default()
}

/// What studios file. The service itself goes by the ending of the name.
fn content_type(path: &Path) -> &'static str {
    let ending = path.extension().unwrap_or_default().to_ascii_lowercase();
    match ending.to_str().unwrap_or_default() {
        "pdf" => "application/pdf",
        "jpg" | "jpeg" => "image/jpeg",
        "png" => "image/png",
        "heic" => "image/heic",
        "txt" => "text/plain",
        "doc" => "application/msword",
        "docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "xls" => "application/vnd.ms-excel",
        "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "odt" => "application/vnd.oasis.opendocument.text",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problem(path: &Path, wanted: Wanted) -> Option<FileProblem> {
        Picked::default().take(path.to_owned(), wanted).problem
    }

    #[test]
    fn what_is_wrong_with_a_file_is_said_before_it_is_kept() {
        let folder = tempfile::tempdir().unwrap();
        let file = |name: &str, bytes: &[u8]| {
            let path = folder.path().join(name);
            fs::write(&path, bytes).unwrap();
            path
        };

        let document = |path: &Path| problem(path, Wanted::Document);
        assert_eq!(document(folder.path()), Some(FileProblem::NotAFile));
        assert_eq!(document(&folder.path().join("no")), Some(FileProblem::Gone));
        assert_eq!(document(&file("a.pdf", b"")), Some(FileProblem::Empty));
        assert_eq!(document(&file("a", b"x")), Some(FileProblem::WrongEnding));
        assert_eq!(document(&file("b.pdf", b"%PDF-")), None);
        let text = file("c.jpg", b"no picture");
        assert_eq!(
            problem(&text, Wanted::Picture),
            Some(FileProblem::NotAnImage)
        );
        let jpeg = file("d.jpg", b"\xff\xd8\xff\xe0 and more");
        assert_eq!(problem(&jpeg, Wanted::Picture), None);
    }

    #[test]
    fn a_token_that_nobody_was_given_opens_nothing() {
        let opened = Picked::default().open("7", Wanted::Document);

        assert!(matches!(opened, Err(Error::File(_))));
    }
}
