//! Thumbnails of pictures that are good, sideways, huge, broken or no pictures.
#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot go on fails where it stands"
)]

use std::io::Cursor;
use std::time::{Duration, Instant};

use image::{DynamicImage, ImageFormat, Rgb, RgbImage, Rgba, RgbaImage};
use studiodesk_images::{Error, thumbnail};

const RED: Rgb<u8> = Rgb([220, 20, 20]);
const BLUE: Rgb<u8> = Rgb([20, 20, 220]);

/// Red on the left, blue on the right.
fn two_colours(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, _| if x < width / 2 { RED } else { BLUE })
}

fn file(image: impl Into<DynamicImage>, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(vec![]);
    image.into().write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

fn read(jpeg: &[u8]) -> RgbImage {
    assert_eq!(image::guess_format(jpeg).unwrap(), ImageFormat::Jpeg);
    image::load_from_memory(jpeg).unwrap().into_rgb8()
}

fn is_near(pixel: Rgb<u8>, colour: Rgb<u8>) -> bool {
    let differs = |(a, b): (&u8, &u8)| a.abs_diff(*b) > 24;
    !pixel.0.iter().zip(&colour.0).any(differs)
}

/// A JPEG with an EXIF segment that holds an orientation and a place.
fn with_exif(jpeg: &[u8], orientation: u8) -> Vec<u8> {
    let mut exif = b"Exif\0\0II*\0\x08\0\0\0\x01\0".to_vec();
    // Tag 0x0112, a short, one of them; then no further directory.
    exif.extend([
        0x12,
        0x01,
        3,
        0,
        1,
        0,
        0,
        0,
        orientation,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
    ]);
    exif.extend(b"52.5200 N 13.4050 E");
    let length = u16::try_from(exif.len() + 2).unwrap().to_be_bytes();
    [&jpeg[..2], &[0xff, 0xe1], &length, &exif, &jpeg[2..]].concat()
}

/// A PNG of a few bytes that claims a size.
fn png_of_size(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = file(two_colours(2, 2), ImageFormat::Png);
    bytes[16..20].copy_from_slice(&width.to_be_bytes());
    bytes[20..24].copy_from_slice(&height.to_be_bytes());
    let sum = crc(&bytes[12..29]).to_be_bytes();
    bytes[29..33].copy_from_slice(&sum);
    bytes
}

/// The check sum of a PNG's chunk.
fn crc(bytes: &[u8]) -> u32 {
    let sum = bytes.iter().fold(u32::MAX, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| {
            (sum >> 1) ^ (0xedb8_8320 & (sum & 1).wrapping_neg())
        })
    });
    !sum
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

    let needles: [&[u8]; 6] = [
        b"Exif",
        b"52.5200",
        b"<script>",
        b"http://ns.adobe.com/xap",
        b"Photoshop 3.0",
        b"ICC_PROFILE",
    ];
    for needle in needles {
        assert!(!small.windows(needle.len()).any(|part| part == needle));
    }
}

#[test]
fn what_was_transparent_is_white() {
    let clear = RgbaImage::from_pixel(20, 20, Rgba([0, 0, 0, 0]));

    let square = read(&thumbnail(&file(clear, ImageFormat::Png), 10).unwrap());

    assert!(square.pixels().all(|pixel| is_near(*pixel, Rgb([255; 3]))));
}

#[test]
fn a_bomb_is_refused_by_its_head_without_being_unpacked() {
    let before = peak_memory();
    let start = Instant::now();

    let by_side = thumbnail(&png_of_size(20_000, 20_000), 96);
    let by_bytes = thumbnail(&png_of_size(12_000, 12_000), 96);

    assert_eq!(by_side, Err(Error::TooLarge));
    assert_eq!(by_bytes, Err(Error::TooLarge));
    assert!(start.elapsed() < Duration::from_secs(1));
    assert!(peak_memory() - before < 64 * 1024, "kilobytes");
}

#[test]
fn a_picture_that_breaks_off_is_damaged() {
    for format in [ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::WebP] {
        let bytes = file(two_colours(200, 200), format);

        for length in [bytes.len() / 2, bytes.len() - 2] {
            // The last chunk of a PNG is empty; without its check sum nothing is missing.
            if format == ImageFormat::Png && length + 2 == bytes.len() {
                continue;
            }
            let outcome = thumbnail(&bytes[..length], 96);

            assert_eq!(outcome, Err(Error::Damaged), "{format:?} {length}");
        }
    }
}

#[test]
fn what_is_no_picture_is_told_whatever_it_looks_like() {
    let others: [&[u8]; 5] = [
        b"",
        b"hello",
        b"%PDF-1.7",
        b"GIF89a\x01\0\x01\0\0\0\0;",
        b"BM",
    ];

    for bytes in others {
        assert_eq!(thumbnail(bytes, 96), Err(Error::NotAnImage));
    }
}

#[test]
fn a_side_of_nothing_is_a_side_of_one() {
    let jpeg = thumbnail(&file(two_colours(8, 8), ImageFormat::Png), 0).unwrap();

    assert_eq!(read(&jpeg).dimensions(), (1, 1));
}

/// The most memory that this process held so far, in kilobytes, where the system tells.
fn peak_memory() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    peak.and_then(|text| text.split_whitespace().next()?.parse().ok())
        .unwrap_or(0)
}
