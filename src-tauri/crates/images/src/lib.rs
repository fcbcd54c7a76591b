//! Bytes in, bytes out: pictures from elsewhere made small, upright, square and clean.
//!
//! **Invariant:** no IO. What comes out was encoded here from pixels, so nothing that was hidden
//! in a file (a place, a camera, a profile, whatever followed its end) comes along.

mod error;
mod jpeg;
mod read;
mod thumbnail;

pub use crate::error::{Error, Result};
pub use crate::read::{MAX_BYTES, MAX_SIDE};
pub use crate::thumbnail::thumbnail;
