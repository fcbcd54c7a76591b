//! The simulated disk: what was not synced is gone at power loss.

use std::collections::BTreeMap;

use studiodesk_outbox::model::{Item, ItemId};

/// How a machine or a process ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Death {
    /// The system lives on and writes what it was given.
    Kill,
    /// The power is gone, and with it what was not synced.
    PowerLoss,
}

/// When, during a commit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Instant {
    /// Nothing is on the disk.
    Before,
    /// A commit is atomic: nothing or everything is.
    During {
        /// Everything.
        all: bool,
    },
    /// All of it is, but nobody was told.
    After,
}

/// A journal's file.
#[derive(Default)]
pub(crate) struct Disk {
    synced: BTreeMap<ItemId, Item>,
    buffered: BTreeMap<ItemId, Item>,
}

impl Disk {
    pub(crate) fn write(&mut self, item: Item) {
        self.buffered.insert(item.id, item);
    }

    pub(crate) fn sync(&mut self) {
        self.synced.append(&mut self.buffered);
    }

    pub(crate) fn die(&mut self, death: Death) {
        match death {
            Death::Kill => self.sync(),
            Death::PowerLoss => self.buffered.clear(),
        }
    }

    /// As a process sees it: what it wrote is there.
    pub(crate) fn get(&self, id: ItemId) -> Option<&Item> {
        self.buffered.get(&id).or_else(|| self.synced.get(&id))
    }

    /// As a power loss would leave it.
    pub(crate) fn certain(&self, id: ItemId) -> Option<&Item> {
        self.synced.get(&id)
    }

    pub(crate) fn all(&self) -> impl Iterator<Item = &Item> {
        let kept = self.synced.values();
        let kept = kept.filter(|item| !self.buffered.contains_key(&item.id));
        let mut all: Vec<_> = kept.chain(self.buffered.values()).collect();
        all.sort_by_key(|item| item.id);
        all.into_iter()
    }

    pub(crate) fn next_id(&self) -> ItemId {
        let last = self.all().last().map_or(0, |item| item.id.0);
        ItemId(last + 1)
    }
}
