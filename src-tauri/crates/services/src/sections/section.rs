//! One part of a card, from the local copy or from the service.

use std::sync::Arc;

use jiff::Timestamp;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use specta::Type;
use studiodesk_core::CustomerId;
use tokio::time::Instant;

use crate::studios::OpenStudio;
use crate::{Desk, Result};

/// Where a part is read from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum ReadFrom {
    /// What was stored last: at once, without network.
    Copy,
    /// The service. Its answer is stored.
    Service,
}

/// A part of a card, and its age.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Section<T> {
    /// What is shown.
    pub value: T,
    /// When the service said so: an RFC 3339 time.
    pub read_at: String,
}

impl<T> Section<T> {
    fn new(value: T, read_at: Timestamp) -> Self {
        let read_at = read_at.to_string();
        Self { value, read_at }
    }
}

impl Desk {
    /// The part `name` of a customer: the stored one, or what `fetch` brings from the service, which is
    /// then stored. `None` only if there is no stored one.
    ///
    /// What was stored in a shape that this version does not know is as good as nothing stored.
    pub(crate) async fn section<T>(
        &self,
        id: CustomerId,
        name: &'static str,
        from: ReadFrom,
        fetch: impl AsyncFnOnce(&OpenStudio) -> Result<T>,
    ) -> Result<Option<Section<T>>>
    where
        T: Serialize + DeserializeOwned,
    {
        let open = self.open_now()?;
        match from {
            ReadFrom::Copy => open.stored_section(id, name).await,
            ReadFrom::Service => {
                let asked = Instant::now();
                let value = fetch(&open).await?;
                let read_at = self.now();
                open.keep_section(id, name, &value, read_at, asked).await?;
                Ok(Some(Section::new(value, read_at)))
            }
        }
    }
}

impl OpenStudio {
    /// The part `name` of a customer as it was stored.
    pub(crate) async fn stored_section<T: DeserializeOwned>(
        &self,
        id: CustomerId,
        name: &'static str,
    ) -> Result<Option<Section<T>>> {
        let stored = self
            .with_store(move |store| store.section(id, name))
            .await?;
        Ok(stored.and_then(|stored| {
            let value = serde_json::from_str(&stored.content).ok()?;
            Some(Section::new(value, stored.read_at))
        }))
    }

    /// Stores the part `name` of a customer, unless there is no copy, or they were forgotten since `asked`.
    pub(super) async fn keep_section<T: Serialize>(
        &self,
        id: CustomerId,
        name: &'static str,
        value: &T,
        read_at: Timestamp,
        asked: Instant,
    ) -> Result<()> {
        if !self.keeps_members {
            return Ok(());
        }
        // What cannot be written down is shown all the same; there is only no copy of it.
        let Ok(content) = serde_json::to_string(value) else {
            return Ok(());
        };
        let forgotten = Arc::clone(&self.forgotten);
        self.with_store(move |store| {
            if forgotten.is_since(id, asked) {
                return Ok(());
            }
            store.save_section(id, name, &content, read_at)
        })
        .await
    }
}
