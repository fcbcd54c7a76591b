//! What members may do at a kiosk, and the guard that lets nobody do more than their own.
//!
//! [`view`] is what crosses into the kiosk's pages, [`words`] the words it is set up in.
//!
//! **Invariant:** before the second factor holds, nothing of a person crosses. After it, pages speak of
//! things by the short [`Handle`]s that the session gave out, so that nothing of another person can be named.

mod error;
pub mod view;
pub mod words;

pub use crate::error::{Error, KioskError, KioskErrorCode};

/// A thing of the person who is signed in, by a name that means nothing outside of the session.
pub type Handle = String;

/// Result of what a kiosk does.
pub type Result<T, E = Error> = std::result::Result<T, E>;
