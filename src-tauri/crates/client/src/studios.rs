//! Studio operations: whose key it is, how full the studio is, and what the key may do.

mod check_key;
mod information;
mod probe;
mod utilization;

pub use self::probe::{ScopeProbe, ScopeState, scope_probes};
