//! Contracts: look, cancel, take a cancelation back.

use studiodesk_core::ContractId;
use studiodesk_services::{CancelReason, ChangeForm, ContractView, Contracts, SubContractView};

use super::{READ, line, review, value};
use crate::session::{Guard, Pending, Thing, Things};
use crate::view::{KioskContract, KioskContracts, KioskModule, KioskReason, KioskReview};
use crate::words::Flow;
use crate::{Error, Kiosk, Result};

impl Kiosk {
    /// The contracts, those that run first.
    ///
    /// # Errors
    /// The session is over, the flow is closed, or the service does not answer.
    pub async fn contracts(&self, session: &str) -> Result<KioskContracts> {
        let guard = self.enter(session, Flow::Membership)?;
        let Contracts {
            contracts, reasons, ..
        } = read(&guard).await?;
        guard.with(|things| {
            let contracts = contracts.into_iter().map(|it| contract(things, it));
            let contracts = contracts.collect::<Result<_>>()?;
            let reasons = reasons.into_iter().map(|it| reason(things, it));
            Ok(KioskContracts {
                contracts,
                reasons: reasons.collect::<Result<_>>()?,
            })
        })
    }

    /// What a cancelation to that day would mean. It can be sent only to a day that the service names now.
    ///
    /// # Errors
    /// As of [`contracts`](Self::contracts), or a handle that was not given out.
    pub async fn review_cancelation(
        &self,
        session: &str,
        contract: &str,
        end: &str,
        reason: &str,
    ) -> Result<KioskReview> {
        let guard = self.enter(session, Flow::Membership)?;
        let id = guard.contract(contract)?;
        let Thing::Reason(reason_id, reason) = guard.thing(reason)? else {
            return Err(Error::Unknown);
        };
        let it = read_one(&guard, id).await?;
        let mut ends = it.cancelation.ends.into_iter();
        let possible = ends.find(|possible| possible.date.to_string() == end);
        let possible = possible.filter(|_| it.cancelation.closed.is_none());
        let form = possible.as_ref().map(|possible| ChangeForm::Cancelation {
            contract_id: id.to_string(),
            cancelation_date: possible.date.to_string(),
            cancelation_reason_id: reason_id.to_string(),
        });
        let ended = possible.as_ref().map(|it| it.date.to_string());
        let lines = vec![
            line("contract", Some(it.rate.clone()), Some(it.rate)),
            line("end", it.end.map(|day| day.to_string()), ended),
            line("reason", None, Some(reason)),
        ];
        Ok(KioskReview {
            review: guard.review(form.map(change))?,
            last_debit: possible.and_then(|it| it.last_debit),
            ..review(lines)
        })
    }

    /// What it would mean to take a cancelation back.
    ///
    /// # Errors
    /// As of [`review_cancelation`](Self::review_cancelation).
    pub async fn review_cancelation_withdrawal(
        &self,
        session: &str,
        contract: &str,
    ) -> Result<KioskReview> {
        let guard = self.enter(session, Flow::Membership)?;
        let id = guard.contract(contract)?;
        let it = read_one(&guard, id).await?;
        let date = it.cancelation.date.map(|day| day.to_string());
        let is_open = it.cancelation.withdraw_closed.is_none();
        let form = is_open.then(|| ChangeForm::CancelationWithdrawal {
            contract_id: id.to_string(),
            cancelation_date: date.clone(),
        });
        let lines = vec![
            line("contract", Some(it.rate.clone()), Some(it.rate)),
            line("end", date, None),
        ];
        Ok(KioskReview {
            review: guard.review(form.map(change))?,
            ..review(lines)
        })
    }
}

async fn read(guard: &Guard<'_>) -> Result<Contracts> {
    Ok(value(guard.desk().contracts(guard.member(), READ).await?))
}

/// A contract as it is now. It may have gone since the page was drawn.
async fn read_one(guard: &Guard<'_>, id: ContractId) -> Result<ContractView> {
    let mut all = read(guard).await?.contracts.into_iter();
    all.find(|it| it.id == id).ok_or(Error::Unknown)
}

fn change(form: ChangeForm) -> Pending {
    Pending::Change(Box::new(form))
}

fn contract(things: &mut Things, it: ContractView) -> Result<KioskContract> {
    Ok(KioskContract {
        contract: things.named(Thing::Contract(it.id))?,
        rate: it.rate,
        standing: it.standing,
        cost: it.cost,
        start: it.start.map(|day| day.to_string()),
        end: it.end.map(|day| day.to_string()),
        term: it.term,
        extension: it.extension,
        notice: it.notice,
        cancelation: it.cancelation,
        modules: it.modules.into_iter().map(module).collect(),
    })
}

fn module(it: SubContractView) -> KioskModule {
    KioskModule {
        rate: it.rate,
        cost: it.cost,
        start: it.start.map(|day| day.to_string()),
        end: it.end.map(|day| day.to_string()),
    }
}

fn reason(things: &mut Things, it: CancelReason) -> Result<KioskReason> {
    Ok(KioskReason {
        reason: things.named(Thing::Reason(it.id, it.name.clone()))?,
        name: it.name,
    })
}
