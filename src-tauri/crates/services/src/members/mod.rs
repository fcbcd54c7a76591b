//! People of the open studio: find them, look at one, enter one, let one go.

mod card;
mod create;
mod find;
mod forget;
mod forgotten;
mod marks;
mod picture;
mod similar;
mod view;

pub use self::create::{Creation, NewMember};
pub use self::forget::ForgottenHere;
pub(crate) use self::forgotten::Forgotten;
pub use self::similar::{Likeness, SameBy, Similar, SimilarMember};
pub use self::view::{Found, Mark, MarkKind, MemberCard, MemberHit, Phone, PhoneKind, Status, Why};
