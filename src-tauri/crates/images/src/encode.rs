//! From pixels to a JPEG.

use image::RgbImage;
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
