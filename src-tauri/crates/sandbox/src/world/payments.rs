//! Payment sessions and the requests they were opened for.

use serde::{Deserialize, Serialize};

use super::Domain;

/// Payment sessions and the requests they were opened for.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct Payments {}

impl Domain for Payments {}
