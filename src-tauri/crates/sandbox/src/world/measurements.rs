//! Weighings.

use serde::{Deserialize, Serialize};

use super::Domain;

/// Weighings.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct Measurements {}

impl Domain for Measurements {}
