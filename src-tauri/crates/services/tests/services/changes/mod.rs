//! Changes on their way to the service and back, with whatever can go wrong on it.
//!
//! [`matrix`] tries every kind of change with every fault, and holds what came of it against [`table`].

#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot be set up has failed"
)]

mod asked;
mod documents;
mod faults;
mod finer;
mod lost;
mod matrix;
mod stage;
mod stored;
mod table;
mod twins;
mod unfit;
