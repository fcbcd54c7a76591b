//! Faults that are planned: requests of an operation go wrong in a given way, so many of them, and
//! each with a given probability.

use std::sync::{Mutex, PoisonError};
use std::time::{Duration, SystemTime};

use jiff::Timestamp;
use jiff::fmt::rfc2822::DateTimePrinter;
use tokio::sync::watch;

use crate::people::random::Random;

/// Above this no chance is drawn: it always happens.
const ALWAYS: f64 = 1.0;

/// A planned fault. Takes effect before anything else is looked at, the key included.
#[derive(Debug, Clone)]
pub struct Fault {
    operation: Option<String>,
    left: usize,
    probability: f64,
    chance: Random,
    effect: Effect,
}

/// What happens to the request.
#[derive(Debug, Clone)]
pub(crate) enum Effect {
    /// It is answered with this and nothing is done.
    Answer(Scripted),
    /// It waits until released, and is then served.
    Hold(watch::Receiver<bool>),
    /// It waits for so long, and is then served.
    Delay(Duration),
    /// Its connection is closed without an answer.
    Close,
    /// Its connection is reset when so many bytes of its body were read; nothing is done.
    ResetRequest(u64),
    /// It is served, and its connection reset when so many bytes of the answer went out.
    ResetAnswer(u64),
    /// It is served, and after so many bytes of the answer nothing more comes.
    Stall(u64),
    /// It is served, and after so many bytes of the answer nothing comes for so long, then the rest.
    Pause(u64, Duration),
    /// It is served, and the answer goes out byte by byte, so far apart.
    Trickle(Duration),
    /// It is served, and the answer's body altered so.
    Alter(Alteration),
    /// It is served, and answered with this instead, as by a gateway that lost sight of it.
    AnswerAfter(Scripted),
}

/// What an altered body is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Alteration {
    /// Its first so many bytes, announced as if they were all.
    Truncated(usize),
    /// JSON of another shape.
    OtherShape,
}

#[derive(Debug, Clone)]
pub(crate) struct Scripted {
    pub(crate) status: u16,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Option<Vec<u8>>,
}

/// Lets the requests go that a [`Fault::hold`] holds; dropping it does the same.
#[derive(Debug)]
pub struct Release(watch::Sender<bool>);

impl Scripted {
    fn bare(status: u16) -> Self {
        Self {
            status,
            headers: Vec::new(),
            body: None,
        }
    }
}

impl Fault {
    /// The next request of `operation` is answered with `status`.
    #[must_use]
    pub fn status(operation: &str, status: u16) -> Self {
        Self::new(operation, Effect::Answer(Scripted::bare(status)))
    }

    /// The next request of `operation` is sent on to `location`.
    #[must_use]
    pub fn redirect(operation: &str, status: u16, location: &str) -> Self {
        Self::status(operation, status).with_header("location", location)
    }

    /// The next request of `operation` waits until it is released, and is then served.
    #[must_use]
    pub fn hold(operation: &str) -> (Self, Release) {
        let (sender, receiver) = watch::channel(false);
        (
            Self::new(operation, Effect::Hold(receiver)),
            Release(sender),
        )
    }

    /// The next request of `operation` waits for so long, and is then served.
    #[must_use]
    pub fn delay(operation: &str, by: Duration) -> Self {
        Self::new(operation, Effect::Delay(by))
    }

    /// The connection of the next request of `operation` is closed without an answer.
    #[must_use]
    pub fn close(operation: &str) -> Self {
        Self::new(operation, Effect::Close)
    }

    /// The connection of the next request of `operation` is reset when so many bytes of its body
    /// were read, and nothing is done. 0 is at once.
    #[must_use]
    pub fn reset_request(operation: &str, after: u64) -> Self {
        Self::new(operation, Effect::ResetRequest(after))
    }

    /// The next request of `operation` is served, and its connection reset when so many bytes of the
    /// answer went out, the head counted. 0 drops the answer to something that was done.
    #[must_use]
    pub fn reset_answer(operation: &str, after: u64) -> Self {
        Self::new(operation, Effect::ResetAnswer(after))
    }

    /// The next request of `operation` is served, and after so many bytes of the answer, the head
    /// counted, nothing more comes, while the connection stays.
    #[must_use]
    pub fn stall(operation: &str, after: u64) -> Self {
        Self::new(operation, Effect::Stall(after))
    }

    /// The next request of `operation` is served, and after so many bytes of the answer, the head
    /// counted, nothing comes for so long; then it goes on.
    #[must_use]
    pub fn pause(operation: &str, after: u64, time: Duration) -> Self {
        Self::new(operation, Effect::Pause(after, time))
    }

    /// The next request of `operation` is served, and its answer goes out byte by byte, head and all,
    /// so far apart.
    #[must_use]
    pub fn trickle(operation: &str, apart: Duration) -> Self {
        Self::new(operation, Effect::Trickle(apart))
    }

    /// The next request of `operation` is served, and its answer's body ends after so many bytes, as
    /// if those were all.
    #[must_use]
    pub fn truncated(operation: &str, after: usize) -> Self {
        Self::new(operation, Effect::Alter(Alteration::Truncated(after)))
    }

    /// The next request of `operation` is served, and its answer is JSON of another shape.
    #[must_use]
    pub fn other_shape(operation: &str) -> Self {
        Self::new(operation, Effect::Alter(Alteration::OtherShape))
    }

    /// The next request of `operation` is served, and answered as if it had failed with `status`.
    #[must_use]
    pub fn failure(operation: &str, status: u16) -> Self {
        Self::new(operation, Effect::AnswerAfter(Scripted::bare(status)))
    }

    /// The same for any request, known operation or not.
    #[must_use]
    pub fn of_any_operation(mut self) -> Self {
        self.operation = None;
        self
    }

    /// The same for the next `count` requests.
    #[must_use]
    pub fn times(mut self, count: usize) -> Self {
        self.left = count;
        self
    }

    /// The same for a request only with that probability, from 0 to 1; the same seed meets the same
    /// requests. One that is spared does not count.
    #[must_use]
    pub fn with_probability(mut self, probability: f64, seed: u64) -> Self {
        self.probability = probability;
        self.chance = Random::new(seed, 0);
        self
    }

    /// An answer that says when to come back.
    #[must_use]
    pub fn with_retry_after(self, after: Duration) -> Self {
        self.with_header("retry-after", &after.as_secs().to_string())
    }

    /// An answer that says when to come back by a date, as the answer's own `date` counts.
    #[must_use]
    pub fn with_retry_at(self, at: SystemTime) -> Self {
        let at = Timestamp::try_from(at).unwrap_or(Timestamp::MAX);
        // A year that no date of HTTP can name says nothing.
        let at = DateTimePrinter::new().timestamp_to_rfc9110_string(&at);
        self.with_header("retry-after", &at.unwrap_or_default())
    }

    /// An answer with one more header.
    #[must_use]
    pub fn with_header(mut self, name: &str, value: &str) -> Self {
        if let Effect::Answer(scripted) = &mut self.effect {
            scripted.headers.push((name.to_owned(), value.to_owned()));
        }
        self
    }

    /// An answer with this body instead of an `ErrorResponse`.
    #[must_use]
    pub fn with_body(mut self, body: impl Into<Vec<u8>>) -> Self {
        if let Effect::Answer(scripted) = &mut self.effect {
            scripted.body = Some(body.into());
        }
        self
    }

    fn new(operation: &str, effect: Effect) -> Self {
        Self {
            operation: Some(operation.to_owned()),
            left: 1,
            probability: ALWAYS,
            chance: Random::new(0, 0),
            effect,
        }
    }

    fn meets(&mut self, operation: Option<&str>) -> bool {
        // 53 bits are what a floating-point number between 0 and 1 can tell apart.
        let draw = |chance: &mut Random| (chance.next() >> 11) as f64 / (1_u64 << 53) as f64;
        (self.operation.is_none() || self.operation.as_deref() == operation)
            && (self.probability >= ALWAYS || draw(&mut self.chance) < self.probability)
    }
}

impl Release {
    /// Lets them go.
    pub fn release(self) {
        let _ = self.0.send(true);
    }
}

#[derive(Debug, Default)]
pub(crate) struct Script(Mutex<Vec<Fault>>);

impl Script {
    pub(crate) fn add(&self, fault: Fault) {
        self.lock().push(fault);
    }

    /// How many faults are still to come, for each plan in order: its operation, where it names one,
    /// and how often it is left.
    pub(crate) fn planned(&self) -> Vec<(Option<String>, usize)> {
        let faults = self.lock();
        let left = faults.iter().filter(|it| it.left > 0);
        left.map(|it| (it.operation.clone(), it.left)).collect()
    }

    /// Drops all plans.
    pub(crate) fn clear(&self) {
        self.lock().clear();
    }

    /// Takes what is planned for a request of `operation`, the oldest plan first.
    pub(crate) fn take(&self, operation: Option<&str>) -> Option<Effect> {
        let mut faults = self.lock();
        faults.retain(|it| it.left > 0);
        let fault = faults
            .iter_mut()
            .find_map(|it| it.meets(operation).then_some(it))?;
        fault.left -= 1;
        Some(fault.effect.clone())
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Vec<Fault>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_probable_fault_meets_its_share_and_the_same_seed_the_same_ones() {
        let met = |seed| {
            let script = Script::default();
            script.add(
                Fault::status("a", 500)
                    .times(usize::MAX)
                    .with_probability(0.25, seed),
            );
            let met = (0..1_000).map(|_| script.take(Some("a")).is_some());
            met.collect::<Vec<bool>>()
        };

        let count = met(1).into_iter().filter(|it| *it).count();

        assert!((200..300).contains(&count), "{count}");
        assert_eq!(met(1), met(1));
        assert_ne!(met(1), met(2));
    }

    #[test]
    fn a_spared_request_does_not_use_up_the_plan() {
        let script = Script::default();
        script.add(Fault::status("a", 500).with_probability(0.0, 1));
        script.add(Fault::status("a", 501));

        assert!(script.take(Some("a")).is_some());
        assert!(script.take(Some("a")).is_none());
        assert_eq!(script.planned(), [(Some("a".to_owned()), 1)]);
    }
}
