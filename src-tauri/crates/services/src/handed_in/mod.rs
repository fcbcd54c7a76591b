//! What a guest hands in at a kiosk: from the camera's photo to the change that takes it along.
//!
//! [`Photo`] is what was taken, [`Pages`] what can be looked at page by page, [`HandedIn`] what is sent.
//!
//! **Invariant:** there is no shelf and no token. Whoever holds one of these holds all there is of it, no file
//! is written before the journal's, and its bytes are overwritten when it goes.

mod pages;
mod photo;

use std::io::Cursor;

use studiodesk_core::CustomerId;
use studiodesk_outbox::ports::Attachment;

pub use self::pages::Pages;
pub use self::photo::Photo;
use crate::{ChangeForm, Desk, Error, PaperTurn, Result, SavedChange};

/// A picture or a document exactly as it is sent.
pub struct HandedIn {
    name: String,
    content_type: &'static str,
    form: ChangeForm,
    pages: Pages,
}

impl HandedIn {
    /// The profile picture that `photo` becomes by that square.
    ///
    /// # Errors
    /// The square is not in the photo.
    pub async fn picture(photo: &Photo, crop: crate::PictureCrop) -> Result<Self> {
        let pages = photo.square(crop).await?;
        let (file, crop) = (String::new(), None);
        Ok(Self {
            name: "picture.jpg".into(),
            content_type: "image/jpeg",
            form: ChangeForm::Picture { file, crop },
            pages,
        })
    }

    /// The PDF that photos of paper become, in their order and turned as they are to be.
    ///
    /// # Errors
    /// There are none.
    pub async fn paper(
        photos: Vec<(Photo, PaperTurn)>,
        name: String,
        description: String,
    ) -> Result<Self> {
        let pages = photo::bound(photos).await?;
        let (file, clean) = (String::new(), false);
        Ok(Self {
            name,
            content_type: "application/pdf",
            form: ChangeForm::Document {
                file,
                description,
                clean,
            },
            pages,
        })
    }

    /// How many pages it has; a picture has one.
    #[must_use]
    pub fn count(&self) -> u32 {
        self.pages.count()
    }

    /// What can be looked at of it.
    #[must_use]
    pub fn pages(&self) -> Pages {
        self.pages.clone()
    }
}

impl Desk {
    /// Keeps what a guest hands in. When this returns, it is on the disk.
    ///
    /// # Errors
    /// As of [`queue_change`](Self::queue_change).
    pub async fn queue_handed_in(&self, id: CustomerId, it: HandedIn) -> Result<SavedChange> {
        let file = Attachment {
            name: it.name,
            content_type: it.content_type.into(),
            content: Box::new(Cursor::new(it.pages.bytes())),
        };
        self.queue_with(id, it.form, file).await
    }
}

/// Runs what may take long, and may stumble over a file that was made to make it.
async fn aside<T: Send + 'static>(work: impl FnOnce() -> Result<T> + Send + 'static) -> Result<T> {
    let done = tokio::task::spawn_blocking(work).await;
    done.unwrap_or(Err(Error::Picture(studiodesk_images::Error::Damaged)))
}
