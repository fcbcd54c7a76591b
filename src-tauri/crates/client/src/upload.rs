//! Files that are sent: what they are, how they travel, how far they have come.
//!
//! [`form`] puts a request together, [`body`] is what the connection pulls it out of, [`reader`] reads the
//! file ahead of it, [`rest`] takes the file back, [`tally`] counts what the connection has let go of, and [`watch`] looks at the count.
//!
//! **Invariant:** a request says how long it is before it begins, is never chunked, and is broken off
//! rather than sent short.

mod body;
mod content_type;
mod file_name;
mod form;
mod reader;
mod rest;
mod source;
mod tally;
mod watch;

pub use self::content_type::ContentType;
pub(crate) use self::form::Form;
pub use self::source::Upload;

/// What is read, and reported, at once.
const BUFFER: usize = 256 << 10;

/// How far an upload or a download has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Bytes so far.
    pub sent: u64,
    /// Bytes in all; `None` where the other side does not say.
    pub total: Option<u64>,
}

/// Somebody who wants to know.
pub(crate) type OnProgress = Box<dyn Fn(Progress) + Send + Sync>;
