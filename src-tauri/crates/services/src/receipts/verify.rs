//! Looking at a receipt that somebody brings back.

use std::path::{Path, PathBuf};

use serde::Serialize;
use specta::Type;
use studiodesk_receipt::{Opened, hex, open};
use studiodesk_store::Journal;

use crate::{Desk, Error, Result};

/// More than any receipt of ours has.
const LARGEST: u64 = 16 << 20;

/// What is to be said of a receipt.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum ReceiptWord {
    /// It is what was given out.
    Fits,
    /// It, or the trail's entry of it, is not what was given out.
    Altered,
    /// It was given out by another studio, or on another computer.
    OtherStudio,
    /// The trail has no such entry.
    UnknownEntry,
    /// The entry is there; what it told was erased with the person.
    Erased,
    /// It is no receipt of this program.
    NoReceipt,
}

/// What a look at a receipt found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ReceiptVerdict {
    /// In a word.
    pub word: ReceiptWord,
    /// The number of the entry, where one is named.
    pub entry: Option<u32>,
    /// ISO timestamp of that entry, where it is there.
    pub at: Option<String>,
}

impl ReceiptVerdict {
    fn only(word: ReceiptWord) -> Self {
        Self {
            word,
            entry: None,
            at: None,
        }
    }
}

/// Looks at a receipt against the trails of every studio of a data folder, without opening the program:
/// the name of the studio whose it is, and what was found.
///
/// # Errors
/// The file, the list of studios or the trail that it is about cannot be read.
pub async fn verify_receipt(
    data_dir: &Path,
    vault: &studiodesk_vault::Vault,
    file: &Path,
) -> Result<(Option<String>, ReceiptVerdict)> {
    let Some(opened) = read(file.to_owned()).await? else {
        return Ok((None, ReceiptVerdict::only(ReceiptWord::NoReceipt)));
    };
    let mut unread = None;
    for record in crate::studios::Registry::open(data_dir)?.all() {
        for (name, path) in crate::studios::journals(data_dir, &record) {
            match in_studio(vault, &record.id, path, opened).await {
                Ok(verdict) if verdict.word == ReceiptWord::OtherStudio => {}
                Ok(verdict) => return Ok((Some(name), verdict)),
                // It may be of a studio that can be read.
                Err(error) => unread = Some(error),
            }
        }
    }
    match unread {
        Some(error) => Err(error),
        None => Ok((None, ReceiptVerdict::only(ReceiptWord::OtherStudio))),
    }
}

async fn in_studio(
    vault: &studiodesk_vault::Vault,
    id: &str,
    path: PathBuf,
    opened: Opened,
) -> Result<ReceiptVerdict> {
    let key = vault.data_key(id).await?.ok_or(Error::KeyLost)?;
    let verdict = tokio::task::spawn_blocking(move || {
        let key = studiodesk_store::DataKey::from_bytes(key.expose());
        judge(&Journal::open(&path, &key)?, &opened)
    });
    let verdict = verdict.await.map_err(|error| Error::File(error.into()))?;
    Ok(verdict?)
}

impl Desk {
    /// Looks at a receipt against the trail of the open studio.
    ///
    /// # Errors
    /// No studio is open, or the file or the trail cannot be read.
    pub async fn verify_receipt(&self, file: PathBuf) -> Result<ReceiptVerdict> {
        let studio = self.open_now()?;
        match read(file).await? {
            None => Ok(ReceiptVerdict::only(ReceiptWord::NoReceipt)),
            Some(opened) => {
                studio
                    .with_journal(move |journal| judge(journal, &opened))
                    .await
            }
        }
    }
}

async fn read(file: PathBuf) -> Result<Option<Opened>> {
    let read = move || -> std::io::Result<Option<Opened>> {
        if std::fs::metadata(&file)?.len() > LARGEST {
            return Ok(None);
        }
        Ok(open(&std::fs::read(&file)?))
    };
    let read = tokio::task::spawn_blocking(read).await;
    read.map_err(|error| Error::File(error.into()))?
        .map_err(Error::File)
}

fn judge(journal: &Journal, opened: &Opened) -> studiodesk_store::Result<ReceiptVerdict> {
    let seal = opened.seal;
    let first = journal.entry(1)?;
    let found = journal.entry(seal.entry)?;
    let word = match (&first, &found) {
        (Some(first), _) if first.hash != hex(&seal.trail) => ReceiptWord::OtherStudio,
        (None, _) => ReceiptWord::OtherStudio,
        (Some(_), None) => ReceiptWord::UnknownEntry,
        (Some(_), Some(entry)) if entry.hash != hex(&seal.hash) => ReceiptWord::Altered,
        (Some(_), Some(entry)) => match entry.tells_of_receipt(&opened.digest) {
            Some(true) if journal.verify()?.broken.is_none() => ReceiptWord::Fits,
            Some(_) => ReceiptWord::Altered,
            None => ReceiptWord::Erased,
        },
    };
    Ok(ReceiptVerdict {
        word,
        entry: u32::try_from(seal.entry).ok(),
        at: found
            .filter(|_| word != ReceiptWord::OtherStudio)
            .map(|it| it.at.to_string()),
    })
}
