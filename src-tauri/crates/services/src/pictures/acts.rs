//! What a person can do with a picture before it is sent.

use std::io::Cursor;
use std::path::PathBuf;
use std::sync::Arc;

use studiodesk_images::{Crop, Source};
use studiodesk_outbox::ports::Attachment;

use super::file;
use super::{PictureCrop, PictureProblem, PreparedPicture, Taken, TakenPicture};
use crate::{Desk, Error, Result};

/// Pixels along the longer side of what is shown while the square is chosen, twice over for sharp screens.
const PREVIEW: u32 = 1024;
/// The same while a camera looks: many of these are drawn each second.
const VIEWFINDER: u32 = 640;

/// What a camera sees, as a small JPEG for the window. `None` where it is no picture.
#[must_use]
pub fn camera_frame(width: u32, height: u32, pixels: Vec<u8>) -> Option<Vec<u8>> {
    let source = Source::of_pixels(width, height, pixels).ok()?;
    source.preview(VIEWFINDER).ok()
}

impl Desk {
    /// Takes a picture from a file that a person picked or dropped.
    ///
    /// # Errors
    /// The computer cannot look at it now. What is wrong with the file is no error of ours.
    pub async fn take_picture(&self, path: PathBuf) -> Result<TakenPicture> {
        let name = path.file_name();
        let name = name.map(|name| name.to_string_lossy().into_owned());
        self.take(name, move |taken| {
            let bytes = file::read(&path)?;
            Ok(taken.unpack(&bytes)?)
        })
        .await
    }

    /// Takes pixels from the clipboard or a camera: rows of red, green and blue, perhaps with transparency.
    ///
    /// # Errors
    /// As of [`take_picture`](Self::take_picture).
    pub async fn take_pixels(
        &self,
        width: u32,
        height: u32,
        pixels: Vec<u8>,
    ) -> Result<TakenPicture> {
        self.take(None, move |_| Ok(Source::of_pixels(width, height, pixels)?))
            .await
    }

    async fn take(
        &self,
        name: Option<String>,
        open: impl FnOnce(&Taken) -> Result<Source, PictureProblem> + Send + 'static,
    ) -> Result<TakenPicture> {
        self.with_taken(move |taken| match open(taken) {
            Ok(source) => {
                let seen = source.inspection().clone();
                TakenPicture::ready(taken.hold(source), name, &seen)
            }
            Err(problem) => TakenPicture::Refused { name, problem },
        })
        .await
    }

    /// All of a taken picture, upright, as a small JPEG.
    ///
    /// # Errors
    /// It is not held any more.
    pub async fn picture_preview(&self, token: String) -> Result<Vec<u8>> {
        self.with_taken(move |taken| {
            let source = taken.source(&token).ok_or(Error::PictureGone)?;
            Ok(source.preview(PREVIEW)?)
        })
        .await?
    }

    /// Makes the square of a taken picture, exactly as it will be sent.
    ///
    /// # Errors
    /// The picture is not held any more, or the square is not in it.
    pub async fn prepare_picture(
        &self,
        token: String,
        crop: PictureCrop,
    ) -> Result<PreparedPicture> {
        let (token, jpeg) = self.prepared(token, Some(crop)).await?;
        Ok(PreparedPicture {
            token,
            side: crop.size.min(studiodesk_images::PREPARED_SIDE),
            size: u32::try_from(jpeg.len()).unwrap_or(u32::MAX),
        })
    }

    /// The JPEG behind the token of a prepared picture.
    ///
    /// # Errors
    /// It is not held any more.
    pub fn prepared_picture(&self, token: &str) -> Result<Vec<u8>> {
        let jpeg = self.taken.prepared(token).ok_or(Error::PictureGone)?;
        Ok(jpeg.to_vec())
    }

    /// Lets go of a picture whose form was discarded.
    pub fn forget_picture(&self, token: &str) {
        self.taken.forget(token);
    }

    /// What the outbox keeps and sends. Without a chosen square it is the one in the middle.
    pub(crate) async fn picture_file(
        &self,
        token: String,
        crop: Option<PictureCrop>,
    ) -> Result<Attachment> {
        let (_, jpeg) = self.prepared(token, crop).await?;
        Ok(Attachment {
            name: "picture.jpg".into(),
            content_type: "image/jpeg".into(),
            content: Box::new(Cursor::new(jpeg.to_vec())),
        })
    }

    async fn prepared(
        &self,
        token: String,
        crop: Option<PictureCrop>,
    ) -> Result<(String, Arc<Vec<u8>>)> {
        self.with_taken(move |taken| {
            let crop = match crop {
                Some(crop) => crop.into(),
                None => {
                    let source = taken.source(&token).ok_or(Error::PictureGone)?;
                    let seen = source.inspection();
                    Crop::middle(seen.width, seen.height)
                }
            };
            let made = taken.prepare(&token, crop).ok_or(Error::PictureGone)?;
            Ok(made?)
        })
        .await?
    }

    /// Runs `work`, which takes its time, off the async threads.
    async fn with_taken<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Taken) -> T + Send + 'static,
    ) -> Result<T> {
        let taken = Arc::clone(&self.taken);
        tokio::task::spawn_blocking(move || work(&taken))
            .await
            .map_err(|error| Error::File(error.into()))
    }
}
