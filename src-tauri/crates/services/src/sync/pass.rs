//! One pass over the service's lists, again and again while the studio is open.

use std::sync::atomic::Ordering;
use std::sync::{Arc, Weak};
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use studiodesk_core::{CustomerStatus, ErrorCode};
use tokio::sync::Notify;

use super::retention::Retention;
use super::view::{SyncStage, SyncView};
use super::wait::{Wait, give_way, over, returned};
use crate::link::KeyWord;
use crate::studios::OpenStudio;
use crate::{Clock, CommandError, Error, Result, SyncListener};

/// With a copy at hand the first pass of a start waits until the window stands.
const SETTLED: Duration = Duration::from_secs(3);
/// A pass that was stopped longer ago begins anew.
const RESUMABLE: SignedDuration = SignedDuration::from_hours(1);

/// What a pass needs for its whole life.
pub(super) struct Pass {
    pub(super) open: Weak<OpenStudio>,
    pub(super) clock: Clock,
    pub(super) on_sync: SyncListener,
    pub(super) retention: Arc<Retention>,
    /// Somebody does not want to wait for the next pass.
    pub(super) wake: Arc<Notify>,
}

impl Pass {
    /// Reads now, and then every half hour until it is stopped. Where only a person can remove what is in
    /// the way, it waits to be woken.
    pub(super) async fn run(self) {
        let mut failures = 0;
        if self.has_copy().await {
            let _ = tokio::time::timeout(SETTLED, self.wake.notified()).await;
            self.tidy_up().await;
        }
        loop {
            let Some(open) = self.open.upgrade() else {
                return;
            };
            let mut returns = open.link().returns();
            let wait = match self.read_all(&open).await {
                Ok(()) => {
                    failures = 0;
                    Wait::idle()
                }
                Err(error) => {
                    tracing::warn!(code = ?error.code(), "reading the members ended early");
                    if let Err(error) = self.drop_unseen(&open).await {
                        tracing::warn!(code = ?error.code(), "who is past the retention could not be dropped");
                    }
                    self.note_refusal(&open, &error).await;
                    self.tell(&open, |view| {
                        view.stage = SyncStage::Failed;
                        view.wait_seconds = None;
                        view.error = Some(CommandError::from(&error));
                    });
                    failures += 1;
                    Wait::after(failures, &error)
                }
            };
            drop(open);
            tokio::select! {
                () = over(wait.longest) => {}
                () = self.wake.notified() => {}
                () = returned(&mut returns, wait.shortest) => {}
            }
        }
    }

    /// The link tells of it too, but some time later, and what is shown as refused has to be counted.
    async fn note_refusal(&self, open: &OpenStudio, error: &Error) {
        if error.code() != ErrorCode::KeyRefused {
            return;
        }
        let word = KeyWord {
            accepted: false,
            at: self.now(),
        };
        if let Err(error) = open.hear_of_key(word).await {
            tracing::warn!(code = ?error.code(), "a refused key could not be noted");
        }
    }

    async fn has_copy(&self) -> bool {
        let Some(open) = self.open.upgrade() else {
            return false;
        };
        let completed = open.with_store(studiodesk_store::Store::last_complete);
        matches!(completed.await, Ok(Some(_)))
    }

    /// What the last start left undone. Not before the window stands.
    async fn tidy_up(&self) {
        let Some(open) = self.open.upgrade() else {
            return;
        };
        give_way(&open).await;
        put_away(&open).await;
    }

    /// Erases whoever is past the days of retention, also after a pass that was not completed. A clock that
    /// somebody set ahead would let everybody be: so nothing goes before the service has told the time.
    async fn drop_unseen(&self, open: &OpenStudio) -> Result<()> {
        if open.link().has_right_day() {
            open.drop_unseen(self.retention.ends_before(self.now()))
                .await?;
        }
        Ok(())
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
                key_refused_twice: view.key_refused_twice,
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
        self.drop_unseen(open).await?;
        let stored = open.with_store(studiodesk_store::Store::count).await?;
        put_away(open).await;
        self.tell(open, |view| {
            view.stored = stored;
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

    pub(super) fn now(&self) -> Timestamp {
        (self.clock)().timestamp()
    }

    pub(super) fn tell(&self, open: &OpenStudio, edit: impl FnOnce(&mut SyncView)) {
        (self.on_sync)(open.sync.change(edit));
    }
}

/// Failing costs the next start its head start, and nothing else.
async fn put_away(open: &OpenStudio) {
    if let Err(error) = open.put_index_away().await {
        tracing::warn!(code = ?error.code(), "the index could not be put away");
    }
}
