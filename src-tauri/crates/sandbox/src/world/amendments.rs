//! Change requests of customers that the studio has yet to accept, and how it treats each kind.

use serde::{Deserialize, Serialize};

use super::Domain;

/// Change requests of customers that the studio has yet to accept, and how it treats each kind.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct Amendments {}

impl Domain for Amendments {}
