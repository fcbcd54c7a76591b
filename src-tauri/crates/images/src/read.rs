//! From a file's bytes to pixels, within limits that are checked before anything is unpacked.

use std::io::Cursor;

use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits};

use crate::{Error, Result, jpeg};

/// Pixels along one side, at most.
pub const MAX_SIDE: u32 = 12_000;

/// Bytes of unpacked pixels, at most.
pub const MAX_BYTES: u64 = 256 * 1024 * 1024;

/// The pixels as they lie in the file, and how to turn them upright.
pub(crate) fn pixels(bytes: &[u8]) -> Result<(DynamicImage, Orientation)> {
    // By content: a name or a media type is only what somebody claims.
    let mut reader = ImageReader::new(Cursor::new(bytes))
        .with_guessed_format()
        .map_err(|_| Error::NotAnImage)?;
    let format = reader.format().ok_or(Error::NotAnImage)?;
    let mut limits = Limits::default();
    limits.max_image_width = Some(MAX_SIDE);
    limits.max_image_height = Some(MAX_SIDE);
    limits.max_alloc = Some(MAX_BYTES);
    reader.limits(limits);

    let mut decoder = reader.into_decoder()?;
    // `from_decoder` allocates without asking the limits.
    if decoder.total_bytes() > MAX_BYTES {
        return Err(Error::TooLarge);
    }
    if format == ImageFormat::Jpeg && !jpeg::is_whole(bytes) {
        return Err(Error::Damaged);
    }
    // A picture whose orientation cannot be read is taken as it lies.
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    Ok((DynamicImage::from_decoder(decoder)?, orientation))
}
