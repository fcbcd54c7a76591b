//! A square picture of a face, for rows and headers.

use fast_image_resize::{FilterType, ResizeAlg, ResizeOptions, Resizer};
use image::codecs::jpeg::JpegEncoder;
use image::{DynamicImage, RgbImage, RgbaImage};

use crate::read::{MAX_SIDE, pixels};
use crate::{Error, Result};

/// High enough for a face at the size of a row or a header.
const QUALITY: u8 = 85;

/// The middle square of a JPEG, PNG or WebP, upright, as a JPEG of `side` by `side` pixels (at
/// least 1, at most [`MAX_SIDE`]). What was transparent is white.
pub fn thumbnail(bytes: &[u8], side: u32) -> Result<Vec<u8>> {
    let (image, orientation) = pixels(bytes)?;
    let side = side.clamp(1, MAX_SIDE);
    // The middle square is the middle square however the picture lies, so it is turned when it is
    // small.
    let mut square = DynamicImage::ImageRgb8(middle(image, side)?);
    square.apply_orientation(orientation);

    let mut jpeg = Vec::new();
    square.write_with_encoder(JpegEncoder::new_with_quality(&mut jpeg, QUALITY))?;
    Ok(jpeg)
}

/// Cuts the middle square out and scales it.
fn middle(image: DynamicImage, side: u32) -> Result<RgbImage> {
    let options = ResizeOptions::new()
        .resize_alg(ResizeAlg::Convolution(FilterType::Lanczos3))
        .fit_into_destination(Some((0.5, 0.5)));
    // Eight bits a channel, whatever the file had. Nothing is copied where it had them already.
    let (source, mut target): (DynamicImage, DynamicImage) = if image.color().has_alpha() {
        let target = RgbaImage::new(side, side);
        (image.into_rgba8().into(), target.into())
    } else {
        let target = RgbImage::new(side, side);
        (image.into_rgb8().into(), target.into())
    };
    Resizer::new()
        .resize(&source, &mut target, &options)
        .map_err(|_| Error::Damaged)?;
    Ok(match target {
        DynamicImage::ImageRgba8(target) => on_white(&target),
        other => other.into_rgb8(),
    })
}

/// A JPEG has no transparency; without this it would turn black.
fn on_white(image: &RgbaImage) -> RgbImage {
    RgbImage::from_fn(image.width(), image.height(), |x, y| {
        let [red, green, blue, alpha] = image[(x, y)].0.map(u16::from);
        let blend = |colour: u16| ((colour * alpha + 255 * (255 - alpha) + 127) / 255) as u8;
        [red, green, blue].map(blend).into()
    })
}
