//! People who asked for more, and how they may be asked back.

use serde::{Deserialize, Serialize};

use super::Domain;

/// People who asked for more, and how they may be asked back.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct Leads {}

impl Domain for Leads {}
