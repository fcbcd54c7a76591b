//! One pass over the service's lists, again and again while the studio is open.

use std::pin::pin;
use std::sync::atomic::Ordering;
use std::sync::{Arc, PoisonError, Weak};
use std::time::Duration;

use futures::TryStreamExt;
use jiff::{SignedDuration, Timestamp};
use studiodesk_client::{Lane, ListedStatus};
use studiodesk_core::{CustomerId, CustomerStatus, ErrorCode};
use tokio::sync::Notify;
use tokio::time::Instant;

use super::view::{SyncStage, SyncView};
use crate::studios::OpenStudio;
use crate::{Clock, CommandError, Error, Result, SyncListener};

/// The largest slice the service gives: the fewest calls.
const SLICE: u16 = 500;
/// The operation that reads them.
const LIST: &str = "getCustomers";
/// Time between two passes while the studio is open.
const EVERY: Duration = Duration::from_secs(30 * 60);

/// After the last key press, so long nothing is read.
const QUIET: Duration = Duration::from_millis(700);
/// Longest wait of one slice for somebody who types.
const LONGEST_GIVING_WAY: Duration = Duration::from_secs(5);
/// With a copy at hand the first pass of a start waits until the window stands.
const SETTLED: Duration = Duration::from_secs(3);
/// A pass that was stopped longer ago begins anew.
const RESUMABLE: SignedDuration = SignedDuration::from_hours(1);
/// After a failure that passes by itself: the first wait, doubled each time up to [`EVERY`].
const FIRST_WAIT: Duration = Duration::from_secs(30);

/// What a pass needs for its whole life.
pub(super) struct Pass {
    pub(super) open: Weak<OpenStudio>,
    pub(super) clock: Clock,
    pub(super) on_sync: SyncListener,
    /// Somebody does not want to wait for the next pass.
    pub(super) wake: Arc<Notify>,
}

impl Pass {
    /// Reads now, and then every half hour until it is stopped or something is in the way.
    pub(super) async fn run(self) {
        let mut failures = 0;
        if self.has_copy().await {
            let _ = tokio::time::timeout(SETTLED, self.wake.notified()).await;
            self.put_index_away().await;
        }
        loop {
            let Some(open) = self.open.upgrade() else {
                return;
            };
            let wait = match self.read_all(&open).await {
                Ok(()) => {
                    failures = 0;
                    EVERY
                }
                Err(error) => {
                    tracing::warn!(code = ?error.code(), "reading the members ended early");
                    self.tell(&open, |view| {
                        view.stage = SyncStage::Failed;
                        view.wait_seconds = None;
                        view.error = Some(CommandError::from(&error));
                    });
                    if !passes(&error) {
                        return;
                    }
                    failures += 1;
                    back_off(failures)
                }
            };
            drop(open);
            let _ = tokio::time::timeout(wait, self.wake.notified()).await;
        }
    }

    async fn has_copy(&self) -> bool {
        let Some(open) = self.open.upgrade() else {
            return false;
        };
        let completed = open.with_store(studiodesk_store::Store::last_complete);
        matches!(completed.await, Ok(Some(_)))
    }

    /// What the last start left undone, for the service may not be there to complete a pass.
    async fn put_index_away(&self) {
        let Some(open) = self.open.upgrade() else {
            return;
        };
        give_way(&open).await;
        put_away(&open).await;
    }

    async fn read_all(&self, open: &OpenStudio) -> Result<()> {
        let resumed = self.resumed(open).await?;
        let pass = match &resumed {
            Some(pass) => pass.clone(),
            None => self.begin(open).await?,
        };
        match self.read_from(open, &pass, resumed.is_some()).await {
            // The service does not know the place any more where the last pass was stopped.
            Err(error) if resumed.is_some() && error.code() == ErrorCode::Invalid => {
                let pass = self.begin(open).await?;
                self.read_from(open, &pass, false).await
            }
            done => done,
        }
    }

    /// The pass that was stopped, if it is not too old to go on with: the copy would look newer
    /// than its first half is.
    async fn resumed(&self, open: &OpenStudio) -> Result<Option<studiodesk_store::Pass>> {
        let now = self.now();
        let pass = open.with_store(studiodesk_store::Store::pass).await?;
        Ok(pass.filter(|pass| now.duration_since(pass.started_at) < RESUMABLE))
    }

    async fn begin(&self, open: &OpenStudio) -> Result<studiodesk_store::Pass> {
        let now = self.now();
        open.with_store(move |store| {
            Ok(studiodesk_store::Pass {
                generation: store.begin_pass(now)?,
                status: CustomerStatus::Member,
                offset: None,
                started_at: now,
            })
        })
        .await
    }

    async fn read_from(
        &self,
        open: &OpenStudio,
        unfinished: &studiodesk_store::Pass,
        resumed: bool,
    ) -> Result<()> {
        let (completed_at, stored) = open
            .with_store(|store| Ok((store.last_complete()?, store.count()?)))
            .await?;
        open.sync
            .generation
            .store(unfinished.generation, Ordering::Release);
        self.tell(open, |view| {
            *view = SyncView {
                stage: SyncStage::Members,
                // Of a pass that goes on nobody counted the first part.
                expected: completed_at.filter(|_| !resumed).map(|_| stored),
                completed_at: completed_at.map(|at| at.to_string()),
                stored,
                ..SyncView::default()
            };
        });
        self.check_studio(open).await?;

        let prospects = unfinished.status == CustomerStatus::Prospect;
        let mut whole = true;
        if !prospects {
            whole &= self
                .read_list(open, CustomerStatus::Member, unfinished.offset.clone())
                .await?;
        }
        let offset = unfinished.offset.clone().filter(|_| prospects);
        whole &= self
            .read_list(open, CustomerStatus::Prospect, offset)
            .await?;
        if whole {
            self.check_unseen(open, unfinished.generation).await?;
        }

        let now = self.now();
        open.with_store(move |store| store.complete_pass(now))
            .await?;
        put_away(open).await;
        self.tell(open, |view| {
            view.stage = SyncStage::Complete;
            view.completed_at = Some(now.to_string());
        });
        Ok(())
    }

    /// A key that was changed behind our back must not fill one studio's copy with another's people.
    async fn check_studio(&self, open: &OpenStudio) -> Result<()> {
        let Some(expected) = open.studio_id() else {
            return Ok(());
        };
        match open.client().studio_information().await {
            Ok(information) if information.studio_id == expected => Ok(()),
            Ok(_) => Err(Error::KeyOfAnotherStudio),
            Err(error) if error.code() == ErrorCode::ScopeMissing => Ok(()),
            Err(error) => Err(error.into()),
        }
    }

    /// Reads one list to its end. Answers whether every row of it could be read: if not, absence
    /// from it says nothing.
    async fn read_list(
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
        while let Some(slice) = self.next(open, slices.try_next()).await? {
            give_way(open).await;
            let read = u32::try_from(slice.items.len()).unwrap_or(u32::MAX);
            whole &= slice.skipped == 0;
            let (status, next) = (status.clone(), slice.next);
            let stored = open.keep(slice.items, generation, self.now()).await?;
            open.with_store(move |store| store.save_progress(&status, next.as_deref()))
                .await?;
            self.tell(open, |view| {
                view.read += read;
                view.stored = stored;
            });
        }
        Ok(whole)
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

    /// People whom neither list had: former members now, or gone.
    async fn check_unseen(&self, open: &OpenStudio, generation: u64) -> Result<()> {
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
            let stored = match client.get_customer(id).await {
                Ok(customer) => open.keep(vec![customer], generation, self.now()).await?,
                Err(error) if error.code() == ErrorCode::NotFound => open.forget(vec![id]).await?,
                Err(error) => return Err(error.into()),
            };
            self.tell(open, |view| view.stored = stored);
        }
        Ok(())
    }

    fn now(&self) -> Timestamp {
        (self.clock)().timestamp()
    }

    fn tell(&self, open: &OpenStudio, edit: impl FnOnce(&mut SyncView)) {
        (self.on_sync)(open.sync.change(edit));
    }
}

/// Whoever types goes first: a slice is not worth a late key press. Not for ever, for a desk can be
/// busy all day.
async fn give_way(open: &OpenStudio) {
    let deadline = Instant::now() + LONGEST_GIVING_WAY;
    while Instant::now() < deadline
        && let Some(quiet) = open.quiet_for()
        && quiet < QUIET
    {
        tokio::time::sleep(QUIET.saturating_sub(quiet)).await;
    }
}

/// Whether waiting may help. A refused key is not sent again and again.
fn passes(error: &Error) -> bool {
    matches!(
        error.code(),
        ErrorCode::Offline
            | ErrorCode::TimedOut
            | ErrorCode::Tls
            | ErrorCode::TenantUnknown
            | ErrorCode::Busy
            | ErrorCode::RateLimited
            | ErrorCode::Server
    )
}

/// Failing costs the next start its head start, and nothing else.
async fn put_away(open: &OpenStudio) {
    if let Err(error) = open.put_index_away().await {
        tracing::warn!(code = ?error.code(), "the index could not be put away");
    }
}

fn back_off(failures: u32) -> Duration {
    FIRST_WAIT
        .saturating_mul(1 << failures.saturating_sub(1).min(6))
        .min(EVERY)
}

fn is_former(open: &OpenStudio, id: CustomerId) -> bool {
    let index = open.index().read().unwrap_or_else(PoisonError::into_inner);
    index
        .row(id)
        .is_some_and(|row| row.status == CustomerStatus::FormerMember)
}
