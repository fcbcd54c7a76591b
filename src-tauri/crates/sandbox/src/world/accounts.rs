//! Accounts of customers: balances, transactions, charges to come.

use serde::{Deserialize, Serialize};

use super::Domain;

/// Accounts of customers: balances, transactions, charges to come.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct Accounts {}

impl Domain for Accounts {}
