//! The page: what was asked, when, by whom, as a PDF of A4.

use pdf_writer::types::{CidFontType, FontFlags, SystemInfo, UnicodeCmap};
use pdf_writer::{Content, Name, Pdf, Rect, Ref, Str, TextStr};

use crate::Error;
use crate::lines::broken;
use crate::seal::{self, Blank};
use crate::shape::Base;
use crate::typeface::{Placed, Typeface};

const WIDTH: f32 = 595.0;
const HEIGHT: f32 = 842.0;
const MARGIN: f32 = 56.0;
/// Where values begin, to the right of their labels.
const VALUES: f32 = 190.0;
const SIZE: f32 = 10.0;
const LINE: f32 = 15.0;
const TITLE: f32 = 16.0;

const CATALOG: Ref = Ref::new(1);
const PAGES: Ref = Ref::new(2);
const FONT: Ref = Ref::new(3);
const CID_FONT: Ref = Ref::new(4);
const DESCRIPTOR: Ref = Ref::new(5);
const FONT_FILE: Ref = Ref::new(6);
const TO_UNICODE: Ref = Ref::new(7);
const SEAL: Ref = Ref::new(8);
const INFO: Ref = Ref::new(9);
/// Each page, and then its content.
const FIRST_PAGE: i32 = 10;

const FACE: Name = Name(b"F");
const BASE: Name = Name(b"SDESK+DejaVuSans");
const IDENTITY: SystemInfo = SystemInfo {
    registry: Str(b"Adobe"),
    ordering: Str(b"Identity"),
    supplement: 0,
};

/// A fact on the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// What it is.
    pub label: String,
    /// How it is.
    pub value: String,
}

/// What stands on the page, in the member's language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// The heading.
    pub title: String,
    /// Language of all texts, as `de`.
    pub language: String,
    /// The facts.
    pub rows: Vec<Row>,
    /// Sentences below them.
    pub notes: Vec<String>,
}

/// A text at a place of a page.
struct Set {
    x: f32,
    y: f32,
    size: f32,
    text: String,
    base: Base,
}

/// A line, and the direction of the text that it is of.
type Line = (String, Base);

/// Makes the page, its seal still empty.
///
/// # Errors
/// [`Error::Typeface`]
pub fn render(sheet: &Sheet) -> Result<Blank, Error> {
    let mut face = Typeface::new()?;
    let pages = laid_out(&face, sheet);
    let contents: Vec<_> = pages.iter().map(|it| content(&mut face, it)).collect();
    let mut pdf = Pdf::new();
    pdf.catalog(CATALOG)
        .pages(PAGES)
        .lang(TextStr(&sheet.language));
    pdf.document_info(INFO)
        .title(TextStr(&sheet.title))
        .creator(TextStr("Studiodesk"));
    let count = i32::try_from(contents.len()).unwrap_or(i32::MAX);
    let page = |index: i32| Ref::new(FIRST_PAGE + 2 * index);
    pdf.pages(PAGES).kids((0..count).map(page)).count(count);
    for (index, content) in (0..).zip(&contents) {
        let own = page(index);
        let mut written = pdf.page(own);
        written
            .parent(PAGES)
            .media_box(Rect::new(0.0, 0.0, WIDTH, HEIGHT))
            .contents(own.next());
        written.resources().fonts().pair(FACE, FONT);
        drop(written);
        pdf.stream(own.next(), content);
    }
    embed(&mut pdf, &face)?;
    let empty = seal::empty();
    pdf.stream(SEAL, &empty);
    Ok(Blank(pdf.finish()))
}

/// Breaks the texts and puts each in its place, on as many pages as it takes.
fn laid_out(face: &Typeface, sheet: &Sheet) -> Vec<Vec<Set>> {
    let mut pages = vec![Vec::new()];
    let mut y = HEIGHT - MARGIN;
    let full = WIDTH - 2.0 * MARGIN;
    let lines = |text: &str, size, most| -> Vec<Line> {
        let base = Base::of(text);
        let lines = broken(face, text, size, most).into_iter();
        lines.map(|line| (line, base)).collect()
    };
    let mut put = |pieces: Vec<(f32, Line)>, size: f32, height: f32| {
        if y - height < MARGIN {
            pages.push(Vec::new());
            y = HEIGHT - MARGIN;
        }
        y -= height;
        let sets = pieces.into_iter().map(|(x, (text, base))| Set {
            x,
            y,
            size,
            text,
            base,
        });
        if let Some(page) = pages.last_mut() {
            page.extend(sets);
        }
    };
    for line in lines(&sheet.title, TITLE, full) {
        put(vec![(MARGIN, line)], TITLE, 1.6 * TITLE);
    }
    put(Vec::new(), SIZE, LINE);
    for Row { label, value } in &sheet.rows {
        let labels = lines(label, SIZE, VALUES - MARGIN - 12.0);
        let values = lines(value, SIZE, WIDTH - MARGIN - VALUES);
        let count = labels.len().max(values.len());
        for at in 0..count {
            let label = labels.get(at).map(|it| (MARGIN, it.clone()));
            let value = values.get(at).map(|it| (VALUES, it.clone()));
            put(label.into_iter().chain(value).collect(), SIZE, LINE);
        }
    }
    for note in &sheet.notes {
        put(Vec::new(), SIZE, LINE);
        for line in lines(note, SIZE, full) {
            put(vec![(MARGIN, line)], SIZE, LINE);
        }
    }
    pages
}

fn content(face: &mut Typeface, sets: &[Set]) -> Vec<u8> {
    let mut content = Content::new();
    for Set {
        x,
        y,
        size,
        text,
        base,
    } in sets
    {
        content.begin_text().set_font(FACE, *size).next_line(*x, *y);
        let glyphs = face.encode(text, *base);
        for glyphs in glyphs.chunk_by(|one, other| !is_moved(one.rise - other.rise)) {
            let rise = glyphs.first().map_or(0.0, |it| it.rise);
            if is_moved(rise) {
                content.set_rise(rise * size / 1_000.0);
            }
            show(&mut content, glyphs);
            if is_moved(rise) {
                content.set_rise(0.0);
            }
        }
        content.end_text();
    }
    content.finish().to_vec()
}

/// Sets glyphs of one height, as few pieces as it takes.
fn show(content: &mut Content, glyphs: &[Placed]) {
    let mut positioned = content.show_positioned();
    let mut items = positioned.items();
    let mut piece = Vec::new();
    for glyph in glyphs {
        if is_moved(glyph.before) {
            if !piece.is_empty() {
                items.show(Str(&std::mem::take(&mut piece)));
            }
            // What is subtracted moves to the left.
            items.adjust(-glyph.before);
        }
        piece.extend(glyph.number.to_be_bytes());
        if is_moved(glyph.after) {
            items.show(Str(&std::mem::take(&mut piece)));
            items.adjust(-glyph.after);
        }
    }
    if !piece.is_empty() {
        items.show(Str(&piece));
    }
}

/// Whether it can be seen: widths are rounded.
fn is_moved(thousandths: f32) -> bool {
    thousandths.abs() > 0.1
}

/// Puts the used letters into the file, and what each stands for, so that text can be copied out of it.
fn embed(pdf: &mut Pdf, face: &Typeface) -> Result<(), Error> {
    pdf.type0_font(FONT)
        .base_font(BASE)
        .encoding_predefined(Name(b"Identity-H"))
        .descendant_font(CID_FONT)
        .to_unicode(TO_UNICODE);
    let mut cid = pdf.cid_font(CID_FONT);
    cid.subtype(CidFontType::Type2)
        .base_font(BASE)
        .system_info(IDENTITY)
        .font_descriptor(DESCRIPTOR)
        .default_width(0.0)
        .cid_to_gid_map_predefined(Name(b"Identity"));
    let mut widths = cid.widths();
    for (number, _, width) in face.letters() {
        widths.same(number, number, width);
    }
    drop(widths);
    drop(cid);
    let (own, scale) = (face.face(), face.scale());
    let bounds = own.global_bounding_box();
    let scaled = |units: i16| f32::from(units) * scale;
    pdf.font_descriptor(DESCRIPTOR)
        .name(BASE)
        .flags(FontFlags::SYMBOLIC)
        .bbox(Rect::new(
            scaled(bounds.x_min),
            scaled(bounds.y_min),
            scaled(bounds.x_max),
            scaled(bounds.y_max),
        ))
        .italic_angle(0.0)
        .ascent(scaled(own.ascender()))
        .descent(scaled(own.descender()))
        .cap_height(scaled(own.capital_height().unwrap_or_default()))
        .stem_v(80.0)
        .font_file2(FONT_FILE);
    let mut map = UnicodeCmap::new(Name(b"Custom"), IDENTITY);
    for (number, letters, _) in face.letters() {
        if !letters.is_empty() {
            map.pair_with_multiple(number, letters.chars());
        }
    }
    let map = map.finish();
    pdf.cmap(TO_UNICODE, &map);
    let file = face.subset()?;
    let length = i32::try_from(file.len()).unwrap_or(i32::MAX);
    pdf.stream(FONT_FILE, &file).pair(Name(b"Length1"), length);
    Ok(())
}
