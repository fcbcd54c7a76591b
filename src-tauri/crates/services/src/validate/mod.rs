//! Whether an entry can be right, told while it is typed: one file here for each thing.
//!
//! What is wrong is a word, [`Fault`], for which the window has a sentence in each language. A fault is
//! certain where no service could take the entry, and that alone keeps a form from being saved. All
//! others are a doubt of ours, told and no more: the studio may know better than a table does.
//!
//! **Invariant:** no IO, no network, no clock. An entry is judged within the time of a key press.

mod bank;
mod birthday;
mod country;
mod email;
mod fault;
mod form;
mod phone;
mod post_code;

pub(crate) use self::bank::{in_fours, masked};
pub use self::country::countries;
pub use self::fault::{Fault, FieldFault};
pub use self::form::{Checked, check};
