//! Logos that are large, wide, high, see-through, sideways, broken, or tell more than they show.

mod photos;

use image::{ImageFormat, Rgb, RgbImage, Rgba, RgbaImage};
use photos::{file, is_near, is_upright, read_png as read};
use studiodesk_images::{Error, inspect, logo};

const RED: Rgb<u8> = Rgb([220, 20, 20]);

fn red(width: u32, height: u32) -> RgbImage {
    RgbImage::from_pixel(width, height, RED)
}

#[test]
fn it_fits_into_its_place_keeps_its_shape_and_is_never_enlarged() {
    for ((width, height), size) in [
        ((1920, 480), (960, 240)),
        ((4000, 400), (960, 96)),
        ((500, 2000), (60, 240)),
        ((300, 120), (300, 120)),
        ((5000, 16), (960, 3)),
    ] {
        let png = logo(&file(red(width, height), ImageFormat::Png), 960, 240).unwrap();

        let seen = read(&png);
        assert_eq!(seen.dimensions(), size);
        assert!(seen.pixels().all(|pixel| is_near(*pixel, RED)));
    }
}

#[test]
fn what_is_seen_through_is_white() {
    let mut drawn = RgbaImage::from_pixel(200, 100, Rgba([0, 0, 0, 0]));
    drawn.put_pixel(100, 50, Rgba([220, 20, 20, 255]));

    let seen = read(&logo(&file(drawn, ImageFormat::WebP), 960, 240).unwrap());

    assert_eq!(*seen.get_pixel(0, 0), Rgb([255, 255, 255]));
    assert!(is_near(*seen.get_pixel(100, 50), RED));
}

#[test]
fn it_is_upright_and_nothing_that_was_hidden_comes_along() {
    let photo = photos::with_everything(&photos::upright(320, 200), 6);
    assert!(!inspect(&photo).unwrap().hidden.is_empty());

    let png = logo(&photo, 960, 240).unwrap();

    assert!(is_upright(&read(&png)));
    assert!(inspect(&png).unwrap().hidden.is_empty());
}

#[test]
fn what_cannot_be_shown_is_refused() {
    let whole = file(red(200, 100), ImageFormat::Png);
    let wide = |bytes: &[u8]| logo(bytes, 960, 240).unwrap_err();

    assert_eq!(wide(b"<svg/>"), Error::NotAnImage);
    assert_eq!(wide(&whole[..whole.len() - 20]), Error::Cut);
    assert_eq!(wide(&file(red(200, 15), ImageFormat::Png)), Error::TooSmall);
    assert_eq!(wide(&photos::png_of_size(60_000, 60_000)), Error::TooLarge);
    assert_eq!(wide(&photos::webp_of_frames(2)), Error::Animated);
}
