//! Offers sold online, and their sales.

use serde::{Deserialize, Serialize};

use super::Domain;

/// Offers sold online, and their sales.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct OnlineOffers {}

impl Domain for OnlineOffers {}
