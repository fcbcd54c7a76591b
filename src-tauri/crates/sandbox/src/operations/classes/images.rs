//! Pictures of classes and appointments: a colour for each, and a field of stripes.

use image::codecs::jpeg::JpegEncoder;
use image::{ExtendedColorType, ImageEncoder};

use crate::signed::File;
use crate::state::State;
use crate::studio::Studio;

const WIDTH: u32 = 640;
const HEIGHT: u32 = 360;

/// The picture of the class or appointment with this number.
pub(super) fn read(state: &State, studio: &Studio, id: i64) -> Option<File> {
    let world = studio.world();
    let known = world.classes.find(id).is_some() || world.appointments.find(id).is_some();
    let bytes = known.then(|| draw(id.unsigned_abs() ^ state.seed))??;
    Some(File::Made("image/jpeg", bytes))
}

/// Two colours that run into each other, crossed by lighter stripes.
fn draw(seed: u64) -> Option<Vec<u8>> {
    let mut random = crate::people::random::Random::new(seed, 0);
    let mut colour = || [0; 3].map(|_: u8| 40 + random.below(140) as u32);
    let (from, to) = (colour(), colour());
    let slope = 2 + random.below(3) as u32;
    let mut pixels = Vec::with_capacity((WIDTH * HEIGHT * 3) as usize);
    for y in 0..HEIGHT {
        for x in 0..WIDTH {
            let light = if (x + y * slope) % 160 < 40 { 24 } else { 0 };
            for channel in 0..3 {
                let mixed = (from[channel] * (WIDTH - x) + to[channel] * x) / WIDTH;
                pixels.push((mixed + light).min(255) as u8);
            }
        }
    }
    let mut bytes = Vec::new();
    let encoder = JpegEncoder::new_with_quality(&mut bytes, 80);
    let outcome = encoder.write_image(&pixels, WIDTH, HEIGHT, ExtendedColorType::Rgb8);
    outcome.ok().map(|()| bytes)
}
