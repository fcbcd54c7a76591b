//! Exports for the tax adviser.

use serde::{Deserialize, Serialize};

use super::Domain;

/// Exports for the tax adviser.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct TaxExports {}

impl Domain for TaxExports {}
