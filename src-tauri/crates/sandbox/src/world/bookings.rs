//! Bookings of class slots and appointments.

use serde::{Deserialize, Serialize};

use super::Domain;

/// Bookings of class slots and appointments.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct Bookings {}

impl Domain for Bookings {}
