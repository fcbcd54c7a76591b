//! Photos with a red corner go in; where it is in what comes out tells what was done.

use std::io::Cursor;

use image::{DynamicImage, ImageFormat, Rgb, RgbImage};

use super::*;
use crate::{Error, pdf_page, pdf_pages};

/// 640 by 320 white pixels, the top left eighth of them red.
fn photo() -> Vec<u8> {
    let image = RgbImage::from_fn(640, 320, |x, y| {
        if x < 160 && y < 160 {
            Rgb([255, 0, 0])
        } else {
            Rgb([255, 255, 255])
        }
    });
    let mut png = Vec::new();
    DynamicImage::ImageRgb8(image)
        .write_to(&mut Cursor::new(&mut png), ImageFormat::Png)
        .unwrap();
    png
}

fn shown(look: Look) -> RgbImage {
    let jpeg = paper_page(&photo(), look, 1000).unwrap();
    image::load_from_memory(&jpeg).unwrap().into_rgb8()
}

fn is_red(image: &RgbImage, x: u32, y: u32) -> bool {
    let [red, green, _] = image[(x, y)].0;
    red > 200 && green < 80
}

#[test]
fn a_page_is_turned_clockwise() {
    let turned = |turn| {
        shown(Look {
            turn,
            ..Look::default()
        })
    };

    assert!(is_red(&turned(Turn::None), 20, 20));
    let right = turned(Turn::Right);
    assert_eq!(right.dimensions(), (320, 640));
    assert!(is_red(&right, 280, 40));
    assert!(is_red(&turned(Turn::Half), 600, 280));
    assert!(is_red(&turned(Turn::Left), 40, 600));
}

#[test]
fn what_is_cut_is_cut_off_the_turned_page() {
    let trim = Trim {
        right: 50,
        bottom: 25,
        ..Trim::default()
    };

    let page = shown(Look {
        turn: Turn::Right,
        trim,
        grey: false,
    });

    assert_eq!(page.dimensions(), (160, 480));
    assert!(
        !is_red(&page, 40, 20),
        "the red corner is on the right, which is gone"
    );
}

#[test]
fn cutting_everything_leaves_a_page() {
    let trim = Trim {
        top: 100,
        right: 100,
        bottom: 100,
        left: u32::MAX,
    };

    let (width, height) = shown(Look {
        trim,
        ..Look::default()
    })
    .dimensions();

    assert!(width >= 1 && height >= 1);
}

#[test]
fn a_grey_page_has_no_colours() {
    let page = shown(Look {
        grey: true,
        ..Look::default()
    });

    assert!(
        page.pixels()
            .all(|Rgb([red, green, blue])| red == green && green == blue)
    );
}

#[test]
fn photos_become_the_pages_of_one_pdf_in_their_order() {
    let photo = photo();
    let upside = Look {
        turn: Turn::Half,
        ..Look::default()
    };
    let grey = Look {
        grey: true,
        ..Look::default()
    };

    let pdf = paper([
        (&photo[..], Look::default()),
        (&photo[..], upside),
        (&photo[..], grey),
    ])
    .unwrap();

    assert_eq!(pdf_pages(&pdf), Ok(3));
    let page = |index| {
        let png = pdf_page(&pdf, index, 800).unwrap();
        image::load_from_memory(&png).unwrap().into_rgb8()
    };
    let (first, second, third) = (page(0), page(1), page(2));
    assert_eq!(first.dimensions(), (800, 400));
    assert!(is_red(&first, 50, 50) && !is_red(&first, 750, 350));
    assert!(is_red(&second, 750, 350) && !is_red(&second, 50, 50));
    assert!(!is_red(&third, 50, 50));
}

#[test]
fn what_is_no_photo_is_refused() {
    let refused = paper([(&b"no photo"[..], Look::default())]);

    assert_eq!(refused, Err(Error::NotAnImage));
}
