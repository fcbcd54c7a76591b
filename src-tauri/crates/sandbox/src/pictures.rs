//! Customers' pictures, at signed addresses that expire.

use std::hash::{BuildHasher, RandomState};
use std::time::{Duration, SystemTime};

use axum::http::header;
use axum::response::{IntoResponse, Response};

use crate::clock::seconds;
use crate::people;
use crate::refusal::Refusal;
use crate::state::SharedState;

const FOLDER: &str = "/files/customers/";

/// As long as the real service's addresses hold.
const VALID: Duration = Duration::from_secs(15 * 60);

/// Signs addresses with a secret that is made anew for each sandbox. The standard library's keyed
/// hash is enough to keep an address from being altered; what it guards is invented.
#[derive(Debug, Default)]
pub(crate) struct Signer(RandomState);

impl Signer {
    /// The path and query of a customer's picture, valid for 15 minutes from `now`.
    pub(crate) fn address(&self, id: i64, now: SystemTime) -> String {
        let expires = seconds(now + VALID);
        let signature = self.sign(id, expires);
        format!("{FOLDER}{id}.jpg?expires={expires}&signature={signature}")
    }

    /// The customer whose picture a path and query mean, if they were signed here and still hold.
    fn customer(&self, path: &str, query: &str, now: SystemTime) -> Option<i64> {
        let id = path
            .strip_prefix(FOLDER)?
            .strip_suffix(".jpg")?
            .parse()
            .ok()?;
        let (expires, signature) = query.strip_prefix("expires=")?.split_once("&signature=")?;
        let expires = expires.parse().ok()?;
        (seconds(now) < expires && self.sign(id, expires) == signature).then_some(id)
    }

    fn sign(&self, id: i64, expires: u64) -> String {
        format!("{:016x}", self.0.hash_one((id, expires)))
    }
}

pub(crate) fn is_picture(path: &str) -> bool {
    path.starts_with(FOLDER)
}

/// Draws the picture that a signed address means.
pub(crate) async fn picture(
    state: &SharedState,
    path: &str,
    query: &str,
) -> Result<Response, Refusal> {
    let id = state
        .signer
        .customer(path, query, state.now())
        .ok_or(Refusal::PictureAddress)?;
    let person = state.people().find(id).cloned();
    let person = person
        .filter(|person| person.has_picture)
        .ok_or(Refusal::PictureGone)?;
    let seed = state.seed;
    // Drawing takes milliseconds of arithmetic, which would hold up the other connections.
    let bytes = tokio::task::spawn_blocking(move || people::portrait_of(&person, seed))
        .await
        .map_err(|_| Refusal::PictureGone)?;
    Ok(([(header::CONTENT_TYPE, "image/jpeg")], bytes).into_response())
}
