//! Check-in vouchers that were redeemed.

use serde::{Deserialize, Serialize};

use super::Domain;

/// Check-in vouchers that were redeemed.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct Vouchers {}

impl Domain for Vouchers {}
