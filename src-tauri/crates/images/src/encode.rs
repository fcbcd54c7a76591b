//! From pixels to a file.

use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::{RgbImage, RgbaImage};
use jpeg_encoder::{ColorType, Encoder, SamplingFactor};

use crate::{Error, Result};

/// A JPEG with nothing in it but the picture. Two by two pixels share a colour, as they do in what every
/// phone writes.
pub(crate) fn jpeg(image: &RgbImage, quality: u8) -> Result<Vec<u8>> {
    let side = |side: u32| u16::try_from(side).map_err(|_| Error::TooLarge);
    let (width, height) = (side(image.width())?, side(image.height())?);
    let mut jpeg = Vec::new();
    let mut encoder = Encoder::new(&mut jpeg, quality);
    encoder.set_sampling_factor(SamplingFactor::F_2_2);
    encoder
        .encode(image.as_raw(), width, height, ColorType::Rgb)
        .map_err(|_| Error::Damaged)?;
    Ok(jpeg)
}

/// Rows of red, green, blue and how much is seen of each, as a PNG: what was on a screen has letters, which a
/// JPEG would smear.
///
/// # Errors
/// There are more or fewer of them than that.
pub fn png(width: u32, height: u32, pixels: Vec<u8>) -> Result<Vec<u8>> {
    let image = RgbaImage::from_raw(width, height, pixels).ok_or(Error::Damaged)?;
    let mut png = Vec::new();
    let encoder =
        PngEncoder::new_with_quality(&mut png, CompressionType::Fast, FilterType::Adaptive);
    image.write_with_encoder(encoder)?;
    Ok(png)
}
