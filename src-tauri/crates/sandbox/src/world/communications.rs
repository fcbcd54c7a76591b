//! Messages and what customers want to be told.

use serde::{Deserialize, Serialize};

use super::Domain;

/// Messages and what customers want to be told.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct Communications {}

impl Domain for Communications {}
