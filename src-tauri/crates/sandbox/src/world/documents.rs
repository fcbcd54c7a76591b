//! Documents of customers; their bytes are in the [`Storage`](crate::storage::Storage).

use serde::{Deserialize, Serialize};

use super::Domain;

/// Documents of customers; their bytes are in the [`Storage`](crate::storage::Storage).
#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct Documents {}

impl Domain for Documents {}
