//! Files whose pixels stay as they are, without what is hidden in them.
#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot go on fails where it stands"
)]

mod photos;

use image::ImageFormat;
use photos::{
    SECRETS, file, held, is_upright, jpeg, upright, with_chunk, with_everything, with_profile,
};
use studiodesk_images::{Error, Hidden, inspect, strip};

fn holds(file: &[u8], secret: &[u8]) -> bool {
    file.windows(secret.len()).any(|part| part == secret)
}

fn as_seen(bytes: &[u8]) -> image::RgbImage {
    use image::{DynamicImage, ImageDecoder, ImageReader};
    let reader = ImageReader::new(std::io::Cursor::new(bytes));
    let mut decoder = reader
        .with_guessed_format()
        .unwrap()
        .into_decoder()
        .unwrap();
    let orientation = decoder.orientation().unwrap();
    let mut image = DynamicImage::from_decoder(decoder).unwrap();
    image.apply_orientation(orientation);
    image.into_rgb8()
}

#[test]
fn a_jpeg_keeps_its_pixels_and_how_it_is_held_and_nothing_else() {
    for orientation in 1..=8 {
        let photo = with_everything(&upright(240, 160), orientation);
        let pixels = jpeg(&held(&upright(240, 160), orientation));

        let clean = strip(&photo).unwrap();

        assert!(is_upright(&as_seen(&clean)), "{orientation}");
        assert!(inspect(&clean).unwrap().hidden.is_empty());
        assert!(clean.ends_with(&pixels[20..]), "packed anew");
        // How it is held stands where a place could stand too.
        let secrets = SECRETS.iter().filter(|it| **it != b"Exif\0\0");
        assert!(secrets.into_iter().all(|it| !holds(&clean, it)));
        assert_eq!(holds(&clean, b"Exif\0\0"), orientation != 1);
    }
}

#[test]
fn a_file_that_hides_nothing_stays_as_it_is() {
    for format in [ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::WebP] {
        let plain = file(upright(120, 120), format);

        assert_eq!(strip(&plain).unwrap(), plain, "{format:?}");
    }
}

#[test]
fn a_profile_stays_for_without_it_the_colours_would_change() {
    let profile = moxcms::ColorProfile::new_display_p3().encode().unwrap();
    let photo = with_profile(&jpeg(&upright(120, 120)), &profile);

    assert_eq!(strip(&photo).unwrap(), photo);
}

#[test]
fn a_png_loses_its_texts_and_directory_and_keeps_how_it_is_held() {
    let plain = file(held(&upright(240, 160), 6), ImageFormat::Png);
    let told = with_chunk(&plain, b"eXIf", &photos::directory(6));
    let told = with_chunk(&told, b"tEXt", b"Author\0Erika Musterfrau");
    let told = with_chunk(&told, b"tIME", &[7, 0xea, 5, 14, 10, 0, 0]);
    let told = [told.as_slice(), b"<script>"].concat();

    let clean = strip(&told).unwrap();

    assert!(inspect(&clean).unwrap().hidden.is_empty());
    assert!(is_upright(&as_seen(&clean)));
    assert!(SECRETS.iter().all(|it| !holds(&clean, it)));
}

#[test]
fn a_webp_loses_its_directory_and_notes_and_keeps_how_it_is_held() {
    let told = extended_webp(&held(&upright(240, 160), 8), 8);
    assert!(inspect(&told).unwrap().hidden.contains(&Hidden::Place));

    let clean = strip(&told).unwrap();

    assert!(inspect(&clean).unwrap().hidden.is_empty());
    assert!(inspect(&clean).unwrap().is_turned);
    assert!(is_upright(&as_seen(&clean)));
    assert!(SECRETS.iter().all(|it| !holds(&clean, it)));
    let claimed = u32::from_le_bytes(clean[4..8].try_into().unwrap());
    assert_eq!(claimed as usize + 8, clean.len());
}

#[test]
fn what_breaks_off_or_is_something_else_is_not_touched() {
    let picture = jpeg(&upright(120, 120));

    assert_eq!(strip(&picture[..picture.len() - 2]), Err(Error::Cut));
    assert_eq!(strip(b"%PDF-1.7"), Err(Error::NotAnImage));
}

/// A WebP with an extended head, a directory and notes.
fn extended_webp(image: &image::RgbImage, orientation: u8) -> Vec<u8> {
    let plain = file(image.clone(), ImageFormat::WebP);
    let chunk = |name: &[u8; 4], body: &[u8]| {
        let length = u32::try_from(body.len()).unwrap().to_le_bytes();
        let odd = vec![0; body.len() % 2];
        [&name[..], &length, body, &odd].concat()
    };
    let side = |side: u32| (side - 1).to_le_bytes()[..3].to_vec();
    let head = [
        vec![0x0c, 0, 0, 0],
        side(image.width()),
        side(image.height()),
    ]
    .concat();
    let body = [
        b"WEBP".to_vec(),
        chunk(b"VP8X", &head),
        plain[12..].to_vec(),
        chunk(b"EXIF", &photos::directory(orientation)),
        chunk(b"XMP ", b"<x dc:creator='Erika Musterfrau'/>"),
    ]
    .concat();
    let length = u32::try_from(body.len()).unwrap().to_le_bytes();
    [b"RIFF", &length[..], &body].concat()
}
