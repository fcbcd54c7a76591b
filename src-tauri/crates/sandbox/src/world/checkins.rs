//! Visits.

use serde::{Deserialize, Serialize};

use super::Domain;

/// Visits.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct Checkins {}

impl Domain for Checkins {}
