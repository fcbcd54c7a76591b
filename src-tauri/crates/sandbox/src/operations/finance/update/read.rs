//! What the agency sends.

use jiff::civil::Date;
use serde::Deserialize;
use serde_json::Value;

use crate::money::Money;
use crate::refusal::Refusal;
use crate::world::accounts::Block;

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Request {
    pub(super) debtors: Vec<DebtorUpdate>,
    pub(super) request_id: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct DebtorUpdate {
    pub(super) debtor_id: String,
    pub(super) agency_collection_cases: Vec<CaseUpdate>,
    pub(super) block: Option<BlockUpdate>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct CaseUpdate {
    pub(super) agency_collection_case_id: String,
    pub(super) public_collection_case_id: Option<String>,
    pub(super) collection_case_ids: Vec<String>,
    pub(super) closure: Option<Value>,
    pub(super) debts: Vec<DebtUpdate>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct DebtUpdate {
    pub(super) debt_id: String,
    pub(super) original_amount: Value,
    pub(super) canceled_amount: Value,
    pub(super) paid_amount: Value,
    pub(super) currency: String,
    pub(super) block: Option<BlockUpdate>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct BlockUpdate {
    limit_type: String,
    end_date: Date,
}

impl BlockUpdate {
    /// The block that is meant; leaving it out means none.
    pub(super) fn read(
        given: Option<&Self>,
        at: &str,
        today: Date,
    ) -> Result<Option<Block>, Refusal> {
        match given.map(|it| (&*it.limit_type, it.end_date)) {
            Some(("UNLIMITED", _)) => Ok(Some(Block::Unlimited)),
            Some(("LIMITED", last)) if last < today => Err(Refusal::rule(
                "sandbox.block.over",
                &format!("{at}.block.endDate"),
                [
                    "The block would be over already.",
                    "Die Sperre wäre schon vorbei.",
                    "Blokada już by minęła.",
                ],
            )),
            Some(("LIMITED", last)) => Ok(Some(Block::Until(last))),
            _ => Ok(None),
        }
    }
}

/// A sum that is not below zero.
pub(super) fn sum(value: &Value, reference: &str) -> Result<Money, Refusal> {
    let sum = Money::read(value).filter(|it| *it >= Money(0));
    sum.ok_or_else(|| {
        Refusal::rule(
            "sandbox.debt.amount",
            reference,
            [
                "An amount has whole cents and is not negative.",
                "Ein Betrag hat ganze Cent und ist nicht negativ.",
                "Kwota ma pełne grosze i nie jest ujemna.",
            ],
        )
    })
}
