//! What is made of a picture: upright, square, small, clean, in the colours of screens.
#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot go on fails where it stands"
)]

mod photos;

use image::{DynamicImage, GrayImage, ImageBuffer, ImageFormat, Luma, Rgb, Rgba, RgbaImage};
use photos::{
    CORNERS, SECRETS, corners, file, is_near, is_upright, jpeg, read, upright, with_everything,
    with_profile,
};
use studiodesk_images::{Crop, Error, PREPARED_SIDE, Source, prepare};

const fn crop(x: u32, y: u32, size: u32, turns: u8) -> Crop {
    Crop { x, y, size, turns }
}

#[test]
fn every_way_to_hold_a_camera_comes_out_upright() {
    let (width, height) = (480, 320);
    for orientation in 1..=8 {
        let photo = with_everything(&upright(width, height), orientation);
        let source = Source::open(&photo).unwrap();

        let preview = read(&source.preview(240).unwrap());
        let square = read(&source.prepare(Crop::middle(width, height)).unwrap());

        assert_eq!(preview.dimensions(), (240, 160), "{orientation}");
        assert_eq!(square.dimensions(), (320, 320), "{orientation}");
        assert!(is_upright(&preview), "{orientation}");
        assert!(is_upright(&square), "{orientation}");
    }
}

#[test]
fn the_chosen_square_is_cut_and_turned_as_it_was_seen() {
    let photo = with_everything(&upright(400, 300), 7);
    let source = Source::open(&photo).unwrap();
    let [top_left, top_right, bottom_left, bottom_right] = CORNERS;

    for (square, colour) in [
        (crop(0, 0, 150, 0), top_left),
        (crop(250, 0, 150, 0), top_right),
        (crop(0, 150, 150, 0), bottom_left),
        (crop(200, 150, 150, 0), bottom_right),
        // Turned once, what was below on the left is above on the left.
        (crop(0, 0, 150, 1), bottom_left),
        (crop(0, 0, 150, 2), bottom_right),
        (crop(0, 0, 150, 3), top_right),
        (crop(150, 250, 150, 1), top_right),
    ] {
        let made = read(&source.prepare(square).unwrap());

        assert_eq!(made.dimensions(), (150, 150));
        let found = corners(&made);
        assert!(found.iter().all(|it| is_near(*it, colour)), "{square:?}");
    }
}

#[test]
fn nothing_but_the_picture_comes_along() {
    let photo = with_everything(&upright(300, 300), 1);
    let source = Source::open(&photo).unwrap();
    let holds = |file: &[u8], secret: &[u8]| file.windows(secret.len()).any(|part| part == secret);

    let made = source.prepare(crop(0, 0, 300, 0)).unwrap();
    let preview = source.preview(200).unwrap();

    for secret in SECRETS {
        assert!(holds(&photo, secret) || secret == b"ICC_PROFILE");
        assert!(!holds(&made, secret) && !holds(&preview, secret));
    }
}

#[test]
fn it_is_never_larger_than_the_service_keeps_and_never_blown_up() {
    let large = jpeg(&upright(1600, 1300));
    let small = jpeg(&upright(140, 120));

    let large = read(&prepare(&large, crop(10, 0, 1300, 0)).unwrap());
    let small = read(&prepare(&small, crop(0, 0, 120, 0)).unwrap());

    assert_eq!(large.dimensions(), (PREPARED_SIDE, PREPARED_SIDE));
    assert_eq!(small.dimensions(), (120, 120));
}

#[test]
fn the_same_square_gives_the_same_bytes() {
    let photo = jpeg(&upright(300, 300));
    let source = Source::open(&photo).unwrap();

    let shown = source.prepare(crop(7, 9, 201, 1)).unwrap();

    assert_eq!(shown, source.prepare(crop(7, 9, 201, 1)).unwrap());
    assert_eq!(shown, prepare(&photo, crop(7, 9, 201, 1)).unwrap());
}

#[test]
fn a_square_that_is_not_in_the_picture_is_refused() {
    let source = Source::open(&jpeg(&upright(200, 150))).unwrap();

    for outside in [
        crop(0, 0, 0, 0),
        crop(0, 0, 151, 0),
        crop(51, 0, 150, 0),
        crop(0, 60, 150, 0),
        crop(0, 51, 150, 1),
        crop(u32::MAX, 0, 150, 0),
        crop(0, 0, u32::MAX, 255),
    ] {
        assert_eq!(source.prepare(outside), Err(Error::Outside), "{outside:?}");
    }
    assert!(source.prepare(crop(0, 50, 150, 1)).is_ok());
}

#[test]
fn grey_deep_clear_and_counted_colours_come_out_as_people_see_them() {
    let grey = DynamicImage::ImageLuma8(GrayImage::from_pixel(120, 120, Luma([90])));
    let deep: ImageBuffer<Rgb<u16>, Vec<u16>> =
        ImageBuffer::from_pixel(120, 120, Rgb([90 * 257; 3]));
    let clear = RgbaImage::from_pixel(120, 120, Rgba([0, 0, 0, 0]));
    let half = RgbaImage::from_pixel(120, 120, Rgba([0, 0, 0, 165]));
    let cases = [
        (file(grey.clone(), ImageFormat::Jpeg), 90),
        (file(grey, ImageFormat::Png), 90),
        (file(DynamicImage::ImageRgb16(deep), ImageFormat::Png), 90),
        (file(clear.clone(), ImageFormat::Png), 255),
        (file(clear, ImageFormat::WebP), 255),
        (file(half, ImageFormat::Png), 90),
        (palette(90), 90),
    ];

    for (number, (bytes, shade)) in cases.into_iter().enumerate() {
        let made = read(&prepare(&bytes, crop(0, 0, 120, 0)).unwrap());

        assert!(
            made.pixels().all(|it| is_near(*it, Rgb([shade; 3]))),
            "{number}: {:?}",
            made[(60, 60)]
        );
    }
}

#[test]
fn printing_inks_are_mixed_for_the_screen_and_it_is_said() {
    // As Photoshop writes it: inverted, so that a quarter of ink is three quarters of light.
    let mut print = Vec::new();
    let ink = [191_u8, 191, 191, 255].repeat(128 * 128);
    jpeg_encoder::Encoder::new(&mut print, 95)
        .encode(&ink, 128, 128, jpeg_encoder::ColorType::Cmyk)
        .unwrap();

    let source = Source::open(&print).unwrap();
    let made = read(&source.prepare(crop(0, 0, 128, 0)).unwrap());

    assert!(source.inspection().is_print);
    let pixel = made[(64, 64)];
    assert!(
        pixel.0.iter().all(|it| it.abs_diff(pixel.0[0]) < 12),
        "{pixel:?}"
    );
}

#[test]
fn the_colours_of_newer_phones_mean_the_same_without_their_profile() {
    let profile = moxcms::ColorProfile::new_display_p3().encode().unwrap();
    let red = image::RgbImage::from_pixel(120, 120, Rgb([200, 60, 60]));
    let plain = jpeg(&red);
    let wide = with_profile(&plain, &profile);

    let plain = read(&prepare(&plain, crop(0, 0, 120, 0)).unwrap())[(60, 60)];
    let wide = read(&prepare(&wide, crop(0, 0, 120, 0)).unwrap())[(60, 60)];

    // The same numbers mean a stronger red in the wide space.
    assert!(plain.0[0].abs_diff(200) < 6, "{plain:?}");
    assert!(wide.0[0] > plain.0[0] + 5, "{wide:?} {plain:?}");
    assert!(wide.0[1] < plain.0[1], "{wide:?} {plain:?}");
}

#[test]
fn a_profile_that_cannot_be_read_changes_nothing() {
    let plain = jpeg(&upright(120, 120));
    let odd = with_profile(&plain, b"no profile at all");

    let [plain, odd] = [plain, odd].map(|file| prepare(&file, crop(0, 0, 120, 0)).unwrap());

    assert_eq!(plain, odd);
}

#[test]
fn pixels_that_spoil_in_the_middle_are_not_sent() {
    let noisy = image::RgbImage::from_fn(256, 256, |x, y| {
        let noise = (x * 7919 + y * 104_729 + x * y * 31) % 251;
        Rgb([noise as u8, (noise * 3 % 256) as u8, 128])
    });
    let mut spoilt = jpeg(&noisy);
    let middle = spoilt.len() / 2;
    // A marker that stands for nothing there, as a disk error leaves it.
    spoilt[middle..middle + 2].copy_from_slice(&[0xff, 0xc4]);

    let opened = Source::open(&spoilt);

    assert!(opened.is_err(), "{opened:?}");
}

#[test]
fn pixels_from_a_clipboard_are_taken_like_a_file() {
    let picture = upright(200, 160);
    let count = picture.as_raw().clone();

    let source = Source::of_pixels(200, 160, count.clone()).unwrap();

    assert!(is_upright(&read(
        &source.prepare(crop(20, 0, 160, 0)).unwrap()
    )));
    assert!(source.inspection().hidden.is_empty());
    let half_seen = [0, 0, 0, 165].repeat(200 * 160);
    let half_seen = Source::of_pixels(200, 160, half_seen).unwrap();
    let made = read(&half_seen.prepare(crop(0, 0, 160, 0)).unwrap());
    assert!(is_near(made[(80, 80)], Rgb([90; 3])));
    assert_eq!(
        Source::of_pixels(200, 161, count).unwrap_err(),
        Error::Damaged
    );
    assert_eq!(
        Source::of_pixels(99, 99, vec![0; 99 * 99 * 3]).unwrap_err(),
        Error::TooSmall
    );
}

/// A PNG of one colour that is named by its number.
fn palette(shade: u8) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, 120, 120);
    encoder.set_color(png::ColorType::Indexed);
    encoder.set_palette(vec![0, 0, 0, shade, shade, shade]);
    let mut writer = encoder.write_header().unwrap();
    writer.write_image_data(&[1; 120 * 120]).unwrap();
    writer.finish().unwrap();
    bytes
}
