//! Reads a `multipart/form-data` body as it arrives.
//!
//! **Invariant:** memory does not grow with the body. A part beyond a mebibyte goes to a file while
//! its digest is counted.

mod splitter;

use std::borrow::Cow;
use std::io::{self, Write};
use std::pin::Pin;

use axum::body::{Body, Bytes, HttpBody};
use sha2::{Digest, Sha256};
use tempfile::{NamedTempFile, TempPath};

use self::splitter::Head;
pub(crate) use self::splitter::{Event, Splitter};
use crate::storage::{Storage, hex};

/// Up to here a part stays in memory.
const SMALL: usize = 1024 * 1024;

/// One part of a form.
#[derive(Debug)]
pub(crate) struct Part {
    pub(crate) name: String,
    pub(crate) file_name: Option<String>,
    pub(crate) content_type: Option<String>,
    pub(crate) content: Content,
    /// In lower-case hexadecimal digits.
    pub(crate) sha256: String,
    pub(crate) size: u64,
}

/// Where a part's bytes are.
#[derive(Debug)]
pub(crate) enum Content {
    Memory(Vec<u8>),
    Spooled(TempPath),
}

/// Why a form cannot be read.
#[derive(Debug)]
pub(crate) enum Unreadable {
    /// It is not what its content type announces, or ends before its end.
    Form,
    /// It is longer than allowed.
    TooLarge,
    /// The disk does not take it.
    Disk,
}

impl Part {
    /// The bytes, from wherever they are.
    pub(crate) fn bytes(&self) -> io::Result<Cow<'_, [u8]>> {
        match &self.content {
            Content::Memory(bytes) => Ok(Cow::Borrowed(bytes)),
            Content::Spooled(path) => std::fs::read(path).map(Cow::Owned),
        }
    }

    /// The bytes of a part that is small enough to be JSON.
    pub(crate) fn small(&self) -> Option<&[u8]> {
        match &self.content {
            Content::Memory(bytes) => Some(bytes),
            Content::Spooled(_) => None,
        }
    }
}

/// Reads all parts of a body of at most `limit` bytes.
pub(crate) async fn read(
    content_type: &str,
    mut body: Body,
    limit: u64,
    storage: &Storage,
) -> Result<Vec<Part>, Unreadable> {
    let mut splitter = Splitter::new(content_type).ok_or(Unreadable::Form)?;
    let mut collected = Collected::new(storage);
    let mut length = 0;
    while let Some(bytes) = next(&mut body).await? {
        length += bytes.len() as u64;
        if length > limit {
            return Err(Unreadable::TooLarge);
        }
        splitter.push(&bytes, |event| collected.take(event))?;
    }
    if splitter.has_ended() {
        Ok(collected.done)
    } else {
        Err(Unreadable::Form)
    }
}

async fn next(body: &mut Body) -> Result<Option<Bytes>, Unreadable> {
    loop {
        let frame = std::future::poll_fn(|context| Pin::new(&mut *body).poll_frame(context)).await;
        match frame {
            None => return Ok(None),
            Some(Err(_)) => return Err(Unreadable::Form),
            Some(Ok(frame)) => {
                if let Ok(bytes) = frame.into_data() {
                    return Ok(Some(bytes));
                }
            }
        }
    }
}

struct Collected<'a> {
    storage: &'a Storage,
    open: Option<Open>,
    done: Vec<Part>,
}

struct Open {
    head: Head,
    memory: Vec<u8>,
    file: Option<NamedTempFile>,
    digest: Sha256,
    size: u64,
}

impl<'a> Collected<'a> {
    fn new(storage: &'a Storage) -> Self {
        Self {
            storage,
            open: None,
            done: Vec::new(),
        }
    }

    fn take(&mut self, event: Event<'_>) -> Result<(), Unreadable> {
        match event {
            Event::Begin(head) => {
                self.open = Some(Open {
                    head,
                    memory: Vec::new(),
                    file: None,
                    digest: Sha256::new(),
                    size: 0,
                });
            }
            Event::Bytes(bytes) => {
                let open = self.open.as_mut().ok_or(Unreadable::Form)?;
                open.write(bytes, self.storage)
                    .map_err(|_| Unreadable::Disk)?;
            }
            Event::End => {
                let open = self.open.take().ok_or(Unreadable::Form)?;
                self.done.push(open.close());
            }
        }
        Ok(())
    }
}

impl Open {
    fn write(&mut self, bytes: &[u8], storage: &Storage) -> io::Result<()> {
        self.digest.update(bytes);
        self.size += bytes.len() as u64;
        if let Some(file) = &mut self.file {
            return file.write_all(bytes);
        }
        self.memory.extend_from_slice(bytes);
        if self.memory.len() > SMALL {
            let mut file = storage.spool()?;
            file.write_all(&std::mem::take(&mut self.memory))?;
            self.file = Some(file);
        }
        Ok(())
    }

    fn close(self) -> Part {
        Part {
            name: self.head.name,
            file_name: self.head.file_name,
            content_type: self.head.content_type,
            content: match self.file {
                Some(file) => Content::Spooled(file.into_temp_path()),
                None => Content::Memory(self.memory),
            },
            sha256: hex(&self.digest.finalize()),
            size: self.size,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(content: &[u8]) -> Body {
        let head =
            "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.bin\"\r\n\r\n";
        let mut form = head.as_bytes().to_vec();
        form.extend_from_slice(content);
        form.extend_from_slice(b"\r\n--x--\r\n");
        Body::from(form)
    }

    async fn read(body: Body, limit: u64, storage: &Storage) -> Result<Vec<Part>, Unreadable> {
        super::read("multipart/form-data; boundary=x", body, limit, storage).await
    }

    #[tokio::test]
    async fn a_large_part_goes_to_the_disk_and_is_kept_by_its_digest() {
        let storage = Storage::default();
        let content: Vec<u8> = (0..3 * SMALL).map(|it| (it % 251) as u8).collect();

        let parts = read(form(&content), u64::MAX, &storage).await.unwrap();
        let stored = storage.keep(&parts[0], "upload").unwrap();
        let again = storage.keep(&parts[0], "upload").unwrap();

        assert!(parts[0].small().is_none());
        assert_eq!(stored.size, content.len() as u64);
        assert_eq!(stored.sha256, hex(&Sha256::digest(&content)));
        assert_eq!(stored.file_name.as_deref(), Some("a.bin"));
        let mut kept = Vec::new();
        let mut file = storage.open(&stored).unwrap();
        io::Read::read_to_end(&mut file, &mut kept).unwrap();
        assert_eq!(kept, content);
        assert_eq!(again, stored);
    }

    #[tokio::test]
    async fn a_small_part_stays_in_memory() {
        let storage = Storage::default();

        let parts = read(form(b"abc"), 1_000, &storage).await.unwrap();

        assert_eq!(parts[0].bytes().unwrap(), &b"abc"[..]);
        assert!(parts[0].small().is_some());
    }

    #[tokio::test]
    async fn a_form_longer_than_allowed_is_refused() {
        let storage = Storage::default();

        let outcome = read(form(&[0; 1_000]), 500, &storage).await;

        assert!(matches!(outcome, Err(Unreadable::TooLarge)));
    }
}
