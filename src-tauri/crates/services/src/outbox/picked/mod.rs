//! Files that a person picked, dropped, pasted or made of photos, until they are kept or forgotten.
//!
//! [`look`] says what is wrong with one, [`unchanged`] that nobody writes to it while it is read, and
//! [`paper`] makes one of photos.
//!
//! **Invariant:** the window gets a token, a name and a size. The path stays here, so that nothing in the
//! window can name a file that no person picked.

mod look;
mod paper;
mod unchanged;

use std::collections::HashMap;
use std::io::{self, Cursor};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use serde::{Deserialize, Serialize};
use specta::Type;
use studiodesk_outbox::ports::Attachment;

pub use self::look::FileProblem;
use self::look::{content_type, look, look_at_bytes};
pub use self::paper::{PaperLook, PaperPage, PaperTurn};
use self::unchanged::Unchanged;
use crate::{Error, Result};

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
#[serde(rename_all = "camelCase")]
pub struct PickedFile {
    /// Stands for the path.
    pub token: String,
    /// Its name.
    pub name: String,
    /// In bytes.
    pub size: u32,
    /// Whether it is a picture, which may hold more than it shows: a place, a camera, a name.
    pub is_image: bool,
    /// What is wrong with it.
    pub problem: Option<FileProblem>,
}

/// The files that were picked since the start.
#[derive(Default)]
pub(crate) struct Picked(Mutex<Sources>);

#[derive(Default)]
struct Sources {
    next: u64,
    by_token: HashMap<String, Source>,
}

/// Where the bytes of a picked file are.
#[derive(Clone)]
enum Source {
    /// On the disk.
    Path(PathBuf),
    /// Nowhere else: pasted, or made here.
    Made { name: String, bytes: Arc<Vec<u8>> },
}

impl Picked {
    /// Takes a path, and looks at the file. Reads its first bytes only.
    pub(crate) fn take(&self, path: PathBuf, wanted: Wanted) -> PickedFile {
        self.taken(Source::Path(path), wanted)
    }

    /// Takes bytes that are in no file.
    pub(crate) fn take_made(&self, name: String, bytes: Vec<u8>, wanted: Wanted) -> PickedFile {
        let bytes = Arc::new(bytes);
        self.taken(Source::Made { name, bytes }, wanted)
    }

    fn taken(&self, source: Source, wanted: Wanted) -> PickedFile {
        let mut sources = self.sources();
        let token = sources.next.to_string();
        if let Some(oldest) = sources.next.checked_sub(MOST as u64) {
            sources.by_token.remove(&oldest.to_string());
        }
        sources.next += 1;
        sources.by_token.insert(token.clone(), source.clone());
        drop(sources);
        source.shown(token, wanted)
    }

    /// Looks at a picked file once more, for what it is wanted for now.
    pub(crate) fn look(&self, token: &str, wanted: Wanted) -> Result<PickedFile> {
        Ok(self.source(token)?.shown(token.to_owned(), wanted))
    }

    /// The document behind a token, ready to be kept: byte for byte, or, if `clean` is asked for, without what
    /// a picture holds beside its pixels. They are not packed again, so that it stays as sharp.
    pub(crate) fn open(&self, token: &str, clean: bool) -> Result<Attachment> {
        let source = self.source(token)?;
        source.look(Wanted::Document).map_err(Error::PickedFile)?;
        let name = source.name();
        let content_type = content_type(&name);
        let content = if clean && can_be_cleaned(content_type) {
            Box::new(Cursor::new(studiodesk_images::strip(&source.read()?)?))
        } else {
            source.open()?
        };
        Ok(Attachment {
            name,
            content_type: content_type.to_owned(),
            content,
        })
    }

    fn source(&self, token: &str) -> Result<Source> {
        let source = self.sources().by_token.get(token).cloned();
        source.ok_or(Error::File(io::ErrorKind::NotFound.into()))
    }

    fn sources(&self) -> MutexGuard<'_, Sources> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Source {
    fn name(&self) -> String {
        match self {
            Self::Path(path) => name_of(path),
            Self::Made { name, .. } => name.clone(),
        }
    }

    fn look(&self, wanted: Wanted) -> Result<u64, FileProblem> {
        match self {
            Self::Path(path) => look(path, wanted),
            Self::Made { name, bytes } => look_at_bytes(name, bytes, wanted),
        }
    }

    fn shown(&self, token: String, wanted: Wanted) -> PickedFile {
        let name = self.name();
        let looked = self.look(wanted);
        PickedFile {
            token,
            size: looked.map_or(0, |size| u32::try_from(size).unwrap_or(u32::MAX)),
            is_image: looked.is_ok() && can_be_cleaned(content_type(&name)),
            problem: looked.err(),
            name,
        }
    }

    fn open(&self) -> Result<Box<dyn io::Read + Send>> {
        Ok(match self {
            Self::Path(path) => Box::new(Unchanged::open(path).map_err(Error::File)?),
            Self::Made { bytes, .. } => Box::new(Cursor::new(bytes.as_ref().clone())),
        })
    }

    fn read(&self) -> Result<Vec<u8>> {
        let mut bytes = Vec::new();
        io::Read::read_to_end(&mut self.open()?, &mut bytes).map_err(Error::File)?;
        Ok(bytes)
    }
}

/// Pictures whose files are taken apart here.
fn can_be_cleaned(content_type: &str) -> bool {
    matches!(content_type, "image/jpeg" | "image/png" | "image/webp")
}

fn name_of(path: &Path) -> String {
    path.file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use std::fs;

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
        let opened = Picked::default().open("7", false);

        assert!(matches!(opened, Err(Error::File(_))));
    }

    #[test]
    fn a_file_whose_content_is_not_what_its_name_says_is_told_apart() {
        let folder = tempfile::tempdir().unwrap();
        let picked = |name: &str, bytes: &[u8]| {
            let path = folder.path().join(name);
            fs::write(&path, bytes).unwrap();
            problem(&path, Wanted::Document)
        };

        let not = Some(FileProblem::NotWhatItsNameSays);
        assert_eq!(picked("a.pdf", b"\xff\xd8\xff\xe0 a photo"), not);
        assert_eq!(picked("a.jpg", b"%PDF-1.7"), not);
        assert_eq!(picked("a.docx", b"just text"), not);
        assert_eq!(picked("b.docx", b"PK\x03\x04..."), None);
        assert_eq!(picked("b.txt", b"\x00\x01"), None);
        assert_eq!(picked("b.JPEG", b"\xff\xd8\xff\xe0"), None);
    }

    #[test]
    fn what_was_made_here_is_kept_as_it_is() {
        let picked = Picked::default();

        let file = picked.take_made("a.pdf".into(), b"%PDF-1.7 made".into(), Wanted::Document);
        let mut kept = picked.open(&file.token, false).unwrap();

        let mut bytes = Vec::new();
        io::Read::read_to_end(&mut kept.content, &mut bytes).unwrap();
        assert_eq!((file.problem, file.size), (None, 13));
        assert_eq!(
            (&bytes[..], kept.content_type.as_str()),
            (&b"%PDF-1.7 made"[..], "application/pdf")
        );
    }

    #[test]
    fn the_oldest_makes_room() {
        let picked = Picked::default();
        let made = || {
            picked
                .take_made("a.txt".into(), b"x".into(), Wanted::Document)
                .token
        };

        let first = made();
        for _ in 0..MOST {
            made();
        }

        assert!(picked.look(&first, Wanted::Document).is_err());
    }
}
