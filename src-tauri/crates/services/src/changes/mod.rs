//! Changes that wait in the outbox: what each asks for, how it is sent, and how it is known again.
//!
//! One file for each family. The outbox itself knows neither of them: to it a change is a
//! [`Kind`], a [`Slot`] and text. Here that text is a [`Change`], and this module is what the
//! outbox's port to the service is made of.
//!
//! **Invariant:** nothing is repeated or waited for here. Sending makes one call, looking only reads,
//! and what follows from either is the outbox's to decide.

mod access;
mod answer;
mod cancelation;
mod change;
mod contact;
mod delivery;
mod document;
mod fields;
mod fingerprint;
mod idle_period;
mod personal_data;
mod picture;
mod unfit;
mod withdrawal;

pub use self::access::{Restriction, RestrictionLift};
pub(crate) use self::answer::{incomplete, said};
pub use self::cancelation::{Cancelation, CancelationWithdrawal};
pub use self::change::Change;
pub use self::contact::{MessageAnswer, NewMessage, Preferences};
pub use self::delivery::Files;
pub use self::document::NewDocument;
pub use self::fields::{Fields, Values};
pub use self::idle_period::{IdlePeriodUpdate, IdlePeriodWithdrawal, NewIdlePeriod, Span};
pub use self::personal_data::Amendment;
pub use self::picture::NewPicture;
pub use self::unfit::Unfit;
pub use self::withdrawal::{AmendmentWithdrawal, Part};

/// What a call of the client comes to, before it is put in the outbox's words.
type Result<T> = std::result::Result<T, studiodesk_client::Error>;
