//! Bytes in, bytes out: pictures from elsewhere looked at, made upright, square, small and clean.
//!
//! [`inspect`] reads the head of a file and tells what it is, how large, and what is hidden in it.
//! [`Source`] unpacks a picture that a person chose and makes of it what they see and what is sent.
//! [`strip`] takes what is hidden out of a file whose pixels must stay as they are. [`thumbnail`] is for
//! pictures that the service shows, [`Frame`] is for those of a camera. [`pdf_page`] draws a page of a PDF, and [`paper()`] binds photos of paper to
//! one.
//!
//! **Invariant:** no IO. What comes out was encoded here from pixels, so nothing that was hidden
//! in a file (a place, a camera, a profile, whatever followed its end) comes along; [`strip`] alone copies
//! bytes, and only those that draw.

mod bytes;
mod colours;
mod container;
mod crop;
mod decode;
mod encode;
mod error;
mod format;
mod frame;
mod hidden;
mod inspect;
mod lie;
mod limits;
mod paper;
mod pdf;
mod source;
mod strip;
mod thumbnail;

pub use crate::crop::Crop;
pub use crate::encode::{photo_png, png};
pub use crate::error::{Error, Result};
pub use crate::format::{Foreign, Format, recognise};
pub use crate::frame::{Frame, Packing};
pub use crate::hidden::Hidden;
pub use crate::inspect::{Inspection, MIN_SIDE, inspect};
pub use crate::limits::{MAX_BYTES, MAX_SIDE};
pub use crate::paper::{Look, Trim, Turn, paper, paper_page};
pub use crate::pdf::{pdf_page, pdf_pages};
pub use crate::source::{PREPARED_SIDE, Source, prepare};
pub use crate::strip::strip;
pub use crate::thumbnail::thumbnail;
