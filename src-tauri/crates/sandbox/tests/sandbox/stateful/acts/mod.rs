//! What clients do, a file for each kind of thing.

pub(crate) mod access;
pub(crate) mod bookings;
pub(crate) mod contracts;
pub(crate) mod files;
pub(crate) mod money;
pub(crate) mod record;
pub(crate) mod rests;
pub(crate) mod studio;
