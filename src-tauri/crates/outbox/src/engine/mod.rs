//! What works the outbox off.
//!
//! [`Outbox`] is the handle that people's wishes come through, [`Engine`] the one future that does
//! everything else. Between them lies the [`desk`]: what waits, and what only this process knows of
//! it. [`answers`] turns what the service said into steps, [`uplink`] knows whether it can be
//! reached, and [`backoff`] how long to wait.
//!
//! **Invariant:** nothing is remembered that the journal does not have, but times, waits and the link.
//! Dropping the engine at any instant loses nothing.

mod answers;
mod backoff;
mod desk;
mod driver;
mod handle;
mod uplink;

pub use self::backoff::Policy;
pub use self::driver::Engine;
pub use self::handle::Outbox;
