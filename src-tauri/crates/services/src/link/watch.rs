//! What goes on beside the calls: looking around, asking while the way is closed, watching the clocks.
//!
//! Three loops that know nothing of one another, so that a slow look holds up no question.

use std::time::Duration;

use futures::FutureExt;
use futures::future::BoxFuture;
use studiodesk_client::{Client, Findings, Hindrance, Lane, Noticed};
use tokio::sync::watch::Receiver;
use tokio::time::{Instant, MissedTickBehavior, interval, sleep_until, timeout};

use super::Link;
use super::alarm::{Alarm, Leap, TICK};

/// From the begin of one question to the begin of the next: the first, doubled up to the longest.
const FIRST_PAUSE: Duration = Duration::from_millis(500);
/// So that what waits is on its way within five seconds of the network's return.
const LONGEST_PAUSE: Duration = Duration::from_secs(4);
/// For a service that answers that it does not work, and is not helped by being asked.
const LONGEST_PAUSE_HEARD: Duration = Duration::from_secs(30);
/// A question that takes longer was asked into a network that was not there.
const PATIENCE: Duration = Duration::from_secs(3);

/// What the watch may do. Tests play a network.
pub(super) trait Ways: Send + Sync {
    /// Asks the service for as little as it gives. The link hears of it as of any call.
    fn ask(&self) -> BoxFuture<'_, ()>;

    /// Looks around.
    fn look_around(&self) -> BoxFuture<'_, Findings>;
}

impl Ways for Client {
    fn ask(&self) -> BoxFuture<'_, ()> {
        async {
            // The link has heard what there is to hear.
            let _ = self.with_lane(Lane::Background).check_key().await;
        }
        .boxed()
    }

    fn look_around(&self) -> BoxFuture<'_, Findings> {
        self.look_around().boxed()
    }
}

impl Link {
    /// Keeps watch. Never ends by itself.
    pub(crate) async fn keep_watch(self, client: Client) {
        self.watch(&client).await;
    }

    pub(super) async fn watch(self, ways: &impl Ways) {
        tokio::join!(
            self.look_into_suspicions(ways),
            self.ask_while_closed(ways),
            self.watch_the_clocks(),
        );
    }

    async fn look_into_suspicions(&self, ways: &impl Ways) {
        loop {
            self.0.suspicion.notified().await;
            let (suspect, answers) = {
                let mut known = self.known();
                (known.suspect.take(), known.answers)
            };
            if let Some(hindrance) = suspect {
                let findings = ways.look_around().await;
                self.found(hindrance, answers, &findings);
            }
        }
    }

    async fn ask_while_closed(&self, ways: &impl Ways) {
        let mut closed = self.0.closed.subscribe();
        loop {
            // The link itself holds the other end.
            let _ = closed.wait_for(|closed| *closed).await;
            let mut tries = 0;
            let mut begun = Instant::now();
            while *closed.borrow() {
                tokio::select! {
                    () = sleep_until(begun + self.pause(tries)) => tries += 1,
                    () = self.0.hurry.notified() => tries = 0,
                    () = opened(&mut closed) => break,
                }
                begun = Instant::now();
                if timeout(PATIENCE, ways.ask()).await.is_err() {
                    self.observe(Noticed::Hindered(Hindrance::Silence));
                }
            }
        }
    }

    fn pause(&self, tries: u32) -> Duration {
        let longest = match self.known().overheard {
            true => LONGEST_PAUSE_HEARD,
            false => LONGEST_PAUSE,
        };
        FIRST_PAUSE.saturating_mul(1 << tries.min(8)).min(longest)
    }

    async fn watch_the_clocks(&self) {
        let mut alarm = Alarm::set((self.0.clock)().timestamp());
        let mut ticks = interval(TICK);
        ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
        ticks.tick().await;
        loop {
            ticks.tick().await;
            if let Some(leap) = alarm.rings((self.0.clock)().timestamp()) {
                self.announce_return();
                // Left for whoever asks next, where nobody waits now.
                if *self.0.closed.borrow() {
                    if leap == Leap::Slept {
                        self.wakes();
                    }
                    self.0.hurry.notify_one();
                }
            }
        }
    }
}

async fn opened(closed: &mut Receiver<bool>) {
    let _ = closed.wait_for(|closed| !closed).await;
}
