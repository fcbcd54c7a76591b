//! Journals that were set aside and still lie in the studio's folder, those of a kiosk among them.
//!
//! **Invariant:** one goes by a person's word alone, and never the one in use.

use std::path::PathBuf;

use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use serde::Serialize;
use specta::Type;
use studiodesk_store::{Aside, Journal};

use super::JOURNAL;
use crate::studios::DEMO;
use crate::{Desk, Error, Result};

/// What the names of a kiosk's begin with: they lie in its folder, and may be called as the desk's are.
const OF_KIOSK: &str = "kiosk/";

/// An outbox that was set aside.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct OutboxAside {
    /// The name of its file, below the studio's folder.
    pub name: String,
    /// When it was set aside: ISO timestamp.
    pub at: Option<String>,
    /// How large it is, in kilobytes of a thousand.
    pub kilobytes: u32,
}

impl OutboxAside {
    fn of(aside: Aside, prefix: &str) -> Self {
        Self {
            at: at(&aside.name),
            kilobytes: u32::try_from(aside.bytes.div_ceil(1_000)).unwrap_or(u32::MAX),
            name: format!("{prefix}{}", aside.name),
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
        self.with_asides(|_| Ok(())).await
    }

    /// Erases one of them for good, and gives the others.
    ///
    /// # Errors
    /// There is none of this name, or it cannot be erased.
    pub async fn erase_outbox_aside(&self, name: String) -> Result<Vec<OutboxAside>> {
        let _one_at_a_time = self.opening.lock().await;
        self.with_asides(move |places| {
            let named = places.iter().find_map(|place| {
                let file = name.strip_prefix(place.prefix)?;
                (!file.contains('/')).then_some((place, file))
            });
            let (place, file) = named.ok_or(studiodesk_store::Error::Gone)?;
            Journal::erase_aside(&place.journal, file)
        })
        .await
    }

    /// Works with the places in which there may be some, and gives those that are there afterwards.
    async fn with_asides(
        &self,
        work: impl FnOnce(&[Place]) -> studiodesk_store::Result<()> + Send + 'static,
    ) -> Result<Vec<OutboxAside>> {
        let id = self.open_now()?.id();
        if id == DEMO {
            return Ok(Vec::new());
        }
        let of_kiosk = self.beside_desk(&id).map(|journal| Place {
            journal,
            prefix: OF_KIOSK,
        });
        let own = Place {
            journal: self.studio_dir(&id).join(JOURNAL),
            prefix: "",
        };
        // The kiosk's first, whose prefix no name of the desk's begins with.
        let places: Vec<Place> = of_kiosk.into_iter().chain([own]).collect();
        let found = tokio::task::spawn_blocking(move || {
            work(&places)?;
            let mut all = Vec::new();
            for place in &places {
                let asides = Journal::asides(&place.journal)?.into_iter();
                all.extend(asides.map(|it| OutboxAside::of(it, place.prefix)));
            }
            Ok::<_, studiodesk_store::Error>(all)
        });
        let mut found = found.await.map_err(|error| Error::File(error.into()))??;
        found.sort_by(|one, other| one.at.cmp(&other.at));
        Ok(found)
    }
}

/// A journal beside which some may lie, and what their names begin with.
struct Place {
    journal: PathBuf,
    prefix: &'static str,
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
