//! One attempt to send a change: what it needs beside the change itself.

use std::io::{self, Read};
use std::sync::Arc;

use studiodesk_client::{CancelHandle, Client, ContentType, Upload};
use studiodesk_outbox::model::{Item, ItemId};
use studiodesk_outbox::ports::Progress;

/// Where the files of an item lie.
pub trait Files: Send + Sync {
    /// Opens a file of `item` from its beginning; `index` is its place in [`Item::files`]. Called anew
    /// for every try, on a thread that may wait.
    ///
    /// # Errors
    /// When it cannot be read, or is not there; [`InvalidData`](io::ErrorKind::InvalidData), also of reading
    /// on, when it never will be what was put in.
    fn open(&self, item: ItemId, index: usize) -> io::Result<Box<dyn Read + Send>>;
}

/// An attempt to send a change.
pub(super) struct Delivery<'a> {
    pub(super) client: &'a Client,
    pub(super) item: &'a Item,
    pub(super) files: &'a Arc<dyn Files>,
    pub(super) progress: Progress,
    pub(super) stop: CancelHandle,
}

impl Delivery<'_> {
    /// The item's file, where it has one. No kind of change takes more.
    pub(super) fn file(&self) -> Option<Upload> {
        let note = self.item.files.first()?;
        let (files, id) = (Arc::clone(self.files), self.item.id);
        let content_type = ContentType::new(note.content_type.clone());
        Some(Upload::from_reader(
            note.size,
            move || files.open(id, 0),
            note.name.as_str(),
            content_type.unwrap_or(ContentType::BYTES),
        ))
    }

    /// Whether the file can never be sent from here. It is read through once, before a byte of it leaves: a
    /// request that breaks off halfway would leave doubt where there is none, and be sent again for ever.
    pub(super) async fn is_spoilt(&self) -> bool {
        if self.item.files.is_empty() {
            return false;
        }
        let (files, id) = (Arc::clone(self.files), self.item.id);
        let through = move || io::copy(&mut files.open(id, 0)?, &mut io::sink());
        let read = tokio::task::spawn_blocking(through).await;
        read.is_ok_and(|read| read.is_err_and(|error| error.kind() == io::ErrorKind::InvalidData))
    }

    /// Whom the client tells how far it has come.
    pub(super) fn tell(&self) -> impl Fn(studiodesk_client::Progress) + Send + Sync + 'static {
        let progress = self.progress.clone();
        move |told| progress.tell(told.sent, told.total.unwrap_or(told.sent))
    }
}
