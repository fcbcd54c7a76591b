//! Debt collection runs, and what the agency says of the cases in them.
//!
//! A run takes over what is ripe on its day; which debts those are, each customer's ledger knows.
//! The first runs were before the first day, one is on it, and one more comes every thirty days.

mod debtors;

use std::collections::BTreeMap;
use std::time::Duration;

use jiff::civil::{Date, Time};
use jiff::{Timestamp, ToSpan};
use serde::{Deserialize, Serialize};

pub(crate) use self::debtors::is_blocked;
use super::{Domain, Origin};
use crate::ids::{self, Kind};
use crate::money::Money;
use crate::people::Person;
use crate::time;

/// What is kept of debt collection beside the customers' journals.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct DebtCollection {
    /// Runs whose retrieval the agency confirmed.
    confirmed: BTreeMap<i64, Timestamp>,
    /// Updates that were taken, by the agency's number for them: a digest of what was in them.
    pub(crate) requests: BTreeMap<String, String>,
    /// What the studio changed in cases: the customer and the run, by the number of the change.
    pub(crate) adjustments: BTreeMap<i64, (i64, i64)>,
    /// What the agency said of a customer's cases, by customer and run.
    taken: BTreeMap<i64, BTreeMap<i64, Taken>>,
    /// Found again when it is asked for, and therefore not saved.
    #[serde(skip)]
    register: Option<debtors::Register>,
}

/// What the agency said of a case.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Taken {
    /// The agency's number for it.
    pub(crate) agency_id: String,
    /// The number that it writes on letters.
    pub(crate) public_id: Option<String>,
    /// What the agency does not accept of a debt.
    pub(crate) canceled: BTreeMap<i64, Money>,
    /// How it ended, in the contract's words.
    pub(crate) closure: Option<serde_json::Value>,
}

/// How far a run is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum RunStatus {
    InternalProcessing,
    WaitingForConfirmation,
    Completed,
    Failed,
}

/// The run that an error kept from handing anything over.
pub(crate) const FAILED_RUN: i64 = 1;

/// The run of the first day.
const FIRST_DAY_RUN: i64 = 5;

/// The last run that was confirmed before the first day.
const LAST_CONFIRMED_RUN: i64 = 3;

const DAYS_BETWEEN: i64 = 30;

/// When a run begins.
const MORNING: Time = Time::constant(0, 0, 0, 0);

/// How long the service works on a run before the agency can fetch it: until six in the morning of
/// the next day, so that the run of the first day is seen at work on it.
const PROCESSING: Duration = Duration::from_secs(30 * 60 * 60);

/// Runs of different studios have different numbers.
const RUNS_OF_ONE: i64 = 100_000;

/// The day of a run.
pub(crate) fn run_day(origin: Origin, run: i64) -> Date {
    let days = (run - FIRST_DAY_RUN).saturating_mul(DAYS_BETWEEN);
    origin
        .day
        .saturating_add(days.clamp(-99_999, 99_999).days())
}

/// The run that the contract's number means, if it was begun by that day.
pub(crate) fn run_of(origin: Origin, id: i64, today: Date) -> Option<i64> {
    let studio = i64::try_from(origin.studio).unwrap_or_default();
    let run = id - studio * RUNS_OF_ONE;
    ((1..RUNS_OF_ONE).contains(&run) && run_day(origin, run) <= today).then_some(run)
}

/// How the contract calls somebody who owes: by a number that leads back to them.
pub(crate) fn debtor_id(customer: i64) -> String {
    ids::of(customer, Kind::Debt, 0).to_string()
}

/// The customer whom such a number means.
pub(crate) fn customer(debtor_id: &str) -> Option<i64> {
    let number = debtor_id.parse().ok()?;
    let is_debtor = ids::serial(number) == 0;
    ids::customer(number, Kind::Debt).filter(|_| is_debtor)
}

impl RunStatus {
    /// The contract's word.
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::InternalProcessing => "INTERNAL_PROCESSING",
            Self::WaitingForConfirmation => "WAITING_FOR_CONFIRMATION",
            Self::Completed => "COMPLETED",
            Self::Failed => "FAILED",
        }
    }
}

impl DebtCollection {
    pub(crate) fn status(&self, origin: Origin, run: i64, now: Timestamp) -> RunStatus {
        let ready = time::at(run_day(origin, run), MORNING) + PROCESSING;
        match run {
            FAILED_RUN => RunStatus::Failed,
            _ if run <= LAST_CONFIRMED_RUN => RunStatus::Completed,
            _ if now < ready => RunStatus::InternalProcessing,
            _ if self.confirmed.contains_key(&run) => RunStatus::Completed,
            _ => RunStatus::WaitingForConfirmation,
        }
    }

    pub(crate) fn confirm(&mut self, run: i64, now: Timestamp) {
        self.confirmed.entry(run).or_insert(now);
    }

    /// What the agency said of that case. As long as it said nothing, the case goes by its own number.
    pub(crate) fn taken(&self, customer: i64, run: i64) -> Taken {
        let kept = self.taken.get(&customer).and_then(|it| it.get(&run));
        kept.cloned().unwrap_or_else(|| Taken {
            agency_id: if run <= LAST_CONFIRMED_RUN {
                format!("INK-{run:02}-{:06}", customer % 1_000_000)
            } else {
                case_id(customer, run)
            },
            ..Taken::default()
        })
    }

    pub(crate) fn take(&mut self, customer: i64, run: i64, taken: Taken) {
        self.taken.entry(customer).or_default().insert(run, taken);
    }
}

/// The service's number for a case.
pub(crate) fn case_id(customer: i64, run: i64) -> String {
    super::uuid::of(0x6361_7365 + (run.unsigned_abs() << 32), customer)
}

/// The service's number for a debt.
pub(crate) fn debt_id(claim: i64) -> String {
    super::uuid::of(0x6465_6274, claim)
}

impl Domain for DebtCollection {
    fn hand_over(&mut self, person: &Person, to: &mut Self) {
        if let Some(taken) = self.taken.remove(&person.id) {
            to.taken.insert(person.id, taken);
        }
        let theirs = self
            .adjustments
            .extract_if(.., |_, (customer, _)| *customer == person.id);
        to.adjustments.extend(theirs);
    }
}
