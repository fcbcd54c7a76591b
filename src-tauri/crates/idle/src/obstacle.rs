//! Why something cannot be chosen, with the figures that say so.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use specta::Type;

use crate::Unit;

/// Why a day, a length or a change cannot be chosen. The first rule that is broken counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(
    rename = "IdleObstacle",
    tag = "kind",
    rename_all = "snake_case",
    rename_all_fields = "camelCase"
)]
pub enum Obstacle {
    /// This contract cannot rest by what members may do themselves.
    ReadOnly,
    /// The contract is over.
    ContractOver,
    /// The studio has yet to decide on another wish for this contract.
    RequestWaits,
    /// The contract is cancelled and ends before.
    ContractEnds {
        /// Its last day.
        #[specta(type = String)]
        day: Date,
    },
    /// Not before that day.
    NotBefore {
        /// The first possible day.
        #[specta(type = String)]
        day: Date,
    },
    /// On that day and on no other.
    OnlyOn {
        /// The day.
        #[specta(type = String)]
        day: Date,
    },
    /// Only where a unit begins.
    UnitBegins {
        /// The unit.
        unit: Unit,
        /// The nearest such day before.
        #[specta(type = String)]
        before: Date,
        /// The nearest such day after.
        #[specta(type = String)]
        after: Date,
    },
    /// Another period lies there.
    Overlaps {
        /// Its first day.
        #[specta(type = String)]
        from: Date,
        /// Its last day; none if it has no end.
        #[specta(type = Option<String>)]
        until: Option<Date>,
    },
    /// More units than one period may have.
    TooLong {
        /// How many it may have.
        most: u32,
        /// What is counted.
        unit: Unit,
    },
    /// More units than are left of the year.
    YearUsedUp {
        /// How many are left.
        left: u32,
        /// How many there are in a year.
        of: u32,
        /// What is counted.
        unit: Unit,
        /// The year's first day.
        #[specta(type = String)]
        from: Date,
        /// The year's last day.
        #[specta(type = String)]
        until: Date,
    },
    /// Nothing rests longer than five years.
    FiveYears,
    /// It must have an end.
    NeedsEnd,
    /// Nobody has said how long.
    NoLength,
    /// It is over and stays as it was.
    PeriodOver,
    /// It keeps its first day: it has begun, or is only shortened.
    KeepsStart {
        /// That day.
        #[specta(type = String)]
        day: Date,
    },
    /// A last day can only be an earlier one.
    OnlyShorter {
        /// The latest that is possible.
        #[specta(type = String)]
        day: Date,
    },
    /// Only where a unit ends.
    UnitEnds {
        /// The unit.
        unit: Unit,
        /// The nearest such day before.
        #[specta(type = String)]
        before: Date,
        /// The nearest such day after.
        #[specta(type = String)]
        after: Date,
    },
}
