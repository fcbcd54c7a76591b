//! What is kept and shown of contracts that may rest.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use specta::Type;
use studiodesk_client::api::shared::Money;
use studiodesk_core::{ContractId, IdlePeriodId, IdlePeriodReasonId};
use studiodesk_idle::{Contract, Remaining, Rules};

/// A sum of money, as it is written: a decimal and a currency.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct IdleAmount {
    /// In the main unit, not in cents.
    pub amount: String,
    /// ISO 4217, where it is told.
    pub currency: Option<String>,
}

/// A contract of a member.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct IdleContract {
    /// Its number.
    pub id: ContractId,
    /// The name of what was bought.
    pub rate: Option<String>,
    /// From when to when, and whether it runs.
    pub term: Contract,
    /// What it allows; none if it is over, or the service does not say.
    pub rules: Option<Rules>,
    /// What is left of that.
    pub remaining: Remaining,
    /// Whether the door stays shut meanwhile.
    pub access_refused: bool,
    /// What resting costs.
    pub fee: IdleFee,
    /// Why it may rest.
    pub reasons: Vec<IdleReason>,
    /// Its periods, the latest first.
    pub periods: Vec<IdlePeriodView>,
    /// What falls due in the coming year for the contract itself; none if the key may not read it.
    pub debits: Option<Vec<IdleDebit>>,
}

/// How a fee is worked out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(
    tag = "kind",
    rename_all = "snake_case",
    rename_all_fields = "camelCase"
)]
pub enum IdleFee {
    /// The service does not say.
    Unknown,
    /// None.
    None,
    /// Once.
    Once {
        /// So much.
        amount: IdleAmount,
    },
    /// For each unit that is not free.
    PerTerm {
        /// So much.
        amount: IdleAmount,
    },
    /// A share of the price, in proportion.
    Share {
        /// So many percent.
        percent: String,
        /// Of what the contract costs a year, where that is known.
        a_year: Option<IdleAmount>,
    },
}

/// A reason that can be chosen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct IdleReason {
    /// Its number.
    pub id: IdlePeriodReasonId,
    /// In words.
    pub name: String,
    /// Whether a document has to prove it.
    pub document_required: bool,
}

/// How far a period has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum IdleState {
    /// The studio has yet to agree.
    Waiting,
    /// It is yet to come.
    Upcoming,
    /// It holds today.
    Now,
    /// It is over.
    Past,
}

/// A period of a contract.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct IdlePeriodView {
    /// Its number; while the studio has not agreed, that of the wish.
    pub id: IdlePeriodId,
    /// ISO date.
    pub start: String,
    /// ISO date; of one without an end, nothing that counts.
    pub end: String,
    /// Whether it has no end.
    pub unlimited: bool,
    /// How far it has come.
    pub state: IdleState,
    /// Why.
    pub reason: Option<IdleReason>,
    /// What it costs, where that is known.
    pub fee: Option<IdleAmount>,
    /// How many of its days cost nothing.
    pub free_days: u32,
    /// Whether a document proves it.
    pub has_document: bool,
}

/// What falls due for a contract.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct IdleDebit {
    /// ISO date.
    pub day: String,
    /// The service's words for it.
    pub text: Option<String>,
    /// How much.
    pub amount: IdleAmount,
}

impl IdleAmount {
    pub(super) fn of(money: &Money) -> Option<Self> {
        Some(Self {
            amount: money.amount?.abs().to_string(),
            currency: money.currency.clone(),
        })
    }

    /// In hundredths; none where it has smaller parts.
    pub(super) fn cents(&self) -> Option<i64> {
        let cents = self.amount.parse::<Decimal>().ok()? * Decimal::ONE_HUNDRED;
        cents.is_integer().then(|| cents.try_into().ok())?
    }

    pub(super) fn from_cents(cents: i64, currency: Option<String>) -> Self {
        Self {
            amount: Decimal::new(cents, 2).to_string(),
            currency,
        }
    }
}
