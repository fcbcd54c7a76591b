//! The logo of a studio: all of it, as it lies on white, and no larger than its place.

use fast_image_resize::{FilterType, ResizeAlg, ResizeOptions, Resizer};
use image::{DynamicImage, RgbImage};

use crate::decode::{Care, decode};
use crate::inspect::{orientation, sound};
use crate::{Error, Result, encode};

/// Pixels along the shorter side, at least. With fewer it is no logo.
const LEAST: u32 = 16;

/// A JPEG, PNG or WebP, upright, as a PNG that fits into so many pixels. Nothing is enlarged, and nothing but pixels
/// comes along. What was transparent is white.
///
/// # Errors
/// It is no picture, moves, is too large, too small or broken.
pub fn logo(bytes: &[u8], width: u32, height: u32) -> Result<Vec<u8>> {
    let layout = sound(bytes)?;
    if layout.head.width.min(layout.head.height) < LEAST {
        return Err(Error::TooSmall);
    }
    let decoded = decode(bytes, &layout, Care::Strict)?;
    let mut upright = DynamicImage::ImageRgb8(decoded.pixels);
    upright.apply_orientation(orientation(&layout));
    let fitted = fitted(upright, (width, height))?.into_rgba8();
    encode::png(fitted.width(), fitted.height(), fitted.into_raw())
}

fn fitted(image: DynamicImage, (width, height): (u32, u32)) -> Result<DynamicImage> {
    let (across, down) = (image.width(), image.height());
    if across <= width && down <= height {
        return Ok(image);
    }
    // The side that sticks out more decides.
    let is_wide = u64::from(across) * u64::from(height) >= u64::from(down) * u64::from(width);
    let (width, height) = match is_wide {
        true => (width, scaled(down, width, across)),
        false => (scaled(across, height, down), height),
    };
    let options = ResizeOptions::new().resize_alg(ResizeAlg::Convolution(FilterType::Lanczos3));
    let mut target = DynamicImage::ImageRgb8(RgbImage::new(width, height));
    Resizer::new()
        .resize(&image, &mut target, &options)
        .map_err(|_| Error::Damaged)?;
    Ok(target)
}

/// `side` in the ratio of `to` and `from`, and never nothing.
fn scaled(side: u32, to: u32, from: u32) -> u32 {
    let scaled = u64::from(side) * u64::from(to) / u64::from(from.max(1));
    u32::try_from(scaled).unwrap_or(u32::MAX).max(1)
}
