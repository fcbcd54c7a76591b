//! The invented people of a studio, the same for the same seed.
//!
//! **Invariant:** nobody here exists. Names are put together from lists by chance, e-mail domains,
//! telephone numbers and banks are ones that reach nobody, and faces are drawn from circles.

mod access;
mod address;
pub(crate) mod bank;
mod card;
mod contact;
mod date;
mod details;
mod generate;
mod identity;
mod names;
mod person;
mod portrait;
pub(crate) mod random;
pub(crate) mod standing;
#[cfg(test)]
mod tests;
mod wire;

pub(crate) use self::bank::{account, is_bic, read_iban};
pub use self::card::{CardNumber, CardNumberFormat};
pub(crate) use self::contact::mobile;
pub use self::date::{Date, Moment};
pub use self::generate::people;
pub use self::person::{
    AccessMedium, AccessRestriction, Address, AddressDetails, BankAccount, Gender, IdlePeriod,
    Medium, Person, Status, Text,
};
pub use self::portrait::{portrait, portrait_of};

/// Number of the one studio in which all of these people train.
pub const STUDIO_ID: i64 = 1_210_005_340;
