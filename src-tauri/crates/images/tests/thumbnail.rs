//! Thumbnails of pictures that are good, sideways, huge, broken or no pictures.

mod photos;

use image::{ImageFormat, Rgb, RgbImage, Rgba, RgbaImage};
use photos::{file, is_near, read};
use studiodesk_images::{Error, thumbnail};

const RED: Rgb<u8> = Rgb([220, 20, 20]);
const BLUE: Rgb<u8> = Rgb([20, 20, 220]);

/// Red on the left, blue on the right.
fn two_colours(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, _| if x < width / 2 { RED } else { BLUE })
}

/// A JPEG that says how the camera was held, and where.
fn with_exif(jpeg: &[u8], orientation: u8) -> Vec<u8> {
    let exif = [b"Exif\0\0", photos::directory(orientation).as_slice()].concat();
    photos::with_segment(jpeg, 0xe1, &exif)
}

#[test]
fn every_format_becomes_a_square_of_the_side_that_was_asked_for() {
    for format in [ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::WebP] {
        for (width, height) in [(300, 200), (200, 300), (5, 5), (1, 40)] {
            let jpeg = thumbnail(&file(two_colours(width, height), format), 96).unwrap();

            assert_eq!(read(&jpeg).dimensions(), (96, 96), "{format:?}");
        }
    }
}

#[test]
fn the_middle_is_kept_and_not_squeezed() {
    let mut wide = RgbImage::from_pixel(400, 100, BLUE);
    for (x, _, pixel) in wide.enumerate_pixels_mut() {
        if (150..250).contains(&x) {
            *pixel = RED;
        }
    }

    let square = read(&thumbnail(&file(wide, ImageFormat::Png), 50).unwrap());

    assert!(square.pixels().all(|pixel| is_near(*pixel, RED)));
}

#[test]
fn a_picture_taken_sideways_is_turned_upright() {
    let jpeg = file(two_colours(160, 120), ImageFormat::Jpeg);
    // Where red is to be found, and blue: left and right, or top and bottom.
    let [left, right, top, bottom] = [(8, 32), (56, 32), (32, 8), (32, 56)];

    for (orientation, red, blue) in [
        (1, left, right),
        (2, right, left),
        (3, right, left),
        (6, top, bottom),
        (8, bottom, top),
    ] {
        let square = read(&thumbnail(&with_exif(&jpeg, orientation), 64).unwrap());

        assert!(is_near(square[red], RED), "{orientation}");
        assert!(is_near(square[blue], BLUE), "{orientation}");
    }
}

#[test]
fn nothing_but_the_pixels_comes_along() {
    let mut jpeg = with_exif(&file(two_colours(64, 64), ImageFormat::Jpeg), 1);
    jpeg.extend(b"<script>");

    let small = thumbnail(&jpeg, 32).unwrap();

    for secret in photos::SECRETS {
        assert!(!small.windows(secret.len()).any(|part| part == secret));
    }
}

#[test]
fn what_was_transparent_is_white() {
    let clear = RgbaImage::from_pixel(20, 20, Rgba([0, 0, 0, 0]));

    let square = read(&thumbnail(&file(clear, ImageFormat::Png), 10).unwrap());

    assert!(square.pixels().all(|pixel| is_near(*pixel, Rgb([255; 3]))));
}

#[test]
fn a_picture_that_breaks_off_is_refused() {
    for format in [ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::WebP] {
        let bytes = file(two_colours(200, 200), format);

        for length in [bytes.len() / 2, bytes.len() - 2] {
            let outcome = thumbnail(&bytes[..length], 96);

            assert_eq!(outcome, Err(Error::Cut), "{format:?} {length}");
        }
    }
}

#[test]
fn what_is_no_picture_is_told_whatever_it_looks_like() {
    let others: [&[u8]; 4] = [b"", b"hello", b"%PDF-1.7", b"BM"];

    for bytes in others {
        assert_eq!(thumbnail(bytes, 96), Err(Error::NotAnImage));
    }
}

#[test]
fn a_side_of_nothing_is_a_side_of_one() {
    let jpeg = thumbnail(&file(two_colours(8, 8), ImageFormat::Png), 0).unwrap();

    assert_eq!(read(&jpeg).dimensions(), (1, 1));
}
