//! Bytes that were uploaded: each content once, in a file named by its SHA-256.
//!
//! **Invariant:** nothing here is held in memory. A document may be as large as a film.

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::{fmt::Write, fs};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use tempfile::{NamedTempFile, TempDir};

use crate::form::{Content, Part};

/// Where the bytes lie. Without a folder of its own it is a temporary one, gone with the sandbox.
#[derive(Debug, Default)]
pub(crate) struct Storage {
    folder: Option<PathBuf>,
    temporary: OnceLock<TempDir>,
}

/// Bytes that are kept, and what was said about them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Stored {
    /// In lower-case hexadecimal digits.
    pub(crate) sha256: String,
    pub(crate) size: u64,
    pub(crate) file_name: Option<String>,
    pub(crate) content_type: Option<String>,
    /// The operation that they came with.
    #[serde(default)]
    pub(crate) operation: String,
}

impl Storage {
    /// Keeps the bytes in that folder.
    pub(crate) fn at(folder: PathBuf) -> Self {
        Self {
            folder: Some(folder),
            temporary: OnceLock::new(),
        }
    }

    /// Keeps a part of the form that came with that operation.
    pub(crate) fn keep(&self, part: &Part, operation: &str) -> io::Result<Stored> {
        let target = self.folder()?.join(&part.sha256);
        match &part.content {
            Content::Memory(bytes) => write(&target, bytes)?,
            // Twice the same content: the file that is there stays, the other goes with the part.
            Content::Spooled(_) if target.exists() => {}
            Content::Spooled(path) => fs::rename(path, &target)?,
        }
        Ok(Stored {
            sha256: part.sha256.clone(),
            size: part.size,
            file_name: part.file_name.clone(),
            content_type: part.content_type.clone(),
            operation: operation.to_owned(),
        })
    }

    /// Keeps bytes that were made here from what came with that operation.
    pub(crate) fn keep_bytes(
        &self,
        bytes: &[u8],
        content_type: &str,
        operation: &str,
    ) -> io::Result<Stored> {
        let sha256 = hex(&Sha256::digest(bytes));
        write(&self.folder()?.join(&sha256), bytes)?;
        Ok(Stored {
            sha256,
            size: bytes.len() as u64,
            file_name: None,
            content_type: Some(content_type.to_owned()),
            operation: operation.to_owned(),
        })
    }

    /// Opens what was kept.
    pub(crate) fn open(&self, stored: &Stored) -> io::Result<fs::File> {
        fs::File::open(self.folder()?.join(&stored.sha256))
    }

    /// Digest and size of everything that is kept, by digest.
    pub(crate) fn list(&self) -> io::Result<BTreeMap<String, u64>> {
        let mut kept = BTreeMap::new();
        for entry in fs::read_dir(self.folder()?)? {
            let entry = entry?;
            let name = entry.file_name().to_string_lossy().into_owned();
            // What is still on its way in has another kind of name.
            if name.len() == 64 {
                kept.insert(name, entry.metadata()?.len());
            }
        }
        Ok(kept)
    }

    /// A file for bytes on their way in, where keeping it is a change of name.
    pub(crate) fn spool(&self) -> io::Result<NamedTempFile> {
        NamedTempFile::new_in(self.folder()?)
    }

    fn folder(&self) -> io::Result<&Path> {
        if let Some(folder) = &self.folder {
            fs::create_dir_all(folder)?;
            return Ok(folder);
        }
        if let Some(folder) = self.temporary.get() {
            return Ok(folder.path());
        }
        let folder = tempfile::Builder::new()
            .prefix("studiodesk-sandbox")
            .tempdir()?;
        Ok(self.temporary.get_or_init(|| folder).path())
    }
}

fn write(target: &Path, bytes: &[u8]) -> io::Result<()> {
    if target.exists() {
        return Ok(());
    }
    fs::write(target, bytes)
}

/// Bytes in lower-case hexadecimal digits.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}
