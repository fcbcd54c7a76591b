//! What can be chosen, and why the rest cannot.

use jiff::ToSpan;
use jiff::civil::Date;

use crate::unit::MOST;
use crate::{Mode, Obstacle, Situation};

/// How long a period is to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Length {
    /// So many units.
    Terms(u32),
    /// Without an end.
    Unlimited,
    /// To that day, which must be an earlier one than before.
    Until(Date),
}

/// The days of a period that can be had.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// The first.
    pub start: Date,
    /// The last; none if it has no end.
    pub last: Option<Date>,
}

/// A day of the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Day {
    /// Which.
    pub day: Date,
    /// Why no period can begin on it.
    pub obstacle: Option<Obstacle>,
}

/// A length that can be chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step {
    /// How many units.
    pub terms: u32,
    /// The last day then.
    pub last: Date,
}

/// What can be chosen from one first day on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lengths {
    /// From one unit on, without a gap.
    pub steps: Vec<Step>,
    /// Why there are no more.
    pub no_longer: Obstacle,
    /// Why it cannot stay without an end.
    pub not_unlimited: Option<Obstacle>,
}

impl Situation {
    /// Whether a period can begin on that day: whether any length can be had from it.
    #[must_use]
    pub fn day(&self, day: Date) -> Day {
        let shortest = self.wish(day, Length::Terms(1)).err();
        let obstacle = shortest.filter(|_| self.wish(day, Length::Unlimited).is_err());
        Day { day, obstacle }
    }

    /// What can be chosen from that day on.
    #[must_use]
    pub fn lengths(&self, start: Date) -> Lengths {
        let mut steps = Vec::new();
        for terms in 1..=MOST {
            match self.wish(start, Length::Terms(terms)) {
                Ok(span) => steps.extend(span.last.map(|last| Step { terms, last })),
                Err(no_longer) => {
                    return Lengths {
                        steps,
                        no_longer,
                        not_unlimited: self.wish(start, Length::Unlimited).err(),
                    };
                }
            }
        }
        Lengths {
            steps,
            no_longer: Obstacle::FiveYears,
            not_unlimited: self.wish(start, Length::Unlimited).err(),
        }
    }

    /// The days that a wish comes to.
    ///
    /// # Errors
    /// The first rule that it breaks.
    pub fn wish(&self, start: Date, length: Length) -> Result<Span, Obstacle> {
        self.is_open(start)?;
        let Some(known) = self.known() else {
            return self.new_period(start, length);
        };
        if known.last().is_some_and(|last| last < self.today) {
            return Err(Obstacle::PeriodOver);
        }
        if let Length::Until(last) = length {
            return self.shortened(start, last);
        }
        let length = self.counted(length)?;
        if start != known.start {
            if known.start <= self.today {
                return Err(Obstacle::KeepsStart { day: known.start });
            }
            self.first_day(start)?;
        }
        self.fits(start, length)
    }

    fn new_period(&self, start: Date, length: Length) -> Result<Span, Obstacle> {
        let length = self.counted(length)?;
        self.first_day(start)?;
        self.fits(start, length)
    }

    fn is_open(&self, start: Date) -> Result<(), Obstacle> {
        let ends = self.contract.cancelled_to.filter(|it| *it < start);
        if self.rules.mode == Mode::ReadOnly {
            Err(Obstacle::ReadOnly)
        } else if !self.contract.active {
            Err(Obstacle::ContractOver)
        } else if let Some(day) = ends {
            Err(Obstacle::ContractEnds { day })
        } else if self.periods.iter().any(|it| !it.accepted) {
            Err(Obstacle::RequestWaits)
        } else {
            Ok(())
        }
    }

    /// How many units; none for a period without an end.
    fn counted(&self, length: Length) -> Result<Option<u32>, Obstacle> {
        match length {
            Length::Terms(0) | Length::Until(_) => Err(Obstacle::NoLength),
            Length::Terms(terms) => Ok(Some(terms)),
            Length::Unlimited if self.rules.unlimited => Ok(None),
            Length::Unlimited => Err(Obstacle::NeedsEnd),
        }
    }

    fn first_day(&self, start: Date) -> Result<(), Obstacle> {
        let (unit, day) = (self.rules.unit, self.rules.first_start);
        if self.rules.only_first_start && start != day {
            Err(Obstacle::OnlyOn { day })
        } else if start < day {
            Err(Obstacle::NotBefore { day })
        } else if !self.rules.only_first_start && !unit.begins(start) {
            let (before, after) = unit.around(start);
            let before = before.max(day);
            Err(Obstacle::UnitBegins {
                unit,
                before,
                after,
            })
        } else {
            Ok(())
        }
    }

    /// The limits of length, and the other periods.
    fn fits(&self, start: Date, terms: Option<u32>) -> Result<Span, Obstacle> {
        let unit = self.rules.unit;
        let last = terms.map(|terms| unit.last_day(start, terms));
        let latest = start.saturating_add(5.years()).saturating_sub(1.days());
        if last.is_some_and(|last| last > latest) {
            return Err(Obstacle::FiveYears);
        }
        if let Some(terms) = terms {
            if let Some(most) = self.rules.longest.filter(|most| terms > *most) {
                return Err(Obstacle::TooLong { most, unit });
            }
            let year = self.year(start);
            if let (Some(left), Some(of)) = (year.left, self.rules.most_a_year)
                && terms > left
            {
                return Err(Obstacle::YearUsedUp {
                    left,
                    of,
                    unit,
                    from: year.first,
                    until: year.last,
                });
            }
        }
        match self.others().find(|it| it.touches(start, last)) {
            Some(other) => Err(Obstacle::Overlaps {
                from: other.start,
                until: other.last(),
            }),
            None => Ok(Span { start, last }),
        }
    }

    /// An earlier last day, the first staying what it is.
    fn shortened(&self, start: Date, last: Date) -> Result<Span, Obstacle> {
        let Some(known) = self.known() else {
            return Err(Obstacle::NoLength);
        };
        let unit = self.rules.unit;
        let day = known.end.saturating_sub(1.days());
        if start != known.start {
            Err(Obstacle::KeepsStart { day: known.start })
        } else if last < start.max(self.today) {
            // Days that were rested stay rested.
            Err(Obstacle::NotBefore {
                day: start.max(self.today),
            })
        } else if last > day {
            Err(Obstacle::OnlyShorter { day })
        } else if self.rules.shorten_by_day || unit.begins(last.saturating_add(1.days())) {
            Ok(Span {
                start,
                last: Some(last),
            })
        } else {
            let (before, after) = unit.around(last.saturating_add(1.days()));
            Err(Obstacle::UnitEnds {
                unit,
                before: before.saturating_sub(1.days()),
                after: after.saturating_sub(1.days()),
            })
        }
    }
}
