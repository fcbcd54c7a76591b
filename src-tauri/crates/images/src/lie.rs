//! How pixels lie against how the picture is to be seen.

use image::DynamicImage;
use image::metadata::Orientation;

/// A flip from left to right, and then quarter turns clockwise: the eight ways in which a rectangle can lie.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Lie {
    is_flipped: bool,
    turns: u8,
}

impl From<Orientation> for Lie {
    fn from(orientation: Orientation) -> Self {
        let (is_flipped, turns) = match orientation {
            Orientation::NoTransforms => (false, 0),
            Orientation::Rotate90 => (false, 1),
            Orientation::Rotate180 => (false, 2),
            Orientation::Rotate270 => (false, 3),
            Orientation::FlipHorizontal => (true, 0),
            Orientation::Rotate270FlipH => (true, 1),
            Orientation::FlipVertical => (true, 2),
            Orientation::Rotate90FlipH => (true, 3),
        };
        Self { is_flipped, turns }
    }
}

impl Lie {
    /// The same, and then turned further.
    pub(crate) fn and(self, turns: u8) -> Self {
        Self {
            turns: (self.turns + turns % 4) % 4,
            ..self
        }
    }

    /// Width and height as they are seen.
    pub(crate) fn turned(self, (width, height): (u32, u32)) -> (u32, u32) {
        if self.turns.is_multiple_of(2) {
            (width, height)
        } else {
            (height, width)
        }
    }

    /// Where a square that is seen at `(x, y)` lies among the pixels of a picture of this size. It must lie
    /// within it.
    pub(crate) fn square(self, size: (u32, u32), (x, y): (u32, u32), side: u32) -> (u32, u32) {
        let (mut x, mut y) = (x, y);
        let (mut width, mut height) = self.turned(size);
        for _ in 0..self.turns {
            (x, y) = (y, width - x - side);
            (width, height) = (height, width);
        }
        if self.is_flipped {
            x = width - x - side;
        }
        (x, y)
    }

    /// Turns a picture as it is to be seen.
    pub(crate) fn apply(self, image: &mut DynamicImage) {
        if self.is_flipped {
            image.apply_orientation(Orientation::FlipHorizontal);
        }
        image.apply_orientation(match self.turns {
            0 => Orientation::NoTransforms,
            1 => Orientation::Rotate90,
            2 => Orientation::Rotate180,
            _ => Orientation::Rotate270,
        });
    }
}

#[cfg(test)]
mod tests {
    use image::{GenericImageView, Rgb, RgbImage};

    use super::*;

    /// Five by three, no two pixels alike.
    fn picture() -> DynamicImage {
        DynamicImage::ImageRgb8(RgbImage::from_fn(5, 3, |x, y| Rgb([x as u8, y as u8, 0])))
    }

    #[test]
    fn all_eight_lie_as_the_image_library_says() {
        for value in 1..=8 {
            let orientation = Orientation::from_exif(value).unwrap();
            let (mut ours, mut theirs) = (picture(), picture());

            Lie::from(orientation).apply(&mut ours);
            theirs.apply_orientation(orientation);

            assert_eq!(ours, theirs, "{value}");
        }
    }

    #[test]
    fn a_square_is_found_where_it_is_seen_however_the_picture_lies() {
        for (value, turns) in (1..=8).flat_map(|value| (0..8).map(move |turns| (value, turns))) {
            let lie = Lie::from(Orientation::from_exif(value).unwrap()).and(turns);
            let mut seen = picture();
            lie.apply(&mut seen);
            assert_eq!(seen.dimensions(), lie.turned((5, 3)));
            let (width, height) = seen.dimensions();

            for (x, y) in (0..width - 1).flat_map(|x| (0..height - 1).map(move |y| (x, y))) {
                let (left, top) = lie.square((5, 3), (x, y), 2);
                let mut cut = picture().crop_imm(left, top, 2, 2);
                lie.apply(&mut cut);

                assert_eq!(cut, seen.crop_imm(x, y, 2, 2), "{value} {turns} {x} {y}");
            }
        }
    }
}
