//! What a bench measured: a figure of ours, what it is held against, and what is wanted of it. Every bench of the
//! project tells its figures in these words, so that `cargo xtask bench` can show all of them in one table.
//!
//! **Invariant:** nothing here measures. What is compared was measured side by side in one run, by whoever tells
//! the figures; figures of different days are only set beside each other by [`Changes`], for a person to read.

mod changes;
mod figure;
mod goal;
mod json;
mod report;
mod table;

pub use self::changes::Changes;
pub use self::figure::Figure;
pub use self::goal::Goal;
pub use self::json::{Unreadable, from_json, to_json};
pub use self::report::{FILE, report};
pub use self::table::Table;
