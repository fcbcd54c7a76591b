//! What members can do, flow by flow. Each reads for the person of the session and for nobody else.
//!
//! **Invariant:** every one of them begins with [`Kiosk::enter`](crate::Kiosk::enter) and answers through the
//! guard that it gave. A review keeps what would be sent; only [`send`] sends it.

mod bookings;
mod camera;
mod contracts;
mod data;
mod documents;
mod idle;
mod picture;
mod send;
mod visits;

use studiodesk_services::{ReadFrom, Section};

use crate::view::{KioskReview, ReviewLine};

/// Nothing is kept of anybody here, so everything is read.
const READ: ReadFrom = ReadFrom::Service;

/// What was read, without its age.
fn value<T: Default>(read: Option<Section<T>>) -> T {
    read.map(|it| it.value).unwrap_or_default()
}

/// A line of a review.
fn line(label: &str, before: Option<String>, after: Option<String>) -> ReviewLine {
    ReviewLine {
        label: label.to_owned(),
        before,
        after,
    }
}

/// A review of nothing yet.
fn review(lines: Vec<ReviewLine>) -> KioskReview {
    KioskReview {
        review: None,
        lines,
        faults: Vec::new(),
        mode: None,
        verdict: None,
        idle: None,
        last_debit: None,
    }
}
