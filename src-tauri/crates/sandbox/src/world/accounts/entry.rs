//! A line of a ledger.

use jiff::civil::Date;

use super::Block;
use crate::money::Money;
use crate::period::Period;

/// A line of a ledger: a claim, or money that moved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Entry {
    pub(crate) id: i64,
    pub(crate) due: Date,
    pub(crate) text: String,
    /// Below zero what the customer owes, above it what they paid.
    pub(crate) amount: Money,
    pub(crate) kind: EntryKind,
    /// What is still to be paid of it, never below zero.
    pub(crate) open: Money,
    /// What it is for, where that is a length of time.
    pub(crate) period: Option<(Date, Date)>,
    /// How often the like of it is due.
    pub(crate) recurrence: Option<Period>,
    /// The contract that it came from.
    pub(crate) contract: Option<i64>,
    pub(crate) in_instalments: bool,
    /// Why it was not paid, in the contract's word.
    pub(crate) rejection: Option<String>,
    /// The run in which it was handed to the agency that has it now.
    pub(crate) run: Option<i64>,
    /// Whether it is kept from being handed over.
    pub(crate) block: Option<Block>,
}

/// What a line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum EntryKind {
    Membership,
    Idle,
    FlatFee,
    Module,
    BankFee,
    DunningFee,
    /// Money from the customer.
    Payment,
    /// Money from the customer, by way of the agency.
    AgencyPayment,
    /// Money that their bank took back.
    Return,
    /// What the studio gave up.
    WriteOff,
}

impl EntryKind {
    /// Whether it is something to be paid, rather than money that moved.
    pub(crate) fn is_claim(self) -> bool {
        !matches!(
            self,
            Self::Payment | Self::AgencyPayment | Self::Return | Self::WriteOff
        )
    }

    /// The contract's word for the charge, where it has one.
    pub(crate) fn charge_type(self) -> Option<&'static str> {
        match self {
            Self::Membership => Some("MEMBERSHIP_CHARGE"),
            Self::Idle => Some("CONTRACT_IDLE_PERIOD_CHARGE"),
            Self::FlatFee => Some("FLAT_FEE"),
            _ => None,
        }
    }

    /// The contract's word for the debt.
    pub(crate) fn debt_type(self) -> &'static str {
        match self {
            Self::FlatFee => "FLAT_FEE",
            Self::BankFee => "BANK_FEE",
            Self::DunningFee => "DUNNING_FEE",
            _ => "DEBT_CLAIM",
        }
    }
}

impl Entry {
    /// A line that only says what moved when.
    pub(super) fn new(id: i64, due: Date, text: String, amount: Money, kind: EntryKind) -> Self {
        let open = if kind.is_claim() { -amount } else { Money(0) };
        Self {
            id,
            due,
            text,
            amount,
            kind,
            open,
            period: None,
            recurrence: None,
            contract: None,
            in_instalments: false,
            rejection: None,
            run: None,
            block: None,
        }
    }

    pub(crate) fn is_open(&self) -> bool {
        self.open > Money(0)
    }
}
