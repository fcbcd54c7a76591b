//! Somebody of the studio at the station.

use std::time::Duration;

use studiodesk_services::LinkState;
use zeroize::Zeroizing;

use super::{Kiosk, lock};
use crate::session::Number;
use crate::view::{EndWhy, KioskStaffAct, KioskStaffAnswer, KioskStaffView};
use crate::{Error, Result};

/// The panel closes when nobody has used it for so long.
const OPEN_FOR: Duration = Duration::from_secs(30);

/// The open panel.
pub(super) struct Panel {
    number: Number,
    used: Duration,
}

impl Panel {
    pub(super) fn closes_at(&self) -> Duration {
        self.used + OPEN_FOR
    }
}

impl Kiosk {
    /// Opens the panel. Whoever was signed in is so no longer. Without a policy there is no PIN, and the
    /// panel stays shut.
    ///
    /// # Errors
    /// The system has no chance to give.
    pub async fn staff(&self, pin: &str) -> Result<KioskStaffAnswer> {
        let Ok(_one_at_a_time) = self.counter.try_lock() else {
            return Ok(KioskStaffAnswer::Wait { seconds: 1 });
        };
        self.end_now(EndWhy::Staff);
        let wait = lock(&self.throttle).staff(self.now());
        if !wait.is_zero() {
            let seconds = u32::try_from(wait.as_secs()).unwrap_or(u32::MAX);
            return Ok(KioskStaffAnswer::Wait {
                seconds: seconds.saturating_add(1),
            });
        }
        let kept = self
            .policy
            .as_ref()
            .ok()
            .and_then(|it| it.staff_pin.clone());
        let given = Zeroizing::new(pin.chars().take(64).collect::<String>());
        let compared = move || kept.is_some_and(|it| it.is(&given));
        let is_right = tokio::task::spawn_blocking(compared).await.unwrap_or(false);
        if !is_right {
            lock(&self.throttle).wrong_staff(self.now());
            return Ok(KioskStaffAnswer::Refused);
        }
        lock(&self.throttle).right_staff();
        let number = Number::new().ok_or(Error::NeedsStaff)?;
        let staff = number.text();
        *lock(&self.panel) = Some(Panel {
            number,
            used: self.now(),
        });
        self.moved.notify_one();
        Ok(KioskStaffAnswer::Open {
            staff,
            view: self.staff_view(),
        })
    }

    /// Does something there. What needs the window or the keyring the shell does afterwards.
    ///
    /// # Errors
    /// [`Error::SessionOver`] where the panel is closed.
    pub fn staff_act(&self, staff: &str, act: KioskStaffAct) -> Result<KioskStaffView> {
        let now = self.now();
        {
            let mut panel = lock(&self.panel);
            let open = panel.as_mut();
            let open = open.filter(|it| it.number.is(staff) && now < it.closes_at());
            open.ok_or(Error::SessionOver)?.used = now;
        }
        match act {
            KioskStaffAct::Pause => {
                lock(&self.standing).paused = true;
                self.end_now(EndWhy::Staff);
            }
            KioskStaffAct::Resume => lock(&self.standing).paused = false,
            KioskStaffAct::ForgiveAttempts => lock(&self.throttle).forgive(),
            KioskStaffAct::Look | KioskStaffAct::OpenAgain | KioskStaffAct::EndKiosk => (),
        }
        self.moved.notify_one();
        Ok(self.staff_view())
    }

    /// Closes the panel.
    pub fn staff_end(&self, staff: &str) {
        lock(&self.panel).take_if(|it| it.number.is(staff));
    }

    /// What the panel shows.
    #[must_use]
    pub fn staff_view(&self) -> KioskStaffView {
        let outbox = self.desk.outbox_summary().ok();
        let count =
            |of: fn(&studiodesk_services::OutboxSummary) -> u32| outbox.as_ref().map_or(0, of);
        KioskStaffView {
            state: self.state(),
            paused: lock(&self.standing).paused,
            reachable: self.desk.link().state == LinkState::Online,
            waiting: count(|it| it.waiting + it.sending),
            doubtful: count(|it| it.doubtful + it.refused),
            version: env!("CARGO_PKG_VERSION").into(),
        }
    }
}
