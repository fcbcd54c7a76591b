//! The typeface of receipts: DejaVu Sans, whose licence lies beside it. It has the letters of all languages
//! of Europe, and only those that a page uses go into its file.

use std::collections::BTreeMap;

use subsetter::GlyphRemapper;
use ttf_parser::Face;

use crate::Error;

static FILE: &[u8] = include_bytes!("../fonts/DejaVuSans.ttf");

/// What stands for a letter that the typeface does not have.
const UNKNOWN: char = '\u{fffd}';

/// The typeface, and which of its letters are used.
pub(crate) struct Typeface {
    face: Face<'static>,
    used: GlyphRemapper,
    /// By their number in the file that is made.
    letters: BTreeMap<u16, (char, f32)>,
}

impl Typeface {
    pub(crate) fn new() -> Result<Self, Error> {
        Ok(Self {
            face: Face::parse(FILE, 0).map_err(|_| Error::Typeface)?,
            used: GlyphRemapper::new(),
            letters: BTreeMap::new(),
        })
    }

    /// How wide a letter is, in thousandths of its size.
    pub(crate) fn width(&self, letter: char) -> f32 {
        let glyph = self.glyph(letter);
        let advance = glyph.and_then(|it| self.face.glyph_hor_advance(it));
        f32::from(advance.unwrap_or_default()) * self.scale()
    }

    /// The bytes by which a page names these letters.
    pub(crate) fn encode(&mut self, text: &str) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(text.len() * 2);
        for letter in text.chars() {
            let Some(glyph) = self.glyph(letter) else {
                continue;
            };
            let number = self.used.remap(glyph.0);
            let width = self.width(letter);
            self.letters.entry(number).or_insert((letter, width));
            bytes.extend(number.to_be_bytes());
        }
        bytes
    }

    /// The used letters by number, with their widths.
    pub(crate) fn letters(&self) -> impl Iterator<Item = (u16, char, f32)> {
        self.letters
            .iter()
            .map(|(number, it)| (*number, it.0, it.1))
    }

    /// Thousandths for one unit of the typeface.
    pub(crate) fn scale(&self) -> f32 {
        1_000.0 / f32::from(self.face.units_per_em())
    }

    pub(crate) fn face(&self) -> &Face<'static> {
        &self.face
    }

    /// The typeface with the used letters alone.
    pub(crate) fn subset(&self) -> Result<Vec<u8>, Error> {
        subsetter::subset(FILE, 0, &self.used).map_err(|_| Error::Typeface)
    }

    fn glyph(&self, letter: char) -> Option<ttf_parser::GlyphId> {
        let glyph = self.face.glyph_index(letter);
        glyph.or_else(|| self.face.glyph_index(UNKNOWN))
    }
}
