//! The typeface of receipts: DejaVu Sans, whose licence lies beside it. It has the letters of all languages
//! of Europe, Arabic and Hebrew, and only those that a page uses go into its file.

use std::collections::BTreeMap;

use subsetter::GlyphRemapper;
use ttf_parser::{Face, GlyphId};

use crate::Error;
use crate::shape::{Base, Glyph, Shaper};

static FILE: &[u8] = include_bytes!("../fonts/DejaVuSans.ttf");

/// What stands for a letter that the typeface does not have.
const UNKNOWN: char = '\u{fffd}';

/// What an invisible letter is set as, without its width.
const SPACE: char = ' ';

/// The typeface, and which of its letters are used.
pub(crate) struct Typeface {
    face: Face<'static>,
    shaper: Shaper,
    used: GlyphRemapper,
    /// What each stands for, and how wide it is, by its number in the file that is made.
    letters: BTreeMap<u16, (String, f32)>,
}

/// A glyph as a page names it, in thousandths of its size.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Placed {
    /// Its number in the file that is made.
    pub(crate) number: u16,
    /// How far it is moved to the right before it is set.
    pub(crate) before: f32,
    /// How far what follows is moved to the right, beside its own width.
    pub(crate) after: f32,
    /// How far it is moved up.
    pub(crate) rise: f32,
}

impl Typeface {
    pub(crate) fn new() -> Result<Self, Error> {
        Ok(Self {
            face: Face::parse(FILE, 0).map_err(|_| Error::Typeface)?,
            shaper: Shaper::new(FILE)?,
            used: GlyphRemapper::new(),
            letters: BTreeMap::new(),
        })
    }

    /// How wide a text is, in thousandths of its size.
    pub(crate) fn width(&self, text: &str) -> f32 {
        let glyphs = self.glyphs(text, Base::of(text)).into_iter();
        glyphs.map(|it| self.scaled(it.advance)).sum()
    }

    /// A line as a page names it, from left to right.
    pub(crate) fn encode(&mut self, line: &str, base: Base) -> Vec<Placed> {
        let space = self.face.glyph_index(SPACE).map(|it| it.0);
        let glyphs = self.glyphs(line, base).into_iter();
        glyphs
            .map(|glyph| {
                let number = self.used.remap(glyph.id);
                let width = self.own_width(glyph.id);
                let known = self.letters.entry(number).or_default();
                known.1 = width;
                if Some(glyph.id) == space {
                    known.0 = SPACE.into();
                } else if known.0.is_empty() {
                    known.0 = glyph.text;
                }
                let (right, up) = glyph.offset;
                let before = self.scaled(right);
                Placed {
                    number,
                    before,
                    after: self.scaled(glyph.advance) - before - width,
                    rise: self.scaled(up),
                }
            })
            .collect()
    }

    /// The used letters by number, with their widths.
    pub(crate) fn letters(&self) -> impl Iterator<Item = (u16, &str, f32)> {
        self.letters
            .iter()
            .map(|(number, it)| (*number, it.0.as_str(), it.1))
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

    /// What the typeface does not have is set as a sign that says so.
    fn glyphs(&self, line: &str, base: Base) -> Vec<Glyph> {
        let mut glyphs = self.shaper.glyphs(line, base);
        if let Some(unknown) = self.face.glyph_index(UNKNOWN) {
            let advance = self.face.glyph_hor_advance(unknown).unwrap_or_default();
            for glyph in glyphs.iter_mut().filter(|it| it.id == 0) {
                glyph.id = unknown.0;
                glyph.advance = advance.into();
                glyph.text = UNKNOWN.into();
            }
        }
        glyphs
    }

    fn own_width(&self, glyph: u16) -> f32 {
        let advance = self.face.glyph_hor_advance(GlyphId(glyph));
        self.scaled(advance.unwrap_or_default().into())
    }

    fn scaled(&self, units: i32) -> f32 {
        units as f32 * self.scale()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The glyphs of a line against those of these letters, from left to right.
    fn assert_seen(line: &str, seen: &[char]) {
        let face = Typeface::new().unwrap();

        let glyphs = face.glyphs(line, Base::of(line)).into_iter();

        let seen: Vec<_> = seen
            .iter()
            .map(|it| face.face.glyph_index(*it).unwrap().0)
            .collect();
        assert_eq!(glyphs.map(|it| it.id).collect::<Vec<_>>(), seen, "{line}");
    }

    #[test]
    fn arabic_is_joined_and_goes_from_right_to_left() {
        let (dal, meem, hah) = ('\u{feaa}', '\u{fee4}', '\u{fea3}');

        assert_seen(
            "أحمد الأحمد",
            &[dal, meem, hah, '\u{fef7}', 'ا', ' ', dal, meem, hah, 'أ'],
        );
    }

    #[test]
    fn hebrew_goes_from_right_to_left_and_what_is_latin_in_it_does_not() {
        assert_seen("נועה לוי", &['י', 'ו', 'ל', ' ', 'ה', 'ע', 'ו', 'נ']);
        assert_seen("לוי 12", &['1', '2', ' ', 'י', 'ו', 'ל']);
        assert_seen("Ada (לוי)", &['A', 'd', 'a', ' ', '(', 'י', 'ו', 'ל', ')']);
    }

    #[test]
    fn what_is_copied_out_of_the_page_is_what_was_written() {
        let mut face = Typeface::new().unwrap();
        let line = "لا حمد Zoë \u{200f}漢";

        face.encode(line, Base::of(line));

        let told: Vec<_> = face.letters().map(|it| it.1.to_owned()).collect();
        for letters in ["لا", "ح", "م", "د", "Z", "ë", " ", "\u{fffd}"] {
            assert!(told.iter().any(|it| it == letters), "{letters} in {told:?}");
        }
        assert!(told.iter().all(|it| !it.contains('\u{200f}')));
    }
}
