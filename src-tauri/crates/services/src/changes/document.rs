//! A document for a customer.
//!
//! The mark of the item goes into the description and not into the file's name: the name is what
//! people look for in a list, and what the file is called on the disk of whoever downloads it, while
//! the description is a remark beside it that takes any text.

use futures::TryStreamExt;
use serde::{Deserialize, Serialize};
use studiodesk_client::api::customers::CustomerDocument;
use studiodesk_client::{Client, Error, Page};
use studiodesk_core::CustomerId;
use studiodesk_outbox::model::{FileNote, Item, Mark, Match};
use studiodesk_outbox::ports::Looked;

use super::answer::{found, incomplete, or_none};
use super::delivery::Delivery;
use super::unfit::Unfit;
use super::{Result, fingerprint};

/// The largest slice that the service gives.
const SLICE: i64 = 50;

/// A document to be filed. Its bytes and its name are those of the item's file.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct NewDocument {
    /// Whose it is.
    pub customer: CustomerId,
    /// A remark on it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
}

impl NewDocument {
    pub(super) fn check(&self, files: &[FileNote]) -> std::result::Result<(), Unfit> {
        let file = Unfit::one_file(files)?;
        let ending = file.name.rsplit_once('.');
        if !ending.is_some_and(|(stem, ending)| !stem.is_empty() && !ending.is_empty()) {
            return Err(Unfit::NameWithoutEnding);
        }
        Ok(())
    }

    pub(super) async fn send(&self, delivery: &Delivery<'_>) -> Result<Option<String>> {
        let file = delivery.file().ok_or(Error::Unsendable)?;
        let customers = delivery.client.customers();
        let taken = customers
            .upload_document(self.customer, file)
            .description(self.described(&delivery.item.mark))
            .progress(delivery.tell())
            .cancelled_by(&delivery.stop)
            .send()
            .await?;
        let id = taken.id.ok_or_else(|| incomplete("id"))?;
        Ok(Some(id.to_string()))
    }

    /// The documents that may be this one and are, byte for byte. Of those without the mark nobody can say
    /// that they came from here: the studio may have filed the same scan before.
    pub(super) async fn look(&self, client: &Client, item: &Item) -> Result<Looked> {
        let Some(file) = item.files.first() else {
            return Ok(Looked::Matches(Vec::new()));
        };
        let (documents, marked) = self.candidates(client, item, file).await?;
        let mut matches = Vec::new();
        for document in documents {
            if is_it(client, &document, item, file).await? {
                matches.push(seen(document));
            }
        }
        Ok(match marked || matches.is_empty() {
            true => Looked::Matches(matches),
            false => Looked::Similar(matches),
        })
    }

    /// The person's remark, and how to know the document again.
    fn described(&self, mark: &Mark) -> String {
        match self.description.as_deref().map(str::trim) {
            Some(text) if !text.is_empty() => format!("{text} (Studiodesk {mark})"),
            _ => format!("Studiodesk {mark}"),
        }
    }

    /// The documents that carry the mark, and that they do. Where none does, those that carry no description
    /// at all, as all would on a service that drops it, and have the name.
    async fn candidates(
        &self,
        client: &Client,
        item: &Item,
        file: &FileNote,
    ) -> Result<(Vec<CustomerDocument>, bool)> {
        let documents = client.customers().get_documents(self.customer);
        let pages = documents.slice_size(SLICE).pages().try_collect().await;
        let pages: Vec<Page<_>> = or_none(pages)?.unwrap_or_default();
        let skipped: u32 = pages.iter().map(|page| page.skipped).sum();
        let mut all: Vec<CustomerDocument> =
            pages.into_iter().flat_map(|page| page.items).collect();
        // Slices are counted, so that one which came meanwhile shows the last of a slice once more.
        all.sort_by_key(|document| document.id);
        all.dedup_by(|one, other| one.id.is_some() && one.id == other.id);
        let (marked, others): (Vec<_>, Vec<_>) = all
            .into_iter()
            .partition(|document| is_marked(document, &item.mark));
        if !marked.is_empty() {
            return Ok((marked, true));
        }
        // One that cannot be read may be the one that is looked for.
        if skipped > 0 {
            return Err(incomplete("result"));
        }
        let bare = |text: &Option<String>| text.as_deref().unwrap_or_default().trim().is_empty();
        let named = |name: &Option<String>| name.as_deref() == Some(&file.name);
        let likely = |it: &CustomerDocument| bare(&it.description) && named(&it.file_name);
        Ok((others.into_iter().filter(likely).collect(), false))
    }
}

fn is_marked(document: &CustomerDocument, mark: &Mark) -> bool {
    let texts = [&document.description, &document.file_name];
    let mut texts = texts.into_iter().flatten();
    texts.any(|text| text.contains(mark.as_str()))
}

/// Whether its bytes are the file's. Of one that gives no address of its bytes the mark alone tells.
async fn is_it(
    client: &Client,
    document: &CustomerDocument,
    item: &Item,
    file: &FileNote,
) -> Result<bool> {
    let url = document.url.as_deref().and_then(|url| url.parse().ok());
    match url {
        Some(url) => fingerprint::is_same(client, &url, file).await,
        None => Ok(is_marked(document, &item.mark)),
    }
}

fn seen(document: CustomerDocument) -> Match {
    found(
        document.id.map(|id| id.to_string()),
        [
            ("file_name", document.file_name),
            ("description", document.description),
        ],
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn described(description: Option<&str>) -> String {
        let document = NewDocument {
            customer: CustomerId(1),
            description: description.map(str::to_owned),
        };
        document.described(&"7K3MQ9XWTB".parse().unwrap())
    }

    #[test]
    fn the_mark_stands_behind_what_the_person_wrote() {
        assert_eq!(
            described(Some(" Attest ")),
            "Attest (Studiodesk 7K3MQ9XWTB)"
        );
        assert_eq!(described(Some(" ")), "Studiodesk 7K3MQ9XWTB");
        assert_eq!(described(None), "Studiodesk 7K3MQ9XWTB");
    }
}
