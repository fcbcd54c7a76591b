//! Runs in which debts are handed to an agency.

use serde::{Deserialize, Serialize};

use super::Domain;

/// Runs in which debts are handed to an agency.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct DebtCollection {}

impl Domain for DebtCollection {}
