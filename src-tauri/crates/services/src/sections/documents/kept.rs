//! What was looked at or saved is kept, and read here where the service does not answer.
//!
//! **Invariant:** nobody waits for it: a document is kept after it was shown, off the async threads. What the
//! service refuses to show is not shown from here either; only silence is answered with what is kept.

use std::sync::Arc;

use jiff::Timestamp;
use serde::Serialize;
use specta::Type;
use studiodesk_core::{CustomerId, DocumentId, ErrorCode};
use studiodesk_store::{DocumentKey, KeptDocument, Room};
use tokio::time::Instant;

use crate::studios::OpenStudio;
use crate::{Desk, Error, Result};

/// Of all documents of a studio, and of one.
pub(super) const ROOM: Room = Room {
    all: 256 << 20,
    one: 32 << 20,
};

/// A document that can be read without a network.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ReadableDocument {
    /// The service's number.
    pub id: DocumentId,
    /// RFC 3339 time at which the service gave it.
    pub read_at: String,
}

impl Desk {
    /// Which documents of a member can be read without a network.
    ///
    /// # Errors
    /// No studio is open, or the copy cannot be read.
    pub async fn kept_documents(&self, member: CustomerId) -> Result<Vec<ReadableDocument>> {
        let open = self.open_now()?;
        let kept = open.with_store(move |store| store.kept_documents(member));
        let shown = |(id, read_at): (DocumentId, Timestamp)| ReadableDocument {
            id,
            read_at: read_at.to_string(),
        };
        Ok(kept.await?.into_iter().map(shown).collect())
    }
}

impl OpenStudio {
    /// Keeps what the service gave at `read_at`, unless its member was forgotten since it was `asked`.
    pub(super) fn keep_document(
        &self,
        key: DocumentKey,
        bytes: Arc<Vec<u8>>,
        read_at: Timestamp,
        asked: Instant,
    ) {
        let forgotten = Arc::clone(&self.forgotten);
        self.store_later(move |store| {
            if forgotten.is_since(key.0, asked) {
                return Ok(());
            }
            store.keep_document(key, &bytes, read_at, ROOM).map(drop)
        });
    }

    /// What the service gave is too large to be kept, and what is kept is not what it has.
    pub(super) fn drop_document(&self, key: DocumentKey) {
        self.store_later(move |store| store.drop_document(key));
    }

    /// The service listed all documents of a member, `asked` then: others are kept no longer.
    pub(super) fn drop_documents_but(
        &self,
        member: CustomerId,
        listed: Vec<DocumentId>,
        asked: Timestamp,
    ) {
        self.store_later(move |store| store.drop_documents_but(member, &listed, asked));
    }

    /// What to show of a document after asking the service for it ended with `error`: what is kept, where the
    /// service was silent. Where it says that there is no such document, what is kept goes.
    pub(super) async fn kept_instead(
        &self,
        key: DocumentKey,
        error: Error,
        now: Timestamp,
    ) -> Result<KeptDocument> {
        if matches!(error, Error::Client(studiodesk_client::Error::NotFound(_))) {
            self.drop_document(key);
        }
        if !is_silence(error.code()) {
            return Err(error);
        }
        match self.with_store(move |store| store.document(key)).await {
            Ok(Some(kept)) => {
                self.store_later(move |store| store.saw_document(key, now));
                Ok(kept)
            }
            Ok(None) if is_no_way(error.code()) => Err(Error::DocumentNotKept),
            Ok(None) => Err(error),
            Err(unread) => {
                tracing::warn!(code = ?unread.code(), "a kept document could not be read");
                Err(error)
            }
        }
    }
}

/// Whether the service said nothing about what it was asked.
fn is_silence(code: ErrorCode) -> bool {
    is_no_way(code)
        || matches!(
            code,
            ErrorCode::TenantUnknown
                | ErrorCode::Tls
                | ErrorCode::Redirected
                | ErrorCode::Server
                | ErrorCode::Busy
        )
}

/// Whether nobody could be asked.
fn is_no_way(code: ErrorCode) -> bool {
    matches!(code, ErrorCode::Offline | ErrorCode::TimedOut)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_of_the_service_is_no_silence() {
        for code in [
            ErrorCode::KeyRefused,
            ErrorCode::ScopeMissing,
            ErrorCode::KeyOfAnotherStudio,
            ErrorCode::NotFound,
            ErrorCode::RateLimited,
            ErrorCode::Unreadable,
        ] {
            assert!(!is_silence(code), "{code:?}");
        }
        assert!(is_silence(ErrorCode::Offline) && is_silence(ErrorCode::TimedOut));
    }
}
