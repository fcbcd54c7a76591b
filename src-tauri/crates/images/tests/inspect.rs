//! What is told of a file before it is unpacked.

mod photos;

use image::ImageFormat;
use photos::{file, jpeg, upright, with_chunk, with_everything, with_segment};
use studiodesk_images::{Error, Foreign, Format, Hidden, inspect};

#[test]
fn everything_that_a_phone_hides_is_told_and_what_matters_first() {
    let found = inspect(&with_everything(&upright(320, 240), 6)).unwrap();

    assert_eq!((found.width, found.height), (320, 240));
    assert!(found.is_turned);
    assert_eq!(found.format, Some(Format::Jpeg));
    let hidden: Vec<Hidden> = found.hidden.into_iter().collect();
    assert_eq!(
        hidden,
        [
            Hidden::Place,
            Hidden::Date,
            Hidden::Camera,
            Hidden::Owner,
            Hidden::Description,
            Hidden::Preview,
            Hidden::Settings,
            Hidden::Notes,
            Hidden::Trailing,
        ]
    );
}

#[test]
fn a_picture_that_hides_nothing_is_said_to_hide_nothing() {
    for format in [ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::WebP] {
        let found = inspect(&file(upright(200, 150), format)).unwrap();

        assert_eq!((found.width, found.height), (200, 150), "{format:?}");
        assert!(found.hidden.is_empty(), "{format:?} {:?}", found.hidden);
        assert!(!found.is_turned);
    }
}

#[test]
fn a_png_tells_what_its_chunks_hold() {
    let plain = file(upright(200, 150), ImageFormat::Png);
    let cases: [(&[u8; 4], &[u8], &[Hidden]); 5] = [
        (b"tEXt", b"Author\0Erika", &[Hidden::Description]),
        (b"tIME", &[7, 0xea, 5, 14, 10, 0, 0], &[Hidden::Date]),
        (b"caBX", b"who knows", &[Hidden::Private]),
        (
            b"iTXt",
            b"XML:com.adobe.xmp\0\0\0\0\0<x/>",
            &[Hidden::Notes],
        ),
        (
            b"eXIf",
            &photos::directory(1),
            &[
                Hidden::Place,
                Hidden::Date,
                Hidden::Camera,
                Hidden::Owner,
                Hidden::Preview,
                Hidden::Settings,
            ],
        ),
    ];

    for (name, body, hidden) in cases {
        let found = inspect(&with_chunk(&plain, name, body)).unwrap();

        assert!(found.hidden.iter().eq(hidden), "{:?}", found.hidden);
    }
}

#[test]
fn what_is_wrong_is_told_apart() {
    let picture = jpeg(&upright(200, 200));
    let moving = with_chunk(
        &file(upright(200, 200), ImageFormat::Png),
        b"acTL",
        &[0, 0, 0, 2, 0, 0, 0, 0],
    );
    let mut twelve_bits = picture.clone();
    let head = picture
        .windows(2)
        .position(|two| two == [0xff, 0xc0])
        .unwrap();
    twelve_bits[head + 4] = 12;
    let cases: [(&str, &[u8], Error); 9] = [
        ("moves", &moving, Error::Animated),
        ("moves", &photos::webp_of_frames(3), Error::Animated),
        ("tiny", &jpeg(&upright(99, 400)), Error::TooSmall),
        ("huge", &photos::jpeg_of_size(12_001, 10), Error::TooLarge),
        ("cut", &picture[..picture.len() / 2], Error::Cut),
        ("12 bit", &twelve_bits, Error::Unusual),
        (
            "heic",
            b"\0\0\0\x18ftypheic\0\0\0\0mif1heic",
            Error::Foreign(Foreign::Heic),
        ),
        ("film", b"\0\0\0\x18ftypmp42\0\0\0\0isom", Error::NotAnImage),
        ("nothing", b"", Error::NotAnImage),
    ];

    for (name, bytes, error) in cases {
        assert_eq!(inspect(bytes).unwrap_err(), error, "{name}");
    }
}

#[test]
fn zeroes_behind_the_end_are_not_worth_a_word() {
    let mut padded = jpeg(&upright(200, 200));
    padded.extend([0; 512]);

    assert!(inspect(&padded).unwrap().hidden.is_empty());
}

#[test]
fn a_broken_directory_is_still_said_to_be_there() {
    let broken = with_segment(
        &jpeg(&upright(200, 200)),
        0xe1,
        b"Exif\0\0II*\0\xff\xff\xff\xff",
    );

    let found = inspect(&broken).unwrap();

    assert!(found.hidden.iter().eq(&[Hidden::Settings]));
    assert!(!found.is_turned);
}
