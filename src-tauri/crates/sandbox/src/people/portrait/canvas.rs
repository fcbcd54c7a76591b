//! A square picture that is filled shape by shape, with soft edges.

use image::codecs::jpeg::JpegEncoder;
use image::{ExtendedColorType, ImageEncoder};

/// Red, green, blue.
pub(super) type Colour = [u8; 3];

/// Width and height.
pub(super) const SIDE: usize = 600;

/// A shape: how far a point is outside of it, in pixels; negative inside.
pub(super) trait Shape {
    fn distance(&self, x: f32, y: f32) -> f32;
    /// Left, top, right, bottom of what it covers.
    fn bounds(&self) -> [f32; 4];
}

/// An ellipse that stands upright.
#[derive(Clone, Copy)]
pub(super) struct Ellipse {
    pub(super) centre: (f32, f32),
    pub(super) radii: (f32, f32),
}

/// A rectangle with round corners.
#[derive(Clone, Copy)]
pub(super) struct Slab {
    pub(super) centre: (f32, f32),
    pub(super) half: (f32, f32),
    pub(super) corner: f32,
}

/// The part of the first shape that is not in the second.
pub(super) struct Without<A, B>(pub(super) A, pub(super) B);

/// The part that is in both.
pub(super) struct Within<A, B>(pub(super) A, pub(super) B);

pub(super) const fn ellipse(x: f32, y: f32, rx: f32, ry: f32) -> Ellipse {
    Ellipse {
        centre: (x, y),
        radii: (rx, ry),
    }
}

pub(super) const fn circle(x: f32, y: f32, r: f32) -> Ellipse {
    ellipse(x, y, r, r)
}

pub(super) const fn slab(x: f32, y: f32, half_x: f32, half_y: f32, corner: f32) -> Slab {
    Slab {
        centre: (x, y),
        half: (half_x, half_y),
        corner,
    }
}

impl Shape for Ellipse {
    fn distance(&self, x: f32, y: f32) -> f32 {
        let (dx, dy) = (x - self.centre.0, y - self.centre.1);
        let (rx, ry) = self.radii;
        let scaled = length(dx / rx, dy / ry);
        let slope = length(dx / (rx * rx), dy / (ry * ry));
        // In the very centre there is no slope; it is inside for certain.
        if slope > 0.0 {
            scaled * (scaled - 1.0) / slope
        } else {
            -rx
        }
    }

    fn bounds(&self) -> [f32; 4] {
        around(self.centre, self.radii)
    }
}

impl Shape for Slab {
    fn distance(&self, x: f32, y: f32) -> f32 {
        let dx = (x - self.centre.0).abs() - self.half.0 + self.corner;
        let dy = (y - self.centre.1).abs() - self.half.1 + self.corner;
        length(dx.max(0.0), dy.max(0.0)) + dx.max(dy).min(0.0) - self.corner
    }

    fn bounds(&self) -> [f32; 4] {
        around(self.centre, self.half)
    }
}

impl<A: Shape, B: Shape> Shape for Without<A, B> {
    fn distance(&self, x: f32, y: f32) -> f32 {
        self.0.distance(x, y).max(-self.1.distance(x, y))
    }

    fn bounds(&self) -> [f32; 4] {
        self.0.bounds()
    }
}

impl<A: Shape, B: Shape> Shape for Within<A, B> {
    fn distance(&self, x: f32, y: f32) -> f32 {
        self.0.distance(x, y).max(self.1.distance(x, y))
    }

    fn bounds(&self) -> [f32; 4] {
        let (a, b) = (self.0.bounds(), self.1.bounds());
        [
            a[0].max(b[0]),
            a[1].max(b[1]),
            a[2].min(b[2]),
            a[3].min(b[3]),
        ]
    }
}

/// Not `hypot`: its care for extreme values takes more time than all the rest of a picture.
fn length(x: f32, y: f32) -> f32 {
    (x * x + y * y).sqrt()
}

fn around((x, y): (f32, f32), (half_x, half_y): (f32, f32)) -> [f32; 4] {
    [x - half_x, y - half_y, x + half_x, y + half_y]
}

pub(super) struct Canvas {
    pixels: Vec<u8>,
}

impl Canvas {
    pub(super) fn new(background: Colour) -> Self {
        Self {
            pixels: background.repeat(SIDE * SIDE),
        }
    }

    pub(super) fn fill(&mut self, shape: &impl Shape, colour: Colour) {
        let [left, top, right, bottom] = shape.bounds();
        let pixel = |edge: f32| edge.clamp(0.0, SIDE as f32) as usize;
        let columns = pixel(left - 1.0)..pixel(right + 2.0);
        for row in pixel(top - 1.0)..pixel(bottom + 2.0) {
            let y = row as f32 + 0.5;
            for column in columns.clone() {
                let covered = (0.5 - shape.distance(column as f32 + 0.5, y)).clamp(0.0, 1.0);
                if covered > 0.0 {
                    let at = (row * SIDE + column) * 3;
                    blend(&mut self.pixels[at..at + 3], colour, covered);
                }
            }
        }
    }

    pub(super) fn into_jpeg(self) -> Vec<u8> {
        let mut jpeg = Vec::with_capacity(32 * 1024);
        let side = SIDE as u32;
        JpegEncoder::new_with_quality(&mut jpeg, 85)
            .write_image(&self.pixels, side, side, ExtendedColorType::Rgb8)
            .expect("memory takes every byte, and the buffer has the size of the picture");
        jpeg
    }
}

fn blend(pixel: &mut [u8], colour: Colour, covered: f32) {
    // Nearly every pixel is inside, where there is nothing to reckon.
    if covered >= 1.0 {
        pixel.copy_from_slice(&colour);
        return;
    }
    for (old, new) in pixel.iter_mut().zip(colour) {
        let (from, to) = (f32::from(*old), f32::from(new));
        *old = (from + (to - from) * covered).round() as u8;
    }
}
