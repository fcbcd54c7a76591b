//! The simulated clocks: what has passed is certain, what the wall says is not.

use std::time::Duration;

use futures::future::BoxFuture;
use jiff::{SignedDuration, Timestamp};
use studiodesk_outbox::ports::Clock;

use crate::world::Shared;

/// The clocks of one process: what has passed begins anew with each.
pub(crate) struct SimClock {
    pub(crate) world: Shared,
    pub(crate) born: Duration,
}

impl Clock for SimClock {
    fn now(&self) -> Timestamp {
        let world = self.world.get();
        let noon = Timestamp::from_second(1_800_000_000).unwrap();
        let passed = SignedDuration::try_from(world.now()).unwrap();
        noon + passed + SignedDuration::from_secs(world.clock_is_wrong_by)
    }

    fn passed(&self) -> Duration {
        self.world.get().now() - self.born
    }

    fn sleep_until(&self, passed: Duration) -> BoxFuture<'static, ()> {
        let mut world = self.world.get();
        world.sleeps += 1;
        let until = world.began + self.born + passed;
        drop(world);
        Box::pin(tokio::time::sleep_until(until))
    }
}
