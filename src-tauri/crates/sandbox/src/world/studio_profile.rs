//! Tags of the studio, and whether its webhooks were activated.

use serde::{Deserialize, Serialize};

use super::Domain;

/// Tags of the studio, and whether its webhooks were activated.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct StudioProfile {}

impl Domain for StudioProfile {}
