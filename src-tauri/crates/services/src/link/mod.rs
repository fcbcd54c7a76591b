//! The way to the service: whether it is open, what is in the way, and when it is worth trying again.
//!
//! Every call of a studio's client tells [`Link`] what it noticed, so that a way that works costs nothing
//! to watch. Only after a call that failed does it look around, and only while the way is closed does it
//! ask by itself, at most four seconds apart, so that what waits goes out within five of the network's
//! return.

mod alarm;
mod judge;
mod state;
#[cfg(test)]
mod tests;
mod watch;

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use studiodesk_client::{Envelope, Findings, Hindrance, Noticed, Speaker};
use tokio::sync::{Notify, watch as channel};
use tokio::time::Instant;

pub use self::state::{LinkState, LinkView};
use crate::Clock;

/// The same hindrance is looked into again only after this long.
const LOOK_AGAIN: Duration = Duration::from_secs(30);

/// What is known of the way to one studio's service. Cheap to clone; all clones are one.
#[derive(Clone)]
pub(crate) struct Link(Arc<Shared>);

struct Shared {
    clock: Clock,
    known: Mutex<Known>,
    view: channel::Sender<LinkView>,
    /// The way is closed, or may be: somebody has to ask.
    closed: channel::Sender<bool>,
    returns: channel::Sender<u64>,
    key: channel::Sender<Option<KeyWord>>,
    /// There is something to look into.
    suspicion: Notify,
    /// It is worth asking without waiting any longer.
    hurry: Notify,
}

#[derive(Default)]
struct Known {
    /// Counts the answers of the service: what was found before one no longer holds.
    answers: u64,
    /// What has to be looked into.
    suspect: Option<Hindrance>,
    /// What was looked into last, and when.
    looked_into: Option<(Hindrance, Instant)>,
    /// By how much our clock was ahead of the service's, when it told the time last.
    ahead: Option<SignedDuration>,
    /// Somebody answered last, if not as he should: it is not the network that we wait for.
    overheard: bool,
}

/// What the service said about the key, and when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct KeyWord {
    /// Whether it takes the key.
    pub(crate) accepted: bool,
    /// When it said so.
    pub(crate) at: Timestamp,
}

impl Link {
    /// A way of which nothing is known.
    pub(crate) fn new(clock: Clock) -> Self {
        Self(Arc::new(Shared {
            clock,
            known: Mutex::default(),
            view: channel::Sender::default(),
            closed: channel::Sender::default(),
            returns: channel::Sender::default(),
            key: channel::Sender::default(),
            suspicion: Notify::new(),
            hurry: Notify::new(),
        }))
    }

    /// Learns from a call. Never blocks for long.
    pub(crate) fn observe(&self, noticed: Noticed) {
        match noticed {
            Noticed::Answered(envelope) => self.answered(envelope),
            Noticed::Hindered(hindrance) => self.hindered(hindrance),
        }
    }

    /// What stands between us and the service.
    pub(crate) fn view(&self) -> LinkView {
        *self.0.view.borrow()
    }

    /// Whether the service told the time since the studio was opened, and this computer's clock agreed well
    /// enough to count days by.
    pub(crate) fn has_right_day(&self) -> bool {
        self.known().ahead.is_some_and(judge::is_same_day)
    }

    /// Tells each change of [`view`](Self::view).
    pub(crate) fn changes(&self) -> channel::Receiver<LinkView> {
        self.0.view.subscribe()
    }

    /// Rises when it is worth trying again at once: the way is open again, or the computer woke.
    pub(crate) fn returns(&self) -> channel::Receiver<u64> {
        self.0.returns.subscribe()
    }

    /// What the service says about the key: each refusal, and the first consent after one. The last word
    /// before somebody listens is news to them: the outbox asks as soon as it is opened.
    pub(crate) fn key_words(&self) -> channel::Receiver<Option<KeyWord>> {
        let mut words = self.0.key.subscribe();
        words.mark_changed();
        words
    }

    fn answered(&self, envelope: Envelope) {
        let now = (self.0.clock)().timestamp();
        if let Some(accepted) = envelope.key_accepted {
            self.0.key.send_if_modified(|word| {
                let news = !accepted || word.is_none_or(|word| !word.accepted);
                *word = Some(KeyWord { accepted, at: now });
                news
            });
        }
        let open = envelope.speaker == Speaker::Service;
        // Somebody in between has a clock too, which is nobody's measure.
        let theirs = envelope.server_time.filter(|_| open);
        {
            let mut known = self.known();
            known.answers += 1;
            known.suspect = None;
            known.looked_into = None;
            known.overheard = true;
            known.ahead = theirs
                .map(|theirs| now.duration_since(theirs))
                .or(known.ahead);
        }
        self.say(judge::by_speaker(envelope.speaker), |before| match theirs {
            Some(theirs) => judge::clock_off_by(now, theirs),
            None => before,
        });
        let was_closed = self.0.closed.send_replace(!open);
        if open && was_closed {
            self.announce_return();
        }
    }

    fn hindered(&self, hindrance: Hindrance) {
        let worth_a_look = {
            let mut known = self.known();
            known.overheard = false;
            let fresh = known
                .looked_into
                .is_none_or(|(it, at)| it != hindrance || at.elapsed() >= LOOK_AGAIN);
            if fresh {
                known.looked_into = Some((hindrance, Instant::now()));
                known.suspect = Some(hindrance);
            }
            fresh
        };
        self.0
            .closed
            .send_if_modified(|closed| !std::mem::replace(closed, true));
        if hindrance == Hindrance::NoWay {
            // The system knows, and there is nothing to look at.
            self.say(LinkState::Offline, |before| before);
        } else if worth_a_look {
            self.0.suspicion.notify_one();
        }
    }

    /// What was found after a look into `hindrance`, unless the service answered meanwhile.
    fn found(&self, hindrance: Hindrance, answers: u64, findings: &Findings) {
        // Held while it is said, so that no answer comes in between and is said to be none.
        let known = self.known();
        if known.answers == answers {
            self.say(judge::by_findings(hindrance, findings), |before| before);
        }
    }

    /// The computer is awake again, maybe in another network: what was in the way before is no news, and
    /// what is found now is to be looked into.
    fn wakes(&self) {
        let mut known = self.known();
        known.looked_into = None;
        self.say(LinkState::Waking, |before| before);
    }

    fn announce_return(&self) {
        self.0.returns.send_modify(|count| *count += 1);
    }

    fn say(&self, state: LinkState, clock: impl FnOnce(Option<i32>) -> Option<i32>) {
        self.0.view.send_if_modified(|view| {
            let next = LinkView {
                state,
                clock_off_by: clock(view.clock_off_by),
            };
            let news = *view != next;
            *view = next;
            news
        });
    }

    fn known(&self) -> MutexGuard<'_, Known> {
        self.0.known.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
