//! People of the open studio: find them, look at one.

mod card;
mod find;
mod forget;
mod forgotten;
mod picture;
mod view;

pub use self::forget::ForgottenHere;
pub(crate) use self::forgotten::Forgotten;
pub use self::view::{Found, Mark, MarkKind, MemberCard, MemberHit, Phone, PhoneKind, Status, Why};
