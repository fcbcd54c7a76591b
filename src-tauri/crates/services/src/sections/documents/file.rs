//! The bytes of a document: to the disk, or into memory to be looked at.
//!
//! **Invariant:** an address of a document is asked for anew each time, used at once and kept nowhere: it
//! is leave enough to read the document, and expires.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use serde::Serialize;
use specta::Type;
use studiodesk_client::Error as ClientError;
use studiodesk_core::{CustomerId, DocumentId};
use tokio::io::AsyncWrite;
use tokio::time::Instant;
use url::Url;

use super::kept::ROOM;
use crate::studios::OpenStudio;
use crate::{Desk, Error, LinkState, Result};

/// More than any store gives out as one document.
const LARGEST: u64 = 2 << 30;
/// So long the service is waited for while the way to it is known to be closed. It may be open again, and a
/// network that swallows everything would keep a person waiting for what is here.
const PATIENCE: Duration = Duration::from_secs(3);

/// A document as it was written to a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct SavedDocument {
    /// Name of the file.
    pub name: String,
    /// RFC 3339 time at which the service gave it, if it did not give it now.
    pub kept_at: Option<String>,
}

impl Desk {
    /// Writes a document to a file that the person chose, or the kept one where the service does not answer.
    /// The file is there whole or not at all.
    ///
    /// `getDocumentById` in the API, then the address that it names.
    ///
    /// # Errors
    /// The service refuses, or does not answer and nothing is kept; or the file cannot be written.
    pub async fn download_document(
        &self,
        member: CustomerId,
        document: DocumentId,
        to: &Path,
    ) -> Result<SavedDocument> {
        let open = self.open_now()?;
        let key = (member, document);
        let (asked, read_at) = (Instant::now(), self.now());
        let name = to.file_name().unwrap_or_default().to_string_lossy();
        let mut saved = SavedDocument {
            name: name.into_owned(),
            kept_at: None,
        };
        match downloaded(&open, member, document, to).await {
            Ok(Some(bytes)) => open.keep_document(key, Arc::new(bytes), read_at, asked),
            Ok(None) => open.drop_document(key),
            Err(error) => {
                let kept = open.kept_instead(key, error, read_at).await?;
                saved.kept_at = Some(kept.read_at.to_string());
                write_out(kept.bytes, to.to_owned()).await?;
            }
        }
        Ok(saved)
    }
}

/// Writes what the service gives to `to`, and gives it back unless it is too large to be kept.
async fn downloaded(
    open: &OpenStudio,
    member: CustomerId,
    document: DocumentId,
    to: &Path,
) -> Result<Option<Vec<u8>>> {
    let url = address(open, member, document).await?;
    let beginning = Beginning::of(to).map_err(Error::File)?;
    let file = File::create(&beginning.0).map_err(Error::File)?;
    let mut sink = Disk {
        file,
        also: Some(Vec::new()),
    };
    let download = open.client().download(&url, LARGEST);
    download.write_to(&mut sink).await?;
    let Disk { file, also } = sink;
    file.sync_all().map_err(Error::File)?;
    drop(file);
    beginning.done(to).map_err(Error::File)?;
    Ok(also)
}

async fn write_out(bytes: Vec<u8>, to: PathBuf) -> Result<()> {
    let written = tokio::task::spawn_blocking(move || -> io::Result<()> {
        let beginning = Beginning::of(&to)?;
        let mut file = File::create(&beginning.0)?;
        file.write_all(&bytes)?;
        file.sync_all()?;
        drop(file);
        beginning.done(&to)
    });
    let written = written.await.map_err(|error| Error::File(error.into()))?;
    written.map_err(Error::File)
}

/// Where the bytes are, for the next minutes.
pub(super) async fn address(
    open: &OpenStudio,
    member: CustomerId,
    document: DocumentId,
) -> Result<Url> {
    let customers = open.client().customers();
    let asking = customers.get_document_by_id(member, document);
    let found = match open.link().view().state {
        LinkState::Unknown | LinkState::Online => asking.await,
        _ => {
            let asked = tokio::time::timeout(PATIENCE, asking).await;
            asked.unwrap_or(Err(ClientError::TimedOut))
        }
    };
    let url = found?.url.and_then(|url| url.parse().ok());
    url.ok_or(Error::Client(ClientError::LinkExpired))
}

/// The file beside the chosen one that is written first. It goes when writing was broken off.
struct Beginning(PathBuf);

impl Beginning {
    fn of(path: &Path) -> io::Result<Self> {
        let mut name = path
            .file_name()
            .ok_or(io::ErrorKind::InvalidInput)?
            .to_owned();
        name.push(".part");
        Ok(Self(path.with_file_name(name)))
    }

    fn done(self, path: &Path) -> io::Result<()> {
        fs::rename(&self.0, path)
    }
}

impl Drop for Beginning {
    fn drop(&mut self) {
        // After it was renamed there is nothing of this name.
        let _ = fs::remove_file(&self.0);
    }
}

/// A file as a download writes it: a piece from the network is on its way to the disk sooner than it would
/// be handed to another thread. What is small enough to be kept is held beside.
struct Disk {
    file: File,
    also: Option<Vec<u8>>,
}

impl AsyncWrite for Disk {
    fn poll_write(
        mut self: Pin<&mut Self>,
        _: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        let written = self.file.write(bytes);
        if let Ok(count) = written {
            self.also = self.also.take().and_then(|mut also| {
                also.extend_from_slice(&bytes[..count]);
                (also.len() as u64 <= ROOM.one).then_some(also)
            });
        }
        Poll::Ready(written)
    }

    fn poll_flush(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<()>> {
        Poll::Ready(self.file.flush())
    }

    fn poll_shutdown(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        self.poll_flush(cx)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_broken_off_leaves_nothing_and_not_the_old_file_harmed() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.pdf");
        fs::write(&path, b"old").unwrap();

        let beginning = Beginning::of(&path).unwrap();
        fs::write(&beginning.0, b"ne").unwrap();
        drop(beginning);

        assert_eq!(fs::read(&path).unwrap(), b"old");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }
}
