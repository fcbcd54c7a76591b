//! Waiting for a condition.

use std::time::{Duration, Instant};

use crate::failure::{Failure, Result};

/// How long a person would wait for the window to show something.
pub(crate) const PATIENCE: Duration = Duration::from_secs(10);

/// What the last attempt gets beyond the deadline, so that one begun in time can end.
const GRACE: Duration = Duration::from_secs(2);

/// Tries until there is a value. An attempt that fails is tried again, for a page that changes
/// under the driver's hands is not an error yet; the last failure is told when time is up.
///
/// # Errors
/// When there is no value within `deadline`.
pub async fn until<T>(
    what: &str,
    deadline: Duration,
    mut attempt: impl AsyncFnMut() -> Result<Option<T>>,
) -> Result<T> {
    let end = Instant::now() + deadline;
    loop {
        // A driver that never answers must not hold the wait beyond its deadline.
        let patience = end.saturating_duration_since(Instant::now()) + GRACE;
        let failure = match tokio::time::timeout(patience, attempt()).await {
            Ok(Ok(Some(value))) => return Ok(value),
            Ok(Ok(None)) => None,
            Ok(Err(failure)) => Some(failure),
            Err(_) => Some(Failure::new("the last attempt never ended")),
        };
        if Instant::now() > end {
            let why = failure.map_or_else(String::new, |failure| format!(": {failure}"));
            return Err(Failure::new(format!(
                "waited {:.1} s for {what}, in vain{why}",
                deadline.as_secs_f64()
            )));
        }
        tokio::time::sleep(Duration::from_millis(25)).await;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_condition_that_comes_true_ends_the_wait_with_its_value() {
        let mut tries = 0;

        let value = until("the third try", PATIENCE, async || {
            tries += 1;
            Ok((tries == 3).then_some("here"))
        })
        .await
        .unwrap();

        assert_eq!(value, "here");
    }

    #[tokio::test(start_paused = true)]
    async fn an_attempt_that_never_ends_does_not_outlast_the_deadline() {
        let failure = until::<()>("an answer", Duration::ZERO, async || {
            std::future::pending().await
        })
        .await
        .unwrap_err();

        assert!(
            failure
                .to_string()
                .ends_with("the last attempt never ended")
        );
    }

    #[tokio::test]
    async fn a_wait_in_vain_tells_what_for_and_the_last_failure() {
        let failure = until::<()>("rain", Duration::ZERO, async || {
            Err(Failure::new("blue sky"))
        })
        .await
        .unwrap_err();

        assert_eq!(
            failure.to_string(),
            "waited 0.0 s for rain, in vain: blue sky"
        );
    }
}
