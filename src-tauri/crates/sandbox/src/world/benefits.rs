//! What customers may take, and how often they did.

use serde::{Deserialize, Serialize};

use super::Domain;

/// What customers may take, and how often they did.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct Benefits {}

impl Domain for Benefits {}
