//! Whether the service can be reached, and when to ask again.

use std::time::Duration;

use studiodesk_core::ErrorCode;

use crate::engine::backoff::doubled;
use crate::model::Said;
use crate::plan::Link;
use crate::ports::Reach;

/// What is known of the way to the service.
#[derive(Debug)]
pub(super) struct Uplink {
    pub(super) link: Link,
    /// What to show.
    pub(super) reach: Reach,
    longest: Duration,
    tries: u32,
    /// A change or a look has gone through since it opened.
    proven: bool,
    /// It opened before, and then nothing went through: a portal that answers for everybody.
    relapsed: bool,
}

impl Uplink {
    pub(super) fn new(longest: Duration) -> Self {
        Self {
            link: Link::Up,
            reach: Reach::Open,
            longest,
            tries: 0,
            proven: true,
            relapsed: false,
        }
    }

    /// Learns from what was in the way of a change or a look. Answers whether it was the way
    /// itself, so that the item is blameless and goes on as soon as the way is open.
    pub(super) fn blamed(&mut self, why: &Said, now: Duration) -> bool {
        if why.is(ErrorCode::KeyRefused) {
            self.refused(why.clone());
            return true;
        }
        // Nobody knows whether the network swallowed it or the service is slow: worth asking.
        if why.is(ErrorCode::TimedOut) && self.link == Link::Up {
            self.link = Link::Down { ask_at: now };
        }
        let cut = [ErrorCode::Offline, ErrorCode::Tls, ErrorCode::TenantUnknown];
        if !cut.into_iter().any(|code| why.is(code)) {
            return false;
        }
        if self.link == Link::Up {
            self.relapsed = !self.proven;
            self.wait(why.clone(), now);
        }
        true
    }

    /// A change or a look went through.
    pub(super) fn good(&mut self) {
        self.link = Link::Up;
        self.reach = Reach::Open;
        self.tries = 0;
        self.proven = true;
        self.relapsed = false;
    }

    /// Somebody began to ask.
    pub(super) fn asking(&mut self) {
        self.link = Link::Asking;
    }

    /// The answer to a question that was `asked` then.
    pub(super) fn answered(&mut self, reach: Reach, asked: Duration) {
        // Meanwhile something else may have told us.
        if self.link != Link::Asking {
            return;
        }
        match reach {
            Reach::Open => {
                self.link = Link::Up;
                self.reach = Reach::Open;
                self.proven = false;
            }
            Reach::KeyRefused(why) => self.refused(why),
            Reach::Offline(why) => self.wait(why, asked),
        }
    }

    /// Something has changed outside: asks at once, and more often for a while.
    pub(super) fn ask_now(&mut self, now: Duration) {
        if matches!(self.link, Link::Down { .. } | Link::NoKey) {
            self.tries = 0;
            self.link = Link::Down { ask_at: now };
        }
    }

    /// How many may be under way: one, until the way has proved itself after a relapse.
    pub(super) fn room(&self, usual: usize) -> usize {
        if self.relapsed && !self.proven {
            1
        } else {
            usual
        }
    }

    /// When it asks again, for whoever shows it.
    pub(super) fn asks_at(&self) -> Option<Duration> {
        match self.link {
            Link::Down { ask_at } => Some(ask_at),
            _ => None,
        }
    }

    fn refused(&mut self, why: Said) {
        self.link = Link::NoKey;
        self.reach = Reach::KeyRefused(why);
    }

    /// Counts from when the question began, so that a slow "no" does not make it rarer.
    fn wait(&mut self, why: Said, since: Duration) {
        self.reach = Reach::Offline(why);
        self.link = Link::Down {
            ask_at: since + doubled(self.tries, self.longest),
        };
        self.tries += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Duration = Duration::from_secs(100);

    fn uplink() -> Uplink {
        Uplink::new(Duration::from_secs(4))
    }

    fn offline() -> Said {
        Said::code(ErrorCode::Offline)
    }

    #[test]
    fn it_asks_ever_more_rarely_but_at_least_every_four_seconds() {
        let mut uplink = uplink();
        uplink.blamed(&offline(), NOW);

        let waits: Vec<_> = (0..6)
            .map(|_| {
                let wait = uplink.asks_at().unwrap() - NOW;
                uplink.asking();
                uplink.answered(Reach::Offline(offline()), NOW);
                wait.as_secs_f32()
            })
            .collect();

        assert_eq!(waits, [0.5, 1.0, 2.0, 4.0, 4.0, 4.0]);
    }

    #[test]
    fn a_way_that_opens_and_lets_nothing_through_is_tried_with_one_item_only() {
        let mut uplink = uplink();
        for _ in 0..2 {
            uplink.blamed(&offline(), NOW);
            uplink.asking();
            uplink.answered(Reach::Open, NOW);
        }

        assert_eq!(uplink.room(4), 1);

        uplink.good();

        assert_eq!(uplink.room(4), 4);
    }

    #[test]
    fn a_refused_key_waits_until_somebody_says_that_it_is_another() {
        let mut uplink = uplink();

        assert!(uplink.blamed(&Said::code(ErrorCode::KeyRefused), NOW));
        assert_eq!(uplink.link, Link::NoKey);

        uplink.ask_now(NOW);

        assert_eq!(uplink.link, Link::Down { ask_at: NOW });
    }

    #[test]
    fn an_item_is_to_blame_for_its_own_failures() {
        let mut uplink = uplink();

        assert!(!uplink.blamed(&Said::code(ErrorCode::Busy), NOW));
        assert_eq!(uplink.link, Link::Up);
    }

    #[test]
    fn after_a_time_out_it_asks_before_it_goes_on() {
        let mut uplink = uplink();

        assert!(!uplink.blamed(&Said::code(ErrorCode::TimedOut), NOW));
        assert_eq!(uplink.link, Link::Down { ask_at: NOW });
        assert_eq!(uplink.reach, Reach::Open);
    }
}
