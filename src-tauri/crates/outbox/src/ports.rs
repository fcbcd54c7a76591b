//! What the outbox needs from outside, and a simulation replaces.

mod clock;
mod journal;
mod service;

pub use self::clock::{Clock, SystemClock};
pub use self::journal::{Attachment, Journal};
pub use self::service::{Cancel, Looked, Progress, Reach, Sent, Service};
