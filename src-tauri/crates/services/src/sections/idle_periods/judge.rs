//! One wish for a contract to rest: what our planner says of it, and what the service says.
//!
//! **Invariant:** the service is asked even where the planner refuses, and where they differ its word is
//! shown. Only while it cannot be reached does the planner stand alone, and then that is said.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use specta::Type;
use studiodesk_client::api::membership_self_service::{
    IdlePeriodUnit, IdlePeriodUpdatePreview, IdlePeriodUpdateRequest, IdlePeriodValidation,
    IdlePeriodValidationRequest,
};
use studiodesk_core::{ContractId, CustomerId, ErrorCode, IdlePeriodId, IdlePeriodReasonId};
use studiodesk_idle::{Length, Obstacle, Unit};

use super::follows::{self, IdleFollows};
use super::view::IdleContract;
use crate::changes::incomplete;
use crate::studios::OpenStudio;
use crate::{Desk, Error, Result};

/// What somebody wants. Exactly one of `terms`, `unlimited` and `until` says how long.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct IdleWish {
    /// ISO date.
    pub start: String,
    /// So many units.
    pub terms: Option<u32>,
    /// Without an end.
    pub unlimited: bool,
    /// ISO date of an earlier last day.
    pub until: Option<String>,
    /// Why; a change is only looked at with it.
    pub reason: Option<IdlePeriodReasonId>,
}

/// Who has looked at a wish.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(tag = "by", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum IdleCheck {
    /// The service, which has the last word.
    Service {
        /// Its `validationStatus`, as it came.
        status: String,
        /// Whether that is a yes.
        granted: bool,
    },
    /// Only this program, by the rules that it read last.
    Here {
        /// Why the service was not asked, or did not say.
        because: ErrorCode,
    },
}

/// What is said of a wish.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct IdleJudgement {
    /// Why the planner would refuse it.
    pub obstacle: Option<Obstacle>,
    /// Who has looked at it.
    pub check: IdleCheck,
    /// What would follow; none where nothing would.
    pub follows: Option<IdleFollows>,
}

impl Desk {
    /// What is to be said of a wish, before anything is sent.
    ///
    /// `validateIdlePeriodRequest`, or `idlePeriodUpdatePreview` for one that is known, in the API.
    ///
    /// # Errors
    /// The contract or its rules are unknown, or a day of the wish is none.
    pub async fn judge_idle_period(
        &self,
        member: CustomerId,
        contract: ContractId,
        changed: Option<IdlePeriodId>,
        wish: IdleWish,
    ) -> Result<IdleJudgement> {
        let open = self.open_now()?;
        let known = self.idle_contract(member, contract).await?;
        let plan = known
            .situation(self.today(), changed)
            .ok_or(Error::NoForm)?;
        let asked = Asked::read(&wish)?;
        let planned = plan.wish(asked.start, asked.length);
        let (check, preview) = match asked.put(&open, &known, changed, plan.rules.unit).await {
            Ok((status, preview)) => {
                let granted = is_yes(&status);
                let status = status.into();
                (IdleCheck::Service { status, granted }, preview)
            }
            Err(error) => (
                IdleCheck::Here {
                    because: error.code(),
                },
                None,
            ),
        };
        let refused = matches!(check, IdleCheck::Service { granted: false, .. });
        let span = planned.ok().or_else(|| asked.span(plan.rules.unit));
        let follows = span.filter(|_| !refused && (planned.is_ok() || preview.is_some()));
        Ok(IdleJudgement {
            obstacle: planned.err(),
            check,
            follows: follows.map(|span| follows::of(&known, &plan, span, preview.as_ref())),
        })
    }
}

fn is_yes(status: &IdlePeriodValidation) -> bool {
    use IdlePeriodValidation::{IdleperiodCreatable, IdleperiodUpdatable};
    matches!(status, IdleperiodCreatable | IdleperiodUpdatable)
}

/// A wish whose days are days.
struct Asked {
    start: Date,
    length: Length,
    reason: Option<IdlePeriodReasonId>,
}

impl Asked {
    fn read(wish: &IdleWish) -> Result<Self> {
        let day = |text: &str, field| text.parse().map_err(|_| Error::DateInvalid { field });
        let until = wish.until.as_deref().map(|it| day(it, "endDate"));
        Ok(Self {
            start: day(&wish.start, "startDate")?,
            length: match (until.transpose()?, wish.unlimited) {
                (Some(until), _) => Length::Until(until),
                (None, true) => Length::Unlimited,
                (None, false) => Length::Terms(wish.terms.unwrap_or_default()),
            },
            reason: wish.reason,
        })
    }

    /// The days, whatever the rules say of them.
    fn span(&self, unit: Unit) -> Option<studiodesk_idle::Span> {
        let last = match self.length {
            Length::Terms(0) => return None,
            Length::Terms(terms) => Some(unit.last_day(self.start, terms)),
            Length::Unlimited => None,
            Length::Until(day) => Some(day),
        };
        let start = self.start;
        Some(studiodesk_idle::Span { start, last })
    }

    async fn put(
        &self,
        open: &OpenStudio,
        contract: &IdleContract,
        changed: Option<IdlePeriodId>,
        unit: Unit,
    ) -> Result<(IdlePeriodValidation, Option<IdlePeriodUpdatePreview>)> {
        let api = open.client().membership_self_service();
        let terms = match self.length {
            Length::Terms(terms) => Some(i64::from(terms)),
            Length::Unlimited | Length::Until(_) => None,
        };
        let unit = terms.map(|_| wire_unit(unit));
        let Some(id) = changed else {
            let request = IdlePeriodValidationRequest {
                temporal_unit: unit,
                term_value: terms,
                unlimited: (self.length == Length::Unlimited).then_some(true),
                ..IdlePeriodValidationRequest::new(self.start)
            };
            let said = api
                .validate_idle_period_request(contract.id, &request)
                .await?;
            return Ok((status(said.validation_status)?, None));
        };
        let known = contract.periods.iter().find(|it| it.id == id);
        let own = known.and_then(|it| it.reason.as_ref()).map(|it| it.id);
        let reason = self.reason.or(own).ok_or(Error::NoForm)?;
        let request = IdlePeriodUpdateRequest {
            temporal_unit: unit,
            term_value: terms,
            unlimited: Some(self.length == Length::Unlimited),
            end_date: match self.length {
                Length::Until(day) => Some(day),
                Length::Terms(_) | Length::Unlimited => None,
            },
            ..IdlePeriodUpdateRequest::new(self.start, reason)
        };
        let said = api
            .idle_period_update_preview(contract.id, id, &request)
            .await?;
        Ok((status(said.validation_status.clone())?, Some(said)))
    }
}

/// The service's word for a unit.
pub(crate) fn wire_unit(unit: Unit) -> IdlePeriodUnit {
    match unit {
        Unit::Day => IdlePeriodUnit::Day,
        Unit::Week => IdlePeriodUnit::Week,
        Unit::Month => IdlePeriodUnit::Month,
    }
}

fn status(told: Option<IdlePeriodValidation>) -> Result<IdlePeriodValidation> {
    let told = told.ok_or_else(|| incomplete("validationStatus"));
    Ok(told?)
}
