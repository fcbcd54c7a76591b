//! People who work in the studio.

use serde::{Deserialize, Serialize};

use super::Domain;

/// People who work in the studio.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct Employees {}

impl Domain for Employees {}
