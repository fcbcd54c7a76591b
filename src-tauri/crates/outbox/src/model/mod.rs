//! The vocabulary of the outbox: items, what can happen to them, and which moves are legal.
//!
//! **Invariant:** `{:?}` shows no payload, no file name and nothing that the service said about a
//! person, because what is printed for debugging ends up in logs.

mod after;
mod doubt;
mod file;
mod item;
mod kind;
mod mark;
mod payload;
mod said;
mod slot;
mod state;
mod step;

pub use self::after::Impossible;
pub use self::doubt::{Doubt, Match};
pub use self::file::{FileNote, NoDigest, Sha256};
pub use self::item::{Draft, Item, ItemId, Twin};
pub use self::kind::Kind;
pub use self::mark::{Mark, NoMark};
pub use self::payload::Payload;
pub use self::said::Said;
pub use self::slot::Slot;
pub use self::state::{Lane, State};
pub use self::step::Step;
