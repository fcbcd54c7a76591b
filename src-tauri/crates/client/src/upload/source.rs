//! Where the bytes of an upload come from.

use std::fmt;
use std::fs::File;
use std::io::{self, Read};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::SystemTime;

use bytes::Bytes;
use tokio::task::spawn_blocking;

use super::ContentType;
use crate::Error;

/// A file to be sent. Cheap to clone.
#[derive(Clone)]
pub struct Upload {
    from: From,
    file_name: Arc<str>,
    content_type: ContentType,
}

#[derive(Clone)]
enum From {
    Path(Arc<PathBuf>),
    Bytes(Bytes),
    Reader(u64, Arc<OpenReader>),
}

/// Somebody's bytes, from their beginning.
type Given = Box<dyn Read + Send>;

/// Opens them, once for every try.
type OpenReader = dyn Fn() -> io::Result<Given> + Send + Sync;

/// An upload whose length is known.
pub(super) enum Opened {
    File(OpenFile),
    Bytes(Bytes),
}

/// A file, and what it was when it was opened.
pub(super) struct OpenFile {
    pub(super) file: Reads,
    pub(super) length: u64,
    modified: Option<SystemTime>,
}

/// What an open file is read from.
pub(super) enum Reads {
    File(File),
    Given(Given),
}

impl Upload {
    /// The file at `path`. It is opened when it is sent, and anew at every try, and never held in memory
    /// as a whole. `file_name` is what the service will call it; the path stays here.
    pub fn from_path(
        path: impl Into<PathBuf>,
        file_name: impl Into<Arc<str>>,
        content_type: ContentType,
    ) -> Self {
        Self {
            from: From::Path(Arc::new(path.into())),
            file_name: file_name.into(),
            content_type,
        }
    }

    /// These bytes.
    pub fn from_bytes(
        bytes: impl Into<Bytes>,
        file_name: impl Into<Arc<str>>,
        content_type: ContentType,
    ) -> Self {
        Self {
            from: From::Bytes(bytes.into()),
            file_name: file_name.into(),
            content_type,
        }
    }

    /// The `length` bytes that `open` leads to. It is called when they are sent, and anew at every try, on
    /// a thread that may wait; what it opens is never held in memory as a whole. Fewer bytes than that, or
    /// more, are not sent.
    pub fn from_reader(
        length: u64,
        open: impl Fn() -> io::Result<Box<dyn Read + Send>> + Send + Sync + 'static,
        file_name: impl Into<Arc<str>>,
        content_type: ContentType,
    ) -> Self {
        Self {
            from: From::Reader(length, Arc::new(open)),
            file_name: file_name.into(),
            content_type,
        }
    }

    /// What the service will call it.
    #[must_use]
    pub fn file_name(&self) -> &str {
        &self.file_name
    }

    /// What kind of file it is said to be.
    #[must_use]
    pub fn content_type(&self) -> &ContentType {
        &self.content_type
    }

    pub(super) async fn open(&self) -> Result<Opened, Error> {
        let opening = match self.from.clone() {
            From::Bytes(bytes) => return Ok(Opened::Bytes(bytes)),
            From::Path(path) => spawn_blocking(move || OpenFile::open(&path)),
            From::Reader(length, open) => {
                spawn_blocking(move || Ok(OpenFile::given(open()?, length)))
            }
        };
        match opening.await.unwrap_or_else(|stopped| Err(stopped.into())) {
            Ok(file) => Ok(Opened::File(file)),
            Err(error) => Err(Error::File {
                kind: error.kind(),
                begun: false,
            }),
        }
    }
}

/// Neither the path nor the name nor the bytes: all of them may tell of a person.
impl fmt::Debug for Upload {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Upload")
            .field("content_type", &self.content_type)
            .finish_non_exhaustive()
    }
}

impl Opened {
    pub(super) fn length(&self) -> u64 {
        match self {
            Self::File(open) => open.length,
            Self::Bytes(bytes) => bytes.len() as u64,
        }
    }
}

impl OpenFile {
    fn open(path: &PathBuf) -> io::Result<Self> {
        let file = File::open(path)?;
        let metadata = file.metadata()?;
        // A device or a pipe has no length that could be told beforehand.
        if !metadata.is_file() {
            return Err(io::ErrorKind::InvalidInput.into());
        }
        Ok(Self {
            length: metadata.len(),
            modified: metadata.modified().ok(),
            file: Reads::File(file),
        })
    }

    fn given(bytes: Given, length: u64) -> Self {
        Self {
            file: Reads::Given(bytes),
            length,
            modified: None,
        }
    }

    /// Whether somebody has written to it since. To be asked when all of it has been read.
    pub(super) fn changed(&mut self) -> io::Result<bool> {
        match &mut self.file {
            Reads::File(file) => {
                let metadata = file.metadata()?;
                Ok(metadata.len() != self.length || metadata.modified().ok() != self.modified)
            }
            // Nobody can tell how long it is now but by reading on.
            Reads::Given(bytes) => match bytes.read_exact(&mut [0]) {
                Ok(()) => Ok(true),
                Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => Ok(false),
                Err(error) => Err(error),
            },
        }
    }
}

impl Read for Reads {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        match self {
            Self::File(file) => file.read(into),
            Self::Given(bytes) => bytes.read(into),
        }
    }
}
