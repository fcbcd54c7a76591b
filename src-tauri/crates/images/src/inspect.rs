//! What a file is and what is hidden in it, before a pixel of it is unpacked.

use std::collections::BTreeSet;

use image::metadata::Orientation;

use crate::container::{Head, Kind, Layout, layout};
use crate::hidden::{self, Exif};
use crate::lie::Lie;
use crate::{Error, Format, Hidden, MAX_BYTES, MAX_SIDE, Result};

/// Pixels along the shorter side, at least. With fewer nobody can be told from anybody.
pub const MIN_SIDE: u32 = 100;

/// What a file tells about itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inspection {
    /// What the file is by its content; `None` where there was no file.
    pub format: Option<Format>,
    /// Pixels across, when it is upright.
    pub width: u32,
    /// Pixels down, when it is upright.
    pub height: u32,
    /// Whether its pixels lie otherwise than it is to be seen.
    pub is_turned: bool,
    /// Whether it is made of printing inks, so that its colours on a screen are a guess.
    pub is_print: bool,
    /// What it holds besides the picture.
    pub hidden: BTreeSet<Hidden>,
}

impl Inspection {
    /// Of pixels that no file held. They hide nothing.
    pub(crate) fn of_pixels(width: u32, height: u32) -> Self {
        Self {
            format: None,
            width,
            height,
            is_turned: false,
            is_print: false,
            hidden: BTreeSet::new(),
        }
    }
}

/// Looks at a file. Whether its pixels are sound is found out by unpacking them alone.
///
/// # Errors
/// It is no picture that [`Source::open`](crate::Source::open) would take.
pub fn inspect(bytes: &[u8]) -> Result<Inspection> {
    Ok(inspected(&checked(bytes)?))
}

/// Takes a file apart that a person chose, and refuses what is not to be unpacked, or too small for a picture of
/// somebody.
pub(crate) fn checked(bytes: &[u8]) -> Result<Layout<'_>> {
    let layout = sound(bytes)?;
    check_size(layout.head.width, layout.head.height)?;
    Ok(layout)
}

/// Takes a file apart that a person chose, and refuses what is not to be unpacked.
pub(crate) fn sound(bytes: &[u8]) -> Result<Layout<'_>> {
    let layout = layout(bytes)?;
    check_limits(&layout.head)?;
    let Head { width, height, .. } = layout.head;
    if width == 0 || height == 0 {
        // Not even its size arrived.
        return Err(if layout.is_whole {
            Error::Damaged
        } else {
            Error::Cut
        });
    }
    if layout.head.is_animated {
        return Err(Error::Animated);
    }
    if layout.head.is_unusual {
        return Err(Error::Unusual);
    }
    if !layout.is_whole {
        return Err(Error::Cut);
    }
    Ok(layout)
}

/// Refuses what is too large or too small for a picture of somebody.
pub(crate) fn check_size(width: u32, height: u32) -> Result<()> {
    check_limits(&Head {
        width,
        height,
        ..Head::default()
    })?;
    if width.min(height) < MIN_SIDE {
        return Err(Error::TooSmall);
    }
    Ok(())
}

/// Refuses by what the head claims, for a small file can claim to be a wall.
pub(crate) fn check_limits(head: &Head) -> Result<()> {
    if head.width.max(head.height) > MAX_SIDE {
        return Err(Error::TooLarge);
    }
    // The least that its pixels take. Where they take more, unpacking asks again.
    if u64::from(head.width) * u64::from(head.height) * 3 > MAX_BYTES {
        return Err(Error::TooLarge);
    }
    Ok(())
}

pub(crate) fn inspected(layout: &Layout<'_>) -> Inspection {
    let orientation = orientation(layout);
    let (width, height) = Lie::from(orientation).turned((layout.head.width, layout.head.height));
    Inspection {
        format: Some(layout.format),
        width,
        height,
        is_turned: orientation != Orientation::NoTransforms,
        is_print: layout.head.is_print,
        hidden: hidden::of(layout),
    }
}

/// How to turn the pixels upright.
pub(crate) fn orientation(layout: &Layout<'_>) -> Orientation {
    let exif = layout.first(Kind::Exif);
    exif.map_or(Orientation::NoTransforms, |part| {
        Exif::read(part.body).orientation()
    })
}
