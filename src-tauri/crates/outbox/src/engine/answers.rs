//! From what the service said to what happens to the item.

use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use studiodesk_core::ErrorCode;

use crate::engine::desk::Desk;
use crate::model::{Doubt, ItemId, Said, Step, Twin};
use crate::ports::{Looked, Sent};
use crate::rules;

/// The two clocks, read at one instant.
#[derive(Debug, Clone, Copy)]
pub(super) struct Instant {
    /// On the wall: written down.
    pub(super) at: Timestamp,
    /// Passed: measured.
    pub(super) now: Duration,
}

/// Steps to record in this order, and when the item is touched again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Moves {
    pub(super) steps: Vec<Step>,
    pub(super) due: Duration,
}

impl Desk {
    /// What comes of sending an item.
    pub(super) fn sent(&mut self, id: ItemId, sent: Sent, when: Instant) -> Moves {
        match sent {
            Sent::Confirmed { server_id } => {
                self.uplink.good();
                when.finally(Step::Confirmed { server_id })
            }
            Sent::Refused(why) => {
                self.uplink.good();
                when.finally(Step::Refused { why })
            }
            Sent::NotSent { why, wait } => {
                let due = self.not_before(id, &why, wait, when.now);
                // A whole endpoint is closed, and would say so to each item of this kind.
                if let Some(entry) = self.entries.get(&id)
                    && why.is(ErrorCode::RateLimited)
                {
                    self.closed.insert(entry.item.kind, due);
                }
                let next_at = when.shown(self.uplink.asks_at().unwrap_or(due));
                when.then(Step::NotSent { why, next_at }, due)
            }
            Sent::Unknown(why) => {
                self.uplink.blamed(&why, when.now);
                let due = when.now + self.doubtful_for(id);
                let next_at = when.shown(due);
                when.then(Step::Unknown { why, next_at }, due)
            }
        }
    }

    /// What comes of a look that `began` then.
    pub(super) fn looked(
        &mut self,
        id: ItemId,
        began: Duration,
        looked: Looked,
        when: Instant,
    ) -> Moves {
        match looked {
            Looked::Matches(mut matches) => {
                self.uplink.good();
                match matches.len() {
                    0 => self.in_vain(id, began, when, |next_at| Step::Absent { next_at }),
                    1 => when.finally(Step::Confirmed {
                        server_id: matches.remove(0).server_id,
                    }),
                    _ => when.finally(Step::Doubtful {
                        doubt: Doubt::Several { matches },
                    }),
                }
            }
            // The service may yet show the one that is certain.
            Looked::Similar(matches) => {
                self.uplink.good();
                self.in_vain(id, began, when, |_| Step::Doubtful {
                    doubt: Doubt::Similar { matches },
                })
            }
            Looked::Unreadable { scope } => when.finally(Step::Doubtful {
                doubt: Doubt::Unreadable { scope },
            }),
            Looked::Failed { why, wait } => {
                let due = self.not_before(id, &why, wait, when.now);
                // A way that is closed opens again, and a limit comes to its end; nobody knows it of the rest.
                let blameless = due == when.now || why.is(ErrorCode::RateLimited);
                let next_at = when.shown(self.uplink.asks_at().unwrap_or(due));
                let mut moves = when.then(Step::LookFailed { why, next_at }, due);
                if !blameless && self.fails_for_good(id, when.now) {
                    let doubt = Doubt::Unseen;
                    moves.steps.push(Step::Doubtful { doubt });
                }
                moves
            }
        }
    }

    /// A look failed once more. Whether it has been often enough, and for long enough, to ask a person.
    fn fails_for_good(&mut self, id: ItemId, now: Duration) -> bool {
        let Some(entry) = self.entries.get_mut(&id) else {
            return false;
        };
        let (first, failed) = entry
            .failing
            .map_or((now, 1), |(first, so_many)| (first, so_many + 1));
        let for_good = failed >= rules::FAILED_LOOKS && now - first >= rules::FAILED_SPREAD;
        entry.failing = (!for_good).then_some((first, failed));
        for_good
    }

    /// It was not seen. What that `proves` once it was often enough follows then.
    fn in_vain(
        &mut self,
        id: ItemId,
        began: Duration,
        when: Instant,
        proves: impl FnOnce(Timestamp) -> Step,
    ) -> Moves {
        let Some(entry) = self.entries.get_mut(&id) else {
            return when.then(Step::LookedInVain { next_at: when.at }, when.now);
        };
        entry.tries = 0;
        entry.failing = None;
        let first = *entry.first_look.get_or_insert(began);
        let looks = entry.item.looks + 1;
        let spread = match entry.item.twin {
            Some(Twin::Exported) => rules::SPREAD_BESIDE_ANOTHER,
            Some(Twin::Imported) | None => rules::SPREAD,
        };
        if looks >= rules::LOOKS && began - first >= spread {
            // What is sent over and over waits longer each time, and can be held back or mended meanwhile.
            let wait = match entry.item.attempts {
                0 | 1 => Duration::ZERO,
                attempts => self.backoff.patient(attempts),
            };
            let due = when.now + wait;
            let next_at = when.shown(due);
            return Moves {
                steps: vec![Step::LookedInVain { next_at }, proves(next_at)],
                due,
            };
        }
        let due = when.now + rules::until_next_look(looks);
        let next_at = when.shown(due);
        when.then(Step::LookedInVain { next_at }, due)
    }

    /// How long doubt is left alone. What can be sent again waits longer with each attempt, but
    /// never less than a request may lag behind the process that sent it.
    fn doubtful_for(&mut self, id: ItemId) -> Duration {
        let first = rules::until_next_look(0);
        match self.entries.get(&id).map(|entry| &entry.item) {
            Some(item) if item.is_repeatable() => self.backoff.after(item.attempts).max(first),
            _ => first,
        }
    }

    /// When to try again what did not get through.
    fn not_before(
        &mut self,
        id: ItemId,
        why: &Said,
        wait: Option<Duration>,
        now: Duration,
    ) -> Duration {
        // The way's fault: the item goes as soon as the way is open.
        if self.uplink.blamed(why, now) {
            return now;
        }
        let tries = self.entries.get_mut(&id).map_or(0, |entry| {
            entry.tries += 1;
            entry.tries
        });
        let wait = if wait.is_some() || why.is(ErrorCode::RateLimited) {
            self.backoff.rate_limited(wait)
        } else {
            self.backoff.after(tries)
        };
        now + wait
    }
}

impl Instant {
    /// What the clock on the wall will say when so much has passed.
    pub(super) fn shown(self, passed: Duration) -> Timestamp {
        let wait = passed.saturating_sub(self.now);
        SignedDuration::try_from(wait)
            .ok()
            .and_then(|wait| self.at.checked_add(wait).ok())
            .unwrap_or(self.at)
    }

    fn then(self, step: Step, due: Duration) -> Moves {
        Moves {
            steps: vec![step],
            due,
        }
    }

    fn finally(self, step: Step) -> Moves {
        self.then(step, self.now)
    }
}
