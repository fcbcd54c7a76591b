//! Devices at the door and on the floor.

use serde::{Deserialize, Serialize};

use super::Domain;

/// Devices at the door and on the floor.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct Devices {}

impl Domain for Devices {}
