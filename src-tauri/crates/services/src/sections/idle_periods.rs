//! Contracts that rest: what each allows, what is left of it, what it has.
//!
//! [`read`] gathers it from the service, [`plan`] says from the copy what can be chosen, [`judge`] asks
//! the service about one wish, and [`follows`] says what would come of it.

mod follows;
mod fresh;
mod judge;
mod plan;
mod read;
mod view;

pub use self::follows::{IdleCharge, IdleCost, IdleEffect, IdleEnd, IdleEndRule, IdleFollows};
pub(crate) use self::judge::wire_unit;
pub use self::judge::{IdleCheck, IdleJudgement, IdleWish};
pub use self::plan::{IdleChoice, IdleDay, IdleDayMark, IdleLengths, IdleStep};
pub use self::view::{
    IdleAmount, IdleContract, IdleDebit, IdleFee, IdlePeriodView, IdleReason, IdleState,
};

/// The name under which the copy has them.
const NAME: &str = "idle-periods";
