//! What the kiosk's window may ask for. Its capability grants these commands and no other; the desk's
//! grants none of them.

pub(crate) mod bookings;
pub(crate) mod contracts;
pub(crate) mod data;
pub(crate) mod idle;
pub(crate) mod send;
pub(crate) mod session;
pub(crate) mod staff;
pub(crate) mod visits;

use studiodesk_kiosk::KioskError;

/// Result of a kiosk's command.
type Result<T> = std::result::Result<T, KioskError>;

/// Not offered. Every command answers so until its flow is built.
fn closed<T>() -> Result<T> {
    Err(studiodesk_kiosk::Error::FlowClosed.into())
}
