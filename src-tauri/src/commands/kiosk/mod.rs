//! What the kiosk's window may ask for. Its capability grants these commands and no other; the desk's
//! grants none of them.

pub(crate) mod bookings;
pub(crate) mod camera;
pub(crate) mod contracts;
pub(crate) mod data;
pub(crate) mod documents;
pub(crate) mod idle;
pub(crate) mod picture;
pub(crate) mod send;
pub(crate) mod session;
pub(crate) mod staff;
pub(crate) mod visits;

use std::sync::Arc;

use studiodesk_kiosk::{Error, Kiosk, KioskError};

use crate::AppState;

/// Result of a kiosk's command.
type Result<T> = std::result::Result<T, KioskError>;

/// The kiosk of this start. A desk is none.
fn kiosk(state: &AppState) -> Result<&Arc<Kiosk>> {
    Ok(state.kiosk.as_ref().ok_or(Error::FlowClosed)?)
}

/// A failure before anybody is signed in, without what the service said: it may speak of a person.
fn impersonal(error: Error) -> KioskError {
    KioskError {
        message: None,
        field: None,
        ..error.into()
    }
}
