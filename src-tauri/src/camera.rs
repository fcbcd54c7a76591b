//! Cameras of this computer, behind a port.
//!
//! **Invariant:** the web view opens no camera. It would keep the permission, and the picture would have been
//! in a page before anybody cleaned it.

mod attended;
#[cfg(target_os = "linux")]
#[path = "camera/linux.rs"]
mod native;
#[cfg(not(target_os = "linux"))]
#[path = "camera/others.rs"]
mod native;
mod simulated;
mod station;

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use serde::Serialize;
use specta::Type;

pub(crate) use self::simulated::Simulated;
pub(crate) use self::station::Station;

/// A camera that can be opened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct CameraDevice {
    /// Stands for it.
    pub id: String,
    /// What its maker calls it.
    pub name: String,
}

/// Why there is no camera.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum CameraProblem {
    /// None is connected.
    NoDevice,
    /// Another program has it.
    Busy,
    /// The system does not let this person or this program have it.
    Forbidden,
    /// It was taken away while it was open.
    Gone,
    /// It is there and does not answer.
    Silent,
    /// It packs its pictures in a way that is not unpacked here.
    Unsuitable,
}

/// What the camera sees at one moment: rows of red, green and blue.
pub struct Frame {
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
    /// Three bytes each.
    pub pixels: Vec<u8>,
}

/// The cameras of a computer. The calls may block for some seconds, and not for longer.
pub trait Camera: Send + Sync + 'static {
    /// Those that are connected.
    ///
    /// # Errors
    /// Why there is none.
    fn devices(&self) -> Result<Vec<CameraDevice>, CameraProblem>;

    /// Opens one.
    ///
    /// # Errors
    /// It is gone or used by somebody else.
    fn open(&self, device: &str) -> Result<Box<dyn Lens>, CameraProblem>;
}

/// A camera that is open. It closes when it is dropped.
pub trait Lens: Send {
    /// The newest picture.
    ///
    /// # Errors
    /// The camera was taken away.
    fn frame(&mut self) -> Result<Frame, CameraProblem>;
}

/// The cameras of this computer.
pub(crate) fn of_this_computer() -> impl Camera {
    attended::Attended::of(native::system)
}

/// The camera that the window looks through, if it does.
#[derive(Clone)]
pub(crate) struct Viewfinder {
    camera: Arc<dyn Camera>,
    lens: Arc<Mutex<Option<Box<dyn Lens>>>>,
}

impl Viewfinder {
    pub(crate) fn of(camera: impl Camera) -> Self {
        Self {
            camera: Arc::new(camera),
            lens: Arc::default(),
        }
    }

    pub(crate) fn devices(&self) -> Result<Vec<CameraDevice>, CameraProblem> {
        let devices = self.camera.devices()?;
        if devices.is_empty() {
            return Err(CameraProblem::NoDevice);
        }
        Ok(devices)
    }

    /// Opens a camera in the place of the one that is open.
    pub(crate) fn open(&self, device: &str) -> Result<(), CameraProblem> {
        let mut lens = self.lens();
        // Closed first: some computers open one at a time.
        *lens = None;
        *lens = Some(self.camera.open(device)?);
        Ok(())
    }

    pub(crate) fn close(&self) {
        self.close_unless(&AtomicBool::new(false));
    }

    /// Closes it, unless it is wanted by the time that nobody is looking through it any more.
    fn close_unless(&self, wanted: &AtomicBool) {
        let mut lens = self.lens();
        if !wanted.load(Ordering::Acquire) {
            *lens = None;
        }
    }

    /// The newest picture. A camera that gives none is closed.
    ///
    /// # Errors
    /// Why there is none; [`CameraProblem::Gone`] where none is open.
    pub(crate) fn frame(&self) -> Result<Frame, CameraProblem> {
        let mut lens = self.lens();
        let frame = lens.as_mut().ok_or(CameraProblem::Gone)?.frame();
        if frame.is_err() {
            *lens = None;
        }
        frame
    }

    fn lens(&self) -> MutexGuard<'_, Option<Box<dyn Lens>>> {
        self.lens.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_camera_that_was_closed_gives_no_picture() {
        let viewfinder = Viewfinder::of(Simulated);
        let device = viewfinder.devices().unwrap().remove(0).id;
        assert_eq!(viewfinder.frame().err(), Some(CameraProblem::Gone));

        viewfinder.open(&device).unwrap();
        let frame = viewfinder.frame().unwrap();
        viewfinder.close();

        assert_eq!(frame.pixels.len() as u32, frame.width * frame.height * 3);
        assert!(viewfinder.frame().is_err());
    }

    #[test]
    fn a_device_that_is_gone_leaves_nothing_open() {
        let viewfinder = Viewfinder::of(Simulated);
        viewfinder.open("front").unwrap();

        assert_eq!(viewfinder.open("none"), Err(CameraProblem::NoDevice));
        assert!(viewfinder.frame().is_err());
    }
}
