//! The one place that talks HTTP: attaches the key, keeps the limits, retries, maps what comes back.

mod answer;
mod retry_after;

use std::sync::PoisonError;
use std::sync::atomic::Ordering;
use std::time::Duration;

use bytes::{Bytes, BytesMut};
use futures::StreamExt as _;
use futures::stream::FuturesUnordered;
use reqwest::header::{ACCEPT_LANGUAGE, CONTENT_TYPE, HeaderMap, HeaderValue};
use secrecy::ExposeSecret;
use serde::Serialize;
use serde::de::DeserializeOwned;
use url::Url;
use zeroize::Zeroizing;

pub(crate) use self::answer::Answer;
use crate::error::Cause;
use crate::limiter::Outcome;
use crate::{Client, Error, Lane, Method, Operation, Result, ServerSaid};

/// Tries in all, the first included.
const ATTEMPTS: u32 = 3;
/// For a read from first byte out to last byte in; beyond it a person has long given up.
pub(crate) const READ_TIME: Duration = Duration::from_secs(45);
/// Largest answer that is read: ten times the largest slice that a studio could have.
const LARGEST_ANSWER: usize = 32 << 20;
/// How long the look-up of the hosts that tell an unknown tenant from a missing network may take.
const CONTROL_TIME: Duration = Duration::from_secs(5);

/// One call of an operation, until it is sent.
#[must_use = "does nothing until sent"]
pub(crate) struct Call<'a> {
    client: &'a Client,
    operation: &'static Operation,
    url: Url,
    body: Option<Bytes>,
}

/// No answer came.
struct Broken {
    cause: Cause,
    /// It broke before anything could have been sent.
    unsent: bool,
}

impl Client {
    /// Starts a call; `values` fill the placeholders of its path in order.
    pub(crate) fn call(&self, operation: &'static Operation, values: &[&str]) -> Call<'_> {
        let mut url = self.shared.address.base();
        let mut values = values.iter();
        if let Ok(mut path) = url.path_segments_mut() {
            path.pop_if_empty();
            for segment in operation.path.split('/').skip(1) {
                let placeholder = segment.starts_with('{');
                path.push(if placeholder {
                    values.next().unwrap_or(&segment)
                } else {
                    segment
                });
            }
        }
        Call {
            client: self,
            operation,
            url,
            body: None,
        }
    }
}

impl Call<'_> {
    /// Adds a parameter to the query.
    pub(crate) fn query(mut self, name: &str, value: &str) -> Self {
        self.url.query_pairs_mut().append_pair(name, value);
        self
    }

    /// Sends `body` as JSON.
    pub(crate) fn json(mut self, body: &(impl Serialize + ?Sized)) -> Result<Self> {
        let json = serde_json::to_vec(body).map_err(|_| Error::unreadable("(request)"))?;
        self.body = Some(json.into());
        Ok(self)
    }

    /// Sends it and reads the answer as `T`.
    pub(crate) async fn read<T: DeserializeOwned>(self) -> Result<T> {
        self.send().await?.json()
    }

    /// Sends it; what a success says is of no interest.
    pub(crate) async fn done(self) -> Result<()> {
        self.send().await.map(drop)
    }

    /// Sends it until there is an answer that is worth having.
    pub(crate) async fn send(self) -> Result<Answer> {
        // The URL was made from this very address; should that ever fail, nothing goes out, least of all
        // the key.
        if !self.client.shared.address.check(&self.url) {
            return Err(Error::Redirected);
        }
        let limiter = &self.client.shared.limiter;
        let lane = self.client.lane;
        let key = self.client.shared.key.expose_secret();
        limiter.earn();
        let mut attempt = 0;
        loop {
            let permit = limiter
                .acquire(self.operation, lane)
                .await
                .map_err(|wait| Error::RateLimited {
                    wait,
                    said: ServerSaid::default(),
                })?;
            let tried = self.send_once().await;
            attempt += 1;
            let again = match &tried {
                Ok(answer) if answer.status == 429 => {
                    let wait = limiter.closing(answer.retry_after());
                    permit.finish(Outcome::Closed(wait));
                    if lane == Lane::Interactive {
                        let said = answer.said(key);
                        return Err(Error::RateLimited { wait, said });
                    }
                    // Refused before it was processed, so it was no attempt, whatever the method.
                    attempt -= 1;
                    continue;
                }
                Ok(answer) => {
                    let retry_after = answer.retry_after();
                    permit.finish(if answer.status == 503 {
                        limiter.overloaded(retry_after)
                    } else {
                        Outcome::Answered
                    });
                    // Who names a time is not asked sooner, and a person is told rather than kept.
                    let named = lane == Lane::Interactive && retry_after.is_some();
                    answer.passes_with_time() && self.operation.repeatable && !named
                }
                Err(broken) => {
                    drop(permit);
                    broken.passes_with_time() && (broken.unsent || self.operation.repeatable)
                }
            };
            if !again || attempt >= ATTEMPTS || !limiter.spend() {
                return match tried {
                    Ok(answer) => {
                        let proven = &self.client.shared.unit_proven;
                        if answer.succeeded() && self.operation.method != Method::Head {
                            proven.store(true, Ordering::Relaxed);
                        }
                        let proven = proven.load(Ordering::Relaxed);
                        answer.judged(self.operation, key, proven, attempt)
                    }
                    Err(broken) => Err(self.client.explained(broken.cause).await),
                };
            }
            tracing::debug!(operation = self.operation.id, attempt, "trying again");
            tokio::time::sleep(limiter.back_off(attempt - 1)).await;
        }
    }

    async fn send_once(&self) -> Result<Answer, Broken> {
        let shared = &self.client.shared;
        let method = match self.operation.method {
            Method::Head => reqwest::Method::HEAD,
            Method::Get => reqwest::Method::GET,
            Method::Post => reqwest::Method::POST,
            Method::Put => reqwest::Method::PUT,
            Method::Delete => reqwest::Method::DELETE,
        };
        let mut request = shared
            .http
            .request(method, self.url.clone())
            .headers(self.headers()?);
        if self.operation.repeatable {
            request = request.timeout(READ_TIME);
        }
        if let Some(body) = &self.body {
            request = request.body(body.clone());
        }
        let response = request.send().await.map_err(Broken::from)?;
        let status = response.status().as_u16();
        let headers = response.headers().clone();
        let body = read_capped(response, LARGEST_ANSWER)
            .await
            .map_err(|cause| Broken {
                cause,
                unsent: false,
            })?;
        Ok(Answer {
            status,
            headers,
            body,
        })
    }

    /// The headers of one request. The key's buffer is wiped when the request is dropped; what the
    /// connection has copied of it into its own write buffer is not ours to wipe.
    fn headers(&self) -> Result<HeaderMap, Broken> {
        let shared = &self.client.shared;
        let key = Zeroizing::new(shared.key.expose_secret().as_bytes().to_vec());
        let mut key =
            HeaderValue::from_maybe_shared(Bytes::from_owner(key)).map_err(|_| Broken {
                cause: Cause::Protocol,
                unsent: true,
            })?;
        key.set_sensitive(true);
        let mut headers = HeaderMap::new();
        headers.insert("x-api-key", key);
        let language = shared
            .language
            .read()
            .unwrap_or_else(PoisonError::into_inner);
        if let Some(language) = &*language {
            headers.insert(ACCEPT_LANGUAGE, language.clone());
        }
        if self.body.is_some() {
            headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
        }
        Ok(headers)
    }
}

impl Client {
    /// The error that a person can act on. A name without an address is either no studio or no network.
    async fn explained(&self, cause: Cause) -> Error {
        if cause == Cause::NameUnknown && self.a_control_host_resolves().await {
            return Error::TenantUnknown;
        }
        cause.into()
    }

    async fn a_control_host_resolves(&self) -> bool {
        // All at once and the first to be found counts, so that one that hangs hides no other.
        let hosts = self.shared.address.control_hosts();
        let found = hosts
            .iter()
            .map(|host| self.shared.resolver.look_up(host))
            .collect::<FuturesUnordered<_>>()
            .any(async |found| found.is_ok_and(|addresses| !addresses.is_empty()));
        tokio::time::timeout(CONTROL_TIME, found)
            .await
            .unwrap_or(false)
    }
}

impl Broken {
    /// Whether the next moment may be better. A time-out has had its time, and names and certificates
    /// do not change within a second.
    fn passes_with_time(&self) -> bool {
        matches!(self.cause, Cause::Connection(_) | Cause::Protocol)
    }
}

impl From<reqwest::Error> for Broken {
    fn from(error: reqwest::Error) -> Self {
        Self {
            cause: Cause::of(&error),
            unsent: error.is_connect(),
        }
    }
}

/// Reads a body of at most `cap` bytes; a longer one is cut off there, and so cannot fill the memory.
pub(crate) async fn read_capped(
    mut response: reqwest::Response,
    cap: usize,
) -> Result<Bytes, Cause> {
    let mut body = BytesMut::new();
    while let Some(chunk) = response.chunk().await.map_err(|error| Cause::of(&error))? {
        if body.len() + chunk.len() > cap {
            return Err(Cause::TooLong);
        }
        body.extend_from_slice(&chunk);
    }
    Ok(body.freeze())
}
