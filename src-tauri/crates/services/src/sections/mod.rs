//! What a member's card shows beyond the record, part by part: one file here for each part.
//!
//! Every part is read the same way: what was stored last is there at once, then the service is asked,
//! and its answer is stored in the place of the old one. Parts are read side by side, so one that fails,
//! for a missing scope or because there is no network, closes nothing but itself.
//!
//! **Invariant:** nothing here changes anything at the service.

mod benefits;
mod idle_periods;
mod section;

pub use self::benefits::Benefit;
pub(crate) use self::idle_periods::wire_unit;
pub use self::idle_periods::{
    IdleAmount, IdleCharge, IdleCheck, IdleChoice, IdleContract, IdleCost, IdleDay, IdleDayMark,
    IdleDebit, IdleEffect, IdleEnd, IdleEndRule, IdleFee, IdleFollows, IdleJudgement, IdleLengths,
    IdlePeriodView, IdleReason, IdleState, IdleStep, IdleWish,
};
pub use self::section::{ReadFrom, Section};
