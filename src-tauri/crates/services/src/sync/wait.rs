//! How long the service is left alone between two passes, and for whom a pass makes way.

use std::time::Duration;

use studiodesk_core::ErrorCode;
use tokio::sync::watch;
use tokio::time::Instant;

use crate::Error;
use crate::studios::OpenStudio;

/// Time between two passes while the studio is open.
const EVERY: Duration = Duration::from_secs(30 * 60);
/// After a failure that passes by itself: the first wait, doubled each time up to [`EVERY`].
const FIRST_WAIT: Duration = Duration::from_secs(30);
/// After a failure of the network: the first wait for its return, doubled as well.
const FIRST_RETURN: Duration = Duration::from_millis(500);

/// After the last key press, so long nothing is read.
const QUIET: Duration = Duration::from_millis(700);
/// Longest wait of one slice for somebody who types.
const LONGEST_GIVING_WAY: Duration = Duration::from_secs(5);

/// How long to leave the service alone.
pub(super) struct Wait {
    /// Not for ever; for ever, where only a person can help.
    pub(super) longest: Option<Duration>,
    /// With this much behind, the return of the network ends it; never, where that was not in the way.
    pub(super) shortest: Option<Duration>,
}

impl Wait {
    /// After a pass that went well.
    pub(super) fn idle() -> Self {
        Self {
            longest: Some(EVERY),
            shortest: None,
        }
    }

    /// After failures in a row. A network that comes and goes is not run against: that wait doubles too.
    pub(super) fn after(failures: u32, error: &Error) -> Self {
        let doubled = |first: Duration| {
            let times = 1 << failures.saturating_sub(1).min(6);
            first.saturating_mul(times).min(EVERY)
        };
        let cut_off = matches!(
            error.code(),
            ErrorCode::Offline | ErrorCode::Tls | ErrorCode::TenantUnknown
        );
        Self {
            longest: passes(error).then(|| doubled(FIRST_WAIT)),
            shortest: cut_off.then(|| doubled(FIRST_RETURN)),
        }
    }
}

/// Returns when this time is over; never, where there is none.
pub(super) async fn over(time: Option<Duration>) {
    match time {
        Some(time) => tokio::time::sleep(time).await,
        None => std::future::pending().await,
    }
}

/// Returns when the network is back, but not before `shortest` is over.
pub(super) async fn returned(returns: &mut watch::Receiver<u64>, shortest: Option<Duration>) {
    over(shortest).await;
    if returns.changed().await.is_err() {
        std::future::pending().await
    }
}

/// Whoever types goes first: a slice is not worth a late key press. Not for ever, for a desk can be
/// busy all day.
pub(super) async fn give_way(open: &OpenStudio) {
    let deadline = Instant::now() + LONGEST_GIVING_WAY;
    while Instant::now() < deadline
        && let Some(quiet) = open.quiet_for()
        && quiet < QUIET
    {
        tokio::time::sleep(QUIET.saturating_sub(quiet)).await;
    }
}

/// Whether waiting may help. A refused key is not sent again and again.
fn passes(error: &Error) -> bool {
    matches!(
        error.code(),
        ErrorCode::Offline
            | ErrorCode::TimedOut
            | ErrorCode::Tls
            | ErrorCode::TenantUnknown
            | ErrorCode::Busy
            | ErrorCode::RateLimited
            | ErrorCode::Server
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn failed(failures: u32, error: studiodesk_client::Error) -> [Option<u64>; 2] {
        let wait = Wait::after(failures, &error.into());
        [wait.longest, wait.shortest].map(|time| time.map(|time| time.as_secs()))
    }

    #[test]
    fn a_failure_of_the_service_is_waited_out_and_one_of_the_network_ends_with_it() {
        let server = |failures| {
            let said = Default::default();
            failed(
                failures,
                studiodesk_client::Error::Server { status: 500, said },
            )
        };
        let nameless = |failures| failed(failures, studiodesk_client::Error::TenantUnknown);

        assert_eq!(server(1), [Some(30), None]);
        assert_eq!(server(9), [Some(30 * 60), None]);
        assert_eq!(nameless(1), [Some(30), Some(0)]);
        assert_eq!(nameless(5), [Some(480), Some(8)]);
    }

    #[test]
    fn a_refused_key_is_not_sent_again_by_itself() {
        let refused = studiodesk_client::Error::Unauthorized(Default::default());

        assert_eq!(failed(3, refused), [None, None]);
    }

    #[tokio::test(start_paused = true)]
    async fn a_return_ends_the_wait_but_not_at_once() {
        let (returns, mut heard) = watch::channel(0);
        returns.send_replace(1);
        let begun = Instant::now();

        returned(&mut heard, Some(Duration::from_secs(2))).await;

        assert_eq!(begun.elapsed(), Duration::from_secs(2));
    }
}
