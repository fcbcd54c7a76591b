//! Files that were changed anywhere: whatever comes of them, the program goes on.

mod photos;

use std::sync::LazyLock;

use image::ImageFormat;
use photos::{file, upright, with_chunk, with_everything, with_profile};
use proptest::prelude::*;
use proptest::sample::Index;
use studiodesk_images::{Crop, Source, inspect, strip, thumbnail};

/// Photos that are good, one of each kind.
static PHOTOS: LazyLock<Vec<Vec<u8>>> = LazyLock::new(|| {
    let profile = moxcms::ColorProfile::new_display_p3().encode();
    let jpeg = with_everything(&upright(120, 104), 6);
    let png = file(upright(104, 120), ImageFormat::Png);
    vec![
        with_profile(&jpeg, &profile.unwrap_or_default()),
        with_chunk(&png, b"eXIf", &photos::directory(5)),
        file(upright(110, 110), ImageFormat::WebP),
    ]
});

/// A change to a file.
#[derive(Debug, Clone)]
enum Harm {
    Write(Index, Vec<u8>),
    Insert(Index, Vec<u8>),
    Remove(Index, usize),
    Cut(Index),
}

fn harm() -> impl Strategy<Value = Harm> {
    let bytes = || prop::collection::vec(any::<u8>(), 1..9);
    // Heads, where everything is decided, are as likely as all the rest.
    let at = any::<Index>;
    prop_oneof![
        4 => (at(), bytes()).prop_map(|(at, bytes)| Harm::Write(at, bytes)),
        2 => (at(), bytes()).prop_map(|(at, bytes)| Harm::Insert(at, bytes)),
        2 => (at(), 1..400_usize).prop_map(|(at, count)| Harm::Remove(at, count)),
        1 => at().prop_map(Harm::Cut),
    ]
}

fn harmed(mut file: Vec<u8>, harm: &Harm, in_head: bool) -> Vec<u8> {
    let reach = if in_head {
        file.len().min(700)
    } else {
        file.len()
    };
    let place = |at: &Index| if reach == 0 { 0 } else { at.index(reach) };
    match harm {
        Harm::Write(at, bytes) => {
            for (old, new) in file[place(at)..].iter_mut().zip(bytes) {
                *old = *new;
            }
        }
        Harm::Insert(at, bytes) => {
            let at = place(at);
            file.splice(at..at, bytes.iter().copied());
        }
        Harm::Remove(at, count) => {
            let at = place(at);
            file.drain(at..(at + count).min(file.len()));
        }
        Harm::Cut(at) => file.truncate(place(at)),
    }
    file
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn a_harmed_file_is_refused_or_prepared_and_never_the_end_of_the_program(
        photo in any::<Index>(),
        harms in prop::collection::vec((harm(), any::<bool>()), 1..6),
        square in (0..60_u32, 0..60_u32, 0..140_u32, any::<u8>()),
    ) {
        let mut bytes = photo.get(&PHOTOS).clone();
        for (harm, in_head) in &harms {
            bytes = harmed(bytes, harm, *in_head);
        }
        let (x, y, size, turns) = square;

        let seen = inspect(&bytes);
        let opened = Source::open(&bytes);
        let _ = thumbnail(&bytes, 32);
        if let Ok(clean) = strip(&bytes) {
            let hidden = inspect(&clean).map(|it| it.hidden).unwrap_or_default();
            prop_assert!(hidden.iter().all(|it| *it == studiodesk_images::Hidden::Profile), "{hidden:?}");
        }
        if let Ok(source) = opened {
            // What is unpacked was announced.
            prop_assert_eq!(Some(source.inspection()), seen.as_ref().ok());
            prop_assert!(source.preview(64).is_ok());
            let _ = source.prepare(Crop { x, y, size, turns });
        }
    }

    #[test]
    fn any_bytes_behind_a_good_beginning_do_no_harm(
        start in 0..4_usize,
        bytes in prop::collection::vec(any::<u8>(), 0..600),
    ) {
        let starts: [&[u8]; 4] = [
            b"\xff\xd8\xff",
            b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR",
            b"RIFF\x40\x01\0\0WEBPVP8X",
            b"\0\0\0\x18ftyp",
        ];
        let file = [starts[start], &bytes].concat();

        let _ = (inspect(&file), Source::open(&file), strip(&file), thumbnail(&file, 32));
    }
}
