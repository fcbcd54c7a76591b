//! A kiosk as its pages see it: who may come in, what they may do, and what nobody learns.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

mod brute_force;
mod ends;
mod eye;
mod flows;
mod guard;
mod handed_in;
mod nothing_kept;
mod oracle;
mod scopes;
mod set_up;
mod staff;
mod support;
