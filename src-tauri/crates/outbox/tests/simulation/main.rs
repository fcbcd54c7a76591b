//! The whole outbox in a simulated world: its clock, network, service and disk are made of one seed,
//! and so are the faults, the crashes and what people do. A seed always tells the same story.
//!
//! `STUDIODESK_SEED=n` replays one and prints it, `STUDIODESK_SEEDS=n` tries so many.
//!
//! **Invariant:** nothing here reads a real clock, and no container's order depends on chance.

#![expect(
    clippy::unwrap_used,
    reason = "a simulated world that cannot be built has to stop"
)]

mod checks;
mod clock;
mod disk;
mod faults;
mod journal;
mod life;
mod mutants;
mod person;
mod rng;
mod seeds;
mod server;
mod service;
mod world;
