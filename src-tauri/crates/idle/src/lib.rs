//! When a contract may rest, how long, why not, and what would follow.
//!
//! A [`Situation`] is all that is known: the rules of the contract, what is left of them, the periods it
//! has, and today. From that alone it is said of each day whether a period may begin on it, of each length
//! whether it may be chosen, and of whatever may not, the reason with its figures.
//!
//! **Invariant:** no IO, no clock, no words. Where a rule is not told, nothing is refused for it: the
//! service has the last word, and refusing what it would grant is the worse mistake.

mod forecast;
mod obstacle;
mod plan;
mod situation;
mod unit;
mod year;

pub use crate::forecast::{Cost, Fee, Forecast};
pub use crate::obstacle::Obstacle;
pub use crate::plan::{Day, Length, Lengths, Span, Step};
pub use crate::situation::{Contract, Mode, Period, Reference, Remaining, Rules, Situation};
pub use crate::unit::Unit;
