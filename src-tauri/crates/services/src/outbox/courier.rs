//! Carries changes to the service and reads back what became of them: the outbox's port, on our client.

use std::io::{self, Read};
use std::sync::Arc;

use futures::FutureExt;
use futures::future::BoxFuture;
use studiodesk_client::Client;
use studiodesk_core::ErrorCode;
use studiodesk_outbox::model::{Item, ItemId, Said};
use studiodesk_outbox::ports::{Cancel, Looked, Progress, Reach, Sent, Service};
use studiodesk_store::{Content, Journal};

use super::watched::Watched;
use crate::changes::{Change, Files};

/// Sends with the client of one studio, and takes the files from its journal.
pub struct Courier {
    client: Client,
    files: Arc<dyn Files>,
}

impl Courier {
    /// A courier with `client`, which takes the files of items from `files`.
    #[must_use]
    pub fn new(client: Client, files: Arc<dyn Files>) -> Self {
        Self { client, files }
    }
}

impl Service for Courier {
    fn send(&self, item: Item, progress: Progress, cancel: Cancel) -> BoxFuture<'_, Sent> {
        async move {
            match Change::read(&item.payload) {
                Ok(change) => {
                    let (client, files) = (&self.client, &self.files);
                    change.send(client, &item, files, progress, cancel).await
                }
                // A later version of the program wrote it. It keeps what it says, for that one.
                Err(_) => Sent::Refused(Said::code(ErrorCode::Unreadable)),
            }
        }
        .boxed()
    }

    fn look(&self, item: Item) -> BoxFuture<'_, Looked> {
        async move {
            match Change::read(&item.payload) {
                Ok(change) => change.look(&self.client, &item).await,
                Err(_) => Looked::Unreadable { scope: None },
            }
        }
        .boxed()
    }

    fn reach(&self) -> BoxFuture<'_, Reach> {
        async move {
            match self.client.check_key().await {
                Ok(()) => Reach::Open,
                Err(error) if error.code() == ErrorCode::KeyRefused => {
                    Reach::KeyRefused(Said::code(error.code()))
                }
                // Somebody answers, and it is the service: it is worth trying.
                Err(error) if error.said().is_some() => Reach::Open,
                Err(error) => Reach::Offline(Said::code(error.code())),
            }
        }
        .boxed()
    }
}

/// Files as the journal keeps them.
pub struct JournalFiles(Watched);

impl JournalFiles {
    /// The files of items in `journal`.
    #[must_use]
    pub fn new(journal: Arc<Journal>) -> Self {
        Self(Watched::new(journal))
    }

    /// The files of items in a journal that is watched for what goes wrong with it.
    pub(super) fn watched(journal: Watched) -> Self {
        Self(journal)
    }
}

impl Files for JournalFiles {
    fn open(&self, item: ItemId, index: usize) -> io::Result<Box<dyn Read + Send>> {
        let opened = self.0.run(|journal| journal.open_file(item, index));
        Ok(Box::new(Judged {
            content: opened.map_err(told)?,
            journal: self.0.clone(),
        }))
    }
}

/// A file whose failures are judged like those of the journal that it lies in.
struct Judged {
    content: Content,
    journal: Watched,
}

impl Read for Judged {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        self.content
            .read(out)
            .map_err(|error| match error.downcast::<studiodesk_store::Error>() {
                Ok(error) => told(self.journal.judge(error)),
                Err(error) => error,
            })
    }
}

/// A failure of the journal, in words that whoever sends can tell apart: nobody will ever be able to read
/// what is damaged or gone.
fn told(error: studiodesk_store::Error) -> io::Error {
    use studiodesk_store::Error::{Damaged, Gone};
    match error {
        Damaged | Gone => io::Error::new(io::ErrorKind::InvalidData, error),
        error => io::Error::other(error),
    }
}
