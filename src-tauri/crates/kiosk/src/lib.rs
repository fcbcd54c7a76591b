//! What members may do at a kiosk, and the guard that lets nobody do more than their own.
//!
//! [`station`] is what the shell holds, [`session`] the guard, [`flows`] what members can do, [`policy`] what
//! the studio has allowed, [`throttle`] how often somebody may be wrong, and [`scan`] what a reader typed.
//! [`view`] is what crosses into the kiosk's pages, [`words`] the words it is set up in.
//!
//! **Invariant:** before the second factor holds, nothing of a person crosses. After it, pages speak of
//! things by the short [`Handle`]s that the session gave out, so that nothing of another person can be named.

mod camera;
mod clock;
mod error;
mod flows;
pub mod policy;
pub mod scan;
mod session;
mod station;
pub mod throttle;
pub mod view;
pub mod words;

pub use crate::camera::{Camera, NoCamera, Seen};
pub use crate::clock::{Clock, SystemClock};
pub use crate::error::{Error, KioskError, KioskErrorCode};
pub use crate::session::Guard;
pub use crate::station::{Kiosk, KioskConfig, OnEnd, People};

/// A thing of the person who is signed in, by a name that means nothing outside of the session.
pub type Handle = String;

/// Result of what a kiosk does.
pub type Result<T, E = Error> = std::result::Result<T, E>;
