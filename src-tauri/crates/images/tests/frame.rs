//! Pictures of a camera's stream: unpacked where they are what was agreed on, and refused otherwise.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use jpeg_encoder::{ColorType, Encoder};
use proptest::prelude::*;
use studiodesk_images::{Error, Frame, Packing};

fn frame(packing: Packing, (width, height): (u32, u32), bytes: Vec<u8>) -> Frame {
    Frame {
        width,
        height,
        packing,
        stride: 0,
        bytes,
    }
}

/// Red above, blue below.
fn jpeg(width: u16, height: u16) -> Vec<u8> {
    let rows = (0..height).flat_map(|y| (0..width).map(move |_| y));
    let pixels: Vec<u8> = rows
        .flat_map(|y| {
            if y < height / 2 {
                [220, 20, 20]
            } else {
                [20, 20, 220]
            }
        })
        .collect();
    let mut jpeg = Vec::new();
    Encoder::new(&mut jpeg, 95)
        .encode(&pixels, width, height, ColorType::Rgb)
        .unwrap();
    jpeg
}

/// The same without the tables that its maker expects to be known, under the name that says so.
fn abbreviated(jpeg: &[u8]) -> Vec<u8> {
    let mut short = vec![0xFF, 0xD8, 0xFF, 0xE0, 0, 16];
    short.extend(b"AVI1\0\0\0\0\0\0\0\0\0\0");
    let mut at = 2;
    while jpeg[at + 1] != 0xDA {
        let end = at + 2 + usize::from(u16::from_be_bytes([jpeg[at + 2], jpeg[at + 3]]));
        if ![0xC4, 0xE0].contains(&jpeg[at + 1]) {
            short.extend(&jpeg[at..end]);
        }
        at = end;
    }
    short.extend(&jpeg[at..]);
    short
}

fn is_close(found: &[u8], wanted: [u8; 3]) -> bool {
    found.iter().zip(wanted).all(|(a, b)| a.abs_diff(b) < 12)
}

#[test]
fn colours_of_television_become_those_of_screens() {
    // White, black; then red and red.
    let bytes = vec![235, 128, 16, 128, 81, 90, 81, 240];

    let pixels = frame(Packing::Yuyv, (4, 1), bytes).unpack().unwrap();

    assert_eq!(pixels[..6], [255, 255, 255, 0, 0, 0]);
    assert!(is_close(&pixels[6..9], [255, 0, 0]), "{pixels:?}");
    assert!(is_close(&pixels[9..], [255, 0, 0]), "{pixels:?}");
}

#[test]
fn light_and_colour_that_lie_apart_come_together() {
    // Blue, all of it: four lights, then one pair of colours.
    let bytes = vec![41, 41, 41, 41, 240, 110];

    let pixels = frame(Packing::Nv12, (2, 2), bytes).unpack().unwrap();

    assert_eq!(pixels.len(), 12);
    assert!(
        pixels.chunks(3).all(|it| is_close(it, [0, 0, 255])),
        "{pixels:?}"
    );
}

#[test]
fn what_lies_between_two_rows_is_not_drawn() {
    let mut wide = frame(
        Packing::Yuyv,
        (2, 2),
        vec![235, 128, 235, 128, 9, 9, 9, 9, 16, 128, 16, 128],
    );
    wide.stride = 8;

    let pixels = wide.unpack().unwrap();

    assert_eq!(pixels, [[255; 6], [0; 6]].concat());
}

#[test]
fn a_jpeg_is_unpacked_with_its_tables_and_without_and_with_zeroes_after_it() {
    let whole = jpeg(64, 32);
    let padded = [&whole[..], &[0; 500]].concat();

    for bytes in [whole.clone(), abbreviated(&whole), padded] {
        let pixels = frame(Packing::Jpeg, (64, 32), bytes).unpack().unwrap();

        assert_eq!(pixels.len(), 64 * 32 * 3);
        assert!(is_close(&pixels[..3], [220, 20, 20]));
        assert!(is_close(&pixels[pixels.len() - 3..], [20, 20, 220]));
    }
}

#[test]
fn a_picture_whose_end_did_not_arrive_is_not_painted_grey() {
    let whole = jpeg(64, 32);
    let torn = whole[..whole.len() / 2].to_vec();

    assert_eq!(
        frame(Packing::Jpeg, (64, 32), torn).unpack(),
        Err(Error::Cut)
    );
    assert_eq!(
        frame(Packing::Jpeg, (64, 32), Vec::new()).unpack(),
        Err(Error::Cut)
    );
    assert_eq!(
        frame(Packing::Yuyv, (64, 32), vec![0; 4095]).unpack(),
        Err(Error::Cut)
    );
    assert_eq!(
        frame(Packing::Nv12, (64, 32), vec![0; 3071]).unpack(),
        Err(Error::Cut)
    );
}

#[test]
fn a_picture_of_another_size_than_agreed_is_refused() {
    let larger = frame(Packing::Jpeg, (32, 32), jpeg(64, 32));
    let smaller = frame(Packing::Jpeg, (64, 64), jpeg(64, 32));

    assert_eq!(larger.unpack(), Err(Error::Damaged));
    assert_eq!(smaller.unpack(), Err(Error::Damaged));
}

#[test]
fn sizes_that_no_camera_has_are_refused_before_anything_is_allocated() {
    for packing in [Packing::Jpeg, Packing::Yuyv, Packing::Nv12] {
        let of = |size| frame(packing, size, Vec::new()).unpack();
        assert_eq!(of((0, 480)), Err(Error::Damaged));
        assert_eq!(of((u32::MAX, u32::MAX)), Err(Error::TooLarge));
        let heavy = frame(packing, (640, 480), vec![0; 17 * 1024 * 1024]);
        assert_eq!(heavy.unpack(), Err(Error::TooLarge));
    }
    let mut narrow = frame(Packing::Yuyv, (640, 480), vec![0; 640 * 480 * 2]);
    narrow.stride = 4;
    assert_eq!(narrow.unpack(), Err(Error::Damaged));
    assert_eq!(
        frame(Packing::Yuyv, (3, 2), vec![0; 12]).unpack(),
        Err(Error::Unusual)
    );
    assert_eq!(
        frame(Packing::Nv12, (2, 3), vec![0; 12]).unpack(),
        Err(Error::Unusual)
    );
}

proptest! {
    #[test]
    fn no_bytes_break_it(
        bytes in proptest::collection::vec(any::<u8>(), 0..600),
        size in (0_u32..40, 0_u32..40),
        stride in 0_u32..200,
    ) {
        for packing in [Packing::Jpeg, Packing::Yuyv, Packing::Nv12] {
            let frame = Frame { stride, ..frame(packing, size, bytes.clone()) };
            if let Ok(pixels) = frame.unpack() {
                prop_assert_eq!(pixels.len() as u32, size.0 * size.1 * 3);
            }
        }
    }

    #[test]
    fn no_damage_in_a_jpeg_breaks_it(at in 2_usize..700, byte in any::<u8>()) {
        let mut bytes = jpeg(64, 32);
        if let Some(place) = bytes.get_mut(at) {
            *place = byte;
        }
        if let Ok(pixels) = frame(Packing::Jpeg, (64, 32), bytes).unpack() {
            prop_assert_eq!(pixels.len(), 64 * 32 * 3);
        }
    }
}
