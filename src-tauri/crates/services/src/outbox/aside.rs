//! Journals that were set aside and still lie in the studio's folder.
//!
//! **Invariant:** one goes by a person's word alone, and never the one in use.

use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use serde::Serialize;
use specta::Type;
use studiodesk_store::{Aside, Journal};

use super::JOURNAL;
use crate::studios::DEMO;
use crate::{Desk, Error, Result};

/// An outbox that was set aside.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct OutboxAside {
    /// The name of its file.
    pub name: String,
    /// When it was set aside: ISO timestamp.
    pub at: Option<String>,
    /// How large it is, in kilobytes of a thousand.
    pub kilobytes: u32,
}

impl From<Aside> for OutboxAside {
    fn from(aside: Aside) -> Self {
        Self {
            at: at(&aside.name),
            kilobytes: u32::try_from(aside.bytes.div_ceil(1_000)).unwrap_or(u32::MAX),
            name: aside.name,
        }
    }
}

impl Desk {
    /// The outboxes of the open studio that were set aside, the oldest first. What they hold of a person is
    /// reached by no forgetting.
    ///
    /// # Errors
    /// No studio is open, or its folder cannot be read.
    pub async fn outboxes_aside(&self) -> Result<Vec<OutboxAside>> {
        self.with_asides(|path| Journal::asides(&path)).await
    }

    /// Erases one of them for good, and gives the others.
    ///
    /// # Errors
    /// There is none of this name, or it cannot be erased.
    pub async fn erase_outbox_aside(&self, name: String) -> Result<Vec<OutboxAside>> {
        let _one_at_a_time = self.opening.lock().await;
        self.with_asides(move |path| {
            Journal::erase_aside(&path, &name)?;
            Journal::asides(&path)
        })
        .await
    }

    async fn with_asides(
        &self,
        work: impl FnOnce(std::path::PathBuf) -> studiodesk_store::Result<Vec<Aside>> + Send + 'static,
    ) -> Result<Vec<OutboxAside>> {
        let id = self.open_now()?.id();
        if id == DEMO {
            return Ok(Vec::new());
        }
        let path = self.studio_dir(&id).join(JOURNAL);
        let asides = tokio::task::spawn_blocking(move || work(path)).await;
        let asides = asides.map_err(|error| Error::File(error.into()))??;
        Ok(asides.into_iter().map(Into::into).collect())
    }
}

/// The time in a name like `journal.set-aside-20261122T210405Z-2.db`.
fn at(name: &str) -> Option<String> {
    let (_, rest) = name.split_once(".set-aside-")?;
    let time = DateTime::strptime("%Y%m%dT%H%M%S", rest.split_once('Z')?.0).ok()?;
    Some(time.to_zoned(TimeZone::UTC).ok()?.timestamp().to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_tells_when() {
        let first = Some("2026-11-22T21:04:05Z".into());

        assert_eq!(at("journal.set-aside-20261122T210405Z.db"), first);
        assert_eq!(at("journal.set-aside-20261122T210405Z-2.db"), first);
        assert_eq!(at("journal.set-aside-later.db"), None);
    }
}
