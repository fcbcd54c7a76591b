//! How often a call is made.
//!
//! **Invariant:** what is not repeatable is made a second time only after a try that provably did not
//! arrive (no connection came about) or was turned away unread (429). The library beneath sends again by
//! itself only what it had not begun to write, and what an HTTP/2 server says that it has not looked at.

use std::sync::atomic::Ordering;
use std::time::Duration;

use secrecy::ExposeSecret;
use tokio::time::Instant;

use super::once::{CHANGE_TIME, Failed, READ_TIME};
use super::{Answer, Call};
use crate::limiter::{Outcome, Permit};
use crate::{Error, Lane, Method, Noticed, Result, ServerSaid};

/// Tries in all, the first included. A 429 is none.
const ATTEMPTS: u32 = 3;

/// What a call has had so far.
#[derive(Default)]
struct Spent {
    attempts: u32,
    /// In tries and the pauses between them; the wait for a turn is not the service's fault.
    time: Duration,
}

impl Spent {
    /// Whether one more try is within bounds, when all may take `most`.
    fn leaves_room(&self, most: Duration) -> bool {
        self.attempts < ATTEMPTS && self.time < most
    }

    /// How long the next try may take.
    fn left(&self, most: Duration) -> Duration {
        most.saturating_sub(self.time)
    }
}

/// What follows from a try.
#[derive(Clone, Copy, PartialEq)]
enum Next {
    /// It is over.
    Over,
    /// Once more, if that is within bounds.
    Again,
    /// Turned away unread; the limiter knows for how long.
    TurnedAway,
}

impl Call<'_> {
    /// Sends it until there is an answer that is worth having.
    pub(crate) async fn send(self) -> Result<Answer> {
        let Some(cancel) = &self.cancel else {
            return self.sent().await;
        };
        tokio::select! {
            biased;
            () = cancel.cancelled() => Err(Error::Cancelled {
                begun: self.begun.load(Ordering::Relaxed),
            }),
            answer = self.sent() => answer,
        }
    }

    async fn sent(&self) -> Result<Answer> {
        let shared = &self.client.shared;
        let url = self.url.as_ref().ok_or(Error::Unsendable)?;
        // The URL was made from this very address; should that ever fail, nothing goes out, least of all
        // the key.
        if !shared.address.check(url) {
            return Err(Error::Redirected);
        }
        let limiter = &shared.limiter;
        limiter.earn();
        let mut spent = Spent::default();
        loop {
            let turn = limiter.acquire(self.operation, self.client.lane).await;
            let permit = turn.map_err(|wait| Error::RateLimited {
                wait,
                said: ServerSaid::default(),
            })?;
            let started = Instant::now();
            self.begun.store(true, Ordering::Relaxed);
            let tried = self.send_once(url, spent.left(self.time())).await;
            if let (Ok(answer), Some(tell)) = (&tried, &shared.on_answer) {
                tell(self.operation, answer.status);
            }
            if let Ok(answer) = &tried {
                self.notice(Noticed::Answered(answer.envelope(url.scheme() == "https")));
            }
            let next = self.next(permit, &tried)?;
            if next == Next::TurnedAway {
                // Nothing happened, so it costs neither a try nor time.
                self.begun.store(false, Ordering::Relaxed);
                continue;
            }
            let pause = limiter.back_off(spent.attempts);
            spent.attempts += 1;
            spent.time += started.elapsed() + pause;
            let again = next == Next::Again && spent.leaves_room(self.time());
            if !again || !limiter.spend() {
                return self.ended(tried, spent.attempts).await;
            }
            if let Err(Failed::Unsent(_)) = tried {
                self.begun.store(false, Ordering::Relaxed);
            }
            let attempt = spent.attempts;
            tracing::debug!(operation = self.operation.id, attempt, "trying again");
            tokio::time::sleep(pause).await;
        }
    }

    /// Tells the limiter how a try went, and decides.
    fn next(&self, permit: Permit, tried: &Result<Answer, Failed>) -> Result<Next> {
        let limiter = &self.client.shared.limiter;
        let repeatable = self.operation.repeatable;
        let interactive = self.client.lane == Lane::Interactive;
        let again = match tried {
            Ok(answer) if answer.status == 429 => {
                let wait = limiter.closing(answer.retry_after());
                permit.finish(Outcome::Closed(wait));
                if interactive {
                    let said = answer.said(self.client.shared.key.expose_secret());
                    return Err(Error::RateLimited { wait, said });
                }
                return Ok(Next::TurnedAway);
            }
            Ok(answer) => {
                let retry_after = answer.retry_after();
                permit.finish(if answer.status == 503 {
                    limiter.overloaded(retry_after)
                } else {
                    Outcome::Answered
                });
                // Who names a time is not asked sooner, and a person is told rather than kept.
                let named = interactive && retry_after.is_some();
                answer.passes_with_time() && repeatable && !named
            }
            Err(failed) => {
                drop(permit);
                failed.passes_with_time() && (failed.unsent() || repeatable)
            }
        };
        Ok(if again { Next::Again } else { Next::Over })
    }

    /// The answer or the error after the last try.
    async fn ended(&self, tried: Result<Answer, Failed>, attempts: u32) -> Result<Answer> {
        let shared = &self.client.shared;
        match tried {
            Ok(answer) => {
                if answer.succeeded() && self.operation.method != Method::Head {
                    shared.unit_proven.store(true, Ordering::Relaxed);
                }
                let proven = shared.unit_proven.load(Ordering::Relaxed);
                let key = shared.key.expose_secret();
                answer.judged(self.operation, key, proven, attempts)
            }
            Err(failed) => {
                let error = self.client.explained(failed).await;
                if let Some(hindrance) = error.hindrance() {
                    self.notice(Noticed::Hindered(hindrance));
                }
                Err(error)
            }
        }
    }

    fn notice(&self, noticed: Noticed) {
        if let Some(tell) = &self.client.shared.on_notice {
            tell(noticed);
        }
    }

    /// How long all tries of this call may take. No retry begins after it.
    fn time(&self) -> Duration {
        if self.operation.repeatable {
            READ_TIME
        } else {
            CHANGE_TIME
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_retry_needs_both_a_try_and_time_that_are_left() {
        let spent = |attempts, seconds| Spent {
            attempts,
            time: Duration::from_secs(seconds),
        };

        assert!(spent(2, 44).leaves_room(READ_TIME));
        assert!(!spent(3, 1).leaves_room(READ_TIME));
        assert!(!spent(1, 45).leaves_room(READ_TIME));
        assert_eq!(spent(2, 44).left(READ_TIME), Duration::from_secs(1));
        assert_eq!(spent(2, 50).left(READ_TIME), Duration::ZERO);
    }
}
