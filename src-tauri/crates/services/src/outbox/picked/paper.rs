//! Photos of paper, picked one by one, that become one PDF.

use std::sync::Arc;

use serde::Deserialize;
use specta::Type;
use studiodesk_images::{Look, Trim, Turn};

use super::{PickedFile, Source, Wanted};
use crate::{Desk, Error, Result};

/// How a page is turned from how its photo stands, clockwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum PaperTurn {
    /// As it stands.
    None,
    /// A quarter to the right.
    Right,
    /// Upside down.
    Half,
    /// A quarter to the left.
    Left,
}

/// How a page is to look: turned first, then cut.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Type)]
pub struct PaperLook {
    /// How it is turned.
    pub turn: PaperTurn,
    /// Hundredths cut off the top.
    pub top: u32,
    /// Hundredths cut off the right.
    pub right: u32,
    /// Hundredths cut off the bottom.
    pub bottom: u32,
    /// Hundredths cut off the left.
    pub left: u32,
    /// Without colours.
    pub grey: bool,
}

/// One page.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Type)]
pub struct PaperPage {
    /// Token of the picked photo.
    pub token: String,
    /// What becomes of it.
    pub look: PaperLook,
}

impl Desk {
    /// A photo as the page that it would become, within `side` by `side` pixels, as a JPEG.
    ///
    /// # Errors
    /// It cannot be read, or is no photo.
    pub async fn paper_page(&self, page: PaperPage, side: u32) -> Result<Vec<u8>> {
        let picked = Arc::clone(&self.picked);
        let drawn = move || {
            let photo = picked.source(&page.token)?.read_photo()?;
            Ok(studiodesk_images::paper_page(
                &photo,
                page.look.into(),
                side,
            )?)
        };
        aside(drawn).await
    }

    /// Binds photos to one PDF, which can be sent like a picked file.
    ///
    /// # Errors
    /// One cannot be read, or is no photo.
    pub async fn bind_paper(&self, pages: Vec<PaperPage>, name: String) -> Result<PickedFile> {
        let picked = Arc::clone(&self.picked);
        let bound = move || {
            let photos: Vec<(Vec<u8>, Look)> = pages
                .into_iter()
                .map(|page| Ok((picked.source(&page.token)?.read_photo()?, page.look.into())))
                .collect::<Result<_>>()?;
            let pages = photos.iter().map(|(photo, look)| (&photo[..], *look));
            let pdf = studiodesk_images::paper(pages)?;
            Ok(picked.take_made(name, pdf, Wanted::Document))
        };
        aside(bound).await
    }
}

impl Source {
    fn read_photo(&self) -> Result<Vec<u8>> {
        // Whatever can be sent can be read; whether it is a photo is seen when it is unpacked.
        self.look(Wanted::Document).map_err(Error::PickedFile)?;
        self.read()
    }
}

async fn aside<T: Send + 'static>(work: impl FnOnce() -> Result<T> + Send + 'static) -> Result<T> {
    tokio::task::spawn_blocking(work)
        .await
        .map_err(|error| Error::File(error.into()))?
}

impl From<PaperTurn> for Turn {
    fn from(turn: PaperTurn) -> Self {
        match turn {
            PaperTurn::None => Self::None,
            PaperTurn::Right => Self::Right,
            PaperTurn::Half => Self::Half,
            PaperTurn::Left => Self::Left,
        }
    }
}

impl From<PaperLook> for Look {
    fn from(look: PaperLook) -> Self {
        Self {
            turn: look.turn.into(),
            trim: Trim {
                top: look.top,
                right: look.right,
                bottom: look.bottom,
                left: look.left,
            },
            grey: look.grey,
        }
    }
}
