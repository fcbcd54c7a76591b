//! Changes of the stored people, and of the search with them.
//!
//! **Invariant:** both change in one step, which nobody can cancel halfway and no other step can come
//! between. So an index that is put away is that of the people it lies beside.

use std::sync::{Arc, PoisonError, RwLock};

use jiff::Timestamp;
use studiodesk_core::{Customer, CustomerId, MemberRow};
use studiodesk_search::Index;
use studiodesk_store::{Forgotten, Store};
use tokio::time::Instant;

use crate::Result;
use crate::studios::{DEMO, OpenStudio};

impl OpenStudio {
    /// Stores customers, of whom the service was `asked` then, and shows them to the search; but not those
    /// whom somebody forgot since. Answers how many are stored now.
    pub(crate) async fn keep(
        &self,
        mut customers: Vec<Customer>,
        generation: u64,
        seen_at: Timestamp,
        asked: Instant,
    ) -> Result<u32> {
        let forgotten = Arc::clone(&self.forgotten);
        self.in_step(move |store, index| {
            forgotten.strike_out(&mut customers, asked);
            store.save(&customers, generation, seen_at)?;
            // Most of a refresh brings nothing new, and the search need not hear of it.
            let changed: Vec<_> = {
                let index = index.read().unwrap_or_else(PoisonError::into_inner);
                let rows = customers.iter().map(MemberRow::from);
                rows.filter(|row| !index.has(row)).collect()
            };
            if !changed.is_empty() {
                let mut index = index.write().unwrap_or_else(PoisonError::into_inner);
                index.upsert(changed);
            }
            store.count()
        })
        .await
    }

    /// Erases people here. Answers what was erased, and how many are stored now.
    pub(crate) async fn forget(&self, ids: Vec<CustomerId>) -> Result<(Forgotten, u32)> {
        self.in_step(move |store, index| {
            let forgotten = store.forget(&ids)?;
            remove(index, &ids);
            Ok((forgotten, store.count()?))
        })
        .await
    }

    /// Erases everybody here whom the service has not named since `before`, and the documents that nobody has
    /// looked at since. Answers how many people they were.
    pub(crate) async fn drop_unseen(&self, before: Timestamp) -> Result<u32> {
        self.in_step(move |store, index| {
            let ids = store.drop_unseen(before)?;
            if !ids.is_empty() {
                remove(index, &ids);
            }
            Ok(u32::try_from(ids.len()).unwrap_or(u32::MAX))
        })
        .await
    }

    /// Puts the index away for the next start, unless what lies there is still true. The demo studio has
    /// no next start, and of an index whose change broke off nobody knows what it lacks.
    pub(crate) async fn put_index_away(&self) -> Result<()> {
        if self.id() == DEMO || self.alone.is_poisoned() {
            return Ok(());
        }
        self.in_step(|store, index| {
            if store.has_index()? {
                return Ok(());
            }
            let bytes = index
                .read()
                .unwrap_or_else(PoisonError::into_inner)
                .freeze();
            store.save_index(&bytes)
        })
        .await
    }

    async fn in_step<T: Send + 'static>(
        &self,
        step: impl FnOnce(&Store, &RwLock<Index>) -> studiodesk_store::Result<T> + Send + 'static,
    ) -> Result<T> {
        let (alone, index) = (Arc::clone(&self.alone), Arc::clone(&self.index));
        self.with_store(move |store| {
            let _alone = alone.lock().unwrap_or_else(PoisonError::into_inner);
            step(store, &index)
        })
        .await
    }
}

fn remove(index: &RwLock<Index>, ids: &[CustomerId]) {
    index
        .write()
        .unwrap_or_else(PoisonError::into_inner)
        .remove(ids);
}
