//! What the integration itself created of access media and restrictions: it may change nothing else.

use serde::{Deserialize, Serialize};

use super::Domain;

/// What the integration itself created of access media and restrictions: it may change nothing else.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct Access {}

impl Domain for Access {}
