//! A module's picture: stripes in a colour of its own, drawn when it is looked at.

use image::codecs::jpeg::JpegEncoder;
use image::{Rgb, RgbImage};

use crate::signed::File;
use crate::studio::Studio;

const COLOURS: [[u8; 3]; 7] = [
    [46, 134, 171],
    [192, 108, 60],
    [236, 178, 46],
    [122, 90, 168],
    [92, 158, 84],
    [60, 72, 96],
    [148, 148, 156],
];

/// The picture of the module with this number.
pub(super) fn read(studio: &Studio, id: i64) -> Option<File> {
    let place = studio.world().modules.find(id)?.place;
    let colour = COLOURS[place % COLOURS.len()];
    let picture = RgbImage::from_fn(480, 320, |x, y| match (x + y) / 40 % 2 {
        0 => Rgb(colour),
        _ => Rgb(colour.map(|it| it.saturating_add(24))),
    });
    let mut jpeg = Vec::new();
    let encoder = JpegEncoder::new_with_quality(&mut jpeg, 80);
    picture.write_with_encoder(encoder).ok()?;
    Some(File::Made("image/jpeg", jpeg))
}
