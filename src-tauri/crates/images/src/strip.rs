//! A file without what is hidden in it, for papers and pictures whose pixels must stay as they are.
//!
//! The pixels are copied as they are packed, and so is the colour profile, without which they would look
//! different. How the picture is to be turned is said in the same place as before, so it is written anew, as
//! the one thing in it; turning the pixels would mean packing them again.

use image::metadata::Orientation;

use crate::container::{Kind, Layout, Part, layout};
use crate::hidden::with_orientation;
use crate::inspect::orientation;
use crate::{Error, Format, Result};

/// The flags of WebP's extended head that announce a directory and notes.
const EXIF: u8 = 0x08;
const XMP: u8 = 0x04;

/// The same picture without place, time, camera, thumbnail, notes and whatever else is not drawn. Works for
/// pictures of any size, moving ones too.
///
/// # Errors
/// It is no JPEG, PNG or WebP, or it breaks off: then what is hidden cannot be told from what is drawn.
pub fn strip(bytes: &[u8]) -> Result<Vec<u8>> {
    let layout = layout(bytes)?;
    if !layout.is_whole {
        return Err(Error::Cut);
    }
    let orientation = orientation(&layout);
    let exif = (orientation != Orientation::NoTransforms).then(|| with_orientation(orientation));
    Ok(match layout.format {
        Format::Jpeg => jpeg(&layout, exif),
        Format::Png => png(&layout, exif),
        Format::WebP => webp(&layout, exif),
    })
}

fn drawn<'a>(layout: &'a Layout<'_>) -> impl Iterator<Item = &'a Part<'a>> {
    let is_drawn = |part: &&Part<'_>| matches!(part.kind, Kind::Picture | Kind::Profile);
    layout.parts.iter().filter(is_drawn)
}

/// The directory stands right behind the start, where everybody looks for it.
fn jpeg(layout: &Layout<'_>, exif: Option<Vec<u8>>) -> Vec<u8> {
    let mut file = Vec::new();
    for (number, part) in drawn(layout).enumerate() {
        file.extend(part.whole);
        if let (0, Some(tiff)) = (number, &exif) {
            let body = [b"Exif\0\0", tiff.as_slice()].concat();
            // Forty bytes; it cannot be more.
            let length = u16::try_from(body.len() + 2).unwrap_or(u16::MAX);
            file.extend([0xff, 0xe1]);
            file.extend(length.to_be_bytes());
            file.extend(body);
        }
    }
    file
}

/// The directory must stand before the pixels, so it follows the head.
fn png(layout: &Layout<'_>, exif: Option<Vec<u8>>) -> Vec<u8> {
    let mut file = Vec::new();
    for part in drawn(layout) {
        file.extend(part.whole);
        if let (Some(b"IHDR"), Some(tiff)) = (part.whole.get(4..8), &exif) {
            let named = [b"eXIf", tiff.as_slice()].concat();
            file.extend(u32::try_from(tiff.len()).unwrap_or(0).to_be_bytes());
            file.extend(&named);
            file.extend(crc(&named).to_be_bytes());
        }
    }
    file
}

/// The directory follows the pixels. The head says what there is, and how much.
fn webp(layout: &Layout<'_>, exif: Option<Vec<u8>>) -> Vec<u8> {
    let mut file = Vec::new();
    let mut is_extended = false;
    for part in drawn(layout) {
        let start = file.len();
        file.extend(part.whole);
        if part.whole.starts_with(b"VP8X")
            && let Some(flags) = file.get_mut(start + 8)
        {
            is_extended = true;
            *flags &= !(EXIF | XMP);
            if exif.is_some() {
                *flags |= EXIF;
            }
        }
    }
    // Without the extended head there was no directory to read it from.
    if let (true, Some(tiff)) = (is_extended, exif) {
        file.extend(b"EXIF");
        file.extend(u32::try_from(tiff.len()).unwrap_or(0).to_le_bytes());
        file.extend(&tiff);
        file.resize(file.len() + tiff.len() % 2, 0);
    }
    let length = u32::try_from(file.len() - 8).unwrap_or(u32::MAX);
    file[4..8].copy_from_slice(&length.to_le_bytes());
    file
}

/// The check sum of a PNG's chunk. Only forty bytes are ever summed.
fn crc(bytes: &[u8]) -> u32 {
    let sum = bytes.iter().fold(u32::MAX, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| {
            (sum >> 1) ^ (0xedb8_8320 & (sum & 1).wrapping_neg())
        })
    });
    !sum
}
