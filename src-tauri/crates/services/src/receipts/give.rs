//! Giving out a receipt.

use std::fs::File;
use std::io::Write as _;
use std::path::Path;

use jiff::Timestamp;
use serde::Deserialize;
use specta::Type;
use studiodesk_outbox::model::{Item, ItemId};
use studiodesk_receipt::{Row, Seal, Sheet, render, unhex};
use studiodesk_store::Entry;

use crate::studios::OpenStudio;
use crate::{Desk, Error, Preview, Result};

/// A field of the form, and what it said.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Type)]
pub struct ReceiptRow {
    /// What it is called.
    pub label: String,
    /// What it said.
    pub value: String,
}

/// What the facts of every receipt are called.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ReceiptLabels {
    /// The studio.
    pub studio: String,
    /// The person.
    pub member: String,
    /// When it was asked for.
    pub asked_at: String,
    /// Who asked.
    pub asked_by: String,
    /// How it stands.
    pub state: String,
    /// When it became final.
    pub settled_at: String,
    /// The service's number.
    pub server_id: String,
    /// A file.
    pub file: String,
    /// Its digest.
    pub digest: String,
    /// The entry of the trail that tells of it.
    pub entry: String,
}

/// The words of a receipt, in the person's language.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ReceiptWords {
    /// The heading.
    pub title: String,
    /// Its language, as `de`.
    pub language: String,
    /// What the facts are called.
    pub labels: ReceiptLabels,
    /// How it stands, in words.
    pub state: String,
    /// What was asked.
    pub asked: Vec<ReceiptRow>,
    /// Sentences below.
    pub notes: Vec<String>,
}

impl Desk {
    /// Writes the receipt of a change to a file. The trail is told before the file is written, so that no
    /// file is ever there that the trail knows nothing of.
    ///
    /// # Errors
    /// There is no such change any more, or the file cannot be written.
    pub async fn save_receipt(&self, item: ItemId, words: ReceiptWords, to: &Path) -> Result<()> {
        let open = self.open_now()?;
        let file = self.receipt(&open, item, words).await?;
        let to = to.to_owned();
        tokio::task::spawn_blocking(move || -> std::io::Result<()> {
            let mut out = File::create(&to)?;
            out.write_all(&file)?;
            out.sync_all()
        })
        .await
        .map_err(|error| Error::File(error.into()))?
        .map_err(Error::File)
    }

    /// Makes the receipt of a change to be drawn, as [`preview_page`](Self::preview_page) does. Paper that the
    /// member takes is a receipt as well, so the trail is told as of a file.
    ///
    /// # Errors
    /// There is no such change any more, or the page cannot be made.
    pub async fn open_receipt(&self, item: ItemId, words: ReceiptWords) -> Result<Preview> {
        let open = self.open_now()?;
        let file = self.receipt(&open, item, words).await?;
        let previews = std::sync::Arc::clone(&self.previews);
        tokio::task::spawn_blocking(move || previews.take(file))
            .await
            .map_err(|_| Error::Unwritable)?
    }

    async fn receipt(&self, open: &OpenStudio, id: ItemId, words: ReceiptWords) -> Result<Vec<u8>> {
        let at = self.now();
        let studio = open.view().name;
        let item = open.with_journal(move |journal| journal.item(id)).await?;
        let entry = open.with_journal(move |journal| journal.last_entry_of(id));
        let entry = entry.await?;
        let member = open.name_of(item.customer);
        let member = member.unwrap_or_else(|| item.customer.to_string());
        let sheet = sheet(&item, entry.as_ref(), words, studio, member);
        let blank = render(&sheet).map_err(|_| Error::Unwritable)?;
        let digest = blank.digest();
        let (first, told) = open
            .with_journal(move |journal| {
                let told = journal.note_receipt(id, &digest, at)?;
                Ok((journal.entry(1)?, told))
            })
            .await?;
        let trail = first.and_then(|it| unhex(&it.hash));
        let hash = unhex(&told.hash);
        let (trail, hash) = trail.zip(hash).ok_or(Error::Unwritable)?;
        Ok(blank.stamp(&Seal {
            trail,
            entry: told.seq,
            hash,
        }))
    }
}

fn sheet(
    item: &Item,
    entry: Option<&Entry>,
    words: ReceiptWords,
    studio: String,
    member: String,
) -> Sheet {
    let ReceiptWords {
        title,
        language,
        labels,
        state,
        asked,
        notes,
    } = words;
    let row = |label: &str, value: String| Row {
        label: label.to_owned(),
        value,
    };
    let mut rows = vec![row(&labels.studio, studio), row(&labels.member, member)];
    rows.extend(asked.into_iter().map(|it| row(&it.label, it.value)));
    rows.push(row(&labels.asked_at, moment(item.asked_at)));
    rows.push(row(&labels.asked_by, item.asked_by.clone()));
    for file in &item.files {
        rows.push(row(&labels.file, file.name.clone()));
        rows.push(row(&labels.digest, studiodesk_receipt::hex(&file.sha256.0)));
    }
    rows.push(row(&labels.state, state));
    rows.extend(
        item.settled_at
            .map(|it| row(&labels.settled_at, moment(it))),
    );
    let number = item.server_id.clone();
    rows.extend(number.map(|it| row(&labels.server_id, it)));
    rows.extend(entry.map(|it| row(&labels.entry, format!("{} · {}", it.seq, it.hash))));
    Sheet {
        title,
        language,
        rows,
        notes,
    }
}

/// With the zone, for a receipt is read elsewhere and years later.
fn moment(at: Timestamp) -> String {
    let here = at.to_zoned(jiff::tz::TimeZone::system());
    here.strftime("%Y-%m-%d %H:%M:%S %:z").to_string()
}
