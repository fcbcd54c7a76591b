//! A picture that a person chose: unpacked once, looked at, and cut as often as they move the square.

use fast_image_resize::images::ImageRef;
use fast_image_resize::{FilterType, PixelType, ResizeAlg, ResizeOptions, Resizer};
use image::metadata::Orientation;
use image::{DynamicImage, RgbImage};

use crate::decode::{Care, decode, from_rows};
use crate::inspect::{check_size, checked, inspected, orientation};
use crate::lie::Lie;
use crate::{Crop, Error, Inspection, Result, colours, encode};

/// Pixels along each side of what is sent, at most. The service keeps no more.
pub const PREPARED_SIDE: u32 = 1200;
/// The service packs it once more, so there is to be something left to lose.
const PREPARED_QUALITY: u8 = 90;
/// For the eye alone.
const PREVIEW_QUALITY: u8 = 80;

/// A picture with its pixels.
pub struct Source {
    inspection: Inspection,
    pixels: RgbImage,
    profile: Option<Vec<u8>>,
    lie: Lie,
}

/// The square of a picture, ready to be sent.
///
/// # Errors
/// As of [`Source::open`] and [`Source::prepare`].
pub fn prepare(bytes: &[u8], crop: Crop) -> Result<Vec<u8>> {
    Source::open(bytes)?.prepare(crop)
}

impl Source {
    /// Unpacks a file. Takes three bytes of memory a pixel, and more for a moment.
    ///
    /// # Errors
    /// It is no picture, or one that is too large, too small, broken or not a still.
    pub fn open(bytes: &[u8]) -> Result<Self> {
        let layout = checked(bytes)?;
        let decoded = decode(bytes, &layout, Care::Strict)?;
        if decoded.pixels.dimensions() != (layout.head.width, layout.head.height) {
            return Err(Error::Damaged);
        }
        Ok(Self {
            inspection: inspected(&layout),
            pixels: decoded.pixels,
            profile: decoded.profile,
            lie: orientation(&layout).into(),
        })
    }

    /// Pixels that no file held, as a camera and a clipboard have them: rows of red, green and blue, perhaps
    /// with how much is seen of each, which is told by their number.
    ///
    /// # Errors
    /// There are more or fewer than that, or too many or too few for a picture.
    pub fn of_pixels(width: u32, height: u32, pixels: Vec<u8>) -> Result<Self> {
        check_size(width, height)?;
        Ok(Self {
            inspection: Inspection::of_pixels(width, height),
            pixels: from_rows(width, height, pixels).ok_or(Error::Damaged)?,
            profile: None,
            lie: Orientation::NoTransforms.into(),
        })
    }

    /// Bytes of memory that it takes.
    #[must_use]
    pub fn weight(&self) -> usize {
        self.pixels.len()
    }

    /// What the file told about itself.
    #[must_use]
    pub fn inspection(&self) -> &Inspection {
        &self.inspection
    }

    /// All of it, upright, as a JPEG whose longer side has at most `side` pixels.
    ///
    /// # Errors
    /// It cannot be packed.
    pub fn preview(&self, side: u32) -> Result<Vec<u8>> {
        let (width, height) = self.pixels.dimensions();
        let longer = width.max(height);
        let scaled = |length: u32| {
            let scaled = u64::from(length) * u64::from(side.min(longer)) / u64::from(longer);
            u32::try_from(scaled).unwrap_or(longer).max(1)
        };
        let whole = (0.0, 0.0, f64::from(width), f64::from(height));
        let small = self.part(whole, (scaled(width), scaled(height)), FilterType::Bilinear)?;
        encode::jpeg(&self.upright(small, self.lie), PREVIEW_QUALITY)
    }

    /// The square, at most [`PREPARED_SIDE`] a side, in the colours of screens, with nothing but the picture
    /// in it. The same square gives the same bytes.
    ///
    /// # Errors
    /// It does not lie in the picture.
    pub fn prepare(&self, crop: Crop) -> Result<Vec<u8>> {
        let size = self.pixels.dimensions();
        let lie = self.lie.and(crop.turns);
        crop.check(lie.turned(size))?;
        let (x, y) = lie.square(size, (crop.x, crop.y), crop.size);
        let square = (x.into(), y.into(), crop.size.into(), crop.size.into());
        let side = crop.size.min(PREPARED_SIDE);
        let small = self.part(square, (side, side), FilterType::Lanczos3)?;
        encode::jpeg(&self.upright(small, lie), PREPARED_QUALITY)
    }

    /// A part (left, top, width, height), scaled.
    fn part(
        &self,
        (left, top, width, height): (f64, f64, f64, f64),
        to: (u32, u32),
        filter: FilterType,
    ) -> Result<RgbImage> {
        let (all_across, all_down) = self.pixels.dimensions();
        let source = ImageRef::new(all_across, all_down, self.pixels.as_raw(), PixelType::U8x3)
            .map_err(|_| Error::Damaged)?;
        let mut target = DynamicImage::ImageRgb8(RgbImage::new(to.0, to.1));
        let options = ResizeOptions::new()
            .resize_alg(ResizeAlg::Convolution(filter))
            .crop(left, top, width, height);
        Resizer::new()
            .resize(&source, &mut target, &options)
            .map_err(|_| Error::Outside)?;
        let mut small = target.into_rgb8();
        if let Some(profile) = &self.profile {
            colours::to_screen(&mut small, profile);
        }
        Ok(small)
    }

    fn upright(&self, small: RgbImage, lie: Lie) -> RgbImage {
        let mut image = DynamicImage::ImageRgb8(small);
        lie.apply(&mut image);
        image.into_rgb8()
    }
}

/// Without its pixels, which would fill the screen.
impl std::fmt::Debug for Source {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Source").field(&self.inspection).finish()
    }
}
