//! What this program did for one member, out of the trail: when, who, what, and what came of it.
//!
//! [`tale`] makes one story of the entries about each change; [`view`] is what the window draws.
//!
//! **Invariant:** it tells of this computer alone. The service has no history that could be read, so what
//! was done elsewhere is not in it, and it says nothing that the trail does not.

mod outcome;
mod tale;
mod threads;
mod view;

use std::path::Path;

use studiodesk_core::CustomerId;
use studiodesk_outbox::model::{ItemId, Payload};

pub use self::outcome::{HistoryKind, HistoryOutcome};
use self::tale::{Asked, Tale, Told};
pub use self::threads::{NoteInThread, Thread};
pub use self::view::{HistoryItem, HistoryStep, HistoryValue, MemberHistory};
use crate::outbox::{TrailFormat, write_trail};
use crate::{ActKind, Desk, Result};

/// Entries of the trail that are read at once.
const PAGE: u32 = 500;

impl Desk {
    /// Everything that was asked for about a member on this computer, newest first.
    ///
    /// # Errors
    /// No studio is open, or its journal cannot be read.
    pub async fn member_history(&self, member: CustomerId) -> Result<MemberHistory> {
        let open = self.open_now()?;
        // Before and after, for one may end, and another begin, while the trail is read.
        let mut running = open.acts.running();
        let tale = self.tale(member).await?;
        running.extend(open.acts.running());
        Ok(MemberHistory::new(tale, &running))
    }

    /// The threads that were begun from here, with what was added to them, the latest first. The service
    /// lists none.
    ///
    /// # Errors
    /// No studio is open, or its journal cannot be read.
    pub async fn member_threads(&self, member: CustomerId) -> Result<Vec<Thread>> {
        Ok(threads::of(&self.tale(member).await?))
    }

    /// Writes what the trail has of a member to a file.
    ///
    /// # Errors
    /// No studio is open, or the file cannot be written.
    pub async fn export_history(
        &self,
        member: CustomerId,
        to: &Path,
        format: TrailFormat,
    ) -> Result<()> {
        let open = self.open_now()?;
        let to = to.to_owned();
        open.read_journal(move |journal| write_trail(journal, Some(member), &to, format))
            .await
    }

    /// Number, kind and payload of everything done at once whose outcome nobody knows.
    pub(crate) async fn acts_in_doubt(
        &self,
        member: CustomerId,
    ) -> Result<Vec<(ItemId, ActKind, Payload)>> {
        let told = self.tale(member).await?.told.into_values();
        let told = told.filter(Told::is_in_doubt);
        let acts = told.filter_map(|told| match told.asked? {
            Asked {
                kind: HistoryKind::Act(kind),
                payload,
                ..
            } => Some((told.item, kind, payload)),
            _ => None,
        });
        Ok(acts.collect())
    }

    async fn tale(&self, member: CustomerId) -> Result<Tale> {
        let open = self.open_now()?;
        open.read_journal(move |journal| {
            let mut tale = Tale::default();
            let mut after = 0;
            loop {
                let page = journal.trail_of(member, after, PAGE)?;
                page.iter().for_each(|entry| tale.hear(entry));
                match page.last() {
                    Some(last) => after = last.seq,
                    None => return Ok(tale),
                }
            }
        })
        .await
    }
}
