//! What a pass asks the service: its two lists, and the people whom neither of them has any more.

use std::pin::pin;
use std::sync::PoisonError;
use std::time::Duration;

use futures::TryStreamExt;
use studiodesk_client::{Lane, ListedStatus};
use studiodesk_core::{CustomerId, CustomerStatus, ErrorCode};
use tokio::time::Instant;

use super::pass::Pass;
use super::view::SyncStage;
use super::wait::give_way;
use crate::Result;
use crate::studios::OpenStudio;

/// The largest slice the service gives: the fewest calls.
const SLICE: u16 = 500;
/// The operation that reads them.
const LIST: &str = "getCustomers";

impl Pass {
    /// Reads one list to its end. Answers whether every row of it could be read: if not, absence
    /// from it says nothing.
    pub(super) async fn read_list(
        &self,
        open: &OpenStudio,
        status: CustomerStatus,
        offset: Option<String>,
    ) -> Result<bool> {
        let mut whole = true;
        let (listed, stage) = match status {
            CustomerStatus::Prospect => (ListedStatus::Prospect, SyncStage::Prospects),
            _ => (ListedStatus::Member, SyncStage::Members),
        };
        self.tell(open, |view| view.stage = stage);
        let client = open.client().with_lane(Lane::Background);
        let mut list = client.list_customers().status(listed).slice_size(SLICE);
        if let Some(offset) = offset {
            list = list.offset(offset);
        }
        let mut slices = pin!(list.pages());
        let generation = open.sync.generation();
        loop {
            let asked = Instant::now();
            let Some(slice) = self.next(open, slices.try_next()).await? else {
                return Ok(whole);
            };
            give_way(open).await;
            let read = u32::try_from(slice.items.len()).unwrap_or(u32::MAX);
            whole &= slice.skipped == 0;
            let (status, next) = (status.clone(), slice.next);
            let stored = open
                .keep(slice.items, generation, self.now(), asked)
                .await?;
            open.with_store(move |store| store.save_progress(&status, next.as_deref()))
                .await?;
            self.tell(open, |view| {
                view.read += read;
                view.stored = stored;
            });
        }
    }

    /// People whom neither list had: former members now, or gone.
    pub(super) async fn check_unseen(&self, open: &OpenStudio, generation: u64) -> Result<()> {
        let unseen = open
            .with_store(move |store| store.unseen_since(generation))
            .await?;
        if unseen.is_empty() {
            return Ok(());
        }
        self.tell(open, |view| view.stage = SyncStage::Checking);
        let client = open.client().with_lane(Lane::Background);
        for id in unseen {
            // No list has former members, and whoever comes back is in one.
            if is_former(open, id) {
                continue;
            }
            let asked = Instant::now();
            let stored = match client.get_customer(id).await {
                Ok(customer) => {
                    open.keep(vec![customer], generation, self.now(), asked)
                        .await?
                }
                Err(error) if error.code() == ErrorCode::NotFound => open.forget(vec![id]).await?.1,
                Err(error) => return Err(error.into()),
            };
            self.tell(open, |view| view.stored = stored);
        }
        Ok(())
    }

    /// Waits for the service, and says so while its limit is what is waited for.
    async fn next<T>(
        &self,
        open: &OpenStudio,
        slice: impl Future<Output = studiodesk_client::Result<Option<T>>>,
    ) -> Result<Option<T>> {
        let mut slice = pin!(slice);
        loop {
            tokio::select! {
                slice = &mut slice => {
                    if open.sync.view().wait_seconds.is_some() {
                        self.tell(open, |view| view.wait_seconds = None);
                    }
                    return Ok(slice?);
                }
                () = tokio::time::sleep(Duration::from_secs(1)) => {
                    let (before, wait) = (open.sync.view().wait_seconds, self.closed_for(open));
                    if before.is_none() && wait.is_some() {
                        open.keep_limits(self.now()).await?;
                    }
                    if wait != before {
                        self.tell(open, |view| view.wait_seconds = wait);
                    }
                }
            }
        }
    }

    /// Seconds until the service's limit on lists opens again.
    fn closed_for(&self, open: &OpenStudio) -> Option<u32> {
        let now = self.now();
        let closed = open.client().limiter().closed_until(now);
        let until = closed.iter().find(|closed| closed.operation == LIST)?.until;
        u32::try_from(until.duration_since(now).as_secs() + 1).ok()
    }
}

fn is_former(open: &OpenStudio, id: CustomerId) -> bool {
    let index = open.index().read().unwrap_or_else(PoisonError::into_inner);
    index
        .row(id)
        .is_some_and(|row| row.status == CustomerStatus::FormerMember)
}
