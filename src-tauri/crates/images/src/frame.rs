//! What a camera sends, unpacked: one picture of its stream, to rows of red, green and blue.
//!
//! **Invariant:** width, height and packing were agreed on before the stream began. A picture that is anything
//! else is refused; nothing is allocated by what it says of itself.

use image::RgbImage;

use crate::decode::{Care, jpeg_of};
use crate::{Error, Result};

/// Pixels along one side, at most. Cameras at a desk see half of it.
const MAX_FRAME_SIDE: u32 = 4096;
/// Bytes of one packed picture, at most.
const MAX_FRAME_BYTES: usize = 16 * 1024 * 1024;

/// How a camera packs its pictures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Packing {
    /// Each one a JPEG, perhaps without the tables that all of them share.
    Jpeg,
    /// Two pixels in four bytes: light, blue, light, red.
    Yuyv,
    /// The light of all pixels, then blue and red for each two by two.
    Nv12,
}

/// One picture of a stream, as it came.
#[derive(Clone, PartialEq, Eq)]
pub struct Frame {
    /// Pixels across, as agreed on.
    pub width: u32,
    /// Pixels down, as agreed on.
    pub height: u32,
    /// As agreed on.
    pub packing: Packing,
    /// Bytes from one row to the next. 0 where rows follow each other closely; without meaning in a JPEG.
    pub stride: u32,
    /// What was sent.
    pub bytes: Vec<u8>,
}

impl Frame {
    /// The picture: three bytes a pixel.
    ///
    /// # Errors
    /// It is torn, not what was agreed on, or larger than any camera's.
    pub fn unpack(&self) -> Result<Vec<u8>> {
        let sides = [self.width, self.height];
        if sides.contains(&0) {
            return Err(Error::Damaged);
        }
        if sides.iter().any(|side| *side > MAX_FRAME_SIDE) || self.bytes.len() > MAX_FRAME_BYTES {
            return Err(Error::TooLarge);
        }
        match self.packing {
            Packing::Jpeg => self.jpeg(),
            Packing::Yuyv => self.yuyv(),
            Packing::Nv12 => self.nv12(),
        }
    }

    /// Leniently, for cameras write headers that no file would have. So a picture whose end did not arrive,
    /// which would be painted grey, has to be missed before.
    fn jpeg(&self) -> Result<Vec<u8>> {
        let end = self.bytes.iter().rposition(|byte| *byte != 0);
        let bytes = end.and_then(|last| self.bytes.get(..=last));
        let bytes = bytes.ok_or(Error::Cut)?;
        if !bytes.starts_with(&[0xFF, 0xD8]) {
            return Err(Error::Damaged);
        }
        if !bytes.ends_with(&[0xFF, 0xD9]) {
            return Err(Error::Cut);
        }
        let image: RgbImage = jpeg_of(bytes, Care::Lenient, self.width.max(self.height))?.pixels;
        if image.dimensions() != (self.width, self.height) {
            return Err(Error::Damaged);
        }
        Ok(image.into_raw())
    }

    fn yuyv(&self) -> Result<Vec<u8>> {
        if !self.width.is_multiple_of(2) {
            return Err(Error::Unusual);
        }
        let mut pixels = Vec::with_capacity(self.count() * 3);
        for row in self.rows(0, self.width as usize * 2, self.height as usize)? {
            for pair in row.chunks_exact(4) {
                if let [first, blue, second, red] = *pair {
                    pixels.extend(colour(first, blue, red));
                    pixels.extend(colour(second, blue, red));
                }
            }
        }
        Ok(pixels)
    }

    fn nv12(&self) -> Result<Vec<u8>> {
        let (width, height) = (self.width as usize, self.height as usize);
        if !width.is_multiple_of(2) || !height.is_multiple_of(2) {
            return Err(Error::Unusual);
        }
        let stride = self.stride(width)?;
        let colours: Vec<&[u8]> = self.rows(stride * height, width, height / 2)?.collect();
        let mut pixels = Vec::with_capacity(self.count() * 3);
        for (down, light) in self.rows(0, width, height)?.enumerate() {
            let colours = colours.get(down / 2).ok_or(Error::Cut)?;
            for (pair, light) in colours.chunks_exact(2).zip(light.chunks_exact(2)) {
                if let ([blue, red], [first, second]) = (pair, light) {
                    pixels.extend(colour(*first, *blue, *red));
                    pixels.extend(colour(*second, *blue, *red));
                }
            }
        }
        Ok(pixels)
    }

    /// So many rows of so many bytes, the first at `begin`.
    fn rows(
        &self,
        begin: usize,
        length: usize,
        count: usize,
    ) -> Result<impl Iterator<Item = &[u8]>> {
        let stride = self.stride(length)?;
        let rest = self.bytes.get(begin..).ok_or(Error::Cut)?;
        // The last row may end where its pixels do.
        if rest.len() < stride * (count - 1) + length {
            return Err(Error::Cut);
        }
        let rows = rest.chunks(stride).take(count);
        Ok(rows.filter_map(move |row| row.get(..length)))
    }

    fn stride(&self, length: usize) -> Result<usize> {
        match self.stride as usize {
            0 => Ok(length),
            stride if stride < length => Err(Error::Damaged),
            stride => Ok(stride),
        }
    }

    fn count(&self) -> usize {
        self.width as usize * self.height as usize
    }
}

/// Red, green and blue of a pixel as television has it: BT.601, with room above white and below black.
fn colour(light: u8, blue: u8, red: u8) -> [u8; 3] {
    let light = 298 * (i32::from(light) - 16) + 128;
    let (blue, red) = (i32::from(blue) - 128, i32::from(red) - 128);
    [
        light + 409 * red,
        light - 100 * blue - 208 * red,
        light + 516 * blue,
    ]
    .map(|value| (value >> 8).clamp(0, 255) as u8)
}
