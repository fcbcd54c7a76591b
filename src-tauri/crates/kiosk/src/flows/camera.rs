//! What the station's camera sees, and the photos that are taken with it: for a picture or for documents.

use std::sync::Arc;

use studiodesk_services::{Photo, camera_frame};
use tokio::task::spawn_blocking;

use crate::camera::{Camera, NoCamera, Seen};
use crate::session::Guard;
use crate::view::KioskPhoto;
use crate::words::Flow;
use crate::{Error, Kiosk, Result};

/// The flows that need it.
const WITH_CAMERA: [Flow; 2] = [Flow::Picture, Flow::Documents];

impl Kiosk {
    /// Opens the camera for a flow that needs it.
    ///
    /// # Errors
    /// The session is over, the flow is closed or needs no camera, or there is none.
    pub async fn open_camera(&self, session: &str, flow: Flow) -> Result<()> {
        let guard = self.enter(session, flow)?;
        if !WITH_CAMERA.contains(&flow) {
            return Err(Error::FlowClosed);
        }
        let opened = asked(&guard, |camera| camera.open()).await;
        let looks_for = opened.is_ok().then_some(flow);
        let noted = guard.with(|things| {
            things.photos.looks_for = looks_for;
            Ok(())
        });
        if noted.is_err() {
            // The session ended while the camera woke up.
            guard.camera().close();
        }
        noted.and(opened)
    }

    /// Closes it.
    ///
    /// # Errors
    /// The session is over; then it is closed already.
    pub fn close_camera(&self, session: &str) -> Result<()> {
        let guard = self.enter_with_camera(session)?;
        guard.with(|things| {
            things.photos.looks_for = None;
            Ok(())
        })?;
        guard.camera().close();
        Ok(())
    }

    /// What it sees now, as a small JPEG.
    ///
    /// # Errors
    /// The session is over, or has not opened the camera; or it gives no picture.
    pub async fn sight(&self, session: &str) -> Result<Vec<u8>> {
        let guard = self.looking(session)?;
        let seen = asked(&guard, |camera| {
            let mut seen = camera.frame()?;
            let pixels = std::mem::take(&mut *seen.pixels);
            camera_frame(seen.width, seen.height, pixels).ok_or(NoCamera)
        });
        let jpeg = seen.await?;
        guard.answer(jpeg)
    }

    /// Takes what it sees now.
    ///
    /// # Errors
    /// As of [`sight`](Self::sight), or the session holds as many photos as it can.
    pub async fn take_photo(&self, session: &str) -> Result<KioskPhoto> {
        let guard = self.looking(session)?;
        let seen: Seen = asked(&guard, |camera| camera.frame()).await?;
        let photo = Photo::of_pixels(seen.width, seen.height, seen.pixels).await?;
        let (width, height) = photo.size();
        guard.with(|things| {
            Ok(KioskPhoto {
                photo: things.photos.hold(photo)?,
                width,
                height,
            })
        })
    }

    /// A photo that was taken, as a small JPEG.
    ///
    /// # Errors
    /// The session is over, or has no such photo.
    pub async fn photo(&self, session: &str, photo: &str) -> Result<Vec<u8>> {
        let guard = self.enter_with_camera(session)?;
        let photo = guard.with(|things| things.photos.get(photo))?;
        let jpeg = photo.preview().await?;
        guard.answer(jpeg)
    }

    /// Lets go of a photo.
    ///
    /// # Errors
    /// The session is over, or has no such photo.
    pub fn forget_photo(&self, session: &str, photo: &str) -> Result<()> {
        self.enter_with_camera(session)?.with(|things| {
            things.photos.get(photo)?;
            things.photos.forget(photo);
            Ok(())
        })
    }

    /// Leave to do what belongs to any flow that needs the camera.
    pub(crate) fn enter_with_camera(&self, session: &str) -> Result<Guard<'_>> {
        let [one, other] = WITH_CAMERA;
        match self.enter(session, one) {
            Err(Error::FlowClosed) => self.enter(session, other),
            entered => entered,
        }
    }

    /// Leave to look through the camera, which the session has opened for a flow that is allowed.
    fn looking(&self, session: &str) -> Result<Guard<'_>> {
        let guard = self.enter_with_camera(session)?;
        let flow = guard.with(|things| things.photos.looks_for.ok_or(Error::Unknown))?;
        self.enter(session, flow)
    }
}

/// Asks the camera, which takes its time, away from whatever else is answered.
async fn asked<T: Send + 'static>(
    guard: &Guard<'_>,
    ask: impl FnOnce(&dyn Camera) -> Result<T, NoCamera> + Send + 'static,
) -> Result<T> {
    let camera = Arc::clone(guard.camera());
    let answer = spawn_blocking(move || ask(&*camera)).await;
    answer
        .unwrap_or(Err(NoCamera))
        .map_err(|NoCamera| Error::NoCamera)
}
