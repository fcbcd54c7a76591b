//! How files are put together, as far as that can be told without unpacking a pixel.
//!
//! **Invariant:** what is read here is borrowed; memory is needed for the list of parts alone, and that has
//! a limit.

mod jpeg;
mod png;
mod webp;

use crate::{Error, Format, Result, format};

/// A file of more parts is made to keep somebody busy.
const MOST_PARTS: usize = 65_536;

/// A file, taken apart.
pub(crate) struct Layout<'a> {
    pub(crate) format: Format,
    pub(crate) head: Head,
    /// All of it, in order: put together again they are the file.
    pub(crate) parts: Vec<Part<'a>>,
    /// Whether the picture's own end is there.
    pub(crate) is_whole: bool,
}

/// What the head says of the pixels.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Head {
    /// As they lie in the file.
    pub(crate) width: u32,
    pub(crate) height: u32,
    pub(crate) is_animated: bool,
    /// A kind that decoders do not know.
    pub(crate) is_unusual: bool,
    /// Made of printing inks.
    pub(crate) is_print: bool,
}

/// A stretch of the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Part<'a> {
    pub(crate) kind: Kind,
    /// With what introduces it.
    pub(crate) whole: &'a [u8],
    /// What it holds.
    pub(crate) body: &'a [u8],
}

/// What a part is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Draws the picture.
    Picture,
    /// A colour profile, which draws it right.
    Profile,
    /// The body is a TIFF directory.
    Exif,
    /// What a photo program says, in XML.
    Xmp,
    /// What a news agency says.
    Iptc,
    /// Text.
    Text,
    /// When it was changed.
    Time,
    /// The picture once more, small.
    Preview,
    /// What only its maker knows.
    Private,
    /// What follows the end.
    Trailing,
}

/// Takes a file apart.
///
/// # Errors
/// It is not of a format that is opened, or contradicts itself so much that nothing can be told.
pub(crate) fn layout(bytes: &[u8]) -> Result<Layout<'_>> {
    let format = format::recognise(bytes)?;
    let mut layout = Layout {
        format,
        head: Head::default(),
        parts: Vec::new(),
        is_whole: false,
    };
    match format {
        Format::Jpeg => jpeg::read(bytes, &mut layout)?,
        Format::Png => png::read(bytes, &mut layout)?,
        Format::WebP => webp::read(bytes, &mut layout)?,
    }
    Ok(layout)
}

impl<'a> Layout<'a> {
    fn push(&mut self, kind: Kind, whole: &'a [u8], body: &'a [u8]) -> Result<()> {
        if self.parts.len() == MOST_PARTS {
            return Err(Error::Damaged);
        }
        self.parts.push(Part { kind, whole, body });
        Ok(())
    }

    /// The first part of this kind.
    pub(crate) fn first(&self, kind: Kind) -> Option<&Part<'a>> {
        self.parts.iter().find(|part| part.kind == kind)
    }
}
