//! The mirror and the journal from outside, on real files.

#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot go on fails where it stands"
)]

mod at_rest;
mod documents;
mod forget;
mod index;
mod journal;
mod mirror;
mod opening;
mod pages;
mod support;
