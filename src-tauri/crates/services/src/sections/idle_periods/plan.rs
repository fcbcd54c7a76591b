//! The planner, day by day, as the window draws it.

use jiff::ToSpan;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use specta::Type;
use studiodesk_core::{ContractId, CustomerId, IdlePeriodId};
use studiodesk_idle::{Length, Obstacle, Situation};

use crate::{Desk, Error, Result};

/// What a day is chosen for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum IdleChoice {
    /// The first day of a period.
    FirstDay,
    /// An earlier last day of one that is known.
    LastDay,
}

/// What a day is already.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum IdleDayMark {
    /// The contract rests.
    Rests,
    /// The studio is asked to let it rest.
    Waits,
}

/// A day of the calendar.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct IdleDay {
    /// ISO date.
    pub day: String,
    /// Why it cannot be chosen.
    pub obstacle: Option<Obstacle>,
    /// What it is already.
    pub mark: Option<IdleDayMark>,
}

/// A length that can be chosen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct IdleStep {
    /// How many units.
    pub terms: u32,
    /// ISO date of the last day.
    pub last: String,
}

/// What can be chosen from one first day on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct IdleLengths {
    /// From one unit on.
    pub steps: Vec<IdleStep>,
    /// Why there are no more.
    pub no_longer: Obstacle,
    /// Why it cannot stay without an end.
    pub not_unlimited: Option<Obstacle>,
}

impl Desk {
    /// Which days of a month can be chosen, and why the others cannot. Asks nobody: it is worked out from
    /// the copy.
    ///
    /// # Errors
    /// The contract or its rules are unknown, or `month` (`2026-03`) is none.
    pub async fn idle_days(
        &self,
        member: CustomerId,
        contract: ContractId,
        changed: Option<IdlePeriodId>,
        choice: IdleChoice,
        month: &str,
    ) -> Result<Vec<IdleDay>> {
        let field = "month";
        let first: Date = format!("{month}-01")
            .parse()
            .map_err(|_| Error::DateInvalid { field })?;
        let plan = self.idle_situation(member, contract, changed).await?;
        let days = (0..i64::from(first.days_in_month())).map(|it| first.saturating_add(it.days()));
        Ok(days.map(|day| shown(&plan, choice, day)).collect())
    }

    /// Which lengths can be chosen from a day on, and why no longer one can.
    ///
    /// # Errors
    /// The contract or its rules are unknown, or `start` is no day.
    pub async fn idle_lengths(
        &self,
        member: CustomerId,
        contract: ContractId,
        changed: Option<IdlePeriodId>,
        start: &str,
    ) -> Result<IdleLengths> {
        let field = "startDate";
        let start = start.parse().map_err(|_| Error::DateInvalid { field })?;
        let plan = self.idle_situation(member, contract, changed).await?;
        let lengths = plan.lengths(start);
        let step = |it: &studiodesk_idle::Step| IdleStep {
            terms: it.terms,
            last: it.last.to_string(),
        };
        Ok(IdleLengths {
            steps: lengths.steps.iter().map(step).collect(),
            no_longer: lengths.no_longer,
            not_unlimited: lengths.not_unlimited,
        })
    }

    async fn idle_situation(
        &self,
        member: CustomerId,
        contract: ContractId,
        changed: Option<IdlePeriodId>,
    ) -> Result<Situation> {
        let contract = self.idle_contract(member, contract).await?;
        let plan = contract.situation(self.today(), changed);
        plan.ok_or(Error::NoForm)
    }
}

fn shown(plan: &Situation, choice: IdleChoice, day: Date) -> IdleDay {
    let obstacle = match (choice, plan.known()) {
        (IdleChoice::LastDay, Some(known)) => plan.wish(known.start, Length::Until(day)).err(),
        (IdleChoice::FirstDay | IdleChoice::LastDay, _) => plan.day(day).obstacle,
    };
    let mut here = plan.periods.iter();
    let here = here.find(|it| it.start <= day && it.last().is_none_or(|last| day <= last));
    IdleDay {
        day: day.to_string(),
        obstacle,
        mark: here.map(|it| match it.accepted {
            true => IdleDayMark::Rests,
            false => IdleDayMark::Waits,
        }),
    }
}
