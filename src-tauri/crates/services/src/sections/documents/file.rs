//! The bytes of a document: to the disk, or into memory to be looked at.
//!
//! **Invariant:** an address of a document is asked for anew each time, used at once and kept nowhere: it
//! is leave enough to read the document, and expires.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::pin::Pin;
use std::task::{Context, Poll};

use studiodesk_client::Error as ClientError;
use studiodesk_core::{CustomerId, DocumentId};
use tokio::io::AsyncWrite;
use url::Url;

use crate::studios::OpenStudio;
use crate::{Desk, Error, Result};

/// More than any store gives out as one document.
const LARGEST: u64 = 2 << 30;

impl Desk {
    /// Writes a document to a file that the person chose. The file is there whole or not at all.
    ///
    /// `getDocumentById` in the API, then the address that it names.
    ///
    /// # Errors
    /// The service does not answer, the document is gone, or the file cannot be written.
    pub async fn download_document(
        &self,
        member: CustomerId,
        document: DocumentId,
        to: &Path,
    ) -> Result<()> {
        let open = self.open_now()?;
        let url = address(&open, member, document).await?;
        let beginning = Beginning::of(to).map_err(Error::File)?;
        let mut sink = Disk(File::create(&beginning.0).map_err(Error::File)?);
        open.client()
            .download(&url, LARGEST)
            .write_to(&mut sink)
            .await?;
        sink.0.sync_all().map_err(Error::File)?;
        drop(sink);
        beginning.done(to).map_err(Error::File)
    }
}

/// Where the bytes are, for the next minutes.
pub(super) async fn address(
    open: &OpenStudio,
    member: CustomerId,
    document: DocumentId,
) -> Result<Url> {
    let customers = open.client().customers();
    let found = customers.get_document_by_id(member, document).await?;
    let url = found.url.and_then(|url| url.parse().ok());
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
/// be handed to another thread.
struct Disk(File);

impl AsyncWrite for Disk {
    fn poll_write(
        mut self: Pin<&mut Self>,
        _: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        Poll::Ready(self.0.write(bytes))
    }

    fn poll_flush(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<()>> {
        Poll::Ready(self.0.flush())
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
