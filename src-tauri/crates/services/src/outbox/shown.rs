//! The outbox of the open studio, as it is shown.

use std::sync::atomic::{AtomicU32, Ordering};

use studiodesk_outbox::model::{Item, State};
use studiodesk_outbox::ports::Reach;

use super::kept::{Kept, Look, Out};
use super::view::{OutboxItem, OutboxSummary, OutboxView};
use crate::studios::OpenStudio;
use crate::{Error, Result};

/// Changes that became final are shown, but not for ever.
pub(super) const SETTLED_SHOWN: u32 = 50;

/// One sequence for all studios, so that what is told of the one that is open now is always newer.
static REVISION: AtomicU32 = AtomicU32::new(1);

impl OpenStudio {
    /// How much waits, and what is in its way.
    pub(crate) fn outbox_summary(&self) -> OutboxSummary {
        let mut summary = OutboxSummary {
            revision: REVISION.fetch_add(1, Ordering::Relaxed),
            waiting: 0,
            sending: 0,
            doubtful: 0,
            refused: 0,
            paused: false,
            link: self.link().view().state,
            key_refused: false,
            clock_off_by: self.link().view().clock_off_by,
            problem: None,
        };
        match self.kept() {
            Kept::Works(kept) => {
                summary.count(&kept.outbox.items());
                summary.paused = kept.outbox.is_held();
                summary.key_refused = matches!(kept.outbox.reach(), Reach::KeyRefused(_));
            }
            Kept::Out(Out { fault, look, .. }) => {
                summary.count(look.as_ref().map_or(&[], |look| &look.items));
                summary.problem = Some(fault.problem());
            }
        }
        summary
    }

    /// How many changes are not confirmed; `None` where nobody can know.
    pub(crate) fn unconfirmed(&self) -> Option<u32> {
        let count = |items: usize| u32::try_from(items).unwrap_or(u32::MAX);
        match self.kept() {
            Kept::Works(kept) => Some(count(kept.outbox.items().len())),
            Kept::Out(Out { look, .. }) => look.map(|look| count(look.items.len())),
        }
    }

    /// An item of this outbox, for drawing. What can only be looked at has nothing that can be done.
    pub(crate) fn shown(&self, item: &Item) -> OutboxItem {
        let outbox = self.outbox().ok();
        let progress = outbox
            .as_ref()
            .and_then(|kept| kept.outbox.progress(item.id));
        let mut shown = OutboxItem::new(item, self.name_of(item.customer), progress);
        if outbox.is_none() {
            shown.actions.clear();
        }
        shown
    }

    /// What is not settled, in the order of being asked for, and the latest that is, newest first.
    pub(super) async fn changes(&self, settled: u32) -> Result<(Vec<Item>, Vec<Item>)> {
        let settled = self
            .read_journal(move |journal| journal.history(settled))
            .await?;
        let items = match self.kept() {
            Kept::Works(kept) => kept.outbox.items(),
            Kept::Out(Out {
                look: Some(Look { items, .. }),
                ..
            }) => items.to_vec(),
            Kept::Out(_) => return Err(Error::NoJournal),
        };
        Ok((items, settled))
    }

    pub(super) async fn outbox_view(&self) -> Result<OutboxView> {
        let (items, settled) = self.changes(SETTLED_SHOWN).await?;
        Ok(OutboxView {
            summary: self.outbox_summary(),
            items: items.iter().map(|item| self.shown(item)).collect(),
            settled: settled.iter().map(|item| self.shown(item)).collect(),
        })
    }
}

impl OutboxSummary {
    fn count(&mut self, items: &[Item]) {
        for item in items {
            match item.state {
                State::Refused => self.refused += 1,
                _ if item.doubt.is_some() => self.doubtful += 1,
                State::Queued => self.waiting += 1,
                _ => self.sending += 1,
            }
        }
    }
}
