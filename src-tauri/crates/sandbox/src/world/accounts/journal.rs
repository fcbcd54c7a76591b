//! What was done to an account since the first day.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::money::Money;

/// Something that was done on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Item {
    pub(crate) id: i64,
    pub(crate) day: Date,
    pub(crate) step: Step,
}

/// Something that was done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Step {
    /// The customer paid: these claims first, then the oldest. A rest waits for the next charge.
    Payment {
        amount: Money,
        claims: Vec<i64>,
        text: String,
    },
    /// The agency passes on money for a claim. What is too much waits for the next charge.
    AgencyPayment { claim: i64, amount: Money },
    /// The agency closes a case.
    Closing(Closing),
    /// Somebody is kept from being handed over, or no longer is.
    DebtorBlock(Option<Block>),
    /// The same for one claim.
    DebtBlock { claim: i64, block: Option<Block> },
}

/// The end of a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Closing {
    pub(crate) run: i64,
    /// What is still open is given up.
    pub(crate) writes_off: bool,
    /// Dunning begins anew, provided no other case is running.
    pub(crate) reverses_dunning: bool,
}

/// For how long nothing is handed over to an agency.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Block {
    Unlimited,
    /// This is the last day.
    Until(Date),
}

impl Block {
    pub(crate) fn holds_on(self, day: Date) -> bool {
        match self {
            Self::Unlimited => true,
            Self::Until(last) => day <= last,
        }
    }
}
