//! Bookable appointments and when they can be had.

use serde::{Deserialize, Serialize};

use super::Domain;

/// Bookable appointments and when they can be had.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct Appointments {}

impl Domain for Appointments {}
