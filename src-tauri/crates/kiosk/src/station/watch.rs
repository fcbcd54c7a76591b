//! Ends what nobody touches, whether or not the page still lives.

use std::time::Duration;

use super::{Kiosk, lock};
use crate::view::EndWhy;

/// Nothing is due: looked at again by then, if nothing moves before.
const IDLE: Duration = Duration::from_secs(60);

impl Kiosk {
    /// Ends sessions that nobody touches, for as long as the kiosk runs.
    pub async fn keep_watch(&self) {
        loop {
            let moved = self.moved.notified();
            let rest = self.rest();
            if rest.is_zero() {
                self.end_now(EndWhy::Idle);
                continue;
            }
            // Whichever comes first; then it is looked at anew.
            let due = self.clock.reach(self.now() + rest);
            futures::future::select(due, std::pin::pin!(moved)).await;
        }
    }

    /// How long the session lives unless somebody touches it. Closes the panel of the studio on the way.
    fn rest(&self) -> Duration {
        let now = self.now();
        let mut panel = lock(&self.panel);
        let panel_rest = panel.as_ref().map(|it| it.closes_at().saturating_sub(now));
        if panel_rest == Some(Duration::ZERO) {
            *panel = None;
        }
        drop(panel);
        let live = self.live();
        let rest = match (live.as_ref(), &self.policy) {
            (Some(live), Ok(policy)) => live.ends_at(&policy.times).saturating_sub(now),
            (Some(_), Err(_)) => Duration::ZERO,
            (None, _) => IDLE,
        };
        let panel_rest = panel_rest.filter(|it| !it.is_zero());
        panel_rest.map_or(rest, |it| it.min(rest))
    }
}
