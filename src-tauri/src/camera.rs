//! Cameras of this computer, behind a port.
//!
//! **Invariant:** the web view opens no camera. It would keep the permission, and the picture would have been
//! in a page before anybody cleaned it.

mod simulated;

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use serde::Serialize;
use specta::Type;

pub(crate) use self::simulated::Simulated;

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
    /// This build of the program opens none.
    NotInThisBuild,
    /// None is connected.
    NoDevice,
    /// Another program has it, or the system forbids it.
    Busy,
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

/// The cameras of a computer. The calls may block for a moment.
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

/// A build that opens none. The libraries that do on all three systems want headers and a C++ compiler's
/// parser on the machine that builds.
pub(crate) struct Missing;

impl Camera for Missing {
    fn devices(&self) -> Result<Vec<CameraDevice>, CameraProblem> {
        Err(CameraProblem::NotInThisBuild)
    }

    fn open(&self, _: &str) -> Result<Box<dyn Lens>, CameraProblem> {
        Err(CameraProblem::NotInThisBuild)
    }
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
        *self.lens() = None;
    }

    /// The newest picture. A camera that gives none is closed.
    pub(crate) fn frame(&self) -> Option<Frame> {
        let mut lens = self.lens();
        let frame = lens.as_mut()?.frame().ok();
        if frame.is_none() {
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
        assert!(viewfinder.frame().is_none());

        viewfinder.open(&device).unwrap();
        let frame = viewfinder.frame().unwrap();
        viewfinder.close();

        assert_eq!(frame.pixels.len() as u32, frame.width * frame.height * 3);
        assert!(viewfinder.frame().is_none());
    }

    #[test]
    fn a_device_that_is_gone_leaves_nothing_open() {
        let viewfinder = Viewfinder::of(Simulated);
        viewfinder.open("front").unwrap();

        assert_eq!(viewfinder.open("none"), Err(CameraProblem::NoDevice));
        assert!(viewfinder.frame().is_none());
    }

    #[test]
    fn a_build_without_cameras_says_so() {
        let viewfinder = Viewfinder::of(Missing);

        assert_eq!(viewfinder.devices(), Err(CameraProblem::NotInThisBuild));
        assert_eq!(viewfinder.open("any"), Err(CameraProblem::NotInThisBuild));
    }
}
