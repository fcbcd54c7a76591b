//! A square picture of a face, for rows and headers.

use fast_image_resize::{FilterType, ResizeAlg, ResizeOptions, Resizer};
use image::{DynamicImage, RgbImage};

use crate::container::layout;
use crate::decode::{Care, decode};
use crate::inspect::{check_limits, orientation};
use crate::{Error, MAX_SIDE, Result, encode};

/// High enough for a face at the size of a row or a header.
const QUALITY: u8 = 85;

/// The middle square of a JPEG, PNG or WebP, upright, as a JPEG of `side` by `side` pixels (at
/// least 1, at most [`MAX_SIDE`]). What was transparent is white.
///
/// # Errors
/// It is no picture, too large or broken.
pub fn thumbnail(bytes: &[u8], side: u32) -> Result<Vec<u8>> {
    let layout = layout(bytes)?;
    check_limits(&layout.head)?;
    if !layout.is_whole {
        return Err(Error::Cut);
    }
    let decoded = decode(bytes, &layout, Care::Lenient)?;
    let side = side.clamp(1, MAX_SIDE);
    // The middle square is the middle square however the picture lies, so it is turned when it is
    // small.
    let mut square = middle(decoded.pixels, side)?;
    square.apply_orientation(orientation(&layout));
    encode::jpeg(&square.into_rgb8(), QUALITY)
}

/// Cuts the middle square out and scales it.
fn middle(image: RgbImage, side: u32) -> Result<DynamicImage> {
    let options = ResizeOptions::new()
        .resize_alg(ResizeAlg::Convolution(FilterType::Lanczos3))
        .fit_into_destination(Some((0.5, 0.5)));
    let source = DynamicImage::ImageRgb8(image);
    let mut target = DynamicImage::ImageRgb8(RgbImage::new(side, side));
    Resizer::new()
        .resize(&source, &mut target, &options)
        .map_err(|_| Error::Damaged)?;
    Ok(target)
}
