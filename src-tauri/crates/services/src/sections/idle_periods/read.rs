//! From what the service tells of contracts to what is kept of them.

use futures::TryStreamExt;
use futures::future::try_join_all;
use jiff::civil::Date;
use studiodesk_client::api::account::BookingEntry;
use studiodesk_client::api::membership_self_service::{
    CancelationStatus, IdlePeriod, IdlePeriodConfiguration, IdlePeriodLists,
    IdlePeriodReferencePeriod, IdlePeriodState, IdlePeriodUnit,
    MembershipSelfServiceContractData as Data, RemainingIdlePeriods,
};
use studiodesk_client::api::shared::{AmendmentMode, ChargeType, ContractStatus, Term, TermUnit};
use studiodesk_core::{CustomerId, ErrorCode};
use studiodesk_idle::{Contract, Mode, Reference, Remaining, Rules, Unit};

use super::NAME;
use super::view::{
    IdleAmount, IdleContract, IdleDebit, IdleFee, IdlePeriodView, IdleReason, IdleState,
};
use crate::sections::{ReadFrom, Section};
use crate::studios::OpenStudio;
use crate::{Desk, Result};

/// More of what falls due tells nobody more.
const MOST_DEBITS: usize = 100;

impl Desk {
    /// The contracts of a member with what they allow of resting, what is left, and their periods.
    ///
    /// `getContractData`, `getIdlePeriodConfig`, `getRemainingIdlePeriods` and `getIdlePeriods` in the API.
    ///
    /// # Errors
    /// No studio is open, or the service does not answer.
    pub async fn idle_periods(
        &self,
        member: CustomerId,
        from: ReadFrom,
    ) -> Result<Option<Section<Vec<IdleContract>>>> {
        let today = self.today();
        self.section(member, NAME, from, async |open| {
            read(open, member, today).await
        })
        .await
    }

    pub(super) fn today(&self) -> Date {
        (self.clock)().date()
    }
}

async fn read(open: &OpenStudio, member: CustomerId, today: Date) -> Result<Vec<IdleContract>> {
    let api = open.client().membership_self_service();
    let (contracts, debits) =
        futures::future::join(api.get_contract_data(member), debits(open, member)).await;
    let (contracts, debits) = (contracts?, debits?);
    let each = contracts.into_iter().map(|it| {
        let debits = debits.clone();
        async move { contract(open, it, debits, today).await }
    });
    let all = try_join_all(each).await?;
    Ok(all.into_iter().flatten().collect())
}

/// What is over has only its periods left to tell of.
async fn contract(
    open: &OpenStudio,
    data: Data,
    debits: Option<Vec<IdleDebit>>,
    today: Date,
) -> Result<Option<IdleContract>> {
    let Some(id) = data.id else { return Ok(None) };
    let api = open.client().membership_self_service();
    let term = term(&data, today);
    let mut shown = IdleContract {
        id,
        rate: data.rate_name.clone(),
        term,
        rules: None,
        remaining: Remaining::default(),
        access_refused: false,
        fee: IdleFee::Unknown,
        reasons: Vec::new(),
        periods: Vec::new(),
        debits: None,
    };
    if !term.active {
        shown.periods = periods(api.get_idle_periods(id).await?, today);
        return Ok(Some(shown));
    }
    let (config, remaining, lists) = futures::try_join!(
        api.get_idle_period_config(id),
        api.get_remaining_idle_periods(id),
        api.get_idle_periods(id),
    )?;
    shown.rules = rules(&config, today);
    shown.remaining = left(&remaining);
    shown.access_refused = config.access_refusal.unwrap_or_default();
    shown.fee = fee(&config, &data);
    shown.periods = periods(lists, today);
    shown.reasons = config
        .idle_period_reasons
        .iter()
        .filter_map(reason)
        .collect();
    shown.debits = debits;
    Ok(Some(shown))
}

/// What falls due is there to make an estimate better; a key that may not read it closes nothing.
async fn debits(open: &OpenStudio, member: CustomerId) -> Result<Option<Vec<IdleDebit>>> {
    let asked = open
        .client()
        .account()
        .get_customers_account_upcoming_data(member)
        .slice_size(50);
    let all: Vec<BookingEntry> = match asked.stream().try_collect().await {
        Ok(all) => all,
        Err(error) if error.code() == ErrorCode::ScopeMissing => return Ok(None),
        Err(error) => return Err(error.into()),
    };
    let own = all
        .into_iter()
        .filter(|it| it.charge_type == Some(ChargeType::MembershipCharge));
    let shown = own.filter_map(|it| {
        Some(IdleDebit {
            day: it.due_date?.to_string(),
            text: it.description,
            amount: IdleAmount::of(it.amount.as_ref()?)?,
        })
    });
    Ok(Some(shown.take(MOST_DEBITS).collect()))
}

fn term(data: &Data, today: Date) -> Contract {
    let holds = data.cancelation_status != Some(CancelationStatus::PendingVerification);
    Contract {
        active: match &data.contract_status {
            Some(status) => *status == ContractStatus::Active,
            None => data.end_date.is_none_or(|end| today <= end),
        },
        start: data.start_date,
        end: data.end_date,
        cancelled_to: data.cancelation_date.filter(|_| holds),
    }
}

/// Without a unit nothing can be counted. A rule that is not told refuses nothing.
fn rules(config: &IdlePeriodConfiguration, today: Date) -> Option<Rules> {
    let unit = match config.temporal_unit.as_ref()? {
        IdlePeriodUnit::Day => Unit::Day,
        IdlePeriodUnit::Week => Unit::Week,
        IdlePeriodUnit::Month => Unit::Month,
        _ => return None,
    };
    Some(Rules {
        mode: match config.idle_period_creation_status {
            Some(AmendmentMode::Read) => Mode::ReadOnly,
            Some(AmendmentMode::ChangesWithoutVerification) => Mode::AtOnce,
            _ => Mode::NeedsApproval,
        },
        unit,
        first_start: config.first_possible_start_date.unwrap_or(today),
        only_first_start: config.next_possible_start_date_only.unwrap_or_default(),
        longest: config.max_terms.and_then(count),
        most_a_year: config.max_term_per_reference_period.and_then(count),
        reference: match config.reference_period {
            Some(IdlePeriodReferencePeriod::ContractYear) => Reference::Contract,
            _ => Reference::Calendar,
        },
        unlimited: config.unlimited_allowed.unwrap_or_default(),
        free: config
            .free_terms
            .as_ref()
            .and_then(terms)
            .unwrap_or_default(),
        shorten_by_day: config.day_based_term_shortening_allowed.unwrap_or_default(),
        extends: config.contract_has_extension.unwrap_or_default(),
    })
}

fn left(remaining: &RemainingIdlePeriods) -> Remaining {
    Remaining {
        terms: remaining.remaining_max_terms.as_ref().and_then(terms),
        free: remaining.remaining_free_terms.as_ref().and_then(terms),
    }
}

fn terms(term: &Term) -> Option<u32> {
    term.value.and_then(count)
}

fn count(number: i64) -> Option<u32> {
    u32::try_from(number.max(0)).ok()
}

fn fee(config: &IdlePeriodConfiguration, data: &Data) -> IdleFee {
    let how = config.idle_period_fee_calculation_config.as_ref();
    let percent = how.and_then(|it| it.dynamic_idle_period_amount_percentage);
    let per_term = how.and_then(|it| it.idle_period_amount_per_term_unit.as_ref());
    let once = how.and_then(|it| it.idle_period_amount.as_ref());
    let once = once.or(config.idle_period_fee.as_ref());
    if let Some(percent) = percent.filter(|it| !it.is_zero()) {
        return IdleFee::Share {
            percent: percent.normalize().to_string(),
            a_year: a_year(data),
        };
    }
    let nothing = |amount: &IdleAmount| amount.cents() == Some(0);
    match (
        per_term.and_then(IdleAmount::of),
        once.and_then(IdleAmount::of),
    ) {
        (Some(amount), _) if !nothing(&amount) => IdleFee::PerTerm { amount },
        (_, Some(amount)) if nothing(&amount) => IdleFee::None,
        (_, Some(amount)) => match how.and_then(|it| it.recurring_idle_period_charges) {
            Some(true) => IdleFee::PerTerm { amount },
            _ => IdleFee::Once { amount },
        },
        (Some(_), None) => IdleFee::None,
        (None, None) => IdleFee::Unknown,
    }
}

/// What the contract costs a year, where its price is due in a rhythm that a year can be counted in.
fn a_year(data: &Data) -> Option<IdleAmount> {
    let details = data.price_details.as_ref()?;
    let price = IdleAmount::of(details.current_price.as_ref()?)?;
    let term = details.payment_frequency.as_ref()?.term.as_ref()?;
    let times = match term.unit.as_ref()? {
        TermUnit::Day => 365,
        TermUnit::Week => 52,
        TermUnit::Month => 12,
        TermUnit::Year => 1,
        _ => return None,
    };
    let every = term.value.filter(|it| *it > 0)?;
    let cents = price.cents()?.checked_mul(times)? / every;
    Some(IdleAmount::from_cents(cents, price.currency))
}

fn reason(
    reason: &studiodesk_client::api::membership_self_service::IdlePeriodReason,
) -> Option<IdleReason> {
    Some(IdleReason {
        id: reason.id?,
        name: reason.name.clone()?,
        document_required: reason.document_required.unwrap_or_default(),
    })
}

fn periods(lists: IdlePeriodLists, today: Date) -> Vec<IdlePeriodView> {
    let mut all = lists.past_idle_periods;
    all.extend(lists.current_and_upcoming_idle_periods);
    all.sort_by_key(|it| std::cmp::Reverse(it.start_date));
    all.iter().filter_map(|it| period(it, today)).collect()
}

fn period(period: &IdlePeriod, today: Date) -> Option<IdlePeriodView> {
    let unlimited = period.unlimited.unwrap_or_default();
    let (start, end) = (period.start_date?, period.end_date);
    let end = end.or(unlimited.then_some(start))?;
    let total = period.idle_period_fee.as_ref();
    let total = total.and_then(|it| it.idle_period_total_amount.as_ref());
    Some(IdlePeriodView {
        id: period.id?,
        start: start.to_string(),
        end: end.to_string(),
        unlimited,
        state: if period.state == Some(IdlePeriodState::PendingVerification) {
            IdleState::Waiting
        } else if today < start {
            IdleState::Upcoming
        } else if unlimited || today <= end {
            IdleState::Now
        } else {
            IdleState::Past
        },
        reason: period.idle_period_reason.as_ref().and_then(reason),
        fee: total.or(period.fee.as_ref()).and_then(IdleAmount::of),
        free_days: period
            .used_free_terms_in_days
            .and_then(count)
            .unwrap_or_default(),
        has_document: period.document_url.is_some(),
    })
}
