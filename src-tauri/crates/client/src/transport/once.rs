//! One try: one request, and its answer or what broke.

use std::sync::PoisonError;
use std::time::Duration;

use bytes::{Bytes, BytesMut};
use reqwest::header::{
    ACCEPT_LANGUAGE, CONTENT_LENGTH, CONTENT_TYPE, HeaderMap, HeaderName, HeaderValue,
};
use secrecy::ExposeSecret;
use url::Url;
use zeroize::Zeroizing;

use super::{Answer, Call, Payload};
use crate::error::Cause;
use crate::{Error, Method, Result};

/// For a read from first byte out to last byte in; beyond it a person has long given up.
pub(crate) const READ_TIME: Duration = Duration::from_secs(45);
/// For a change: longer, because giving up on one leaves behind that nobody knows what became of it.
pub(crate) const CHANGE_TIME: Duration = Duration::from_secs(60);
/// Largest answer that is read: ten times the largest slice that a studio could have.
const LARGEST_ANSWER: usize = 32 << 20;
const X_API_KEY: HeaderName = HeaderName::from_static("x-api-key");

/// No answer came.
#[derive(Debug)]
pub(crate) enum Failed {
    /// No connection came about, so that nothing can have arrived.
    Unsent(Cause),
    /// It broke later: what arrived, and what became of it, is unknown.
    Lost(Cause),
    /// It ended on our side.
    Ours(Error),
}

impl Failed {
    /// Whether it is certain that nothing arrived.
    pub(super) fn unsent(&self) -> bool {
        matches!(self, Self::Unsent(_))
    }

    /// Whether the next moment may be better. A time-out has had its time, and names and certificates
    /// do not change within a second.
    pub(super) fn passes_with_time(&self) -> bool {
        matches!(
            self,
            Self::Unsent(Cause::Connection(_) | Cause::Protocol)
                | Self::Lost(Cause::Connection(_) | Cause::Protocol)
        )
    }
}

impl From<reqwest::Error> for Failed {
    fn from(error: reqwest::Error) -> Self {
        let cause = Cause::of(&error);
        if error.is_connect() {
            Self::Unsent(cause)
        } else {
            Self::Lost(cause)
        }
    }
}

impl From<Failed> for Error {
    fn from(failed: Failed) -> Self {
        match failed {
            Failed::Unsent(cause @ Cause::Tls(_)) => Self::Tls(cause),
            Failed::Unsent(cause) => Self::Offline(cause),
            Failed::Lost(Cause::TimedOut) => Self::TimedOut,
            Failed::Lost(Cause::TooLong) => Self::unreadable("(size)"),
            Failed::Lost(cause) => Self::BrokenOff(cause),
            Failed::Ours(error) => error,
        }
    }
}

impl Call<'_> {
    pub(super) async fn send_once(&self, url: &Url, time: Duration) -> Result<Answer, Failed> {
        let shared = &self.client.shared;
        let method = match self.operation.method {
            Method::Head => reqwest::Method::HEAD,
            Method::Get => reqwest::Method::GET,
            Method::Post => reqwest::Method::POST,
            Method::Put => reqwest::Method::PUT,
            Method::Delete => reqwest::Method::DELETE,
        };
        let mut headers = self.headers()?;
        let request = shared.http.request(method, url.clone());
        let body = match &self.payload {
            Payload::Form(form) => {
                let request = request.headers(headers);
                return form.send(request, shared.stall_after).await;
            }
            Payload::Json(json) => {
                headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
                json.clone()
            }
            Payload::Empty => {
                // The library says nothing about a body that is not there, and some gateways refuse a
                // change that does not say how long it is (411).
                if matches!(self.operation.method, Method::Post | Method::Put) {
                    headers.insert(CONTENT_LENGTH, HeaderValue::from_static("0"));
                }
                Bytes::new()
            }
        };
        answered(request.headers(headers).timeout(time).body(body)).await
    }

    /// The headers of one request. The key's buffer is wiped when the request is dropped; what the
    /// connection has copied of it into its own write buffer is not ours to wipe.
    fn headers(&self) -> Result<HeaderMap, Failed> {
        let shared = &self.client.shared;
        let key = Zeroizing::new(shared.key.expose_secret().as_bytes().to_vec());
        let mut key = HeaderValue::from_maybe_shared(Bytes::from_owner(key))
            .map_err(|_| Failed::Ours(Error::KeyMalformed))?;
        key.set_sensitive(true);
        let mut headers = HeaderMap::new();
        headers.insert(X_API_KEY, key);
        let language = shared
            .language
            .read()
            .unwrap_or_else(PoisonError::into_inner);
        if let Some(language) = &*language {
            headers.insert(ACCEPT_LANGUAGE, language.clone());
        }
        Ok(headers)
    }
}

/// Sends `request` and reads the answer to its end.
pub(crate) async fn answered(request: reqwest::RequestBuilder) -> Result<Answer, Failed> {
    let response = request.send().await?;
    let status = response.status().as_u16();
    let headers = response.headers().clone();
    let body = read_capped(response, LARGEST_ANSWER)
        .await
        .map_err(Failed::Lost)?;
    Ok(Answer {
        status,
        headers,
        body,
    })
}

/// Reads a body of at most `cap` bytes; a longer one is cut off there, and so cannot fill the memory.
pub(crate) async fn read_capped(
    mut response: reqwest::Response,
    cap: usize,
) -> Result<Bytes, Cause> {
    let announced = response.content_length().unwrap_or_default();
    if announced > cap as u64 {
        return Err(Cause::TooLong);
    }
    // What is announced fits below the cap, so that room for it can be taken at once.
    let mut body = BytesMut::with_capacity(usize::try_from(announced).unwrap_or_default());
    while let Some(chunk) = response.chunk().await.map_err(|error| Cause::of(&error))? {
        if body.len() + chunk.len() > cap {
            return Err(Cause::TooLong);
        }
        body.extend_from_slice(&chunk);
    }
    Ok(body.freeze())
}
