//! Membership offers and the switches between them.

use serde::{Deserialize, Serialize};

use super::Domain;

/// Membership offers and the switches between them.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct Offers {}

impl Domain for Offers {}
