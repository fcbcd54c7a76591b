//! Something that is looked at page by page, before it is sent or because it is on file.

use std::sync::Arc;

use studiodesk_images::{Source, inspect, pdf_page, pdf_pages};
use zeroize::Zeroizing;

use super::aside;
use crate::Result;

/// A page is drawn this wide at most, in pixels.
const WIDEST: u32 = 2_000;

/// A PDF, or a picture, which has one page.
#[derive(Clone)]
pub struct Pages {
    bytes: Bytes,
    count: u32,
    kind: Kind,
}

#[derive(Clone, Copy)]
enum Kind {
    Pdf,
    /// From elsewhere: packed anew before any page decodes it.
    Picture,
    /// Packed here, and shown byte for byte as it is sent.
    Made,
}

/// Bytes that are overwritten when the last who holds them goes.
#[derive(Clone)]
pub(super) struct Bytes(Arc<Zeroizing<Vec<u8>>>);

impl AsRef<[u8]> for Bytes {
    fn as_ref(&self) -> &[u8] {
        &self.0
    }
}

impl Pages {
    /// Looks how many there are. By content: a name is only what somebody wrote.
    pub(crate) fn of(bytes: Vec<u8>) -> Result<Self> {
        let bytes = Bytes(Arc::new(Zeroizing::new(bytes)));
        let (count, kind) = match bytes.as_ref().starts_with(b"%PDF-") {
            true => (pdf_pages(bytes.as_ref())?, Kind::Pdf),
            false => {
                inspect(bytes.as_ref())?;
                (1, Kind::Picture)
            }
        };
        Ok(Self { bytes, count, kind })
    }

    /// A picture that was packed here.
    pub(super) fn made(jpeg: Vec<u8>) -> Self {
        Self {
            bytes: Bytes(Arc::new(Zeroizing::new(jpeg))),
            count: 1,
            kind: Kind::Made,
        }
    }

    /// How many there are.
    #[must_use]
    pub fn count(&self) -> u32 {
        self.count
    }

    /// One, from 0, as a PNG or JPEG.
    ///
    /// # Errors
    /// It is not there, or cannot be drawn.
    pub async fn drawn(&self, page: u32, width: u32) -> Result<Vec<u8>> {
        let (pages, width) = (self.clone(), width.clamp(1, WIDEST));
        aside(move || {
            let bytes = pages.bytes.as_ref();
            Ok(match pages.kind {
                Kind::Pdf => pdf_page(bytes, page, width)?,
                Kind::Picture => Source::open(bytes)?.preview(width)?,
                Kind::Made => bytes.to_vec(),
            })
        })
        .await
    }

    /// All of it, as it is.
    pub(super) fn bytes(&self) -> Bytes {
        self.bytes.clone()
    }
}
