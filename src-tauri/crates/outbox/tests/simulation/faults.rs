//! What can happen to a request.

use std::time::Duration;

use crate::rng::Rng;

/// A stretch without a network.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Outage {
    pub(crate) from: Duration,
    pub(crate) until: Duration,
    /// Connections are not refused but never answered.
    pub(crate) swallows: bool,
}

/// What happens to a request that finds a network.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fault {
    None,
    /// Nobody listens.
    Refuse,
    /// The connection is cut before the request is whole.
    ResetBefore,
    /// It is cut afterwards.
    ResetAfter,
    /// The answer is on its way and never arrives.
    AnswerLost,
    /// Half of it arrives.
    AnswerTruncated,
    /// 429, with or without a wait.
    RateLimited {
        says_how_long: bool,
    },
    /// 5xx, although it took effect or not.
    ServerError {
        took_effect: bool,
    },
    /// It takes effect around the time when we stop waiting.
    TimedOut,
    /// It takes long.
    Slow,
    /// 401.
    KeyRefused,
}

const FAULTS: [Fault; 13] = [
    Fault::Refuse,
    Fault::ResetBefore,
    Fault::ResetAfter,
    Fault::AnswerLost,
    Fault::AnswerLost,
    Fault::AnswerTruncated,
    Fault::RateLimited {
        says_how_long: true,
    },
    Fault::RateLimited {
        says_how_long: false,
    },
    Fault::ServerError { took_effect: true },
    Fault::ServerError { took_effect: false },
    Fault::TimedOut,
    Fault::Slow,
    Fault::KeyRefused,
];

/// The network's weather.
pub(crate) struct Weather {
    pub(crate) outages: Vec<Outage>,
    /// How many requests of a hundred meet a fault.
    pub(crate) percent: u64,
}

impl Weather {
    /// What a seed has in store until `end`.
    pub(crate) fn of(rng: &mut Rng, end: Duration) -> Self {
        let mut outages = Vec::new();
        let mut from = Duration::ZERO;
        while rng.chance(60) {
            from += rng.wait(1_000, 120_000);
            let until = (from + rng.wait(500, 90_000)).min(end);
            if from < until {
                let swallows = rng.chance(30);
                outages.push(Outage {
                    from,
                    until,
                    swallows,
                });
            }
            from = until;
        }
        let percent = rng.pick(&[0, 10, 30, 60]);
        Self { outages, percent }
    }

    pub(crate) fn outage(&self, now: Duration) -> Option<Outage> {
        let mut outages = self.outages.iter().copied();
        outages.find(|outage| outage.from <= now && now < outage.until)
    }

    pub(crate) fn fault(&self, rng: &mut Rng) -> Fault {
        if rng.chance(self.percent) {
            rng.pick(&FAULTS)
        } else {
            Fault::None
        }
    }
}
