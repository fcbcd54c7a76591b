//! What would follow from a period: each figure is either the service's or ours, and says which.
//!
//! **Invariant:** a figure is certain only where the service gave it in its answer to this very wish.

use jiff::civil::Date;
use serde::Serialize;
use specta::Type;
use studiodesk_client::api::membership_self_service::{
    AccountPreviewItem, IdlePeriodUpdatePreview,
};
use studiodesk_client::api::shared::ChargeType;
use studiodesk_idle::{Fee, Mode, Situation, Span};

use super::view::{IdleAmount, IdleContract, IdleFee};

/// More of them tells nobody more.
const MOST_CHARGES: usize = 24;

/// What would follow.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct IdleFollows {
    /// ISO date of the last day; none for a period without an end.
    pub last: Option<String>,
    /// How many days it rests.
    pub days: Option<u32>,
    /// Whether the studio has to agree first.
    pub needs_approval: bool,
    /// Whether the door stays shut meanwhile.
    pub access_refused: bool,
    /// The contract's end.
    pub end: IdleEnd,
    /// What it costs; none where that is unknown.
    pub cost: Option<IdleCost>,
    /// What is not taken, and what is taken in its place, by day; none where that is unknown.
    pub charges: Option<Vec<IdleCharge>>,
    /// The account's balance then, certain; negative if money is owed.
    pub balance: Option<IdleAmount>,
}

/// The contract's end, before and after.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct IdleEnd {
    /// ISO date as things stand.
    pub before: Option<String>,
    /// ISO date then; none where nobody knows.
    pub after: Option<String>,
    /// Whether the service says so.
    pub certain: bool,
    /// By which rule.
    pub rule: IdleEndRule,
}

/// By which rule the contract's end moves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum IdleEndRule {
    /// By the days of rest.
    Extends,
    /// Not at all.
    Stays,
    /// Not at all, for the contract is cancelled.
    Cancelled,
    /// By the days of rest, and nobody knows how many those will be.
    Open,
}

/// What it costs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct IdleCost {
    /// In all; of a period without an end, for one unit.
    pub amount: IdleAmount,
    /// Whether the service says so.
    pub certain: bool,
    /// For how many units.
    pub paid: u32,
    /// How many units cost nothing.
    pub free: u32,
}

/// What becomes of a debit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum IdleEffect {
    /// It is not taken.
    Dropped,
    /// It is taken for the rest.
    Added,
    /// It is taken as before, once the rest is over.
    Resumes,
}

/// A debit, and what becomes of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct IdleCharge {
    /// ISO date.
    pub day: String,
    /// The service's words for it.
    pub text: Option<String>,
    /// How much.
    pub amount: IdleAmount,
    /// What becomes of it.
    pub effect: IdleEffect,
    /// Whether the service says so.
    pub certain: bool,
}

/// What would follow from resting on those days: from the service's preview where there is one.
pub(super) fn of(
    contract: &IdleContract,
    plan: &Situation,
    span: Span,
    preview: Option<&IdlePeriodUpdatePreview>,
) -> IdleFollows {
    let told = preview.and_then(|it| it.preview_charges.as_deref());
    let charges: Option<Vec<IdleCharge>> = match told {
        Some(told) => Some(told.iter().filter_map(charge).collect()),
        None => ours(contract, plan, span),
    };
    let cost = match told {
        Some(_) => charges.as_deref().and_then(|it| taken(it, contract)),
        None => None,
    };
    IdleFollows {
        last: span.last.map(|it| it.to_string()),
        days: plan.forecast(span).days,
        needs_approval: plan.rules.mode != Mode::AtOnce,
        access_refused: contract.access_refused,
        end: end(plan, span, preview.and_then(|it| it.preview_end_date)),
        cost: cost.or_else(|| estimate(contract, plan, span)),
        charges: charges.map(|mut all| {
            all.sort_by(|one, other| one.day.cmp(&other.day));
            all.truncate(MOST_CHARGES);
            all
        }),
        balance: preview
            .and_then(|it| it.account_balance_after_update.as_ref())
            .and_then(|it| {
                Some(IdleAmount {
                    amount: it.amount?.to_string(),
                    currency: it.currency.clone(),
                })
            }),
    }
}

fn end(plan: &Situation, span: Span, told: Option<Date>) -> IdleEnd {
    let rule = if plan.contract.cancelled_to.is_some() {
        IdleEndRule::Cancelled
    } else if !plan.rules.extends {
        IdleEndRule::Stays
    } else if span.last.is_none() {
        IdleEndRule::Open
    } else {
        IdleEndRule::Extends
    };
    IdleEnd {
        before: plan.contract.end.map(|it| it.to_string()),
        after: told
            .or(plan.forecast(span).contract_end)
            .map(|it| it.to_string()),
        certain: told.is_some(),
        rule,
    }
}

fn charge(item: &AccountPreviewItem) -> Option<IdleCharge> {
    let effect = match item.charge_type {
        Some(ChargeType::ContractIdlePeriodCharge) => IdleEffect::Dropped,
        Some(ChargeType::IdlePeriodCharge) => IdleEffect::Added,
        _ => IdleEffect::Resumes,
    };
    Some(IdleCharge {
        day: item.due_date?.to_string(),
        text: item.description.clone(),
        amount: IdleAmount::of(item.amount.as_ref()?)?,
        effect,
        certain: true,
    })
}

/// The fees that the service's preview has, together.
fn taken(charges: &[IdleCharge], contract: &IdleContract) -> Option<IdleCost> {
    let fees = charges.iter().filter(|it| it.effect == IdleEffect::Added);
    let sums: Option<Vec<i64>> = fees.clone().map(|it| it.amount.cents()).collect();
    let currency = charges.first().and_then(|it| it.amount.currency.clone());
    let currency = currency.or_else(|| currency_of(contract));
    Some(IdleCost {
        amount: IdleAmount::from_cents(sums?.iter().sum(), currency),
        certain: true,
        paid: u32::try_from(fees.count()).ok()?,
        free: 0,
    })
}

fn currency_of(contract: &IdleContract) -> Option<String> {
    let debit = contract.debits.as_ref().and_then(|it| it.first());
    match &contract.fee {
        IdleFee::Once { amount } | IdleFee::PerTerm { amount } => amount.currency.clone(),
        IdleFee::Share { a_year, .. } => a_year.as_ref().and_then(|it| it.currency.clone()),
        IdleFee::None | IdleFee::Unknown => None,
    }
    .or_else(|| debit.and_then(|it| it.amount.currency.clone()))
}

/// By the rules of the configuration; none where they do not say enough.
fn estimate(contract: &IdleContract, plan: &Situation, span: Span) -> Option<IdleCost> {
    let fee = match &contract.fee {
        IdleFee::Unknown => return None,
        IdleFee::None => Fee::None,
        IdleFee::Once { amount } => Fee::Once(amount.cents()?),
        IdleFee::PerTerm { amount } => Fee::PerTerm(amount.cents()?),
        IdleFee::Share { percent, a_year } => Fee::Share {
            share: hundredths(percent)?,
            a_year: a_year.as_ref()?.cents()?,
        },
    };
    let cost = plan.cost(span, fee);
    Some(IdleCost {
        amount: IdleAmount::from_cents(cost.amount, currency_of(contract)),
        certain: false,
        paid: cost.paid,
        free: cost.free,
    })
}

fn hundredths(percent: &str) -> Option<i64> {
    let amount = percent.to_owned();
    IdleAmount {
        amount,
        currency: None,
    }
    .cents()
}

/// What falls due on a day of rest is not taken; the fee is taken with the first of it.
fn ours(contract: &IdleContract, plan: &Situation, span: Span) -> Option<Vec<IdleCharge>> {
    let rests = |day: Date| span.start <= day && span.last.is_none_or(|last| day <= last);
    let debits = contract.debits.as_ref()?.iter();
    let inside = debits.filter(|it| it.day.parse().is_ok_and(rests));
    let mut all: Vec<_> = inside
        .map(|it| IdleCharge {
            day: it.day.clone(),
            text: it.text.clone(),
            amount: it.amount.clone(),
            effect: IdleEffect::Dropped,
            certain: false,
        })
        .collect();
    let fee = estimate(contract, plan, span).filter(|it| it.amount.cents() != Some(0));
    let first = all.first().map(|it| it.day.clone());
    all.extend(fee.map(|fee| IdleCharge {
        day: first.unwrap_or_else(|| span.start.to_string()),
        text: None,
        amount: fee.amount,
        effect: IdleEffect::Added,
        certain: false,
    }));
    Some(all)
}
