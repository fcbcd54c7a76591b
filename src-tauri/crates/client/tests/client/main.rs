//! The client from outside, against servers that answer, refuse, redirect, lie and break off.

#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot be set up has failed"
)]

mod changes;
mod downloads;
mod forms;
mod http2;
mod reaching;
mod readers;
mod redirects;
mod retries;
mod statuses;
mod support;
mod surroundings;
mod uploads;
