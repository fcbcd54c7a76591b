//! What is made to do harm is refused at once, and without the memory that it asks for.
#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot go on fails where it stands"
)]

mod photos;

use std::time::{Duration, Instant};

use image::ImageFormat;
use peak_alloc::PeakAlloc;
use photos::{file, jpeg, jpeg_of_size, png_of_size, upright, webp_of_frames, with_chunk};
use studiodesk_images::{Crop, Error, Result, Source, inspect, strip, thumbnail};

/// Every byte that anything in this program asks for is counted.
#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

const MOST_MEMORY: usize = 16 << 20;
const LONGEST: Duration = Duration::from_millis(50);
/// The quickest of so many counts: the others were held up by somebody else's work.
const TRIES: usize = 5;

/// One test, for memory is counted for all threads together.
#[test]
fn bombs_are_refused_in_fifty_milliseconds_and_sixteen_megabytes() {
    let picture = jpeg(&upright(1200, 900));
    let cut = |percent: usize| picture[..picture.len() * percent / 100].to_vec();
    let mut moving_png = with_chunk(
        &file(upright(200, 200), ImageFormat::Png),
        b"acTL",
        &[0, 0, 0x75, 0x30, 0, 0, 0, 0],
    );
    for _ in 0..30_000 {
        moving_png = with_frame(moving_png);
    }
    let mut endless = jpeg(&upright(200, 200));
    endless.truncate(2);
    endless.extend(photos::segment(0xfe, b"").repeat(200_000));
    let bombs = [
        (
            "PNG of more than there are numbers for",
            png_of_size(u32::MAX, u32::MAX),
            Error::TooLarge,
        ),
        (
            "PNG of 20000 by 20000",
            png_of_size(20_000, 20_000),
            Error::TooLarge,
        ),
        (
            "PNG of 12000 by 12000",
            png_of_size(12_000, 12_000),
            Error::TooLarge,
        ),
        (
            "JPEG of 65500 by 65500",
            jpeg_of_size(65_500, 65_500),
            Error::TooLarge,
        ),
        (
            "WebP of 30000 frames",
            webp_of_frames(30_000),
            Error::Animated,
        ),
        ("PNG of 30000 frames", moving_png, Error::Animated),
        ("JPEG, a tenth of it", cut(10), Error::Cut),
        ("JPEG, half of it", cut(50), Error::Cut),
        ("JPEG, almost all of it", cut(99), Error::Cut),
        (
            "JPEG without its end",
            picture[..picture.len() - 2].to_vec(),
            Error::Cut,
        ),
        ("JPEG of nothing but segments", endless, Error::Damaged),
    ];

    for (name, bytes, error) in bombs {
        let opened = || Source::open(&bytes).map(drop);
        let cases: [(&str, &dyn Fn() -> Result<()>); 2] = [
            ("inspect", &|| inspect(&bytes).map(drop)),
            ("open", &opened),
        ];
        for (what, run) in cases {
            let (outcome, rise, time) = counted(run);

            assert_eq!(outcome, Err(error), "{name}, {what}");
            assert!(rise < MOST_MEMORY, "{name}, {what}: {rise} bytes");
            assert!(time < LONGEST, "{name}, {what}: {time:?}");
        }
    }
    let walls = [png_of_size(20_000, 20_000), jpeg_of_size(65_500, 65_500)];
    for wall in walls {
        let (outcome, rise, time) = counted(&|| thumbnail(&wall, 96).map(drop));

        assert_eq!(outcome, Err(Error::TooLarge));
        assert!(rise < MOST_MEMORY && time < LONGEST, "{rise} {time:?}");
    }
    a_profile_that_swells_is_not_unpacked();
    a_page_of_script_behind_a_picture_does_not_come_along();
}

fn a_profile_that_swells_is_not_unpacked() {
    let plain = file(upright(120, 120), ImageFormat::Png);
    let zeroes = fdeflate::compress_to_vec(&vec![0; 64 << 20]);
    let swelling = with_chunk(
        &plain,
        b"iCCP",
        &[b"swells\0\0", zeroes.as_slice()].concat(),
    );
    drop(zeroes);

    let (outcome, rise, _) = counted(&|| Source::open(&swelling).map(drop));

    assert_eq!(outcome, Ok(()));
    assert!(rise < MOST_MEMORY, "{rise} bytes");
}

fn a_page_of_script_behind_a_picture_does_not_come_along() {
    let mut both = jpeg(&upright(200, 200));
    both.extend(b"<html><script>alert(1)</script>");

    let sent = Source::open(&both).unwrap().prepare(Crop::middle(200, 200));

    for clean in [sent.unwrap(), strip(&both).unwrap()] {
        assert!(!clean.windows(8).any(|part| part == b"<script>"));
    }
}

/// What came of it, by how much the memory rose at most, and how long the quickest try took.
fn counted(run: &dyn Fn() -> Result<()>) -> (Result<()>, usize, Duration) {
    let (mut rise, mut quickest) = (0, Duration::MAX);
    let mut outcome = Ok(());
    for _ in 0..TRIES {
        let before = MEMORY.current_usage();
        MEMORY.reset_peak_usage();
        let began = Instant::now();
        outcome = run();
        quickest = quickest.min(began.elapsed());
        rise = rise.max(MEMORY.peak_usage() - before);
    }
    (outcome, rise, quickest)
}

/// One more frame's head before the end.
fn with_frame(mut png: Vec<u8>) -> Vec<u8> {
    let end = png.split_off(png.len() - 12);
    png.extend([0, 0, 0, 26]);
    png.extend(b"fcTL");
    png.extend([0; 30]);
    png.extend(end);
    png
}
