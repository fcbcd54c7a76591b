//! From the two readings to one contract.

use std::cmp::Reverse;

use jiff::civil::Date;
use studiodesk_client::api::customers::{Contract, SubContract};
use studiodesk_client::api::membership_self_service::{
    AdditionalModuleContractExtended, CancelationOrigin, ContractCancelationReason,
    MembershipSelfServiceContractData,
};
use studiodesk_client::api::shared::{Money, PriceDetails, RateCode};
use studiodesk_core::AdditionalModuleContractId;

use super::cancelation::{CancelationView, Said};
use super::line::{PointKind, line};
use super::view::{
    CancelReason, ContractStanding, ContractView, Contracts, ModuleContractView, SubContractView,
};
use crate::sections::price::{Cost, Length};

/// All contracts, with what each says of its end.
pub(super) fn contracts(
    agreed: Vec<Contract>,
    mut endings: Vec<MembershipSelfServiceContractData>,
    reasons: Vec<ContractCancelationReason>,
    ending_scope: Option<String>,
) -> Contracts {
    let shown = agreed.into_iter().filter_map(|it| {
        let at = endings.iter().position(|ending| ending.id == it.id);
        contract(it, at.map(|at| endings.swap_remove(at)))
    });
    let mut contracts: Vec<_> = shown.collect();
    contracts.sort_by_key(|it| {
        let runs = it.standing != Some(ContractStanding::Inactive);
        (Reverse(runs), Reverse(it.start))
    });
    let reasons = reasons.into_iter().filter_map(|it| {
        Some(CancelReason {
            id: it.cancelation_reason_id?,
            name: it.cancelation_reason_name?,
        })
    });
    Contracts {
        contracts,
        reasons: reasons.collect(),
        ending_scope,
    }
}

/// One without a number cannot be spoken of.
fn contract(
    it: Contract,
    ending: Option<MembershipSelfServiceContractData>,
) -> Option<ContractView> {
    let standing = it.contract_status.map(ContractStanding::from);
    let cost = cost(
        it.price_details,
        Money {
            amount: it.price,
            currency: None,
        },
    );
    let last_notice = it.last_possible_cancellation_date;
    let cancelation = match ending {
        Some(ending) => CancelationView::new(Said {
            standing: standing.as_ref(),
            status: ending.cancelation_status,
            date: ending.cancelation_date,
            reason: ending.cancelation_reason,
            by_studio: ending.cancelation_origin == Some(CancelationOrigin::Studio),
            last_possible: ending.last_possible_cancelation_date,
            days: ending.available_cancelation_dates.unwrap_or_default(),
            start: it.start_date,
            cost: &cost,
            withdrawable: None,
        }),
        None => {
            CancelationView::unreadable(it.cancellation_date, it.cancellation_reason, last_notice)
        }
    };
    let is_canceled = it.cancelled == Some(true);
    let goes_on = !is_canceled && it.extension_term.is_some();
    let end = match goes_on {
        true => PointKind::TermEnd,
        false => PointKind::End,
    };
    let line = line([
        (PointKind::Created, it.created_date),
        (PointKind::Start, it.start_date),
        (PointKind::CancelationReceived, it.cancellation_receipt_date),
        (PointKind::LastNotice, last_notice.filter(|_| goes_on)),
        (end, it.end_date),
    ]);
    Some(ContractView {
        id: it.id?,
        rate: it.rate_name.unwrap_or_default(),
        codes: codes(it.rate_codes),
        standing,
        cost,
        start: it.start_date,
        end: it.end_date,
        term: Length::of_period(it.term),
        extension: Length::of_period(it.extension_term),
        notice: Length::of_period(it.cancellation_period),
        third_party_id: it.third_party_id,
        line,
        cancelation,
        modules: sub_contracts(it.module_contracts),
        flat_fees: sub_contracts(it.flat_fee_contracts),
    })
}

fn sub_contracts(all: Option<Vec<SubContract>>) -> Vec<SubContractView> {
    let all = all.unwrap_or_default().into_iter();
    all.map(|it| SubContractView {
        // The service counts contracts of modules by the same numbers as it asks for them by.
        id: it.id.map(|id| AdditionalModuleContractId(id.0)),
        rate: it.rate_name.unwrap_or_default(),
        standing: it.contract_status.map(ContractStanding::from),
        cost: cost(
            it.price_details,
            Money {
                amount: it.price,
                currency: None,
            },
        ),
        start: it.start_date,
        end: it.end_date,
        canceled_to: it.cancellation_date,
    })
    .collect()
}

/// What a module's contract says of its end. Whether it runs follows from its last day.
pub(crate) fn module_contract(
    it: AdditionalModuleContractExtended,
    today: Date,
) -> ModuleContractView {
    let has_ended = it.end_date.is_some_and(|end| end < today);
    let standing = match has_ended {
        true => ContractStanding::Inactive,
        false => ContractStanding::Active,
    };
    let cost = Cost::of(None).with_current(it.price);
    let trial_until = it.trial_period.and_then(|trial| {
        let start = trial.start_date.or(it.start_date)?;
        Length::of(trial.term)?.last_day(start)
    });
    ModuleContractView {
        trial_until,
        cancelation: CancelationView::new(Said {
            standing: Some(&standing),
            status: it.contract_cancelation_status,
            date: it.cancelation_date,
            reason: it.cancelation_reason,
            by_studio: false,
            last_possible: it.last_possible_cancelation_date,
            days: it.available_cancelation_dates.unwrap_or_default(),
            start: it.start_date,
            cost: &cost,
            withdrawable: it.contract_cancelation_can_be_withdrawn,
        }),
    }
}

/// The old price, which says no currency, stands in where there are no details.
fn cost(details: Option<PriceDetails>, old: Money) -> Cost {
    let cost = Cost::of(details);
    match cost.each() {
        Some(_) => cost,
        None => cost.with_current(Some(old)),
    }
}

fn codes(codes: Option<Vec<RateCode>>) -> Vec<String> {
    let codes = codes.unwrap_or_default().into_iter();
    codes.filter_map(|it| it.identifier.or(it.name)).collect()
}
