//! The member search: finds a person by anything the desk may type, within a frame.
//!
//! Text is folded once, when a row comes in ([`fold`]); names become a sorted dictionary, every
//! other field a flat buffer ([`segment`]). A query is taken apart once ([`query`]), answered as sets of people,
//! tier by tier, until enough are found ([`find`]), and only those few are explained ([`explain`]). All of it
//! can be put away as bytes and be there again at once ([`frozen`]).
//!
//! **Invariant:** this crate does no IO and reads no clock: the same rows and the same text give
//! the same answer.

mod bits;
mod buckets;
mod codes;
mod dates;
mod dictionary;
mod ear;
mod email;
mod explain;
mod find;
mod fold;
mod found;
mod frozen;
mod gathered;
mod grams;
mod ids;
mod index;
mod lines;
mod names;
mod near;
mod nicknames;
mod packed;
mod phones;
mod places;
mod query;
mod rows;
mod segment;
mod similar;
mod sound;
mod spelling;

pub use crate::dates::DateOrder;
pub use crate::found::{Field, Found, Hit, How};
pub use crate::index::{Index, Memory};
