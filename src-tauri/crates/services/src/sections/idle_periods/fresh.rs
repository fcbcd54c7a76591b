//! From what is kept to what the planner looks at.

use jiff::civil::Date;
use studiodesk_core::{ContractId, CustomerId, IdlePeriodId};
use studiodesk_idle::{Period, Situation};

use super::view::{IdleContract, IdlePeriodView, IdleState};
use crate::sections::ReadFrom;
use crate::{Desk, Error, Result};

impl Desk {
    /// A contract as it was read last; read now if it never was.
    pub(super) async fn idle_contract(
        &self,
        member: CustomerId,
        contract: ContractId,
    ) -> Result<IdleContract> {
        let stored = self.idle_periods(member, ReadFrom::Copy).await?;
        let all = match stored {
            Some(all) => Some(all),
            None => self.idle_periods(member, ReadFrom::Service).await?,
        };
        let mut all = all.map(|it| it.value).unwrap_or_default().into_iter();
        all.find(|it| it.id == contract).ok_or(Error::NoForm)
    }
}

impl IdleContract {
    /// What the planner looks at; none where the rules are unknown.
    pub(super) fn situation(
        &self,
        today: Date,
        changed: Option<IdlePeriodId>,
    ) -> Option<Situation> {
        let mut rules = self.rules.clone()?;
        // What was read some days ago may name a day that is over.
        rules.first_start = rules.first_start.max(today);
        Some(Situation {
            rules,
            remaining: self.remaining,
            periods: self.periods.iter().filter_map(period).collect(),
            contract: self.term,
            today,
            changed: changed.map(|it| it.0),
        })
    }
}

fn period(period: &IdlePeriodView) -> Option<Period> {
    Some(Period {
        id: period.id.0,
        start: period.start.parse().ok()?,
        end: period.end.parse().ok()?,
        unlimited: period.unlimited,
        accepted: period.state != IdleState::Waiting,
        free_days: period.free_days,
    })
}
