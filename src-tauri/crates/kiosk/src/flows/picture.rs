//! The profile picture: cut from a photo, looked at as it will be sent, handed in.

use studiodesk_services::{HandedIn, PictureCrop};

use super::{line, review};
use crate::session::Pending;
use crate::view::KioskReview;
use crate::words::Flow;
use crate::{Kiosk, Result};

/// Pixels along each side of what is sent, at most.
const SIDE: u32 = 1_200;

impl Kiosk {
    /// The square of a photo as the picture that would be sent. Sends nothing.
    ///
    /// # Errors
    /// The session is over, the flow is closed, there is no such photo, or the square is not in it.
    pub async fn review_picture(
        &self,
        session: &str,
        photo: &str,
        crop: PictureCrop,
    ) -> Result<KioskReview> {
        let guard = self.enter(session, Flow::Picture)?;
        let photo = guard.with(|things| things.photos.get(photo))?;
        let made = HandedIn::picture(&photo, crop).await?;
        let side = crop.size.min(SIDE);
        let pending = Pending::HandedIn(Box::new(made));
        Ok(KioskReview {
            review: guard.review(Some(pending))?,
            ..review(vec![line(
                "picture",
                None,
                Some(format!("{side} × {side}")),
            )])
        })
    }
}
