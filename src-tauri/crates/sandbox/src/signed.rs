//! Files at signed addresses that expire: `/files/<kind>/<studio>/<id>?expires=…&signature=…`.
//!
//! What an address leads to is asked for when it is read: a document that was deleted meanwhile is
//! gone, although the address still holds.

mod stream;

use std::fs;
use std::hash::{BuildHasher, RandomState};
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use axum::body::Body;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};

use crate::clock::seconds;
use crate::operations;
use crate::refusal::Refusal;
use crate::state::SharedState;
use crate::storage::Stored;
use crate::{PICTURE, SIGNED_FILE};

const FOLDER: &str = "/files/";

/// As long as the addresses of pictures, documents, contracts and exports hold.
pub(crate) const FIFTEEN_MINUTES: Duration = Duration::from_secs(15 * 60);

/// As long as the address of a membership offer's picture holds.
pub(crate) const TWO_HOURS: Duration = Duration::from_secs(2 * 60 * 60);

/// As long as the addresses of an offer's modules' pictures and documents hold.
pub(crate) const FIVE_HOURS: Duration = Duration::from_secs(5 * 60 * 60);

/// What can be read at a signed address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum FileKind {
    CustomerPicture,
    Document,
    IdlePeriodDocument,
    ContractPdf,
    TaxExport,
    OfferImage,
    ModuleImage,
    AttachedDocument,
    EmployeeImage,
    ClassImage,
}

const KINDS: [(&str, FileKind); 10] = [
    ("customers", FileKind::CustomerPicture),
    ("documents", FileKind::Document),
    ("idle-period-documents", FileKind::IdlePeriodDocument),
    ("contracts", FileKind::ContractPdf),
    ("tax-exports", FileKind::TaxExport),
    ("offer-images", FileKind::OfferImage),
    ("module-images", FileKind::ModuleImage),
    ("attached-documents", FileKind::AttachedDocument),
    ("employee-images", FileKind::EmployeeImage),
    ("class-images", FileKind::ClassImage),
];

/// What an address leads to.
#[derive(Debug)]
pub(crate) enum File {
    /// Bytes made for this answer, of that content type.
    Made(&'static str, Vec<u8>),
    /// The same, where they are too many to be held: a file that is gone when it was read.
    Written(&'static str, fs::File),
    /// Bytes that were uploaded.
    Stored(Stored),
}

/// Signs addresses with a secret that is made anew for each sandbox. The standard library's keyed
/// hash is enough to keep an address from being altered; what it guards is invented.
#[derive(Debug, Default)]
pub(crate) struct Signer(RandomState);

impl Signer {
    /// The path and query of a file, valid until `expires`.
    pub(crate) fn address(
        &self,
        kind: FileKind,
        studio: usize,
        id: i64,
        expires: SystemTime,
    ) -> String {
        let expires = seconds(expires);
        let signature = self.sign(kind, studio, id, expires);
        let folder = KINDS
            .iter()
            .find(|(_, it)| *it == kind)
            .map_or("", |(name, _)| name);
        format!("{FOLDER}{folder}/{studio}/{id}?expires={expires}&signature={signature}")
    }

    /// What a path and query mean, if they were signed here and still hold.
    fn read(&self, path: &str, query: &str, now: SystemTime) -> Option<(FileKind, usize, i64)> {
        let mut path = path.strip_prefix(FOLDER)?.split('/');
        let (folder, studio, id) = (path.next()?, path.next()?, path.next()?);
        let kind = KINDS.iter().find(|(name, _)| *name == folder)?.1;
        let (studio, id) = (studio.parse().ok()?, id.parse().ok()?);
        let (expires, signature) = query.strip_prefix("expires=")?.split_once("&signature=")?;
        let expires = expires.parse().ok()?;
        let holds = seconds(now) < expires && self.sign(kind, studio, id, expires) == signature;
        (holds && path.next().is_none()).then_some((kind, studio, id))
    }

    fn sign(&self, kind: FileKind, studio: usize, id: i64, expires: u64) -> String {
        format!("{:016x}", self.0.hash_one((kind, studio, id, expires)))
    }
}

/// What a request for a signed address counts as; `None` when the path is none.
pub(crate) fn name(path: &str) -> Option<&'static str> {
    let rest = path.strip_prefix(FOLDER)?;
    Some(if rest.starts_with("customers/") {
        PICTURE
    } else {
        SIGNED_FILE
    })
}

/// Answers with what a signed address means.
pub(crate) async fn file(
    state: &SharedState,
    path: &str,
    query: &str,
) -> Result<Response, Refusal> {
    let (kind, studio, id) = state
        .signer
        .read(path, query, state.now())
        .ok_or(Refusal::FileAddress)?;
    let shared = Arc::clone(state);
    // Drawing takes milliseconds of arithmetic, which would hold up the other connections.
    let found = tokio::task::spawn_blocking(move || {
        let studio = shared.studios().get(studio)?;
        operations::file(&shared, studio, kind, id)
    });
    match found.await.ok().flatten().ok_or(Refusal::FileGone)? {
        File::Made(content_type, bytes) => {
            Ok(([(header::CONTENT_TYPE, content_type)], bytes).into_response())
        }
        File::Written(content_type, file) => {
            let length = file.metadata().map_err(|_| Refusal::FileGone)?.len();
            let content_type = HeaderValue::from_static(content_type);
            let headers = [
                (header::CONTENT_TYPE, content_type),
                (header::CONTENT_LENGTH, length.into()),
            ];
            Ok((headers, Body::new(stream::FileBody::new(file))).into_response())
        }
        File::Stored(stored) => {
            let file = state.storage.open(&stored).map_err(|_| Refusal::FileGone)?;
            let content_type = stored
                .content_type
                .as_deref()
                .unwrap_or("application/octet-stream");
            let content_type = HeaderValue::from_str(content_type)
                .unwrap_or(HeaderValue::from_static("application/octet-stream"));
            let headers = [
                (header::CONTENT_TYPE, content_type),
                (header::CONTENT_LENGTH, stored.size.into()),
            ];
            Ok((headers, Body::new(stream::FileBody::new(file))).into_response())
        }
    }
}
