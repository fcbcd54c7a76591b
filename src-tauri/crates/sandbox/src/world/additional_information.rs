//! Fields that the studio added to its customers' records.

use serde::{Deserialize, Serialize};

use super::Domain;

/// Fields that the studio added to its customers' records.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct AdditionalInformation {}

impl Domain for AdditionalInformation {}
