//! The one place that talks HTTP: attaches the key, keeps the limits, retries, maps what comes back.
//!
//! A [`Call`] is put together here; [`attempts`] decides how often it is made, [`once`] makes it, and
//! [`answer`] says what a status means.

mod answer;
mod attempts;
mod once;
mod retry_after;
#[cfg(test)]
mod tests;
mod unreached;

use std::sync::atomic::AtomicBool;

use bytes::Bytes;
use serde::Serialize;
use serde::de::DeserializeOwned;
use url::Url;

pub(crate) use self::answer::Answer;
pub(crate) use self::once::{Failed, READ_TIME, answered, read_capped};
pub(crate) use self::retry_after::date;
use crate::cancel::CancelHandle;
use crate::upload::Form;
use crate::{Client, Error, Operation, Result};

/// One call of an operation, until it is sent.
#[must_use = "does nothing until sent"]
pub(crate) struct Call<'a> {
    client: &'a Client,
    operation: &'static Operation,
    /// Absent where a value cannot stand in a path.
    url: Option<Url>,
    payload: Payload,
    cancel: Option<CancelHandle>,
    /// A try is under way, or has ended without our knowing how.
    begun: AtomicBool,
}

/// What a call carries.
enum Payload {
    Empty,
    Json(Bytes),
    Form(Form),
}

impl Client {
    /// Starts a call without a body; `values` fill the placeholders of its path in order.
    pub(crate) fn call(&self, operation: &'static Operation, values: &[&str]) -> Call<'_> {
        Call {
            client: self,
            operation,
            url: self.url(operation.path, values),
            payload: Payload::Empty,
            cancel: None,
            begun: AtomicBool::new(false),
        }
    }

    /// The address of a path. Each value is one segment, whatever stands in it.
    fn url(&self, path: &str, values: &[&str]) -> Option<Url> {
        let mut url = self.shared.address.base();
        let mut values = values.iter();
        let mut segments = url.path_segments_mut().ok()?;
        segments.pop_if_empty();
        for segment in path.split('/').skip(1) {
            if !segment.starts_with('{') {
                segments.push(segment);
                continue;
            }
            let value = values.next()?;
            // No escape exists for these: every URL parser takes them for "here" and "one up", and the
            // call would go to another operation.
            if matches!(*value, "" | "." | "..") {
                return None;
            }
            segments.push(value);
        }
        drop(segments);
        Some(url)
    }
}

impl Call<'_> {
    /// Adds a parameter to the query. A list is the same name once for each of its values.
    pub(crate) fn query(mut self, name: &str, value: &str) -> Self {
        if let Some(url) = &mut self.url {
            url.query_pairs_mut().append_pair(name, value);
        }
        self
    }

    /// Sends `body` as JSON.
    pub(crate) fn json(mut self, body: &(impl Serialize + ?Sized)) -> Result<Self> {
        let json = serde_json::to_vec(body).map_err(|_| Error::Unsendable)?;
        self.payload = Payload::Json(json.into());
        Ok(self)
    }

    /// Sends `form` as `multipart/form-data`.
    pub(crate) fn form(mut self, form: Form) -> Self {
        self.payload = Payload::Form(form);
        self
    }

    /// Stops when `handle` says so.
    pub(crate) fn cancelled_by(mut self, handle: Option<CancelHandle>) -> Self {
        self.cancel = handle;
        self
    }

    /// Sends it and reads the answer as `T`.
    pub(crate) async fn read<T: DeserializeOwned>(self) -> Result<T> {
        self.send().await?.json()
    }

    /// Sends it and reads the answer as `T`, unless there is nothing in it.
    #[cfg_attr(
        not(test),
        expect(dead_code, reason = "for operations whose answer may be empty")
    )]
    pub(crate) async fn read_or_empty<T: DeserializeOwned>(self) -> Result<Option<T>> {
        let answer = self.send().await?;
        if answer.is_empty() {
            return Ok(None);
        }
        answer.json().map(Some)
    }

    /// Sends it; that the service agreed is all there is to know. What its answer holds is not looked at.
    pub(crate) async fn done(self) -> Result<()> {
        self.send().await.map(drop)
    }
}
