//! The handle: what people, and the computer, tell the outbox.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use jiff::Timestamp;
use studiodesk_core::CustomerId;
use tokio::sync::{Notify, watch};

use crate::engine::answers::Instant;
use crate::engine::backoff::Policy;
use crate::engine::desk::Desk;
use crate::engine::driver::Engine;
use crate::model::{Draft, Item, ItemId, Payload, State, Step};
use crate::ports::{Attachment, Clock, Journal, Reach, Service};
use crate::{Error, Result, rules};

/// Waits found at start are no longer than this, whatever the clock on the wall has become.
const LONGEST_INHERITED: Duration = Duration::from_secs(60);

/// The outbox, as everything else sees it. Cheap to clone; all clones are one outbox.
///
/// Calls that write block for as long as the disk takes, and return when it is durable.
#[derive(Clone)]
pub struct Outbox(Arc<Shared>);

pub(super) struct Shared {
    pub(super) desk: Mutex<Desk>,
    pub(super) journal: Arc<dyn Journal>,
    pub(super) clock: Arc<dyn Clock>,
    pub(super) wake: Notify,
    pub(super) changes: watch::Sender<u64>,
    ended: watch::Receiver<()>,
}

impl Outbox {
    /// Reads the journal, puts what was under way into doubt, and makes the engine that works it
    /// off. Nothing is sent before [`Engine::run`] is polled.
    ///
    /// # Errors
    ///
    /// [`Error::Journal`] where the journal cannot be read or written.
    pub fn open(
        journal: Arc<dyn Journal>,
        service: Arc<dyn Service>,
        clock: Arc<dyn Clock>,
        policy: Policy,
    ) -> Result<(Self, Engine)> {
        let mut desk = Desk::new(&policy);
        let (at, now) = (clock.now(), clock.passed());
        for item in journal.items()? {
            let doubtful = item.state == State::Unknown && item.doubt.is_none();
            // Looks of an earlier process prove nothing and are taken back. Where there were none, doubt
            // is as it was, and a computer that starts often writes nothing of it.
            let item = if item.state == State::Sending || (doubtful && item.looks > 0) {
                journal.record(item.id, &Step::Interrupted, at)?
            } else {
                item
            };
            if item.state == State::Unknown && item.doubt.is_none() {
                desk.learn(item, now, now + rules::until_next_look(0));
                continue;
            }
            let wait = item.next_at.map(|next| next.duration_since(at));
            let wait = wait
                .and_then(|wait| wait.try_into().ok())
                .unwrap_or(Duration::ZERO);
            desk.learn(item, now, now + wait.min(LONGEST_INHERITED));
        }
        let (ends, ended) = watch::channel(());
        let shared = Arc::new(Shared {
            desk: Mutex::new(desk),
            journal,
            clock,
            wake: Notify::new(),
            changes: watch::channel(0).0,
            ended,
        });
        let engine = Engine::new(Arc::clone(&shared), service, policy, ends);
        Ok((Self(shared), engine))
    }

    /// Keeps a change. When this returns, it is safe.
    ///
    /// # Errors
    ///
    /// [`Error::Journal`] where it could not be kept: then nothing of it is.
    pub fn put(&self, draft: Draft, files: Vec<Attachment>) -> Result<Item> {
        let item = self.0.journal.put(draft, files, self.0.clock.now())?;
        let now = self.0.clock.passed();
        self.0.desk().learn(item.clone(), now, now);
        self.0.tell();
        Ok(item)
    }

    /// Takes in what the journal has come to hold by another way than [`put`](Self::put), and what has become
    /// of its items by another way than through here.
    ///
    /// # Errors
    ///
    /// [`Error::Journal`] where the journal cannot be read.
    pub fn take_in(&self) -> Result<()> {
        let now = self.0.clock.passed();
        let mut desk = self.0.desk();
        for item in self.0.journal.items()? {
            let due = match desk.entries.get(&item.id) {
                Some(entry) if entry.item == item => continue,
                Some(entry) if entry.item.state == item.state => entry.due,
                _ => now + rules::until_next_look(0),
            };
            desk.learn(item, now, due);
        }
        drop(desk);
        self.0.tell();
        Ok(())
    }

    /// Holds an item back.
    ///
    /// # Errors
    ///
    /// As all steps of a person: [`Error::Impossible`] where it has moved on, [`Error::Gone`]
    /// where it is no longer there, [`Error::Journal`] where that could not be kept.
    pub fn pause(&self, id: ItemId) -> Result<Item> {
        self.step(id, &Step::Paused)
    }

    /// Lets an item go on.
    ///
    /// # Errors
    ///
    /// See [`Outbox::pause`].
    pub fn resume(&self, id: ItemId) -> Result<Item> {
        self.step(id, &Step::Resumed)
    }

    /// Tries an item, or looks for it, without waiting any longer.
    ///
    /// # Errors
    ///
    /// See [`Outbox::pause`].
    pub fn try_now(&self, id: ItemId) -> Result<Item> {
        let item = self.step(id, &Step::TryNow)?;
        self.link_returned();
        Ok(item)
    }

    /// Changes what an item says. One that was refused is queued again.
    ///
    /// # Errors
    ///
    /// See [`Outbox::pause`].
    pub fn edit(&self, id: ItemId, payload: Payload) -> Result<Item> {
        self.step(id, &Step::Edited { payload })
    }

    /// Changes what an item says, and gives it these files in the place of its own: one item before and
    /// after, whatever happens meanwhile.
    ///
    /// # Errors
    ///
    /// See [`Outbox::pause`]; [`Error::Journal`] also where a file cannot be read.
    pub fn edit_with_files(
        &self,
        id: ItemId,
        payload: Payload,
        files: Vec<Attachment>,
    ) -> Result<Item> {
        self.change(id, |at| self.0.journal.edit(id, payload, files, at))
    }

    /// Withdraws an item.
    ///
    /// # Errors
    ///
    /// See [`Outbox::pause`].
    pub fn give_up(&self, id: ItemId) -> Result<Item> {
        self.step(id, &Step::GivenUp)
    }

    /// Ends the sending of an item: the wish is on the disk before the connection is broken off. Then it is
    /// looked for, and found, or given up.
    ///
    /// # Errors
    ///
    /// See [`Outbox::pause`].
    pub fn cancel(&self, id: ItemId) -> Result<Item> {
        let item = self.step(id, &Step::Canceled)?;
        if let Some(entry) = self.0.desk().entries.get(&id)
            && let Some(busy) = &entry.busy
        {
            busy.send_replace(true);
        }
        Ok(item)
    }

    /// Sends after all what was canceled and has certainly not arrived.
    ///
    /// # Errors
    ///
    /// See [`Outbox::pause`]; [`Error::Impossible`] also once its content is gone.
    pub fn queue_again(&self, id: ItemId) -> Result<Item> {
        self.step(id, &Step::QueuedAgain)
    }

    /// Says, for what reading back could not decide, whether it took effect.
    ///
    /// # Errors
    ///
    /// See [`Outbox::pause`].
    pub fn decide(&self, id: ItemId, there: bool) -> Result<Item> {
        self.step(id, &Step::Decided { there })
    }

    /// Holds the whole queue back, or lets it go on. Kept by whoever asks for it, who says it again at the
    /// next start, before [`Engine::run`].
    pub fn hold(&self, held: bool) {
        self.0.desk().held = held;
        self.0.tell();
    }

    /// Whether the whole queue is held back.
    #[must_use]
    pub fn is_held(&self) -> bool {
        self.0.desk().held
    }

    /// The computer has a network again, or has just woken: worth asking at once.
    pub fn link_returned(&self) {
        let now = self.0.clock.passed();
        self.0.desk().uplink.ask_now(now);
        self.0.tell();
    }

    /// There is another key.
    pub fn key_changed(&self) {
        self.link_returned();
    }

    /// Lets go of all items of a customer that the journal has forgotten.
    pub fn forget(&self, customer: CustomerId) {
        let mut desk = self.0.desk();
        // Dropping the switch is no order to end; what is under way must be told.
        for entry in desk.entries.values() {
            if let Some(busy) = &entry.busy
                && entry.item.customer == customer
            {
                busy.send_replace(true);
            }
        }
        desk.entries
            .retain(|_, entry| entry.item.customer != customer);
        drop(desk);
        self.0.tell();
    }

    /// All items that are not final, and those that were refused, in the order of their numbers.
    #[must_use]
    pub fn items(&self) -> Vec<Item> {
        let desk = self.0.desk();
        desk.entries
            .values()
            .map(|entry| entry.item.clone())
            .collect()
    }

    /// How far an item has come that is being sent: bytes handed over, of how many.
    #[must_use]
    pub fn progress(&self, id: ItemId) -> Option<(u64, u64)> {
        self.0.desk().entries.get(&id)?.progress
    }

    /// When an item is sent or looked for at the earliest, where that is later than now: it waits itself, or
    /// the service wants to be left alone with all of its kind.
    #[must_use]
    pub fn next_at(&self, id: ItemId) -> Option<Timestamp> {
        let when = self.0.instant();
        let desk = self.0.desk();
        let entry = desk.entries.get(&id)?;
        if entry.busy.is_some() || entry.item.waits_for_a_person() {
            return None;
        }
        let due = match entry.item.state {
            State::Unknown if !entry.item.is_repeatable() => entry.due,
            _ => {
                let closed = desk.closed.get(&entry.item.kind).copied();
                entry.due.max(closed.unwrap_or_default())
            }
        };
        (due > when.now).then(|| when.shown(due))
    }

    /// Whether the service can be reached, as far as we know.
    #[must_use]
    pub fn reach(&self) -> Reach {
        self.0.desk().uplink.reach.clone()
    }

    /// Changes whenever something above does.
    #[must_use]
    pub fn changes(&self) -> watch::Receiver<u64> {
        self.0.changes.subscribe()
    }

    /// Begins nothing new, and returns when what is under way has ended, but not much later than
    /// after this time. What is cut off then is looked for at the next start.
    pub async fn stop(&self, within: Duration) {
        let by = self.0.clock.passed() + within;
        self.0.desk().stop_by = Some(by);
        self.0.tell();
        // The engine drops its end when it is done, and also when it is dropped itself.
        let _ended = self.0.ended.clone().changed().await;
    }

    fn step(&self, id: ItemId, step: &Step) -> Result<Item> {
        self.change(id, |at| self.0.journal.record(id, step, at))
    }

    fn change(&self, id: ItemId, write: impl FnOnce(Timestamp) -> Result<Item>) -> Result<Item> {
        let Instant { at, now } = self.0.instant();
        // Held over the write, so that the engine does not begin to send what is being withdrawn.
        let mut desk = self.0.desk();
        let item = match write(at) {
            Ok(item) => item,
            Err(error) => {
                if matches!(error, Error::Gone) {
                    desk.entries.remove(&id);
                }
                return Err(error);
            }
        };
        // A wait that the service asked for is not ended by an edit or a pause.
        let due = match (item.next_at, desk.entries.get(&id)) {
            (Some(_), Some(entry)) => entry.due,
            _ => now,
        };
        desk.learn(item.clone(), now, due);
        drop(desk);
        self.0.tell();
        Ok(item)
    }
}

impl Shared {
    pub(super) fn desk(&self) -> MutexGuard<'_, Desk> {
        // Nothing is left half done on the desk: each change of it is one call.
        self.desk.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn instant(&self) -> Instant {
        Instant {
            at: self.clock.now(),
            now: self.clock.passed(),
        }
    }

    /// Wakes the engine and whoever watches.
    pub(super) fn tell(&self) {
        self.wake.notify_one();
        self.show();
    }

    /// Tells whoever watches.
    pub(super) fn show(&self) {
        self.changes.send_modify(|count| *count += 1);
    }
}
