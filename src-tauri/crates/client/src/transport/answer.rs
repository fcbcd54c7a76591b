//! What a status means.

use std::time::Duration;

use bytes::Bytes;
use jiff::Timestamp;
use reqwest::header::HeaderMap;
use serde::de::DeserializeOwned;

use super::retry_after::retry_after;
use crate::limiter::back_off_cap;
use crate::{Envelope, Error, Operation, Result, ServerSaid};

/// Code of the 403 for a key of another organisation unit.
const WRONG_UNIT: &str = "errormessage.permission.denied";

/// An answer, read to its end.
pub(crate) struct Answer {
    pub(super) status: u16,
    pub(super) headers: HeaderMap,
    pub(super) body: Bytes,
}

impl Answer {
    /// Whether the next moment may bring another answer.
    pub(super) fn passes_with_time(&self) -> bool {
        matches!(self.status, 408 | 425 | 500 | 502 | 503 | 504)
    }

    pub(super) fn succeeded(&self) -> bool {
        matches!(self.status, 200..=299)
    }

    /// What can be told of it without looking inside.
    pub(super) fn envelope(&self, secure: bool) -> Envelope {
        Envelope::of(self.status, &self.headers, secure)
    }

    /// Whether there is nothing in it.
    pub(super) fn is_empty(&self) -> bool {
        self.body.trim_ascii().is_empty()
    }

    pub(super) fn retry_after(&self) -> Option<Duration> {
        retry_after(&self.headers, Timestamp::now())
    }

    /// The service's words, without `key`.
    pub(super) fn said(&self, key: &str) -> ServerSaid {
        ServerSaid::read(&self.body, key)
    }

    /// Itself, or the error that its status stands for, after `attempt` tries. `unit_proven` says that
    /// the key has read something before.
    pub(super) fn judged(
        self,
        operation: &'static Operation,
        key: &str,
        unit_proven: bool,
        attempt: u32,
    ) -> Result<Self> {
        let said = || self.said(key);
        Err(match self.status {
            200..=299 => return Ok(self),
            300..=399 => Error::Redirected,
            401 => Error::Unauthorized(said()),
            403 => {
                let said = said();
                // The check of a key asks for no scope, so that none can be missing.
                match (said.code.as_deref(), operation.scopes.first()) {
                    (Some(WRONG_UNIT), _) if !unit_proven => Error::OtherStudio(said),
                    (_, None) => Error::OtherStudio(said),
                    (_, Some(scope)) => Error::Forbidden { scope, said },
                }
            }
            404 | 410 => Error::NotFound(said()),
            408 => Error::TimedOut,
            409 => Error::Conflict(said()),
            425 | 503 => Error::Busy {
                wait: self.retry_after().unwrap_or_else(|| back_off_cap(attempt)),
                said: said(),
            },
            400..=499 => Error::Invalid(said()),
            status => Error::Server {
                status,
                said: said(),
            },
        })
    }

    /// The body as `T`.
    pub(crate) fn json<T: DeserializeOwned>(&self) -> Result<T> {
        let json = &mut serde_json::Deserializer::from_slice(&self.body);
        serde_path_to_error::deserialize(json)
            .map_err(|error| Error::unreadable(error.path().to_string()))
    }
}
