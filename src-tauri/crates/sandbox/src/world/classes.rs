//! Classes and their slots.

use serde::{Deserialize, Serialize};

use super::Domain;

/// Classes and their slots.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct Classes {}

impl Domain for Classes {}
