//! Contracts that rest: look, choose, see what would follow.

use studiodesk_services::{
    ChangeForm, IdleCheck, IdleChoice, IdleContract, IdleDay, IdleLengths, IdlePeriodForm,
    IdlePeriodView, IdleReason, IdleWish,
};

use super::{READ, line, review, value};
use crate::session::{Guard, Pending, Thing, Things};
use crate::view::{
    KioskIdleContract, KioskIdlePeriod, KioskIdleReason, KioskIdleWish, KioskReview,
};
use crate::words::Flow;
use crate::{Error, Kiosk, Result};

impl Kiosk {
    /// The contracts with what they allow of resting.
    ///
    /// # Errors
    /// The session is over, the flow is closed, or the service does not answer.
    pub async fn idle_contracts(&self, session: &str) -> Result<Vec<KioskIdleContract>> {
        let guard = self.enter(session, Flow::Idle)?;
        let all = read(&guard).await?;
        guard.with(|things| all.into_iter().map(|it| contract(things, it)).collect())
    }

    /// Which days of a month (`2026-03`) can be the first, and why the others cannot.
    ///
    /// # Errors
    /// As of [`idle_contracts`](Self::idle_contracts), a handle that was not given out, or no month.
    pub async fn idle_days(
        &self,
        session: &str,
        contract: &str,
        month: &str,
    ) -> Result<Vec<IdleDay>> {
        let guard = self.enter(session, Flow::Idle)?;
        let (member, id) = (guard.member(), guard.contract(contract)?);
        let days = guard
            .desk()
            .idle_days(member, id, None, IdleChoice::FirstDay, month);
        guard.answer(days.await?)
    }

    /// Which lengths can be chosen from a day on.
    ///
    /// # Errors
    /// As of [`idle_days`](Self::idle_days).
    pub async fn idle_lengths(
        &self,
        session: &str,
        contract: &str,
        start: &str,
    ) -> Result<IdleLengths> {
        let guard = self.enter(session, Flow::Idle)?;
        let (member, id) = (guard.member(), guard.contract(contract)?);
        let lengths = guard.desk().idle_lengths(member, id, None, start);
        guard.answer(lengths.await?)
    }

    /// What a rest would mean. It can be sent only if the service grants it now, and if nothing has to prove
    /// the reason, for a break takes no documents here.
    ///
    /// # Errors
    /// As of [`idle_days`](Self::idle_days).
    pub async fn review_idle(&self, session: &str, wish: KioskIdleWish) -> Result<KioskReview> {
        let guard = self.enter(session, Flow::Idle)?;
        let (member, id) = (guard.member(), guard.contract(&wish.contract)?);
        let Thing::IdleReason(reason_id, document_required) = guard.thing(&wish.reason)? else {
            return Err(Error::Unknown);
        };
        let known = read(&guard).await?.into_iter().find(|it| it.id == id);
        let known = known.ok_or(Error::Unknown)?;
        let unit = known.rules.as_ref().map(|it| it.unit);
        let asked = IdleWish {
            start: wish.start.clone(),
            terms: wish.terms,
            unlimited: wish.terms.is_none(),
            until: None,
            reason: Some(reason_id),
        };
        let judged = guard
            .desk()
            .judge_idle_period(member, id, None, asked)
            .await?;
        let is_granted = matches!(judged.check, IdleCheck::Service { granted: true, .. });
        let form = unit.filter(|_| is_granted && !document_required);
        let form = form.map(|unit| ChangeForm::IdlePeriod {
            asked: IdlePeriodForm {
                contract: id,
                start_date: wish.start.clone(),
                unit,
                terms: wish.terms,
                unlimited: wish.terms.is_none(),
                until: None,
                reason_id,
                document_required: false,
                file: String::new(),
                clean: true,
            },
        });
        let reason = known.reasons.iter().find(|it| it.id == reason_id);
        let lines = vec![
            line("contract", known.rate.clone(), known.rate.clone()),
            line("start", None, Some(wish.start)),
            line("reason", None, reason.map(|it| it.name.clone())),
        ];
        Ok(KioskReview {
            review: guard.review(form.map(|it| Pending::Change(Box::new(it))))?,
            idle: Some(judged),
            ..review(lines)
        })
    }
}

async fn read(guard: &Guard<'_>) -> Result<Vec<IdleContract>> {
    Ok(value(
        guard.desk().idle_periods(guard.member(), READ).await?,
    ))
}

fn contract(things: &mut Things, it: IdleContract) -> Result<KioskIdleContract> {
    let reasons = it.reasons.into_iter().map(|it| reason(things, it));
    let reasons = reasons.collect::<Result<_>>()?;
    Ok(KioskIdleContract {
        contract: things.named(Thing::Contract(it.id))?,
        rate: it.rate,
        rules: it.rules,
        remaining: it.remaining,
        access_refused: it.access_refused,
        fee: it.fee,
        reasons,
        periods: it.periods.into_iter().map(period).collect(),
    })
}

fn reason(things: &mut Things, it: IdleReason) -> Result<KioskIdleReason> {
    Ok(KioskIdleReason {
        reason: things.named(Thing::IdleReason(it.id, it.document_required))?,
        name: it.name,
        document_required: it.document_required,
        choosable: !it.document_required,
    })
}

fn period(it: IdlePeriodView) -> KioskIdlePeriod {
    KioskIdlePeriod {
        start: it.start,
        end: it.end,
        unlimited: it.unlimited,
        state: it.state,
        reason: it.reason.map(|it| it.name),
        fee: it.fee,
    }
}
