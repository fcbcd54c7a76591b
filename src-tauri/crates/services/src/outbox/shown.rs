//! The outbox of the open studio, as it is shown.

use std::sync::atomic::{AtomicU32, Ordering};

use studiodesk_core::CustomerId;
use studiodesk_outbox::model::{Item, State};
use studiodesk_outbox::ports::Reach;
use studiodesk_store::Journal;

use super::kept::{Kept, Look, Out};
use super::view::{OutboxItem, OutboxSummary, OutboxView};
use crate::studios::OpenStudio;
use crate::{Error, Result};

/// Changes that became final are shown, but not for ever.
const SETTLED_SHOWN: u32 = 50;

/// As many of one person, so that a receipt can be had as long as anybody comes for it.
const SETTLED_OF_ONE: u32 = 200;

/// One sequence for all studios, so that what is told of the one that is open now is always newer.
static REVISION: AtomicU32 = AtomicU32::new(1);

impl OpenStudio {
    /// How much waits, and what is in its way.
    pub(crate) fn outbox_summary(&self) -> OutboxSummary {
        let mut summary = OutboxSummary {
            revision: REVISION.fetch_add(1, Ordering::Relaxed),
            waiting: 0,
            held_back: 0,
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
        self.kept().unconfirmed()
    }

    /// An item of this outbox, for drawing. What can only be looked at has nothing that can be done.
    pub(crate) fn shown(&self, item: &Item) -> OutboxItem {
        let outbox = self.outbox().ok();
        let progress = outbox
            .as_ref()
            .and_then(|kept| kept.outbox.progress(item.id));
        let mut shown = OutboxItem::new(item, self.name_of(item.customer), progress);
        // A limit of all of its kind may be further off than what the item itself waits for.
        let next_at = outbox
            .as_ref()
            .and_then(|kept| kept.outbox.next_at(item.id));
        shown.next_at = next_at.max(item.next_at).map(|at| at.to_string());
        if outbox.is_none() {
            shown.actions.clear();
        }
        shown
    }

    /// The changes of one person: those that are not settled, and then the latest that are, newest first.
    pub(super) async fn changes_of(&self, id: CustomerId) -> Result<Vec<Item>> {
        let (mut items, settled) = self
            .both(move |journal| journal.history_of(id, SETTLED_OF_ONE))
            .await?;
        items.retain(|item| item.customer == id);
        items.reverse();
        items.extend(settled);
        Ok(items)
    }

    /// What is not settled, and of what is, that which `read` finds. Each change is in one of the two: what settles or is
    /// queued again while the journal is read is seen before it or after it.
    async fn both(
        &self,
        read: impl FnOnce(&Journal) -> studiodesk_store::Result<Vec<Item>> + Send + 'static,
    ) -> Result<(Vec<Item>, Vec<Item>)> {
        let before = self.unsettled()?;
        let settled = self.read_journal(read).await?;
        let mut items = self.unsettled()?;
        for item in before {
            if items.iter().all(|other| other.id != item.id) {
                items.push(item);
            }
        }
        items.retain(|item| settled.iter().all(|other| other.id != item.id));
        Ok((items, settled))
    }

    /// What is not settled, in the order of being asked for.
    fn unsettled(&self) -> Result<Vec<Item>> {
        match self.kept() {
            Kept::Works(kept) => Ok(kept.outbox.items()),
            Kept::Out(Out {
                look: Some(Look { items, .. }),
                ..
            }) => Ok(items.to_vec()),
            Kept::Out(_) => Err(Error::NoJournal),
        }
    }

    pub(super) async fn outbox_view(&self) -> Result<OutboxView> {
        let (items, settled) = self.both(|journal| journal.history(SETTLED_SHOWN)).await?;
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
                State::Queued => {
                    self.waiting += 1;
                    self.held_back += u32::from(item.paused);
                }
                _ => self.sending += 1,
            }
        }
    }
}
