//! From pixels to a file.

use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::{ExtendedColorType, ImageEncoder as _, RgbImage, RgbaImage};
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

/// Rows of red, green and blue, as a camera has them, as a PNG: nothing of them is lost before somebody has
/// decided what is to be made of it.
///
/// # Errors
/// There are more or fewer of them than that.
pub fn photo_png(width: u32, height: u32, pixels: &[u8]) -> Result<Vec<u8>> {
    let count = u128::from(width) * u128::from(height) * 3;
    if count != pixels.len() as u128 || pixels.is_empty() {
        return Err(Error::Damaged);
    }
    let mut png = Vec::new();
    let encoder =
        PngEncoder::new_with_quality(&mut png, CompressionType::Fast, FilterType::Adaptive);
    encoder.write_image(pixels, width, height, ExtendedColorType::Rgb8)?;
    Ok(png)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_photo_is_kept_pixel_by_pixel() {
        let pixels: Vec<u8> = (0..6 * 4 * 3).map(|it| (it * 3) as u8).collect();

        let png = photo_png(6, 4, &pixels).unwrap();

        let back = image::load_from_memory(&png).unwrap().into_rgb8();
        assert_eq!((back.dimensions(), back.into_raw()), ((6, 4), pixels));
    }

    #[test]
    fn more_or_fewer_pixels_than_were_said_are_no_photo() {
        for (width, height, count) in [(6, 4, 71), (6, 4, 73), (0, 4, 0), (u32::MAX, u32::MAX, 3)] {
            let made = photo_png(width, height, &vec![0; count]);
            assert_eq!(made, Err(Error::Damaged), "{width} {height} {count}");
        }
    }
}
