//! Keeps us under the service's limit of 1,000 requests a minute and endpoint, and out of each other's way.
//!
//! One [`Limiter`] belongs to one studio's key. Each operation has its own [`Gate`](gate::Gate): a pure
//! state machine over instants, tested on a fake clock. What is here only waits for what a gate says.

mod buckets;
mod budget;
mod dice;
mod gate;
mod pace;
#[cfg(test)]
mod simulation;
#[cfg(test)]
mod tests;

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use tokio::sync::Notify;
use tokio::time::Instant;

use self::budget::Budget;
use self::dice::Dice;
use self::gate::{Gate, Ticket, Verdict};
use crate::Operation;

/// Who is waiting for the answer.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Lane {
    /// A person. Goes first, and is told the wait rather than kept waiting when an operation is closed.
    #[default]
    Interactive,
    /// The program itself. Waits as long as it takes.
    Background,
}

/// Longest wait that we take the service's word for.
const LONGEST_CLOSING: Duration = Duration::from_secs(600);

/// An operation that the service closed, for keeping across a restart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Closed {
    /// [`Operation::id`].
    pub operation: String,
    /// Until when.
    pub until: Timestamp,
}

/// The limits of one studio's key. Share it between all clients of that key.
#[derive(Debug)]
pub struct Limiter {
    doors: Mutex<HashMap<&'static str, Arc<Door>>>,
    budget: Mutex<Budget>,
    dice: Dice,
    /// Whether the calls of a minute are counted.
    counts: bool,
}

impl Default for Limiter {
    fn default() -> Self {
        Self::new()
    }
}

impl Limiter {
    /// A limiter with every operation open.
    #[must_use]
    pub fn new() -> Self {
        Self::with_dice(Dice::from_system())
    }

    /// A limiter that counts no calls: for a server of one's own that sets no limit, and for measuring. It
    /// still lets two calls of an operation go at once, and closes what a 429 closes.
    #[must_use]
    pub fn uncounted() -> Self {
        Self {
            counts: false,
            ..Self::new()
        }
    }

    fn with_dice(dice: Dice) -> Self {
        Self {
            doors: Mutex::default(),
            budget: Mutex::default(),
            dice,
            counts: true,
        }
    }

    /// The operations that are closed at `now`, so that a restart does not hammer a closed endpoint.
    #[must_use]
    pub fn closed_until(&self, now: Timestamp) -> Vec<Closed> {
        let here = Instant::now();
        let mut closed: Vec<_> = lock(&self.doors)
            .iter()
            .filter_map(|(operation, door)| {
                let left = lock(&door.gate).closed_for(here)?;
                let until = now.checked_add(SignedDuration::try_from(left).ok()?).ok()?;
                Some(Closed {
                    operation: (*operation).to_owned(),
                    until,
                })
            })
            .collect();
        closed.sort_by(|a, b| a.operation.cmp(&b.operation));
        closed
    }

    /// Closes again what [`closed_until`](Self::closed_until) told before a restart. What has passed, or
    /// is of no operation, is ignored; a clock that jumped cannot close longer than ten minutes.
    pub fn restore(&self, closed: &[Closed], now: Timestamp) {
        for closed in closed {
            let operation = crate::OPERATIONS.iter().find(|o| o.id == closed.operation);
            let left = Duration::try_from(closed.until.duration_since(now)).ok();
            let (Some(operation), Some(left)) = (operation, left) else {
                continue;
            };
            let until = Instant::now() + left.min(LONGEST_CLOSING);
            lock(&self.door(operation).gate).close(until);
        }
    }

    /// Waits for this call's turn.
    ///
    /// # Errors
    /// The wait, for an interactive call to an operation that is closed.
    pub(crate) async fn acquire(
        &self,
        operation: &'static Operation,
        lane: Lane,
    ) -> Result<Permit, Duration> {
        self.door(operation).enter(lane).await
    }

    /// How long an operation stays shut after a 429 with this `Retry-After`.
    pub(crate) fn closing(&self, retry_after: Option<Duration>) -> Duration {
        match retry_after {
            Some(wait) => wait.clamp(Duration::from_secs(1), LONGEST_CLOSING),
            // A little apart, so that the desks of one studio do not come back in step.
            None => Duration::from_secs(60) + Duration::from_secs(5).mul_f64(self.dice.roll()),
        }
    }

    /// Full jitter: anything between nothing and the exponential step.
    pub(crate) fn back_off(&self, attempt: u32) -> Duration {
        back_off_cap(attempt).mul_f64(self.dice.roll())
    }

    /// What becomes of the gate after a 503 with this `Retry-After`.
    pub(crate) fn overloaded(&self, retry_after: Option<Duration>) -> Outcome {
        Outcome::Overloaded {
            jitter: self.dice.roll(),
            at_least: retry_after.unwrap_or_default().min(LONGEST_CLOSING),
        }
    }

    /// Counts a call, which earns a part of a retry.
    pub(crate) fn earn(&self) {
        lock(&self.budget).earn();
    }

    /// Whether one more retry is within the budget.
    pub(crate) fn spend(&self) -> bool {
        lock(&self.budget).spend()
    }

    fn door(&self, operation: &'static Operation) -> Arc<Door> {
        let door = || {
            let door = Door::default();
            if !self.counts {
                lock(&door.gate).count_nothing();
            }
            Arc::new(door)
        };
        Arc::clone(lock(&self.doors).entry(operation.id).or_insert_with(door))
    }
}

/// The exponential step: 0.5 s doubled each time, at most 60 s.
pub(crate) fn back_off_cap(attempt: u32) -> Duration {
    Duration::from_millis(500 << attempt.min(7)).min(Duration::from_secs(60))
}

/// Poisoning is ignored: a gate is consistent after every statement, and no waiter may starve.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A gate and those who wait in front of it.
#[derive(Debug, Default)]
struct Door {
    gate: Mutex<Gate>,
    changed: Notify,
    // The first of each lane watches the gate and the others stand behind it, for otherwise every
    // change would wake everybody.
    interactive: tokio::sync::Mutex<()>,
    background: tokio::sync::Mutex<()>,
}

impl Door {
    async fn enter(self: Arc<Self>, lane: Lane) -> Result<Permit, Duration> {
        let _waiting = (lane == Lane::Interactive).then(|| Waiting::new(Arc::clone(&self)));
        let _turn = match lane {
            Lane::Interactive => self.interactive.lock().await,
            Lane::Background => self.background.lock().await,
        };
        let ticket = loop {
            let changed = self.changed.notified();
            let mut changed = std::pin::pin!(changed);
            // Before looking, so that a change between look and wait is not missed.
            changed.as_mut().enable();
            let verdict = lock(&self.gate).ask(lane, Instant::now());
            match verdict {
                Verdict::Go(ticket) => break ticket,
                Verdict::Refused(wait) => return Err(wait),
                Verdict::Until(instant) => {
                    let _ = tokio::time::timeout_at(instant, changed).await;
                }
                Verdict::OnChange => changed.await,
            }
        };
        Ok(Permit {
            door: Arc::clone(&self),
            ticket,
            told: false,
        })
    }
}

/// An interactive call in the queue: while there is one, background calls hold back.
struct Waiting(Arc<Door>);

impl Waiting {
    fn new(door: Arc<Door>) -> Self {
        lock(&door.gate).interactive_waiting += 1;
        Self(door)
    }
}

impl Drop for Waiting {
    fn drop(&mut self) {
        lock(&self.0.gate).interactive_waiting -= 1;
        self.0.changed.notify_waiters();
    }
}

/// What the service made of a call, as far as limits go.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Outcome {
    /// It answered.
    Answered,
    /// It closed the operation (429) for so long.
    Closed(Duration),
    /// It is overloaded (503); background calls hold back, longer each time in a row.
    Overloaded {
        /// Part of the exponential step that is waited, `0.0..1.0`.
        jitter: f64,
        /// What the service itself asked for.
        at_least: Duration,
    },
    /// No answer came, or nobody waited for it.
    Lost,
}

/// Leave to make one call. Dropped without an outcome, it counts as [`Outcome::Lost`].
#[derive(Debug)]
pub(crate) struct Permit {
    door: Arc<Door>,
    ticket: Ticket,
    told: bool,
}

impl Permit {
    /// Tells the gate how the call went.
    pub(crate) fn finish(mut self, outcome: Outcome) {
        self.tell(outcome);
    }

    fn tell(&mut self, outcome: Outcome) {
        self.told = true;
        lock(&self.door.gate).settle(self.ticket, outcome, Instant::now());
        self.door.changed.notify_waiters();
    }
}

impl Drop for Permit {
    fn drop(&mut self) {
        if !self.told {
            self.tell(Outcome::Lost);
        }
    }
}
