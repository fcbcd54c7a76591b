//! Pictures of the window, none of them blank.

use std::collections::HashMap;
use std::fs;

use fantoccini::Client;

use crate::failure::{Failure, Result};
use crate::home::target;
use crate::wait::{PATIENCE, until};

/// A window with text in it has hundreds of colours, for letters have soft edges.
const COLOURS: usize = 24;
/// Least part of the window that is not background, in thousandths.
const INK: usize = 3;

/// Keeps a picture as `target/screenshots/<name>.png`, once two in a row are the same.
pub(crate) async fn keep(window: &Client, name: &str) -> Result {
    let mut last = Vec::new();
    let what = format!("the window to be painted and hold still for {name}");
    let png = until(&what, PATIENCE, async || {
        let png = window.screenshot().await?;
        if png != last {
            last = png;
            return Ok(None);
        }
        let seen = Seen::read(&png)?;
        if seen.is_blank() {
            return Err(Failure::new(format!("it is blank: {seen:?}")));
        }
        Ok(Some(png))
    })
    .await?;
    let folder = target().join("screenshots");
    fs::create_dir_all(&folder)?;
    Ok(fs::write(folder.join(format!("{name}.png")), png)?)
}

/// What tells a painted window from a blank one.
#[derive(Debug, PartialEq, Eq)]
struct Seen {
    colours: usize,
    /// Thousandths of the pixels that do not have the commonest colour.
    ink: usize,
}

impl Seen {
    fn read(png: &[u8]) -> Result<Self> {
        let mut decoder = png::Decoder::new(std::io::Cursor::new(png));
        decoder.set_transformations(png::Transformations::normalize_to_color8());
        let mut reader = decoder.read_info()?;
        let size = reader
            .output_buffer_size()
            .ok_or_else(|| Failure::new("the picture is too large"))?;
        let mut pixels = vec![0; size];
        let frame = reader.next_frame(&mut pixels)?;
        let mut counts: HashMap<&[u8], usize> = HashMap::new();
        for pixel in pixels[..frame.buffer_size()].chunks_exact(frame.color_type.samples()) {
            *counts.entry(pixel).or_default() += 1;
        }
        let all = counts.values().sum::<usize>().max(1);
        let ground = counts.values().copied().max().unwrap_or_default();
        Ok(Self {
            colours: counts.len(),
            ink: (all - ground) * 1000 / all,
        })
    }

    fn is_blank(&self) -> bool {
        self.colours < COLOURS || self.ink < INK
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn picture(pixel: impl Fn(usize) -> u8) -> Vec<u8> {
        let mut png = Vec::new();
        let mut encoder = png::Encoder::new(&mut png, 100, 100);
        encoder.set_color(png::ColorType::Grayscale);
        let mut writer = encoder.write_header().unwrap();
        let pixels: Vec<u8> = (0..10_000).map(pixel).collect();
        writer.write_image_data(&pixels).unwrap();
        drop(writer);
        png
    }

    #[test]
    fn one_colour_is_blank() {
        assert!(Seen::read(&picture(|_| 255)).unwrap().is_blank());
    }

    #[test]
    fn two_flat_areas_are_still_blank() {
        let halves = picture(|index| if index < 5_000 { 255 } else { 0 });

        assert!(Seen::read(&halves).unwrap().is_blank());
    }

    #[test]
    fn letters_with_soft_edges_are_not() {
        let letters = picture(|index| {
            if index % 10 == 0 {
                (index / 10 % 64) as u8
            } else {
                255
            }
        });

        let seen = Seen::read(&letters).unwrap();

        assert_eq!(
            seen,
            Seen {
                colours: 65,
                ink: 100
            }
        );
        assert!(!seen.is_blank());
    }
}
