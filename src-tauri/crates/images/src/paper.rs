//! Photos of paper: turned, cut and made grey as a person asks, and bound to one PDF.
//!
//! Each page is one JPEG that the PDF holds as it is, so that a scanner's file and ours look alike to
//! whoever opens it. The writer is the one of Typst: it writes, and reads nothing.

use image::{DynamicImage, GrayImage, imageops};
use jpeg_encoder::{ColorType, Encoder};
use pdf_writer::{Content, Filter, Finish, Name, Pdf, Rect, Ref};

use crate::{Error, Result, Source, encode};

/// Pixels along the longer side of a photo: some 250 to the inch of A4, at which small print reads well.
const LONGEST: u32 = 2_900;
/// The longer side of A4 in points, to which every page is set: photos know no size.
const A4_LONGER: f32 = 842.0;
/// High enough to read a letter that was photographed.
const QUALITY: u8 = 85;
/// Less would leave no page.
const LEAST_KEPT: u32 = 10;

/// How a page is turned from how the photo stands, clockwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Turn {
    /// As it stands.
    #[default]
    None,
    /// A quarter to the right.
    Right,
    /// Upside down.
    Half,
    /// A quarter to the left.
    Left,
}

/// How much is cut off each side of the turned page, in hundredths of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Trim {
    /// Off the top.
    pub top: u32,
    /// Off the right.
    pub right: u32,
    /// Off the bottom.
    pub bottom: u32,
    /// Off the left.
    pub left: u32,
}

/// How a page is to look.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Look {
    /// Turned first.
    pub turn: Turn,
    /// Then cut.
    pub trim: Trim,
    /// Without colours: less to send, and easier to read.
    pub grey: bool,
}

/// A photo as the page that it becomes: a JPEG within `side` by `side` pixels.
///
/// # Errors
/// As of [`Source::open`].
pub fn paper_page(photo: &[u8], look: Look, side: u32) -> Result<Vec<u8>> {
    Ok(page(photo, look, side)?.jpeg)
}

/// Photos as the pages of one PDF, in their order.
///
/// # Errors
/// As of [`Source::open`], for the first photo that cannot be taken.
pub fn paper<'a>(photos: impl IntoIterator<Item = (&'a [u8], Look)>) -> Result<Vec<u8>> {
    let pages = photos
        .into_iter()
        .map(|(photo, look)| page(photo, look, LONGEST))
        .collect::<Result<Vec<_>>>()?;
    Ok(bound(&pages))
}

/// A page, encoded.
struct Page {
    jpeg: Vec<u8>,
    width: u32,
    height: u32,
    grey: bool,
}

fn page(photo: &[u8], look: Look, side: u32) -> Result<Page> {
    // Scaled before it is cut, so that what is cut off is no reason to unpack more than fits.
    let whole = DynamicImage::ImageRgb8(Source::open(photo)?.whole(side)?);
    let image = cropped(&turned(whole, look.turn), look.trim).into_rgb8();
    let (width, height) = image.dimensions();
    let jpeg = if look.grey {
        grey_jpeg(&imageops::grayscale(&image))?
    } else {
        encode::jpeg(&image, QUALITY)?
    };
    Ok(Page {
        jpeg,
        width,
        height,
        grey: look.grey,
    })
}

fn turned(image: DynamicImage, turn: Turn) -> DynamicImage {
    match turn {
        Turn::None => image,
        Turn::Right => image.rotate90(),
        Turn::Half => image.rotate180(),
        Turn::Left => image.rotate270(),
    }
}

fn cropped(image: &DynamicImage, trim: Trim) -> DynamicImage {
    let (left, width) = kept(image.width(), trim.left, trim.right);
    let (top, height) = kept(image.height(), trim.top, trim.bottom);
    image.crop_imm(left, top, width, height)
}

/// Where what is kept of a side begins, and how long it is: never nothing.
fn kept(side: u32, before: u32, after: u32) -> (u32, u32) {
    let most = 100 - LEAST_KEPT;
    let before = before.min(most);
    let after = after.min(most - before);
    let part = |hundredths: u32| (u64::from(side) * u64::from(hundredths) / 100) as u32;
    let start = part(before).min(side.saturating_sub(1));
    (start, (side - start).saturating_sub(part(after)).max(1))
}

fn grey_jpeg(image: &GrayImage) -> Result<Vec<u8>> {
    let side = |side: u32| u16::try_from(side).map_err(|_| Error::TooLarge);
    let (width, height) = (side(image.width())?, side(image.height())?);
    let mut jpeg = Vec::new();
    Encoder::new(&mut jpeg, QUALITY)
        .encode(image.as_raw(), width, height, ColorType::Luma)
        .map_err(|_| Error::Damaged)?;
    Ok(jpeg)
}

/// Writes the PDF. It names no maker and no time: the same pages give the same file.
fn bound(pages: &[Page]) -> Vec<u8> {
    const PICTURE: Name<'_> = Name(b"P");
    let mut next = Ref::new(1);
    let (catalog, tree) = (next.bump(), next.bump());
    let ids: Vec<[Ref; 3]> = pages
        .iter()
        .map(|_| [next.bump(), next.bump(), next.bump()])
        .collect();
    let mut pdf = Pdf::new();
    pdf.catalog(catalog).pages(tree);
    pdf.pages(tree)
        .kids(ids.iter().map(|[page, ..]| *page))
        .count(i32::try_from(pages.len()).unwrap_or(i32::MAX));
    for (page, [id, picture, drawing]) in pages.iter().zip(ids) {
        let longer = page.width.max(page.height) as f32;
        let points = |side: u32| side as f32 * A4_LONGER / longer;
        let (width, height) = (points(page.width), points(page.height));
        let mut sheet = pdf.page(id);
        sheet.media_box(Rect::new(0.0, 0.0, width, height));
        sheet.parent(tree).contents(drawing);
        sheet.resources().x_objects().pair(PICTURE, picture);
        sheet.finish();
        let mut image = pdf.image_xobject(picture, &page.jpeg);
        image.filter(Filter::DctDecode);
        image.width(page.width.cast_signed());
        image.height(page.height.cast_signed());
        if page.grey {
            image.color_space().device_gray();
        } else {
            image.color_space().device_rgb();
        }
        image.bits_per_component(8);
        image.finish();
        let mut content = Content::new();
        content.save_state();
        content.transform([width, 0.0, 0.0, height, 0.0, 0.0]);
        content.x_object(PICTURE);
        content.restore_state();
        pdf.stream(drawing, &content.finish());
    }
    pdf.finish()
}

#[cfg(test)]
mod tests;
