//! A picture of the window, looked at by a program: whether there is something to see, and whether
//! it is another picture than the next one.

use std::collections::HashMap;
use std::io::Cursor;

use crate::failure::{Failure, Result};

/// A window with text in it has hundreds of colours, for letters have soft edges.
const COLOURS: usize = 24;
/// Least part of the window that is not background, in thousandths.
const INK: usize = 3;
/// Two screens differ in whole words; fewer pixels are a caret or the hands of a clock.
const WORDS: usize = 400;

/// Of 255: two shades that are nearer are one to the eye.
const SHADE: u8 = 12;
const MILLION: usize = 1_000_000;

/// The pixels of one picture.
#[derive(Debug, PartialEq, Eq)]
pub struct Picture {
    width: usize,
    /// Bytes of one pixel.
    samples: usize,
    bytes: Vec<u8>,
}

impl Picture {
    /// Reads a PNG.
    pub(crate) fn read(png: &[u8]) -> Result<Self> {
        let mut decoder = png::Decoder::new(Cursor::new(png));
        decoder.set_transformations(png::Transformations::normalize_to_color8());
        let mut reader = decoder.read_info()?;
        let size = reader
            .output_buffer_size()
            .ok_or_else(|| Failure::new("the picture is too large"))?;
        let mut bytes = vec![0; size];
        let frame = reader.next_frame(&mut bytes)?;
        bytes.truncate(frame.buffer_size());
        Ok(Self {
            width: usize::try_from(frame.width)?,
            samples: frame.color_type.samples(),
            bytes,
        })
    }

    /// Rows of pixels with so many bytes each.
    pub(crate) fn of_pixels(width: usize, samples: usize, bytes: Vec<u8>) -> Self {
        Self {
            width,
            samples,
            bytes,
        }
    }

    /// Whether it is an unpainted window.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        let (colours, ink) = self.colours_and_ink();
        colours < COLOURS || ink < INK
    }

    /// Whether it shows the same screen in the same state.
    #[must_use]
    pub fn shows_the_same_as(&self, other: &Self) -> bool {
        let shape = |picture: &Self| (picture.width, picture.samples, picture.bytes.len());
        if shape(self) != shape(other) {
            return false;
        }
        let row = (self.width * self.samples).max(1);
        let rows = self.bytes.chunks(row).zip(other.bytes.chunks(row));
        let differing = rows
            // Whole rows first: most are alike, and comparing them costs next to nothing.
            .filter(|(one, other)| one != other)
            .flat_map(|(one, other)| {
                let pixels = one.chunks(self.samples).zip(other.chunks(self.samples));
                pixels.filter(|(one, other)| one != other)
            });
        differing.take(WORDS).count() < WORDS
    }

    /// How many of a million pixels a person would see another colour in. Soft edges may come out a shade lighter
    /// where a part of the window is painted anew.
    #[must_use]
    pub fn differs_in(&self, other: &Self) -> usize {
        if self.bytes.len() != other.bytes.len() || self.width != other.width {
            return MILLION;
        }
        let row = (self.width * self.samples).max(1);
        let rows = self.bytes.chunks(row).zip(other.bytes.chunks(row));
        let differing = rows
            // Whole rows first: comparing them costs next to nothing.
            .filter(|(one, other)| one != other)
            .flat_map(|(one, other)| {
                let pixels = one.chunks(self.samples).zip(other.chunks(self.samples));
                pixels.filter(|(one, other)| {
                    let channels = one.iter().zip(other.iter());
                    channels.map(|(one, other)| one.abs_diff(*other)).max() > Some(SHADE)
                })
            });
        differing.count() * MILLION / (self.bytes.len() / self.samples).max(1)
    }

    /// How many colours, and how many thousandths of the pixels do not have the commonest.
    fn colours_and_ink(&self) -> (usize, usize) {
        let mut counts: HashMap<&[u8], usize> = HashMap::new();
        for pixel in self.bytes.chunks_exact(self.samples) {
            *counts.entry(pixel).or_default() += 1;
        }
        let all = counts.values().sum::<usize>().max(1);
        let ground = counts.values().copied().max().unwrap_or_default();
        (counts.len(), (all - ground) * 1000 / all)
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// A grey picture, 100 by 100.
    pub(crate) fn png(pixel: impl Fn(usize) -> u8) -> Vec<u8> {
        let mut png = Vec::new();
        let mut encoder = png::Encoder::new(&mut png, 100, 100);
        encoder.set_color(png::ColorType::Grayscale);
        let mut writer = encoder.write_header().unwrap();
        let pixels: Vec<u8> = (0..10_000).map(pixel).collect();
        writer.write_image_data(&pixels).unwrap();
        drop(writer);
        png
    }

    /// Dots of many greys on every tenth place, `shift` further right.
    pub(crate) fn letters(shift: usize) -> impl Fn(usize) -> u8 {
        move |index| {
            if index % 10 == shift {
                (index / 10 % 64) as u8
            } else {
                255
            }
        }
    }

    fn picture(pixel: impl Fn(usize) -> u8) -> Picture {
        Picture::read(&png(pixel)).unwrap()
    }

    #[test]
    fn one_colour_is_blank() {
        assert!(picture(|_| 255).is_blank());
    }

    #[test]
    fn two_flat_areas_are_still_blank() {
        let halves = picture(|index| if index < 5_000 { 255 } else { 0 });

        assert!(halves.is_blank());
    }

    #[test]
    fn letters_with_soft_edges_are_not() {
        let letters = picture(letters(0));

        assert_eq!(letters.colours_and_ink(), (65, 100));
        assert!(!letters.is_blank());
    }

    #[test]
    fn a_caret_makes_no_other_screen_but_words_do() {
        let caret = |index: usize| match index {
            0..20 => 0,
            _ => letters(0)(index),
        };

        let words = picture(letters(0));

        assert!(words.shows_the_same_as(&picture(caret)));
        assert!(!words.shows_the_same_as(&picture(letters(1))));
    }
}
