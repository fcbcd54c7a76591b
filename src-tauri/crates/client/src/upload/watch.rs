//! Looks at an upload from outside: tells its progress, and gives up on one that does not move.

use std::time::Duration;

use super::tally::Tally;
use super::{BUFFER, OnProgress, Progress};
use crate::Error;
use crate::transport::{Answer, Failed};

/// How many times the patience for one byte is the patience for the answer: what the system still
/// holds in its send buffer has to go out first, and then the service has to store it.
const ANSWER: u32 = 6;

pub(super) struct Watch<'a> {
    pub(super) tally: &'a Tally,
    pub(super) total: u64,
    pub(super) stall_after: Duration,
    pub(super) on_progress: Option<&'a OnProgress>,
}

impl Watch<'_> {
    /// Waits for `answer` while the upload moves.
    pub(super) async fn over(
        &self,
        answer: impl Future<Output = Result<Answer, Failed>>,
    ) -> Result<Answer, Failed> {
        let mut answer = std::pin::pin!(answer);
        let (mut seen, mut told) = (0, 0);
        loop {
            let whole = seen == self.total;
            let patience = self.stall_after * if whole { ANSWER } else { 1 };
            // The answer comes first: a connection that breaks drops its pieces after it has said so, and
            // they must not be taken for written.
            tokio::select! {
                biased;
                answer = &mut answer => {
                    if answer.is_ok() {
                        self.tell(self.tally.taken(), &mut told);
                    }
                    return answer.map_err(|failed| self.why(failed));
                }
                () = self.tally.beyond(seen) => {
                    seen = self.tally.taken();
                    self.tell(seen, &mut told);
                }
                () = tokio::time::sleep(patience) => {
                    return Err(Failed::Ours(if whole { Error::TimedOut } else { Error::Stalled }));
                }
            }
        }
    }

    /// Tells of whole buffers and of the end.
    fn tell(&self, sent: u64, told: &mut u64) {
        let due = sent - *told >= BUFFER as u64 || sent == self.total && *told != sent;
        if let Some(on_progress) = self.on_progress.filter(|_| due) {
            *told = sent;
            on_progress(Progress {
                sent,
                total: Some(self.total),
            });
        }
    }

    /// The body's own reason, where it was the body that broke off.
    fn why(&self, failed: Failed) -> Failed {
        self.tally.failure().map_or(failed, Failed::Ours)
    }
}
