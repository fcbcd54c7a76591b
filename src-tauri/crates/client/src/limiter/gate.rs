//! One operation's gate: may this lane send now, and if not, when?
//!
//! **Invariant:** nothing waits here and nothing reads a clock; instants come in as arguments.
//!
//! At most two calls of an operation are under way at once, one of them in the background. So the moment
//! when the service closes an operation costs two refusals, however many callers there are, and a person
//! never queues behind the program's own work.

use std::time::Duration;

use tokio::time::Instant;

use super::buckets::Buckets;
use super::pace::{FULL, Pace};
use super::{Lane, Outcome, back_off_cap};

/// Calls under way at once, and how many of them may be background calls.
const UNDER_WAY: u8 = 2;
const UNDER_WAY_BACKGROUND: u8 = 1;
/// How long a person waits for somebody else's probe of a closed operation.
const PATIENCE: Duration = Duration::from_secs(5);

/// What the gate says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verdict {
    /// Send now, and hand the ticket back.
    Go(Ticket),
    /// Not before this instant; ask again then, or when something changes.
    Until(Instant),
    /// When something changes.
    OnChange,
    /// Closed, for about so long; do not wait.
    Refused(Duration),
}

/// A call under way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Ticket {
    lane: Lane,
    /// It finds out whether a closed operation is open again.
    probe: bool,
}

#[derive(Debug)]
enum Phase {
    Open,
    Closed {
        until: Instant,
    },
    /// One call is out to see whether it is open again.
    Probing {
        since: Instant,
    },
    Pacing {
        pace: Pace,
        next: Instant,
    },
}

#[derive(Debug)]
pub(super) struct Gate {
    phase: Phase,
    /// Calls a minute to which the next slow start climbs quickly.
    ceiling: f64,
    /// Background calls hold back until then, after a 503.
    rest: Option<Instant>,
    /// 503s in a row.
    overloads: u32,
    /// Interactive calls in the queue.
    pub(super) interactive_waiting: u32,
    under_way: u8,
    under_way_background: u8,
    /// Absent where nothing is counted.
    buckets: Option<Buckets>,
}

impl Default for Gate {
    fn default() -> Self {
        Self {
            phase: Phase::Open,
            ceiling: FULL,
            rest: None,
            overloads: 0,
            interactive_waiting: 0,
            under_way: 0,
            under_way_background: 0,
            buckets: Some(Buckets::default()),
        }
    }
}

impl Gate {
    /// Whether a call of `lane` may be sent at `now`. `Go` has counted it.
    pub(super) fn ask(&mut self, lane: Lane, now: Instant) -> Verdict {
        let background = lane == Lane::Background;
        if background && self.interactive_waiting > 0 {
            return Verdict::OnChange;
        }
        match &self.phase {
            Phase::Open => {}
            Phase::Closed { until } if now < *until && background => return Verdict::Until(*until),
            Phase::Closed { until } if now < *until => return Verdict::Refused(*until - now),
            Phase::Closed { .. } => {}
            Phase::Probing { .. } if background => return Verdict::OnChange,
            Phase::Probing { since } if now < *since + PATIENCE => {
                return Verdict::Until(*since + PATIENCE);
            }
            Phase::Probing { .. } => return Verdict::Refused(PATIENCE),
            Phase::Pacing { next, .. } if now < *next => return Verdict::Until(*next),
            Phase::Pacing { .. } => {}
        }
        if let Some(rest) = self.rest.filter(|rest| background && now < *rest) {
            return Verdict::Until(rest);
        }
        if self.under_way >= UNDER_WAY
            || background && self.under_way_background >= UNDER_WAY_BACKGROUND
        {
            return Verdict::OnChange;
        }
        let paid = self.buckets.as_mut().map(|buckets| buckets.pay(lane, now));
        if let Some(Err(instant)) = paid {
            return Verdict::Until(instant);
        }
        let probe = self.send(background, now);
        Verdict::Go(Ticket { lane, probe })
    }

    /// Lets through from now on as many as come, one after the other.
    pub(super) fn count_nothing(&mut self) {
        self.buckets = None;
    }

    fn send(&mut self, background: bool, now: Instant) -> bool {
        self.under_way += 1;
        if background {
            self.under_way_background += 1;
        }
        match &mut self.phase {
            Phase::Closed { .. } => {
                self.phase = Phase::Probing { since: now };
                return true;
            }
            Phase::Pacing { pace, .. } if pace.rate(now) >= FULL => {
                self.ceiling = FULL;
                self.phase = Phase::Open;
            }
            Phase::Pacing { pace, next } => *next = now + pace.gap(now),
            Phase::Open | Phase::Probing { .. } => {}
        }
        false
    }

    /// The call of `ticket` came back.
    pub(super) fn settle(&mut self, ticket: Ticket, outcome: Outcome, now: Instant) {
        self.under_way -= 1;
        if ticket.lane == Lane::Background {
            self.under_way_background -= 1;
        }
        match outcome {
            Outcome::Closed(wait) => self.refuse(now, wait),
            Outcome::Overloaded { jitter, at_least } => {
                let step = back_off_cap(self.overloads).mul_f64(jitter);
                self.overloads += 1;
                self.rest = Some(now + step.max(at_least));
                self.reopen(ticket, now);
            }
            Outcome::Answered => {
                self.rest = None;
                self.overloads = 0;
                self.reopen(ticket, now);
            }
            // The probe told nothing, so the next caller is one.
            Outcome::Lost if ticket.probe => self.close(now),
            Outcome::Lost => {}
        }
    }

    fn refuse(&mut self, now: Instant, wait: Duration) {
        match &self.phase {
            Phase::Open => self.ceiling = FULL / 2.0,
            Phase::Pacing { pace, .. } => self.ceiling = pace.rate(now) / 2.0,
            // A refused probe says nothing about our own speed.
            Phase::Closed { .. } | Phase::Probing { .. } => {}
        }
        self.close(now + wait);
    }

    fn reopen(&mut self, ticket: Ticket, now: Instant) {
        if ticket.probe && matches!(self.phase, Phase::Probing { .. }) {
            let pace = Pace::new(now, self.ceiling);
            self.phase = Phase::Pacing {
                pace,
                next: now + pace.gap(now),
            };
        }
    }

    /// Shuts the gate until `until`, or later where it is shut longer already.
    pub(super) fn close(&mut self, until: Instant) {
        let until = match self.phase {
            Phase::Closed { until: already } => already.max(until),
            _ => until,
        };
        self.phase = Phase::Closed { until };
    }

    /// How much longer it is shut.
    pub(super) fn closed_for(&self, now: Instant) -> Option<Duration> {
        match self.phase {
            Phase::Closed { until } if now < until => Some(until - now),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests;
