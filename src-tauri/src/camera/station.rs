//! The camera of a kiosk: the first of the computer's.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use studiodesk_kiosk::{NoCamera, Seen};
use tauri::async_runtime::spawn_blocking;
use zeroize::Zeroizing;

use super::{CameraProblem, Viewfinder};

/// What a kiosk looks through.
pub(crate) struct Station {
    viewfinder: Viewfinder,
    /// Whether somebody wants to look: what is closed late must not close what was opened meanwhile.
    wanted: Arc<AtomicBool>,
}

impl Station {
    pub(crate) fn of(viewfinder: Viewfinder) -> Self {
        Self {
            viewfinder,
            wanted: Arc::default(),
        }
    }
}

impl studiodesk_kiosk::Camera for Station {
    fn open(&self) -> Result<(), NoCamera> {
        self.wanted.store(true, Ordering::Release);
        let devices = self.viewfinder.devices().map_err(noted)?;
        let first = devices.first().ok_or(NoCamera)?;
        self.viewfinder.open(&first.id).map_err(noted)
    }

    fn frame(&self) -> Result<Seen, NoCamera> {
        let frame = self.viewfinder.frame().map_err(noted)?;
        Ok(Seen {
            width: frame.width,
            height: frame.height,
            pixels: Zeroizing::new(frame.pixels),
        })
    }

    fn close(&self) {
        self.wanted.store(false, Ordering::Release);
        let (viewfinder, wanted) = (self.viewfinder.clone(), Arc::clone(&self.wanted));
        // A camera that is just asked for a picture is waited for elsewhere.
        drop(spawn_blocking(move || viewfinder.close_unless(&wanted)));
    }
}

/// A member can do nothing about it; whoever looks after the station reads the log.
fn noted(problem: CameraProblem) -> NoCamera {
    tracing::warn!(?problem, "the camera gives no picture");
    NoCamera
}

#[cfg(test)]
mod tests {
    use studiodesk_kiosk::Camera as _;

    use super::*;
    use crate::camera::Simulated;

    #[test]
    fn it_sees_once_it_is_open_and_not_before() {
        let station = Station::of(Viewfinder::of(Simulated));
        assert_eq!(station.frame().err(), Some(NoCamera));

        station.open().unwrap();
        let seen = station.frame().unwrap();

        assert_eq!(seen.pixels.len() as u32, seen.width * seen.height * 3);
    }

    #[test]
    fn what_is_closed_sees_nothing_soon_after() {
        let station = Station::of(Viewfinder::of(Simulated));
        station.open().unwrap();

        station.close();

        while station.frame().is_ok() {
            std::thread::yield_now();
        }
    }

    #[test]
    fn what_is_closed_late_leaves_open_what_was_opened_since() {
        let station = Station::of(Viewfinder::of(Simulated));
        station.open().unwrap();
        let wanted = Arc::clone(&station.wanted);

        station.viewfinder.close_unless(&wanted);

        assert!(station.frame().is_ok());
    }
}
