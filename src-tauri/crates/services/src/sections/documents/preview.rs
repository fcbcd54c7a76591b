//! A look into a document: the window gets a token, and pictures of the pages for it.
//!
//! **Invariant:** the bytes of a document never reach the window's pages. One document at a time is held in
//! memory, until it is closed or another is opened; what stays of it is [in the copy](super::kept) alone.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use serde::Serialize;
use specta::Type;
use studiodesk_core::{CustomerId, DocumentId};
use tokio::time::Instant;

use super::file::address;
use crate::studios::OpenStudio;
use crate::{Desk, Error, Pages, Result};

/// More is not held in memory; it can be saved and opened with another program.
const LARGEST: u64 = 48 << 20;
/// A page is drawn this wide at most, in pixels.
const WIDEST: u32 = 2_400;

/// An open document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Preview {
    /// Stands for it.
    pub token: String,
    /// How many pages can be looked at; a picture has one.
    pub pages: u32,
    /// RFC 3339 time at which the service gave it, if it did not give it now: without a network it is what is
    /// kept here.
    pub kept_at: Option<String>,
}

/// A page, and how wide it is to be drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Look {
    /// From 0.
    pub page: u32,
    /// In pixels.
    pub width: u32,
}

/// The document that is looked at.
#[derive(Default)]
pub(crate) struct Previews(Mutex<State>);

#[derive(Default)]
struct State {
    last: u64,
    shown: Option<Shown>,
}

#[derive(Clone)]
struct Shown {
    token: u64,
    bytes: Arc<Vec<u8>>,
    is_pdf: bool,
}

impl Previews {
    /// Takes bytes to be looked at, in the place of those before.
    pub(crate) fn take(&self, bytes: impl Into<Arc<Vec<u8>>>) -> Result<Preview> {
        let bytes = bytes.into();
        // By content: a name is only what somebody wrote.
        let is_pdf = bytes.starts_with(b"%PDF-");
        let pages = if is_pdf {
            studiodesk_images::pdf_pages(&bytes)?
        } else {
            studiodesk_images::inspect(&bytes)?;
            1
        };
        let mut state = self.state();
        state.last += 1;
        let token = state.last;
        state.shown = Some(Shown {
            token,
            bytes,
            is_pdf,
        });
        Ok(Preview {
            token: token.to_string(),
            pages,
            kept_at: None,
        })
    }

    fn shown(&self, token: &str) -> Option<Shown> {
        let state = self.state();
        state
            .shown
            .clone()
            .filter(|shown| shown.token.to_string() == token)
    }

    fn close(&self, token: &str) {
        let mut state = self.state();
        if state
            .shown
            .as_ref()
            .is_some_and(|it| it.token.to_string() == token)
        {
            state.shown = None;
        }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Shown {
    fn drawn(&self, look: Look) -> Result<Vec<u8>> {
        let width = look.width.clamp(1, WIDEST);
        Ok(if self.is_pdf {
            studiodesk_images::pdf_page(&self.bytes, look.page, width)?
        } else {
            studiodesk_images::Source::open(&self.bytes)?.preview(width)?
        })
    }
}

impl Desk {
    /// Fetches a document to be looked at, or takes the kept one where the service does not answer.
    ///
    /// # Errors
    /// The service refuses, or does not answer and nothing is kept; or the document is none that can be looked
    /// at here.
    pub async fn open_preview(&self, member: CustomerId, document: DocumentId) -> Result<Preview> {
        let open = self.open_now()?;
        let key = (member, document);
        let (asked, read_at) = (Instant::now(), self.now());
        match fetched(&open, member, document).await {
            Ok(bytes) => {
                let bytes = Arc::new(bytes);
                let looked = self.look_into(Arc::clone(&bytes)).await;
                match looked {
                    Ok(_) => open.keep_document(key, bytes, read_at, asked),
                    // What was kept is not what the service has.
                    Err(_) => open.drop_document(key),
                }
                looked
            }
            Err(error) => {
                let kept = open.kept_instead(key, error, read_at).await?;
                let preview = self.look_into(Arc::new(kept.bytes)).await?;
                Ok(Preview {
                    kept_at: Some(kept.read_at.to_string()),
                    ..preview
                })
            }
        }
    }

    /// A document of a guest, to be looked at. Nothing of it is kept but by whoever holds the answer.
    ///
    /// # Errors
    /// The service refuses or does not answer, or the document is none that can be looked at here.
    pub async fn guest_document(&self, member: CustomerId, document: DocumentId) -> Result<Pages> {
        let open = self.open_now()?;
        let bytes = fetched(&open, member, document).await?;
        aside(move || Pages::of(bytes)).await
    }

    async fn look_into(&self, bytes: Arc<Vec<u8>>) -> Result<Preview> {
        let previews = Arc::clone(&self.previews);
        aside(move || previews.take(bytes)).await
    }

    /// A page of what is looked at, as a PNG or JPEG; `None` once it was closed.
    ///
    /// # Errors
    /// The page cannot be drawn.
    pub async fn preview_page(&self, token: &str, look: Look) -> Result<Option<Vec<u8>>> {
        match self.previews.shown(token) {
            Some(shown) => Ok(Some(aside(move || shown.drawn(look)).await?)),
            None => Ok(None),
        }
    }

    /// Lets go of what was looked at.
    pub fn close_preview(&self, token: &str) {
        self.previews.close(token);
    }
}

async fn fetched(open: &OpenStudio, member: CustomerId, document: DocumentId) -> Result<Vec<u8>> {
    let url = address(open, member, document).await?;
    let mut bytes = Vec::new();
    let download = open.client().download(&url, LARGEST);
    download.write_to(&mut bytes).await?;
    Ok(bytes)
}

/// Runs what may take long, and may stumble over a file that was made to make it.
async fn aside<T: Send + 'static>(work: impl FnOnce() -> Result<T> + Send + 'static) -> Result<T> {
    let done = tokio::task::spawn_blocking(work).await;
    done.unwrap_or(Err(Error::Picture(studiodesk_images::Error::Damaged)))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// One page.
    fn pdf() -> Vec<u8> {
        let photo = include_bytes!("../../../../../../icons/128x128.png");
        let pages = [(&photo[..], studiodesk_images::Look::default())];
        studiodesk_images::paper(pages).unwrap()
    }

    #[test]
    fn one_document_is_held_and_only_until_it_is_closed() {
        let previews = Previews::default();

        let first = previews.take(pdf()).unwrap();
        let second = previews.take(pdf()).unwrap();

        assert!(previews.shown(&first.token).is_none());
        assert!(previews.shown(&second.token).is_some());
        previews.close(&first.token);
        assert!(previews.shown(&second.token).is_some());
        previews.close(&second.token);
        assert!(previews.shown(&second.token).is_none());
    }

    #[test]
    fn what_cannot_be_looked_at_is_not_held() {
        let previews = Previews::default();

        assert!(previews.take(b"PK\x03\x04 a spreadsheet".to_vec()).is_err());
        assert!(previews.take(b"%PDF-1.7 cut off".to_vec()).is_err());

        assert!(previews.shown("1").is_none());
    }
}
