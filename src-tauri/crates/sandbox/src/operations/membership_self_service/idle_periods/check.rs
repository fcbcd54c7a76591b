//! Whether a wish to rest can be granted. Each rule has its own status; the first that is broken counts.

use jiff::ToSpan;
use jiff::civil::Date;
use serde::Deserialize;

use super::Case;
use super::status::Status;
use crate::period::Unit;
use crate::world::amendments::Mode;
use crate::world::idle_periods::{Idle, Rules};

/// What is asked for: the requests of all four operations, which differ in what they require.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Wish {
    pub(super) start_date: Date,
    temporal_unit: Option<Unit>,
    term_value: Option<i32>,
    unlimited: Option<bool>,
    end_date: Option<Date>,
    #[serde(default)]
    pub(super) reason_id: i64,
}

/// The days that were found to be possible.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Granted {
    pub(super) start: Date,
    pub(super) end: Date,
    pub(super) unlimited: bool,
}

/// Whether a new period can be made of it.
pub(super) fn creation(case: &Case, wish: &Wish) -> Result<Granted, Status> {
    open(case, wish.start_date)?;
    let length = length(case, wish)?;
    first_day(case, wish.start_date)?;
    fits(case, wish.start_date, length, None)
}

/// Whether that period can become what is wished.
pub(super) fn update(case: &Case, wish: &Wish, known: &Idle) -> Result<Granted, Status> {
    let (start, end) = (known.plan.start, known.plan.end);
    open(case, wish.start_date)?;
    if known.plan.unlimited && wish.unlimited.is_none() {
        return Err(Status::UnlimitedParameterIsMissing);
    }
    if end < case.today {
        return Err(Status::DeadlineViolated);
    }
    if let Some(wished) = wish.end_date {
        shortened(case, wish, wished, known)?;
        return Ok(Granted {
            start,
            end: wished,
            unlimited: false,
        });
    }
    let length = length(case, wish)?;
    if wish.start_date != start {
        // What has begun has begun.
        if start <= case.today {
            return Err(Status::ExpectedStartDateMismatch);
        }
        first_day(case, wish.start_date)?;
    }
    fits(case, wish.start_date, length, Some(known.id))
}

fn open(case: &Case, start: Date) -> Result<(), Status> {
    let ends = case.contract.effective_cancelation();
    let over = ends.is_some_and(|it| it.date < start) || !case.contract.is_active(case.today);
    if case.mode == Mode::Read || !case.rules.offered || over {
        Err(Status::DeactivatedForContract)
    } else if case.pending.is_some() {
        Err(Status::PendingVerification)
    } else {
        Ok(())
    }
}

/// How many units are asked for; none for a period without an end.
fn length(case: &Case, wish: &Wish) -> Result<Option<i32>, Status> {
    let unit = wish.temporal_unit;
    if wish.unlimited == Some(true) {
        return match (unit, wish.term_value) {
            (None, None) if case.rules.unlimited => Ok(None),
            (None, None) => Err(Status::MaximumTermsViolated),
            // There is nothing to count.
            _ => Err(Status::TemporalUnitInvalid),
        };
    }
    let terms = wish.term_value.filter(|it| *it > 0);
    let terms = terms.ok_or(Status::TermValueMissing)?;
    match unit {
        Some(unit) if unit == case.rules.unit => Ok(Some(terms)),
        _ => Err(Status::TemporalUnitInvalid),
    }
}

fn first_day(case: &Case, start: Date) -> Result<(), Status> {
    let first = case.rules.first_start(case.today, &case.contract);
    if case.rules.next_only {
        return match start == first {
            true => Ok(()),
            false => Err(Status::ExpectedStartDateMismatch),
        };
    }
    match start >= first && case.rules.begins(start) {
        true => Ok(()),
        false => Err(Status::DeadlineViolated),
    }
}

/// The limits of length, and the other periods.
fn fits(
    case: &Case,
    start: Date,
    terms: Option<i32>,
    changed: Option<i64>,
) -> Result<Granted, Status> {
    let longest = Rules::longest(start);
    let end = terms.map_or(longest, |terms| case.rules.end(start, terms));
    if end > longest {
        return Err(Status::MaximumYearsViolated);
    }
    if let Some(terms) = terms {
        let (used, _) = case.used(start, changed);
        let limit = case.rules.per_reference;
        if terms > case.rules.max_terms || limit.is_some_and(|it| used + terms > it) {
            return Err(Status::MaximumTermsViolated);
        }
    }
    if overlaps(case, start, end, changed) {
        return Err(Status::Overlapping);
    }
    Ok(Granted {
        start,
        end,
        unlimited: terms.is_none(),
    })
}

/// Whether the contract rests on one of these days already.
pub(super) fn overlaps(case: &Case, start: Date, end: Date, changed: Option<i64>) -> bool {
    let mut others = case.others(changed);
    others.any(|it| start <= it.plan.end && it.plan.start <= end)
}

fn shortened(case: &Case, wish: &Wish, end: Date, known: &Idle) -> Result<(), Status> {
    let length = wish.term_value.is_some() || wish.temporal_unit.is_some();
    if length || wish.unlimited == Some(true) {
        Err(Status::EndDateAndTermProvided)
    } else if end < wish.start_date {
        Err(Status::EndDateBeforeStartDate)
    } else if wish.start_date != known.plan.start || end >= known.plan.end {
        Err(Status::EndDateOnlyForShortening)
    } else if end < case.today {
        // Days that were rested stay rested.
        Err(Status::DeadlineViolated)
    } else if case.rules.shorten_by_day || case.rules.begins(end.saturating_add(1.days())) {
        Ok(())
    } else {
        Err(Status::DateNotFirstDayOfTemporalUnit)
    }
}
