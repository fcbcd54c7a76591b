//! Receipts that a member can take along: a page to read, and a seal to check it by.
//!
//! A [`Sheet`] becomes a [`Blank`], a PDF whose seal is empty. Its digest is written into the trail, and
//! the number and hash of that entry are stamped into the blank. Whoever has the file and the trail can
//! empty the seal again, take the digest, and see whether that is what the trail was told.
//!
//! **Invariant:** no IO, no clock, no chance: the same sheet is the same blank, byte for byte.

mod lines;
mod page;
mod seal;
mod shape;
mod typeface;

pub use crate::page::{Row, Sheet, render};
pub use crate::seal::{Blank, Digest, Opened, Seal, hex, open, unhex};

/// Why a page could not be made.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The typeface that this program brings cannot be read.
    #[error("the typeface of receipts cannot be read")]
    Typeface,
}
