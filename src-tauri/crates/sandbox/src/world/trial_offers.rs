//! Trial offers and the bookings made through them.

use serde::{Deserialize, Serialize};

use super::Domain;

/// Trial offers and the bookings made through them.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct TrialOffers {}

impl Domain for TrialOffers {}
