//! From a file's bytes to pixels, within limits that were checked before.

use std::io::Cursor;

use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits, RgbImage, RgbaImage};
use zune_jpeg::JpegDecoder;
use zune_jpeg::errors::DecodeErrors;
use zune_jpeg::zune_core::bytestream::ZCursor;
use zune_jpeg::zune_core::colorspace::ColorSpace;
use zune_jpeg::zune_core::options::DecoderOptions;

use crate::container::{Kind, Layout, Part};
use crate::inspect::check_limits;
use crate::{Error, Format, MAX_BYTES, MAX_SIDE, Result};

/// In bytes, packed.
const LARGEST_PROFILE: usize = 8 * 1024;

/// What a decoder gives.
pub(crate) struct Decoded {
    /// As they lie in the file. Eight bits a colour, and white where they were transparent.
    pub(crate) pixels: RgbImage,
    /// What their colours mean, if the file says so.
    pub(crate) profile: Option<Vec<u8>>,
}

/// How much of a broken file is forgiven.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Care {
    /// Nothing: somebody is about to send it.
    Strict,
    /// What a browser forgives: it is only looked at.
    Lenient,
}

/// Unpacks a file that was taken apart. Whether it ends is the caller's to know.
pub(crate) fn decode(bytes: &[u8], layout: &Layout<'_>, care: Care) -> Result<Decoded> {
    check_limits(&layout.head)?;
    match layout.format {
        Format::Jpeg => jpeg_of(bytes, care, MAX_SIDE),
        Format::Png => other(&png(layout), ImageFormat::Png),
        Format::WebP => other(bytes, ImageFormat::WebP),
    }
}

/// A JPEG of at most so many pixels a side. Not through [`ImageReader`], which has no strict mode: it paints
/// what is missing grey.
pub(crate) fn jpeg_of(bytes: &[u8], care: Care, side: u32) -> Result<Decoded> {
    let side = side as usize;
    let options = DecoderOptions::default()
        .set_strict_mode(care == Care::Strict)
        .set_max_width(side)
        .set_max_height(side)
        .jpeg_set_out_colorspace(ColorSpace::RGB);
    let mut decoder = JpegDecoder::new_with_options(ZCursor::new(bytes), options);
    let pixels = decoder.decode().map_err(said)?;
    let (width, height) = decoder.dimensions().ok_or(Error::Damaged)?;
    let side = |side: usize| u32::try_from(side).map_err(|_| Error::TooLarge);
    let pixels = RgbImage::from_raw(side(width)?, side(height)?, pixels);
    Ok(Decoded {
        pixels: pixels.ok_or(Error::Damaged)?,
        profile: decoder.icc_profile(),
    })
}

fn said(error: DecodeErrors) -> Error {
    match error {
        DecodeErrors::Unsupported(_) => Error::Unusual,
        DecodeErrors::LargeDimensions(_) => Error::TooLarge,
        DecodeErrors::ExhaustedData => Error::Cut,
        _ => Error::Damaged,
    }
}

/// The chunks that draw, for the others are packed and may swell to a thousand times their size. So may a
/// profile, but those of cameras are small.
fn png(layout: &Layout<'_>) -> Vec<u8> {
    let draws = |part: &&Part<'_>| match part.kind {
        Kind::Picture => true,
        Kind::Profile => part.body.len() <= LARGEST_PROFILE,
        _ => false,
    };
    let parts = layout.parts.iter().filter(draws);
    parts.map(|part| part.whole).collect::<Vec<_>>().concat()
}

fn other(bytes: &[u8], format: ImageFormat) -> Result<Decoded> {
    let mut limits = Limits::default();
    limits.max_image_width = Some(MAX_SIDE);
    limits.max_image_height = Some(MAX_SIDE);
    limits.max_alloc = Some(MAX_BYTES);
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    reader.limits(limits);
    let mut decoder = reader.into_decoder()?;
    // `from_decoder` allocates without asking the limits.
    if decoder.total_bytes() > MAX_BYTES {
        return Err(Error::TooLarge);
    }
    // Without it the colours are a little off, which is no reason to refuse the picture.
    let profile = decoder.icc_profile().ok().flatten();
    let image = DynamicImage::from_decoder(decoder)?;
    Ok(Decoded {
        pixels: flat(image),
        profile,
    })
}

/// Three or four bytes a pixel; `None` for any other number.
pub(crate) fn from_rows(width: u32, height: u32, pixels: Vec<u8>) -> Option<RgbImage> {
    let count = u64::from(width) * u64::from(height);
    if pixels.len() as u64 == count * 4 {
        return Some(on_white(&RgbaImage::from_raw(width, height, pixels)?));
    }
    // One byte more would be taken without a word.
    let fits = pixels.len() as u64 == count * 3;
    fits.then(|| RgbImage::from_raw(width, height, pixels))?
}

fn flat(image: DynamicImage) -> RgbImage {
    if image.color().has_alpha() {
        on_white(&image.into_rgba8())
    } else {
        // Nothing is copied where it has eight bits already.
        image.into_rgb8()
    }
}

/// A JPEG has no transparency; without this it would turn black.
fn on_white(image: &RgbaImage) -> RgbImage {
    RgbImage::from_fn(image.width(), image.height(), |x, y| {
        let [red, green, blue, alpha] = image[(x, y)].0.map(u16::from);
        let blend = |colour: u16| ((colour * alpha + 255 * (255 - alpha) + 127) / 255) as u8;
        [red, green, blue].map(blend).into()
    })
}
