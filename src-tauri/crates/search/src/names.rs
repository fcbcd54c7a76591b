//! The words of a name in all their forms, and how the words of a query cover them.
//!
//! The smallest parts are *atoms*: `Hans-Peter O'Brien` has four. A *form* is one spelling of one
//! atom, or of a whole compound (`hanspeter`, `obrien`), and knows which atoms it stands for.

mod cover;
mod forms;
mod particles;

pub(crate) use cover::{Closeness, Cover, cover};
pub(crate) use forms::{Forms, Span};
pub(crate) use particles::is_particle;
