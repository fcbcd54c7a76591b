//! Closing the window while changes wait: it says first what becomes of them.

use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use tauri::{Manager, Runtime, Window, WindowEvent};

use crate::AppState;
use crate::window::KIOSK;

/// Whoever closes again within this time has read it, or has a window that cannot show it any more.
const READ: Duration = Duration::from_secs(10);

/// When the person was last asked.
#[derive(Default)]
pub(crate) struct Closing(Mutex<Option<Instant>>);

impl Closing {
    /// Whether to ask now. Asked again within [`READ`], it lets go.
    fn asks(&self, now: Instant) -> bool {
        let mut asked = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let again = asked.is_some_and(|at| now.duration_since(at) < READ);
        *asked = Some(now);
        !again
    }
}

/// Holds the window open while it asks.
pub(crate) fn hold<R: Runtime>(window: &Window<R>, event: &WindowEvent) {
    let WindowEvent::CloseRequested { api, .. } = event else {
        return;
    };
    // A kiosk is ended from the panel of the studio.
    if window.label() == KIOSK {
        return api.prevent_close();
    }
    let state = window.state::<AppState>();
    let Ok(summary) = state.desk.outbox_summary() else {
        return;
    };
    if state.desk.has_unfinished() && state.closing.asks(Instant::now()) {
        api.prevent_close();
        state.link.close_asked(summary);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_asks_once_and_lets_go_when_asked_again_at_once() {
        let closing = Closing::default();
        let start = Instant::now();

        assert!(closing.asks(start));
        assert!(!closing.asks(start + Duration::from_secs(3)));
        assert!(closing.asks(start + Duration::from_secs(30)));
    }
}
