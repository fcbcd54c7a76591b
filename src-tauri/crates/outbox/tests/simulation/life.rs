//! One process after another, until everything has come to rest.

use std::panic::{self, AssertUnwindSafe};
use std::sync::Arc;
use std::time::Duration;

use futures::FutureExt;
use studiodesk_outbox::{Outbox, Policy};

use crate::clock::SimClock;
use crate::disk::Death;
use crate::journal::{Died, SimJournal};
use crate::person::{self, LONGEST_CLEARING};
use crate::rng::Rng;
use crate::service::SimService;
use crate::world::Shared;

/// How a process ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum End {
    /// Nothing waits any more.
    AtRest,
    /// Somebody closed the window.
    Closed,
    /// From one instant to the next.
    Died(Death),
}

/// Lives on until everything has come to rest.
pub(crate) async fn all(world: &Shared) {
    loop {
        let end = one(world).await;
        let Some(pause) = ended(world, end) else {
            return;
        };
        tokio::time::sleep(pause).await;
    }
}

/// Leaves the world as it is without the process. Answers how long until the next, if there is one.
fn ended(world: &Shared, end: End) -> Option<Duration> {
    let mut world = world.get();
    world.under_way = 0;
    world.stats.lives += 1;
    world.tell(format_args!("the process ends: {end:?}"));
    if end == End::AtRest {
        return None;
    }
    let now = world.now();
    if now > world.chaos_until + LONGEST_CLEARING {
        world.wrong("it does not come to rest".into());
        return None;
    }
    if let End::Died(death) = end {
        world.disk.die(death);
    }
    let mut chance = Rng::new(world.rng.number());
    world.server.orphan(|| chance.chance(50), now);
    Some(world.rng.wait(0, 5_000))
}

async fn one(world: &Shared) -> End {
    let life = AssertUnwindSafe(live(world)).catch_unwind();
    let (until, death) = {
        let mut world = world.get();
        let death = world.rng.pick(&[Death::Kill, Death::PowerLoss]);
        let long = world.rng.pick(&[2_000, 20_000, 200_000]);
        (world.rng.wait(0, long), death)
    };
    let until = if world.get().is_chaos() {
        until
    } else {
        LONGEST_CLEARING
    };
    tokio::select! {
        biased;
        lived = life => match lived {
            Ok(end) => end,
            Err(payload) if payload.is::<Died>() => End::Died(Death::PowerLoss),
            Err(payload) => panic::resume_unwind(payload),
        },
        () = tokio::time::sleep(until) => End::Died(death),
    }
}

async fn live(world: &Shared) -> End {
    let (born, seed) = {
        let mut world = world.get();
        (world.now(), world.rng.number())
    };
    let clock = SimClock {
        world: world.clone(),
        born,
    };
    let opened = Outbox::open(
        Arc::new(SimJournal(world.clone())),
        Arc::new(SimService(world.clone())),
        Arc::new(clock),
        Policy::with_seed(seed),
    );
    let Ok((outbox, engine)) = opened else {
        return End::Closed;
    };
    let closes = world.get().rng.wait(1_000, 300_000);
    let person = async {
        let wants_to_close = world.get().is_chaos();
        let act = person::act(world, &outbox);
        tokio::select! {
            biased;
            () = act => End::AtRest,
            () = tokio::time::sleep(closes), if wants_to_close => {
                outbox.stop(Duration::from_secs(3)).await;
                End::Closed
            }
        }
    };
    tokio::select! {
        biased;
        end = person => end,
        () = engine.run() => End::Closed,
    }
}
