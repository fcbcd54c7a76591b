//! What there is to say of idle periods beyond the ones in a person's record: requests, documents, fees.

use serde::{Deserialize, Serialize};

use super::Domain;

/// What there is to say of idle periods beyond the ones in a person's record: requests, documents, fees.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct IdlePeriods {}

impl Domain for IdlePeriods {}
