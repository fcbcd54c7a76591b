//! The days of an idle period, as they are asked for and as the service tells them.

use jiff::ToSpan;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use studiodesk_client::api::membership_self_service::{IdlePeriod, IdlePeriodUnit};
use studiodesk_core::IdlePeriodReasonId;

use crate::changes::unfit::Unfit;

/// From when to when, and why. It ends after so many units, on a day, or never.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Span {
    /// The first day.
    pub start: Date,
    /// What `terms` counts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<IdlePeriodUnit>,
    /// How many units.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub terms: Option<i64>,
    /// Whether it has no end.
    #[serde(default)]
    pub unlimited: bool,
    /// The last day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end: Option<Date>,
    /// Why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<IdlePeriodReasonId>,
}

impl Span {
    /// The days that an answer tells.
    #[must_use]
    pub fn of(period: &IdlePeriod) -> Option<Self> {
        Some(Self {
            start: period.start_date?,
            unit: None,
            terms: None,
            unlimited: period.unlimited.unwrap_or_default(),
            end: period.end_date,
            reason: period.idle_period_reason.as_ref().and_then(|it| it.id),
        })
    }

    pub(super) fn check(&self) -> Result<(), Unfit> {
        let term = self.unit.is_some() || self.terms.is_some();
        let whole_term = self.unit.is_some() && self.terms.is_some_and(|terms| terms > 0);
        match (self.unlimited, term, self.end) {
            (_, _, Some(end)) if end < self.start => Err(Unfit::Reversed),
            (true, false, None) | (false, false, Some(_)) => Ok(()),
            (false, true, None) if whole_term => Ok(()),
            _ => Err(Unfit::Length),
        }
    }

    /// Whether `period` is the one that was asked for.
    pub(super) fn is(&self, period: &IdlePeriod) -> bool {
        let reason = period.idle_period_reason.as_ref().and_then(|it| it.id);
        // One that either side does not name is no difference.
        let other_reason = reason.is_some_and(|it| self.reason.is_some_and(|own| own != it));
        let begins = period.start_date == Some(self.start);
        let endless = period.unlimited.unwrap_or_default();
        begins && !other_reason && endless == self.unlimited && (endless || self.ends(period))
    }

    /// Whether `period` is the one that was asked for in place of `before`, which may have ended a day later.
    pub(super) fn is_in_place_of(&self, before: Option<&Self>, period: &IdlePeriod) -> bool {
        let exact = || self.last().is_none_or(|last| period.end_date == Some(last));
        let other = |before: &Self| before.end != period.end_date;
        self.is(period) && (exact() || before.is_some_and(other))
    }

    /// Whether it ends when this does. A day that counts for some as the last is for others the first
    /// without, and the service does not say which is meant. No other period can be so near.
    fn ends(&self, period: &IdlePeriod) -> bool {
        let day_after = || self.end.is_none().then(|| self.last()?.tomorrow().ok());
        let ends = [self.last(), day_after().flatten()];
        period.end_date.is_some() && ends.contains(&period.end_date)
    }

    /// The last day.
    fn last(&self) -> Option<Date> {
        self.end.or_else(|| self.after()?.yesterday().ok())
    }

    /// The first day after so many units.
    fn after(&self) -> Option<Date> {
        let terms = i32::try_from(self.terms?).ok()?;
        let length = match self.unit.as_ref()? {
            IdlePeriodUnit::Day => terms.days(),
            IdlePeriodUnit::Week => terms.weeks(),
            IdlePeriodUnit::Month => terms.months(),
            _ => return None,
        };
        self.start.checked_add(length).ok()
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn span(unit: IdlePeriodUnit, terms: i64) -> Span {
        Span {
            start: date(2026, 2, 2),
            unit: Some(unit),
            terms: Some(terms),
            unlimited: false,
            end: None,
            reason: None,
        }
    }

    fn period(start: Date, end: Date) -> IdlePeriod {
        IdlePeriod {
            start_date: Some(start),
            end_date: Some(end),
            ..IdlePeriod::default()
        }
    }

    #[test]
    fn a_length_ends_on_its_last_day_or_on_the_day_after() {
        for (span, last) in [
            (span(IdlePeriodUnit::Day, 3), date(2026, 2, 4)),
            (span(IdlePeriodUnit::Week, 2), date(2026, 2, 15)),
            (span(IdlePeriodUnit::Month, 1), date(2026, 3, 1)),
        ] {
            let ending = |day: Date| span.is(&period(span.start, day));

            assert!(ending(last) && ending(last.tomorrow().unwrap()));
            assert!(!ending(last.yesterday().unwrap()));
        }
    }

    #[test]
    fn what_ended_a_day_later_is_not_taken_for_what_it_was_to_become() {
        let asked = span(IdlePeriodUnit::Day, 1);
        let was = period(asked.start, date(2026, 2, 3));
        let now = period(asked.start, date(2026, 2, 2));
        let before = Span::of(&was);

        assert!(!asked.is_in_place_of(before.as_ref(), &was));
        assert!(!asked.is_in_place_of(None, &was));
        assert!(asked.is_in_place_of(before.as_ref(), &now));
        assert!(asked.is_in_place_of(None, &now));
    }

    #[test]
    fn another_start_or_reason_or_no_end_is_another_period() {
        let mut asked = span(IdlePeriodUnit::Week, 1);
        asked.reason = Some(IdlePeriodReasonId(4));
        let same = period(asked.start, date(2026, 2, 8));
        let mut unlimited = same.clone();
        unlimited.unlimited = Some(true);
        let reason = serde_json::json!({"idlePeriodReason": {"id": 5}, "startDate": asked.start,
            "endDate": date(2026, 2, 8)});
        let other_reason: IdlePeriod = serde_json::from_value(reason).unwrap();

        assert!(asked.is(&same));
        assert!(!asked.is(&unlimited));
        assert!(!asked.is(&other_reason));
        assert!(!asked.is(&period(date(2026, 2, 9), date(2026, 2, 15))));
    }

    #[test]
    fn it_has_one_end_and_not_before_its_start() {
        let week = span(IdlePeriodUnit::Week, 1);
        let changed = |change: fn(&mut Span)| {
            let mut span = week.clone();
            change(&mut span);
            span.check()
        };

        assert_eq!(week.check(), Ok(()));
        assert_eq!(changed(|it| it.terms = Some(0)), Err(Unfit::Length));
        assert_eq!(changed(|it| it.unit = None), Err(Unfit::Length));
        assert_eq!(changed(|it| it.unlimited = true), Err(Unfit::Length));
        assert_eq!(changed(|it| it.end = Some(it.start)), Err(Unfit::Length));
        let early = |it: &mut Span| it.end = Some(date(2026, 2, 1));
        assert_eq!(changed(early), Err(Unfit::Reversed));
    }
}
