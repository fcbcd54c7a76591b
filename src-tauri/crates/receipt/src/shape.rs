//! Letters in the order in which they are seen and in the forms that they take beside each other: Arabic and
//! Hebrew go from right to left, Arabic letters join, marks sit on what they belong to.
//!
//! **Invariant:** nothing that was to be said is left out. What cannot be shaped is set letter by letter.

use std::collections::BTreeSet;

use harfrust::{Buffer, Direction, Font, ShapeOptions, ShaperFont, shape};
use unicode_bidi::{BidiInfo, Level};

use crate::Error;

/// A glyph in its place, counted in units of the typeface.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Glyph {
    /// Its number in the typeface; 0 if that has none.
    pub(crate) id: u16,
    /// How far the next one is from this one.
    pub(crate) advance: i32,
    /// How far it is moved to the right, and up.
    pub(crate) offset: (i32, i32),
    /// The letters that it stands for, alone or as the first of several.
    pub(crate) text: String,
}

/// Where a text begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Base(Level);

impl Base {
    /// As its first letter that has a direction says.
    pub(crate) fn of(text: &str) -> Self {
        let paragraphs = BidiInfo::new(text, None).paragraphs;
        Self(paragraphs.first().map_or(Level::ltr(), |it| it.level))
    }
}

/// What knows the forms of letters.
pub(crate) struct Shaper(Font);

impl Shaper {
    pub(crate) fn new(file: &'static [u8]) -> Result<Self, Error> {
        Font::new(file, 0).map(Self).ok_or(Error::Typeface)
    }

    /// The glyphs of a line, from left to right.
    pub(crate) fn glyphs(&self, line: &str, base: Base) -> Vec<Glyph> {
        let font = ShaperFont::new(&self.0);
        let order = BidiInfo::new(line, Some(base.0));
        let mut glyphs = Vec::new();
        for paragraph in &order.paragraphs {
            let (levels, runs) = order.visual_runs(paragraph, paragraph.range.clone());
            for run in runs {
                let is_rtl = levels.get(run.start).is_some_and(Level::is_rtl);
                if let Some(text) = line.get(run) {
                    glyphs.extend(shaped(&font, text, is_rtl));
                }
            }
        }
        glyphs
    }
}

/// The glyphs of a text that goes one way.
fn shaped(font: &ShaperFont<'_, '_>, text: &str, is_rtl: bool) -> Vec<Glyph> {
    let mut buffer = Buffer::new();
    buffer.push_str(text);
    buffer.set_direction(if is_rtl {
        Direction::RightToLeft
    } else {
        Direction::LeftToRight
    });
    buffer.guess_segment_properties();
    let done = shape(font, &mut buffer, ShapeOptions::new());
    if done.is_err() || !buffer.allocation_successful() {
        return letter_by_letter(font, text, is_rtl);
    }
    let starts: BTreeSet<_> = buffer.glyph_infos().iter().map(|it| it.cluster).collect();
    let letters_from = |start: u32| {
        let end = starts.range(start + 1..).next();
        let end = end.map_or(text.len(), |it| *it as usize);
        text.get(start as usize..end).unwrap_or_default()
    };
    let mut told = BTreeSet::new();
    let all = buffer.glyph_infos().iter().zip(buffer.glyph_positions());
    all.map(|(glyph, place)| {
        let letters = letters_from(glyph.cluster);
        let is_own = |letter: &char| nominal(font, *letter) == glyph.glyph_id;
        let is_first = told.insert(glyph.cluster);
        let text = match letters.chars().find(is_own) {
            Some(letter) => letter.to_string(),
            None if is_first => letters.to_owned(),
            None => String::new(),
        };
        Glyph {
            id: u16::try_from(glyph.glyph_id).unwrap_or_default(),
            advance: place.x_advance,
            offset: (place.x_offset, place.y_offset),
            text,
        }
    })
    .collect()
}

fn letter_by_letter(font: &ShaperFont<'_, '_>, text: &str, is_rtl: bool) -> Vec<Glyph> {
    let glyphs = text.chars().map(|letter| {
        let id = nominal(font, letter);
        Glyph {
            id: u16::try_from(id).unwrap_or_default(),
            advance: font.glyph_h_advance(id.into()),
            offset: (0, 0),
            text: letter.to_string(),
        }
    });
    let mut glyphs: Vec<_> = glyphs.collect();
    if is_rtl {
        glyphs.reverse();
    }
    glyphs
}

fn nominal(font: &ShaperFont<'_, '_>, letter: char) -> u32 {
    font.nominal_glyph(letter.into())
        .map_or(0, |glyph| glyph.to_u32())
}
