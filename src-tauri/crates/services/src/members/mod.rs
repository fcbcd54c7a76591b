//! People of the open studio: find them, look at one.

mod card;
mod find;
mod picture;
mod view;

pub use self::view::{Found, Mark, MarkKind, MemberCard, MemberHit, Phone, PhoneKind, Status, Why};
