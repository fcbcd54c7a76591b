//! Whether a document at the service is the file that was sent: by length and digest, as it streams past.

use std::io;
use std::pin::Pin;
use std::task::{Context, Poll};

use sha2::Digest;
use studiodesk_client::{Client, Error};
use studiodesk_outbox::model::{FileNote, Sha256};
use tokio::io::AsyncWrite;
use url::Url;

use super::Result;

/// Downloads what is at `url` past a digest, and compares. Nothing of it is kept.
pub(super) async fn is_same(client: &Client, url: &Url, file: &FileNote) -> Result<bool> {
    let mut sink = Hashing(sha2::Sha256::new());
    match client.download(url, file.size).write_to(&mut sink).await {
        Ok(length) => Ok(length == file.size && sink.digest() == file.sha256),
        // Longer than the file, so that it is another.
        Err(Error::Unreadable { .. }) => Ok(false),
        Err(error) => Err(error),
    }
}

/// Takes bytes, and keeps their digest only.
struct Hashing(sha2::Sha256);

impl Hashing {
    fn digest(self) -> Sha256 {
        Sha256(self.0.finalize().into())
    }
}

impl AsyncWrite for Hashing {
    fn poll_write(
        mut self: Pin<&mut Self>,
        _: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        self.0.update(bytes);
        Poll::Ready(Ok(bytes.len()))
    }

    fn poll_flush(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<()>> {
        Poll::Ready(Ok(()))
    }

    fn poll_shutdown(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<()>> {
        Poll::Ready(Ok(()))
    }
}
