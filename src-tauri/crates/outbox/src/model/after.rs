//! Which moves are legal, and what they do to an item.
//!
//! **Invariant:** this is the one place that says so. The journal applies it, so a move that is not
//! legal here is written nowhere, whoever asks for it.

use jiff::Timestamp;

use crate::model::{Doubt, Item, State, Step, Twin};
use crate::rules::{self, Canceling};

/// The item is in no state for the step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("this change has moved on, so that is not possible any more")]
pub struct Impossible {
    /// Where the item stands.
    pub state: State,
    /// The word of the step.
    pub step: &'static str,
}

impl Item {
    /// The item after `step`, which happens `at` this time.
    ///
    /// # Errors
    ///
    /// [`Impossible`] where the item is in no state for it.
    pub fn after(&self, step: &Step, at: Timestamp) -> Result<Self, Impossible> {
        let impossible = Impossible {
            state: self.state,
            step: step.name(),
        };
        let mut next = self.clone();
        next.move_by(step, at).then_some(next).ok_or(impossible)
    }

    /// Moves, or answers `false`. What is left behind then is of no use.
    fn move_by(&mut self, step: &Step, at: Timestamp) -> bool {
        use State::{Queued, Refused, Sending, Unknown};

        let undecidable = self.doubt.is_some();
        match (self.state, step) {
            (Queued, Step::Sending) if !self.paused => self.begin(at),
            // No proof is needed where sending again does no harm. It stays in doubt until then.
            (Unknown, Step::Sending) if !undecidable && self.is_repeatable() => self.begin(at),
            (Sending, Step::NotSent { why, next_at }) => {
                self.attempts -= 1;
                if self.is_in_doubt_without_this_attempt() {
                    self.state = Unknown;
                    self.next_at = Some(*next_at);
                } else {
                    self.queue_or_let_go(Some(*next_at), at);
                }
                if self.attempts == 0 {
                    self.sent_at = None;
                }
                self.why = Some(why.clone());
            }
            (Sending, Step::Unknown { why, next_at }) => {
                self.state = Unknown;
                self.look_from_the_start(Some(*next_at));
                self.why = Some(why.clone());
            }
            (Unknown, Step::LookedInVain { next_at }) if !undecidable => {
                self.looks += 1;
                self.first_look_at.get_or_insert(at);
                self.next_at = Some(*next_at);
            }
            (Unknown, Step::LookFailed { why, next_at }) if !undecidable => {
                self.why = Some(why.clone());
                self.next_at = Some(*next_at);
            }
            (Unknown, Step::Absent { next_at }) if !undecidable && self.looks >= rules::LOOKS => {
                self.queue_or_let_go(Some(*next_at), at);
            }
            (Unknown, Step::Doubtful { doubt }) if !undecidable => {
                self.doubt = Some(doubt.clone());
                self.next_at = None;
            }
            (Sending, Step::Confirmed { server_id }) => self.confirm(server_id.clone(), at),
            (Unknown, Step::Confirmed { server_id }) if !undecidable => {
                self.confirm(server_id.clone(), at);
            }
            (Sending, Step::Refused { why }) => {
                // What a person wanted ended is not theirs to put right.
                let end = if self.canceled {
                    State::GivenUp
                } else {
                    Refused
                };
                self.settle(end, at);
                self.why = Some(why.clone());
            }
            (Sending, Step::Interrupted) => {
                self.state = Unknown;
                self.look_from_the_start(None);
            }
            (Unknown, Step::Interrupted) if !undecidable => self.look_from_the_start(None),
            (Queued | Sending | Unknown | Refused, Step::Exported) => {
                self.twin = Some(Twin::Exported);
                if self.state == Queued && !self.paused {
                    self.look_first();
                }
            }
            (Queued, Step::Paused) if !self.paused => self.paused = true,
            (Queued, Step::Resumed) if self.paused => {
                self.paused = false;
                self.look_first();
            }
            (Queued, Step::TryNow) => {
                if std::mem::take(&mut self.paused) {
                    self.look_first();
                }
                self.next_at = None;
            }
            // Something may be readable now that was not, so what was undecidable is read anew.
            (Unknown, Step::TryNow) if undecidable => self.look_from_the_start(None),
            (Unknown, Step::TryNow) => self.next_at = None,
            (Queued, Step::Edited { payload }) => self.payload = payload.clone(),
            (Refused, Step::Edited { payload }) => {
                self.payload = payload.clone();
                self.begin_afresh();
            }
            (Queued | Refused, Step::GivenUp) => self.settle(State::GivenUp, at),
            // The doubt stays with it: nobody knows whether it took effect.
            (Unknown, Step::GivenUp) => {
                self.doubt.get_or_insert(Doubt::Unseen);
                self.settle(State::GivenUp, at);
            }
            (Sending, Step::Canceled) if self.may_be_canceled() => self.canceled = true,
            // It came too late for this sending, and still in time for the next.
            (Queued, Step::Canceled) if self.may_be_canceled() => {
                self.canceled = true;
                self.settle(State::GivenUp, at);
            }
            (Unknown, Step::Canceled) if !undecidable && self.may_be_canceled() => {
                self.canceled = true;
                self.next_at = None;
            }
            // Of what is in doubt nobody knows whether this would be the second time.
            (State::GivenUp, Step::QueuedAgain)
                if self.canceled && !undecidable && self.is_whole() =>
            {
                self.canceled = false;
                self.begin_afresh();
            }
            // Only where looking has come to its end: before, it may have taken effect and not be shown yet,
            // and to send it again would do it twice.
            (Unknown, Step::Decided { there: true }) if undecidable => self.confirm(None, at),
            (Unknown, Step::Decided { there: false }) if undecidable => {
                self.queue_or_let_go(None, at);
            }
            _ => return false,
        }
        true
    }

    /// Whether what is proved of it holds for a moment only, because another computer may send it.
    fn has_to_be_looked_for(&self) -> bool {
        self.twin.is_some() && !self.is_repeatable()
    }

    fn look_first(&mut self) {
        if self.has_to_be_looked_for() {
            self.state = State::Unknown;
            self.look_from_the_start(None);
        }
    }

    fn may_be_canceled(&self) -> bool {
        !self.canceled && rules::of(self.kind).cancel != Canceling::Never
    }

    /// Whether it still says something: what is settled is emptied after a while.
    fn is_whole(&self) -> bool {
        !self.payload.is_empty()
    }

    /// Only the latest attempt was not sent. What came of the earlier ones nobody has asked, and on another
    /// computer it may be sent before the next.
    fn is_in_doubt_without_this_attempt(&self) -> bool {
        let repeats = rules::of(self.kind).repeatable;
        (self.attempts > 0 && repeats) || (self.twin.is_some() && (self.canceled || !repeats))
    }

    /// It has certainly not taken effect: it waits to be sent, unless a person wants that no more.
    fn queue_or_let_go(&mut self, next_at: Option<Timestamp>, at: Timestamp) {
        if self.canceled {
            self.doubt = None;
            self.settle(State::GivenUp, at);
        } else {
            self.queue(next_at);
        }
    }

    fn begin_afresh(&mut self) {
        self.queue(None);
        self.attempts = 0;
        self.sent_at = None;
        self.settled_at = None;
        self.why = None;
    }

    fn begin(&mut self, at: Timestamp) {
        self.state = State::Sending;
        self.attempts += 1;
        self.sent_at = Some(at);
        self.next_at = None;
        self.why = None;
    }

    fn queue(&mut self, next_at: Option<Timestamp>) {
        self.state = State::Queued;
        self.look_from_the_start(next_at);
    }

    fn look_from_the_start(&mut self, next_at: Option<Timestamp>) {
        self.looks = 0;
        self.first_look_at = None;
        self.doubt = None;
        self.next_at = next_at;
    }

    fn confirm(&mut self, server_id: Option<String>, at: Timestamp) {
        self.settle(State::Confirmed, at);
        self.doubt = None;
        self.why = None;
        self.server_id = server_id;
    }

    fn settle(&mut self, state: State, at: Timestamp) {
        self.state = state;
        self.paused = false;
        self.next_at = None;
        self.settled_at = Some(at);
    }
}

#[cfg(test)]
mod tests;
