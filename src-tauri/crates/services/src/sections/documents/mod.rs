//! What is on file for a member: the list, [its files](file), [a look into them](preview), and [those that can
//! be read without a network](kept).
//!
//! The service tells name and description alone. How large a document is, its store tells; when it was
//! filed is known of those that were sent from this computer.

mod file;
mod kept;
mod preview;
mod sent;

use futures::{StreamExt, TryStreamExt, stream};
use serde::{Deserialize, Serialize};
use specta::Type;
use studiodesk_client::api::customers::CustomerDocument;
use studiodesk_core::{CustomerId, DocumentId};
use url::Url;

pub use self::file::SavedDocument;
pub use self::kept::ReadableDocument;
pub(crate) use self::preview::Previews;
pub use self::preview::{Look, Preview};
use self::sent::SentFromHere;
use super::{ReadFrom, Section};
use crate::studios::OpenStudio;
use crate::{Desk, Result};

/// Under this name the list is stored.
const NAME: &str = "documents";
/// The largest slice that the service gives.
const SLICE: i64 = 50;
/// Sizes asked for at the same time.
const AT_ONCE: usize = 4;

/// What a document is, by its name's ending.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum DocumentKind {
    /// Can be looked at here, page by page.
    Pdf,
    /// Can be looked at here.
    Image,
    /// Opens in another program.
    Other,
}

/// A document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Document {
    /// The service's number.
    pub id: DocumentId,
    /// Name of the file.
    pub name: String,
    /// What was written beside it, without the mark of this program.
    pub description: Option<String>,
    /// What it is.
    pub kind: DocumentKind,
    /// Its name's ending in capitals, as people call such files.
    pub ending: String,
    /// In bytes; `None` where its store does not say.
    pub size: Option<u32>,
    /// RFC 3339 time at which it was sent from this computer.
    pub sent_at: Option<String>,
}

impl Desk {
    /// The documents of a member, the latest first.
    ///
    /// `getDocuments` in the API.
    ///
    /// # Errors
    /// No studio is open, or the service does not answer.
    pub async fn documents(
        &self,
        member: CustomerId,
        from: ReadFrom,
    ) -> Result<Option<Section<Vec<Document>>>> {
        let known = match from {
            ReadFrom::Copy => Vec::new(),
            ReadFrom::Service => self.known(member).await,
        };
        let asked = self.now();
        self.section(member, NAME, from, async |open| {
            let sent = SentFromHere::by(open, member).await;
            let documents = open.client().customers().get_documents(member);
            let pages: Vec<_> = documents.slice_size(SLICE).pages().try_collect().await?;
            let mut listed: Vec<_> = pages.into_iter().flat_map(|page| page.items).collect();
            // Slices are counted, so that one which came meanwhile shows the last of a slice once more.
            let mut seen = std::collections::HashSet::new();
            listed.retain(|document| seen.insert(document.id));
            let there = listed.iter().filter_map(|document| document.id);
            open.drop_documents_but(member, there.collect(), asked);
            let shown = stream::iter(listed)
                .map(|document| shown(open, document, &known, &sent))
                .buffered(AT_ONCE)
                .filter_map(std::future::ready)
                .collect();
            Ok(shown.await)
        })
        .await
    }

    /// What was stored last, for sizes never change.
    async fn known(&self, member: CustomerId) -> Vec<Document> {
        let stored = self.section(member, NAME, ReadFrom::Copy, async |_| Ok(Vec::new()));
        match stored.await {
            Ok(Some(section)) => section.value,
            _ => Vec::new(),
        }
    }
}

/// One without a number cannot be asked for, so it is not shown.
async fn shown(
    open: &OpenStudio,
    document: CustomerDocument,
    known: &[Document],
    sent: &SentFromHere,
) -> Option<Document> {
    let id = document.id?;
    let name = document.file_name.unwrap_or_default();
    let before = known.iter().find(|known| known.id == id);
    let size = match before.and_then(|known| known.size) {
        Some(size) => Some(size),
        None => size(open, document.url.as_deref()).await,
    };
    let (description, sent_at) = sent.told_apart(id, document.description);
    Some(Document {
        id,
        kind: kind(&name),
        ending: ending(&name).to_uppercase(),
        name,
        description,
        size,
        sent_at,
    })
}

/// What its store says of its length. A document is no worse for a store that says nothing.
async fn size(open: &OpenStudio, url: Option<&str>) -> Option<u32> {
    let url: Url = url?.parse().ok()?;
    let length = open.client().document_length(&url).await.ok()??;
    u32::try_from(length).ok()
}

fn ending(name: &str) -> &str {
    match name.rsplit_once('.') {
        Some((stem, ending)) if !stem.is_empty() => ending,
        _ => "",
    }
}

fn kind(name: &str) -> DocumentKind {
    match ending(name).to_ascii_lowercase().as_str() {
        "pdf" => DocumentKind::Pdf,
        "jpg" | "jpeg" | "png" | "webp" => DocumentKind::Image,
        _ => DocumentKind::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_document_is_follows_from_the_ending_of_its_name() {
        assert_eq!(kind("Vertrag.PDF"), DocumentKind::Pdf);
        assert_eq!(kind("a.b.jpeg"), DocumentKind::Image);
        assert_eq!(kind("Vertrag.docx"), DocumentKind::Other);
        assert_eq!(kind(".pdf"), DocumentKind::Other);
        assert_eq!(kind(""), DocumentKind::Other);
    }
}
