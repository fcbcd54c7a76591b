//! Pages of a PDF as pictures, for a window that is to show them without opening the file itself.
//!
//! The renderer is written in Rust without `unsafe`, so that a hostile file meets neither a web page with
//! commands at hand nor a parser that can be overrun.
//!
//! **Invariant:** nothing of a file is run or followed: no script, no link, no file within.

use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_syntax::Pdf;
use hayro::hayro_syntax::page::Page;
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{PixmapSettings, RenderCache, RenderSettings, render};
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::{DynamicImage, RgbaImage};

use crate::{Error, Result};

/// Pixels along one side of a drawn page, at most. Sharp on a large screen at twice its size.
const MAX_SIDE: u32 = 4_000;

/// How many pages a PDF has.
///
/// # Errors
/// [`Error::NotAPdf`] for what is none, is damaged, or asks for a password.
pub fn pdf_pages(bytes: &[u8]) -> Result<u32> {
    let count = open(bytes)?.pages().len();
    u32::try_from(count).map_err(|_| Error::TooLarge)
}

/// The page at `index`, drawn on white and `width` pixels wide, as a PNG.
///
/// # Errors
/// As of [`pdf_pages`], and [`Error::Damaged`] for a page that is not there or has no size.
pub fn pdf_page(bytes: &[u8], index: u32, width: u32) -> Result<Vec<u8>> {
    let pdf = open(bytes)?;
    let index = usize::try_from(index).map_err(|_| Error::Damaged)?;
    let page = pdf.pages().get(index).ok_or(Error::Damaged)?;
    let scale = scale(page, width)?;
    let drawn = render(
        page,
        &RenderCache::new(),
        &InterpreterSettings::default(),
        &RenderSettings::default(),
        &PixmapSettings {
            x_scale: scale,
            y_scale: scale,
            bg_color: WHITE,
        },
    );
    let (width, height) = (u32::from(drawn.width()), u32::from(drawn.height()));
    let pixels = drawn.data_as_u8_slice().to_vec();
    let image = RgbaImage::from_raw(width, height, pixels).ok_or(Error::Damaged)?;
    // On white nothing is transparent, so the fourth channel is dropped.
    let image = DynamicImage::ImageRgba8(image).into_rgb8();

    let mut png = Vec::new();
    let encoder =
        PngEncoder::new_with_quality(&mut png, CompressionType::Fast, FilterType::Adaptive);
    image.write_with_encoder(encoder)?;
    Ok(png)
}

fn open(bytes: &[u8]) -> Result<Pdf> {
    let pdf = Pdf::new(bytes.to_vec()).map_err(|_| Error::NotAPdf)?;
    if pdf.pages().is_empty() {
        return Err(Error::NotAPdf);
    }
    Ok(pdf)
}

/// What makes the page `width` pixels wide, and neither side too long: a page may claim any height.
fn scale(page: &Page<'_>, width: u32) -> Result<f32> {
    let (across, down) = page.render_dimensions();
    let has_size = |side: f32| side.is_finite() && side >= 1.0;
    if !has_size(across) || !has_size(down) {
        return Err(Error::Damaged);
    }
    let longest = MAX_SIDE as f32;
    let wanted = width.clamp(1, MAX_SIDE) as f32 / across;
    Ok(wanted.min(longest / across).min(longest / down))
}

#[cfg(test)]
mod tests {
    use super::*;
    use pdf_writer::{Content, Finish, Pdf as Writer, Rect, Ref};

    /// One page of `size`, the lower half of it red.
    fn pdf(width: f32, height: f32) -> Vec<u8> {
        let [catalog, pages, page, content] = [1, 2, 3, 4].map(Ref::new);
        let mut writer = Writer::new();
        writer.catalog(catalog).pages(pages);
        writer.pages(pages).kids([page]).count(1);
        let mut one = writer.page(page);
        one.media_box(Rect::new(0.0, 0.0, width, height));
        one.parent(pages).contents(content);
        one.finish();
        let mut drawing = Content::new();
        drawing.set_fill_rgb(1.0, 0.0, 0.0);
        drawing.rect(0.0, 0.0, width, height / 2.0).fill_nonzero();
        writer.stream(content, &drawing.finish());
        writer.finish()
    }

    fn drawn(bytes: &[u8], width: u32) -> RgbaImage {
        let png = pdf_page(bytes, 0, width).unwrap();
        image::load_from_memory(&png).unwrap().into_rgba8()
    }

    #[test]
    fn a_page_is_drawn_upright_on_white_in_the_width_that_was_asked_for() {
        let page = drawn(&pdf(200.0, 100.0), 400);

        assert_eq!(page.dimensions(), (400, 200));
        assert_eq!(page[(200, 40)].0, [255, 255, 255, 255]);
        assert_eq!(page[(200, 160)].0, [255, 0, 0, 255]);
    }

    #[test]
    fn a_page_that_claims_a_monstrous_height_is_drawn_small() {
        let page = drawn(&pdf(10.0, 14_000.0), 1000);

        assert!(page.height() <= MAX_SIDE, "{}", page.height());
    }

    #[test]
    fn what_is_no_pdf_and_a_page_that_is_not_there_are_refused() {
        assert_eq!(pdf_pages(b"%PDF-1.7 and no more"), Err(Error::NotAPdf));
        assert_eq!(pdf_pages(b""), Err(Error::NotAPdf));
        assert_eq!(pdf_page(&pdf(10.0, 10.0), 1, 100), Err(Error::Damaged));
    }
}
