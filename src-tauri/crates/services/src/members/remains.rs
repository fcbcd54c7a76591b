//! Looking, after somebody was forgotten, whether anything of them is left on this device.
//!
//! **Invariant:** what is said to be gone was looked for, in every place where something is kept of a
//! person, and not taken from what erasing counted.

use std::sync::PoisonError;

use serde::Serialize;
use specta::Type;
use studiodesk_core::CustomerId;
use studiodesk_search::Index;
use studiodesk_store::Erased;

use crate::outbox::OfKiosk;
use crate::studios::OpenStudio;
use crate::{Desk, Result};

/// Where something of a person is still kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Remains {
    /// The stored copy of them.
    Copy,
    /// A picture.
    Picture,
    /// Documents that were looked at.
    Documents,
    /// The search finds them.
    Search,
    /// What was asked for them.
    Changes,
    /// Files that went with it.
    Files,
    /// What the trail said of them.
    Trail,
    /// An outbox that was set aside, which nobody looks into, may name them.
    SetAside,
    /// The outbox of a kiosk on this computer, or it may, for it cannot be opened.
    Kiosk,
}

impl Desk {
    /// Everywhere that something of a person is still kept. `kiosk` is the journal of a kiosk beside this desk.
    pub(crate) async fn remains(
        &self,
        open: &OpenStudio,
        kiosk: &OfKiosk,
        id: CustomerId,
    ) -> Result<Vec<Remains>> {
        let mut found = open.remains(id).await?;
        if !self.outboxes_aside().await?.is_empty() {
            found.push(Remains::SetAside);
        }
        let at_kiosk = kiosk.with(move |journal| journal.remains(id)).await?;
        let is_shut = matches!(kiosk, OfKiosk::Shut(_));
        if is_shut || at_kiosk.is_some_and(|it| it != Erased::default()) {
            found.push(Remains::Kiosk);
        }
        Ok(found)
    }
}

impl OpenStudio {
    async fn remains(&self, id: CustomerId) -> Result<Vec<Remains>> {
        let (stored, put_away) = self
            .with_store(move |store| {
                let knows = store.index(|bytes| Some(Index::thaw(bytes)?.row(id).is_some()))?;
                Ok((store.remains(id)?, knows == Some(true)))
            })
            .await?;
        let kept = self
            .with_journal(move |journal| journal.remains(id))
            .await?;
        let indexed = {
            let index = self.index.read().unwrap_or_else(PoisonError::into_inner);
            index.row(id).is_some()
        };
        let outbox = self.outbox()?;
        let waits = outbox.outbox.items().iter().any(|it| it.customer == id);
        let places = [
            (Remains::Copy, stored.records + stored.sections > 0),
            (Remains::Picture, stored.pictures > 0),
            (Remains::Documents, stored.documents > 0),
            (Remains::Search, indexed || put_away),
            (Remains::Changes, kept.items > 0 || waits),
            (Remains::Files, kept.files > 0),
            (Remains::Trail, kept.details > 0),
        ];
        let found = places.into_iter().filter(|(_, is_there)| *is_there);
        Ok(found.map(|(place, _)| place).collect())
    }
}
