//! Makes of an uploaded picture the one that is kept: upright, at most 1200 × 1200, JPEG.

use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::imageops::FilterType;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits, Rgb, RgbImage};

const LARGEST_SIDE: u32 = 1200;
const QUALITY: u8 = 88;
/// A small file can claim to be a wall; beyond this it is not unfolded.
const LARGEST_CLAIM: u32 = 20_000;

/// The picture as JPEG; `None` when the bytes are no JPEG or PNG image, whatever they say they are.
pub(super) fn picture(bytes: &[u8]) -> Option<Vec<u8>> {
    let format = image::guess_format(bytes).ok()?;
    if !matches!(format, ImageFormat::Jpeg | ImageFormat::Png) {
        return None;
    }
    let mut limits = Limits::default();
    limits.max_image_width = Some(LARGEST_CLAIM);
    limits.max_image_height = Some(LARGEST_CLAIM);
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().ok()?;
    let orientation = decoder.orientation().ok()?;
    let mut image = DynamicImage::from_decoder(decoder).ok()?;
    image.apply_orientation(orientation);
    if image.width().max(image.height()) > LARGEST_SIDE {
        image = image.resize(LARGEST_SIDE, LARGEST_SIDE, FilterType::Triangle);
    }
    let mut jpeg = Vec::new();
    let encoder = JpegEncoder::new_with_quality(&mut jpeg, QUALITY);
    on_white(&image).write_with_encoder(encoder).ok()?;
    Some(jpeg)
}

/// JPEG knows no transparency: what shines through is white, as the paper of a card is.
fn on_white(image: &DynamicImage) -> RgbImage {
    if !image.color().has_alpha() {
        return image.to_rgb8();
    }
    let image = image.to_rgba8();
    RgbImage::from_fn(image.width(), image.height(), |x, y| {
        let [red, green, blue, alpha] = image.get_pixel(x, y).0.map(u32::from);
        let over = |colour: u32| ((colour * alpha + 255 * (255 - alpha)) / 255) as u8;
        Rgb([over(red), over(green), over(blue)])
    })
}

#[cfg(test)]
mod tests {
    use image::{Rgba, RgbaImage};

    use super::*;

    fn png(image: &DynamicImage) -> Vec<u8> {
        let mut bytes = Cursor::new(Vec::new());
        image.write_to(&mut bytes, ImageFormat::Png).unwrap();
        bytes.into_inner()
    }

    #[test]
    fn a_large_picture_fits_and_keeps_its_proportions_and_a_small_one_its_size() {
        let sized = |width, height| {
            let made = picture(&png(&DynamicImage::new_rgb8(width, height))).unwrap();
            let made = image::load_from_memory_with_format(&made, ImageFormat::Jpeg).unwrap();
            (made.width(), made.height())
        };

        assert_eq!(sized(2400, 1800), (1200, 900));
        assert_eq!(sized(30, 2400), (15, 1200));
        assert_eq!(sized(300, 200), (300, 200));
    }

    #[test]
    fn what_is_transparent_becomes_white() {
        let clear = RgbaImage::from_pixel(8, 8, Rgba([0, 0, 0, 0]));

        let made = picture(&png(&DynamicImage::ImageRgba8(clear))).unwrap();

        let made = image::load_from_memory(&made).unwrap().to_rgb8();
        assert!(
            made.pixels()
                .all(|it| it.0.iter().all(|colour| *colour > 250))
        );
    }

    #[test]
    fn what_is_no_picture_is_refused_even_when_it_begins_like_one() {
        let whole = png(&DynamicImage::new_rgb8(40, 40));

        for wrong in [
            &b""[..],
            b"%PDF-1.4",
            b"GIF89a\x01\x00\x01\x00",
            &whole[..30],
            &[0xff, 0xd8, 0xff],
        ] {
            assert_eq!(picture(wrong), None);
        }
    }
}
