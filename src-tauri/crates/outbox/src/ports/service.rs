//! The service that changes are sent to, and what it can answer.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use futures::future::BoxFuture;
use tokio::sync::watch;

use crate::model::{Item, Match, Said};

/// Sends changes, and reads back whether they took effect.
pub trait Service: Send + Sync {
    /// Sends `item` once. Never repeats by itself unless the service has certainly not seen it.
    fn send(&self, item: Item, progress: Progress, cancel: Cancel) -> BoxFuture<'_, Sent>;

    /// Reads whether `item` took effect, by the rule of its kind.
    fn look(&self, item: Item) -> BoxFuture<'_, Looked>;

    /// Asks for nothing but an answer, with little effort and a short deadline.
    fn reach(&self) -> BoxFuture<'_, Reach>;
}

/// How sending ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sent {
    /// The answer was read, and it took effect.
    Confirmed {
        /// The service's number for what came of it.
        server_id: Option<String>,
    },
    /// The answer was read, and it did not: what was sent breaks a rule.
    Refused(Said),
    /// It has certainly not taken effect, through no fault of its own: no connection, a key that
    /// is not accepted (401), a limit that is used up (429).
    NotSent {
        /// What was in the way.
        why: Said,
        /// How long the service wants to be left alone.
        wait: Option<Duration>,
    },
    /// Anything else: it may have taken effect, or do so within a second from now. Whoever gives up
    /// waiting must have broken the connection off, for looks begin after that second.
    Unknown(Said),
}

/// What reading back saw.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Looked {
    /// All that could be it: none, one or several.
    Matches(Vec<Match>),
    /// Not it, as far as can be told, but things that look like it and may have been there before. Proves
    /// neither that it took effect nor that it did not.
    Similar(Vec<Match>),
    /// This cannot be seen with this key, or at all.
    Unreadable {
        /// The scope that is missing; `None` where the API has no way to read this.
        scope: Option<String>,
    },
    /// It did not work this time.
    Failed {
        /// What was in the way.
        why: Said,
        /// How long the service wants to be left alone.
        wait: Option<Duration>,
    },
}

/// Whether the service answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reach {
    /// It does, and takes the key.
    Open,
    /// It does, but does not take the key.
    KeyRefused(Said),
    /// It does not.
    Offline(Said),
}

/// Told how far an item has come. Cheap to clone.
#[derive(Clone)]
pub struct Progress(Arc<dyn Fn(u64, u64) + Send + Sync>);

impl Progress {
    /// `tell` gets the bytes handed over so far, and all of them.
    pub fn new(tell: impl Fn(u64, u64) + Send + Sync + 'static) -> Self {
        Self(Arc::new(tell))
    }

    /// For whoever does not want to know.
    #[must_use]
    pub fn ignored() -> Self {
        Self::new(|_, _| {})
    }

    /// Tells it.
    pub fn tell(&self, sent: u64, total: u64) {
        (self.0)(sent, total);
    }
}

impl fmt::Debug for Progress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Progress")
    }
}

/// Says that sending should end early, with whatever is known then. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Cancel(watch::Receiver<bool>);

impl Cancel {
    /// The switch, and what it switches.
    #[must_use]
    pub fn new() -> (watch::Sender<bool>, Self) {
        let (sender, receiver) = watch::channel(false);
        (sender, Self(receiver))
    }

    /// Whether it should end.
    #[must_use]
    pub fn is_cancelled(&self) -> bool {
        *self.0.borrow()
    }

    /// Returns when it should end; never, where nobody can say so any more.
    pub async fn cancelled(&mut self) {
        if self.0.wait_for(|cancelled| *cancelled).await.is_err() {
            std::future::pending().await
        }
    }
}
