//! A photo that the camera took, and what can be made of it.

use std::sync::Arc;

use studiodesk_images::{Look, Source, Turn, paper, photo_png};
use zeroize::Zeroizing;

use super::{Pages, aside};
use crate::{Error, PaperTurn, PictureCrop, Result};

/// Pixels along the longer side of what is shown of it.
const PREVIEW: u32 = 1_024;

/// A photo, upright and without loss.
#[derive(Clone)]
pub struct Photo(Arc<Kept>);

struct Kept {
    png: Zeroizing<Vec<u8>>,
    width: u32,
    height: u32,
}

impl Photo {
    /// Takes rows of red, green and blue.
    ///
    /// # Errors
    /// There are more or fewer of them than that.
    pub async fn of_pixels(width: u32, height: u32, pixels: Zeroizing<Vec<u8>>) -> Result<Self> {
        aside(move || {
            let png = Zeroizing::new(photo_png(width, height, &pixels)?);
            Ok(Self(Arc::new(Kept { png, width, height })))
        })
        .await
    }

    /// Pixels across and down.
    #[must_use]
    pub fn size(&self) -> (u32, u32) {
        (self.0.width, self.0.height)
    }

    /// All of it, as a small JPEG.
    ///
    /// # Errors
    /// It is too small to be a picture.
    pub async fn preview(&self) -> Result<Vec<u8>> {
        let photo = self.clone();
        aside(move || Ok(photo.source()?.preview(PREVIEW)?)).await
    }

    /// The square, as it is sent.
    pub(super) async fn square(&self, crop: PictureCrop) -> Result<Pages> {
        let photo = self.clone();
        aside(move || Ok(Pages::made(photo.source()?.prepare(crop.into())?))).await
    }

    fn source(&self) -> Result<Source> {
        Ok(Source::open(&self.0.png)?)
    }
}

/// Photos as the pages of one PDF.
pub(super) async fn bound(photos: Vec<(Photo, PaperTurn)>) -> Result<Pages> {
    if photos.is_empty() {
        return Err(Error::FieldEmpty { field: "pages" });
    }
    aside(move || {
        let pages = photos.iter().map(|(photo, turn)| {
            let look = Look {
                turn: Turn::from(*turn),
                ..Look::default()
            };
            (photo.0.png.as_slice(), look)
        });
        Pages::of(paper(pages)?)
    })
    .await
}
