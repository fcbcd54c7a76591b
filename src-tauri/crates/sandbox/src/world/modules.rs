//! Additional modules of the studio and the contracts that customers have for them.

use serde::{Deserialize, Serialize};

use super::Domain;

/// Additional modules of the studio and the contracts that customers have for them.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct Modules {}

impl Domain for Modules {}
