//! Where the bytes of an upload come from.

use std::fmt;
use std::fs::File;
use std::io;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::SystemTime;

use bytes::Bytes;

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
}

/// An upload whose length is known.
pub(super) enum Opened {
    File(OpenFile),
    Bytes(Bytes),
}

/// A file, and what it was when it was opened.
pub(super) struct OpenFile {
    pub(super) file: File,
    pub(super) length: u64,
    modified: Option<SystemTime>,
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
        let path = match &self.from {
            From::Bytes(bytes) => return Ok(Opened::Bytes(bytes.clone())),
            From::Path(path) => Arc::clone(path),
        };
        let opened = tokio::task::spawn_blocking(move || OpenFile::open(&path)).await;
        match opened.unwrap_or_else(|stopped| Err(stopped.into())) {
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
            file,
            length: metadata.len(),
            modified: metadata.modified().ok(),
        })
    }

    /// Whether somebody has written to it since.
    pub(super) fn changed(&self) -> io::Result<bool> {
        let metadata = self.file.metadata()?;
        Ok(metadata.len() != self.length || metadata.modified().ok() != self.modified)
    }
}
