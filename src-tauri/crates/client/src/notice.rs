//! What every call notices of the way to the service, told to whoever keeps watch over it.
//!
//! **Invariant:** nothing of what was asked, and nothing that was answered but for its outside.

use jiff::Timestamp;
use reqwest::header::{CONTENT_TYPE, DATE, HeaderMap};

use crate::Hindrance;
use crate::transport::date;

/// What a call noticed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Noticed {
    /// Somebody answered.
    Answered(Envelope),
    /// The call ended, and this was in the way.
    Hindered(Hindrance),
}

/// The outside of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Envelope {
    /// Who it is from.
    pub speaker: Speaker,
    /// Whether the key was accepted, where the answer tells.
    pub key_accepted: Option<bool>,
    /// What time it was there, to the second.
    pub server_time: Option<Timestamp>,
}

/// Who answered, as far as the outside tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Speaker {
    /// The service, whatever it said.
    Service,
    /// The service or its gateway, which does not work.
    FailingService,
    /// Somebody in between who wants the person to log in.
    Portal,
    /// Somebody in between who passes requests on, or not.
    Proxy,
}

impl Envelope {
    /// Reads the outside of an answer. One that came `secure` is from the service's own host.
    pub(crate) fn of(status: u16, headers: &HeaderMap, secure: bool) -> Self {
        let content_type = headers
            .get(CONTENT_TYPE)
            .and_then(|value| value.to_str().ok());
        let is_page = content_type.is_some_and(is_page);
        let speaker = match status {
            407 => Speaker::Proxy,
            511 => Speaker::Portal,
            // The service never sends us elsewhere, and never a page where all went well.
            300..=399 if secure => Speaker::FailingService,
            200..=299 if secure && is_page => Speaker::FailingService,
            300..=399 => Speaker::Portal,
            200..=299 if is_page => Speaker::Portal,
            500.. => Speaker::FailingService,
            _ => Speaker::Service,
        };
        let key_accepted = match (speaker, status) {
            (Speaker::Service, 200..=299) => Some(true),
            (Speaker::Service, 401) => Some(false),
            _ => None,
        };
        Self {
            speaker,
            key_accepted,
            server_time: date(headers, &DATE),
        }
    }
}

/// Whether a content type is that of a page for a browser.
pub(crate) fn is_page(content_type: &str) -> bool {
    content_type
        .split(';')
        .next()
        .is_some_and(|kind| kind.trim().eq_ignore_ascii_case("text/html"))
}

#[cfg(test)]
mod tests {
    use reqwest::header::HeaderValue;

    use super::*;

    fn page() -> HeaderMap {
        let html = HeaderValue::from_static("Text/HTML; charset=utf-8");
        HeaderMap::from_iter([(CONTENT_TYPE, html)])
    }

    #[test]
    fn the_outside_tells_who_speaks() {
        use Speaker::{FailingService, Portal, Proxy, Service};

        // Status, a page, then who it is over a plain and over a secure connection.
        let table = [
            (200, false, Service, Service),
            (200, true, Portal, FailingService),
            (302, false, Portal, FailingService),
            (401, false, Service, Service),
            (404, true, Service, Service),
            (407, true, Proxy, Proxy),
            (429, false, Service, Service),
            (500, false, FailingService, FailingService),
            (503, true, FailingService, FailingService),
            (511, true, Portal, Portal),
        ];

        for (status, is_page, plain, secure) in table {
            let headers = if is_page { page() } else { HeaderMap::new() };
            let speakers =
                [false, true].map(|secure| Envelope::of(status, &headers, secure).speaker);
            assert_eq!(speakers, [plain, secure], "{status}");
        }
    }

    #[test]
    fn only_the_service_speaks_for_the_key() {
        let accepted = |status, headers: &HeaderMap| {
            let envelope = Envelope::of(status, headers, false);
            envelope.key_accepted
        };

        assert_eq!(accepted(200, &HeaderMap::new()), Some(true));
        assert_eq!(accepted(401, &HeaderMap::new()), Some(false));
        assert_eq!(accepted(404, &HeaderMap::new()), None);
        assert_eq!(accepted(200, &page()), None);
    }

    #[test]
    fn the_outside_tells_the_time_of_the_service() {
        let date = HeaderValue::from_static("Thu, 01 Jan 1970 00:01:40 GMT");
        let headers = HeaderMap::from_iter([(DATE, date)]);

        let time = |headers| Envelope::of(200, headers, true).server_time;

        assert_eq!(time(&headers), Timestamp::from_second(100).ok());
        assert_eq!(time(&HeaderMap::new()), None);
    }
}
