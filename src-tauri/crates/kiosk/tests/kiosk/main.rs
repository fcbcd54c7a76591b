//! A kiosk as its pages see it: who may come in, what they may do, and what nobody learns.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

mod brute_force;
mod crowd;
mod ends;
mod flows;
mod guard;
mod language;
mod logo;
mod nothing_kept;
mod oracle;
mod scopes;
mod set_up;
mod soak;
mod staff;
mod support;
