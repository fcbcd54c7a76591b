//! The planner: what it offers, what it refuses and why, what would follow.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

mod forecast;
mod plan;
mod properties;
mod support;
