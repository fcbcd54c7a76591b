//! `Retry-After`: seconds, or a date.

use std::time::Duration;

use jiff::Timestamp;
use jiff::fmt::rfc2822;
use reqwest::header::{DATE, HeaderMap, HeaderName, RETRY_AFTER};

/// How long the service asks us to stay away. A date counts from the service's own `Date`, because a
/// desk's clock may be wrong; `now` only stands in for it.
pub(super) fn retry_after(headers: &HeaderMap, now: Timestamp) -> Option<Duration> {
    let text = headers.get(RETRY_AFTER)?.to_str().ok()?.trim();
    if let Ok(seconds) = text.parse() {
        return Some(Duration::from_secs(seconds));
    }
    let until = date(headers, &RETRY_AFTER)?;
    let now = date(headers, &DATE).unwrap_or(now);
    Some(Duration::try_from(until.duration_since(now)).unwrap_or_default())
}

/// The instant that a header names.
pub(crate) fn date(headers: &HeaderMap, name: &HeaderName) -> Option<Timestamp> {
    let text = headers.get(name)?.to_str().ok()?;
    let zoned = rfc2822::DateTimeParser::new().parse_zoned(text).ok()?;
    Some(zoned.timestamp())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn waits(pairs: &[(HeaderName, &str)]) -> Option<u64> {
        let mut headers = HeaderMap::new();
        for (name, value) in pairs {
            headers.insert(name, value.parse().unwrap());
        }
        let now = "2026-10-21T07:00:00Z".parse().unwrap();
        retry_after(&headers, now).map(|wait| wait.as_secs())
    }

    #[test]
    fn seconds_are_taken_as_they_are() {
        assert_eq!(waits(&[(RETRY_AFTER, "37")]), Some(37));
    }

    #[test]
    fn a_date_counts_from_the_services_clock_and_else_from_ours() {
        let until = (RETRY_AFTER, "Wed, 21 Oct 2026 07:28:00 GMT");
        let date = (DATE, "Wed, 21 Oct 2026 07:27:30 GMT");

        assert_eq!(waits(&[until.clone(), date]), Some(30));
        assert_eq!(waits(&[until]), Some(28 * 60));
    }

    #[test]
    fn a_date_in_the_past_is_no_wait_and_nonsense_is_nothing() {
        assert_eq!(
            waits(&[(RETRY_AFTER, "Wed, 21 Oct 2020 07:28:00 GMT")]),
            Some(0)
        );
        assert_eq!(waits(&[(RETRY_AFTER, "soon")]), None);
        assert_eq!(waits(&[]), None);
    }
}
