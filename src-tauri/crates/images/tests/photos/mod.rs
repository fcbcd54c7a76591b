//! Photos made in code, with everything in them that a phone and a photo program write.
#![allow(
    dead_code,
    unreachable_pub,
    clippy::unwrap_used,
    reason = "each test file uses its part of this one, and a test may panic"
)]

use std::io::Cursor;

use image::metadata::Orientation;
use image::{DynamicImage, ImageFormat, Rgb, RgbImage};

/// Top left, top right, bottom left, bottom right: no two of the eight ways to lie look alike.
pub const CORNERS: [Rgb<u8>; 4] = [
    Rgb([220, 20, 20]),
    Rgb([20, 180, 20]),
    Rgb([20, 20, 220]),
    Rgb([230, 220, 20]),
];

/// What must not be found in anything that leaves. Each is in [`with_everything`].
pub const SECRETS: [&[u8]; 14] = [
    b"Exif\0\0",
    b"http://ns.adobe.com/xap",
    b"Photoshop 3.0",
    b"8BIM",
    b"ICC_PROFILE",
    b"Pixelphone",
    b"Erika Musterfrau",
    b"2026:05:14",
    b"exif:GPSLatitude",
    b"Alexanderplatz",
    b"Do not show to anybody",
    b"THUMBNAIL",
    b"<script>",
    b"ftypmp42",
];

/// A picture of four colours.
pub fn upright(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, y| {
        CORNERS[usize::from(x >= width / 2) + 2 * usize::from(y >= height / 2)]
    })
}

/// The colours of the four corners, a little inside.
pub fn corners(image: &RgbImage) -> [Rgb<u8>; 4] {
    let (width, height) = image.dimensions();
    let (near, far) = ((width / 8, height / 8), (width * 7 / 8, height * 7 / 8));
    [
        image[near],
        image[(far.0, near.1)],
        image[(near.0, far.1)],
        image[far],
    ]
}

/// Whether the picture is the one that [`upright`] makes.
pub fn is_upright(image: &RgbImage) -> bool {
    corners(image)
        .iter()
        .zip(CORNERS)
        .all(|(found, meant)| is_near(*found, meant))
}

pub fn is_near(pixel: Rgb<u8>, colour: Rgb<u8>) -> bool {
    let differs = |(a, b): (&u8, &u8)| a.abs_diff(*b) > 28;
    !pixel.0.iter().zip(&colour.0).any(differs)
}

pub fn file(image: impl Into<DynamicImage>, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(vec![]);
    image.into().write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

pub fn jpeg(image: &RgbImage) -> Vec<u8> {
    file(image.clone(), ImageFormat::Jpeg)
}

/// Reads what was made, which must be a JPEG.
pub fn read(jpeg: &[u8]) -> RgbImage {
    assert_eq!(image::guess_format(jpeg).unwrap(), ImageFormat::Jpeg);
    image::load_from_memory(jpeg).unwrap().into_rgb8()
}

/// Reads what was made, which must be a PNG.
pub fn read_png(png: &[u8]) -> RgbImage {
    assert_eq!(image::guess_format(png).unwrap(), ImageFormat::Png);
    image::load_from_memory(png).unwrap().into_rgb8()
}

/// The pixels as a camera writes them that is held so, and says so.
pub fn held(upright: &RgbImage, orientation: u8) -> RgbImage {
    let turned_back = match orientation {
        6 => 8,
        8 => 6,
        same => same,
    };
    let mut image = DynamicImage::ImageRgb8(upright.clone());
    image.apply_orientation(Orientation::from_exif(turned_back).unwrap());
    image.into_rgb8()
}

/// A JPEG as a phone writes it that is held so, with a place, a thumbnail, notes and a film behind its end.
pub fn with_everything(upright: &RgbImage, orientation: u8) -> Vec<u8> {
    let plain = jpeg(&held(upright, orientation));
    let exif = [b"Exif\0\0", directory(orientation).as_slice()].concat();
    let xmp = b"http://ns.adobe.com/xap/1.0/\0<x exif:GPSLatitude='52.52' dc:creator='Erika Musterfrau'/>";
    // A city and a caption, in the second record.
    let iptc = b"Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\x27\
        \x1c\x02\x5a\0\x0eAlexanderplatz\x1c\x02\x78\0\x0fErika Musterfrau";
    let mut file = plain[..2].to_vec();
    for (marker, body) in [
        (0xe1, exif.as_slice()),
        (0xe1, xmp),
        (0xed, iptc),
        (0xfe, b"Do not show to anybody"),
    ] {
        file.extend(segment(marker, body));
    }
    file.extend(&plain[2..]);
    file.extend(b"\0\0\0\x18ftypmp42<script>");
    file
}

/// The same, in the colours of newer phones.
pub fn with_profile(jpeg: &[u8], profile: &[u8]) -> Vec<u8> {
    let body = [b"ICC_PROFILE\0\x01\x01", profile].concat();
    [&jpeg[..2], &segment(0xe2, &body), &jpeg[2..]].concat()
}

/// Behind the start of a JPEG, one more segment.
pub fn with_segment(jpeg: &[u8], marker: u8, body: &[u8]) -> Vec<u8> {
    [&jpeg[..2], &segment(marker, body), &jpeg[2..]].concat()
}

pub fn segment(marker: u8, body: &[u8]) -> Vec<u8> {
    let length = u16::try_from(body.len() + 2).unwrap().to_be_bytes();
    [&[0xff, marker], &length[..], body].concat()
}

/// A TIFF directory that says all that phones say, with a thumbnail.
pub fn directory(orientation: u8) -> Vec<u8> {
    let mut tiff = Tiff(b"II*\0\0\0\0\0".to_vec());
    let make = tiff.text(b"Pixelphone\0");
    let model = tiff.text(b"Pixelphone 9\0");
    let date = tiff.text(b"2026:05:14 10:00:00\0");
    let owner = tiff.text(b"Erika Musterfrau\0");
    let position = tiff.text(&[
        52, 0, 0, 0, 1, 0, 0, 0, 31, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0,
    ]);
    let small = tiff.text(b"\xff\xd8THUMBNAIL\xff\xd9");
    let place = tiff.directory(
        &[
            (1, 2, 2, u32::from(b'N')),
            (2, 5, 3, position),
            (3, 2, 2, u32::from(b'E')),
            (4, 5, 3, position),
        ],
        0,
    );
    let details = tiff.directory(&[(0x9003, 2, 20, date), (0x829a, 5, 1, position)], 0);
    let thumbnail = tiff.directory(&[(0x0201, 4, 1, small), (0x0202, 4, 1, 13)], 0);
    let main = tiff.directory(
        &[
            (0x010f, 2, 11, make),
            (0x0110, 2, 13, model),
            (0x0112, 3, 1, u32::from(orientation)),
            (0x0132, 2, 20, date),
            (0x013b, 2, 17, owner),
            (0x8769, 4, 1, details),
            (0x8825, 4, 1, place),
        ],
        thumbnail,
    );
    tiff.0[4..8].copy_from_slice(&main.to_le_bytes());
    tiff.0
}

/// A TIFF file that grows; what is put into it is told by its place.
struct Tiff(Vec<u8>);

impl Tiff {
    fn text(&mut self, bytes: &[u8]) -> u32 {
        let at = self.0.len();
        self.0.extend(bytes);
        self.0.resize(self.0.len().next_multiple_of(2), 0);
        u32::try_from(at).unwrap()
    }

    fn directory(&mut self, entries: &[(u16, u16, u32, u32)], next: u32) -> u32 {
        let at = self.0.len();
        self.0
            .extend(u16::try_from(entries.len()).unwrap().to_le_bytes());
        for (tag, kind, count, value) in entries {
            self.0.extend(tag.to_le_bytes());
            self.0.extend(kind.to_le_bytes());
            self.0.extend(count.to_le_bytes());
            self.0.extend(value.to_le_bytes());
        }
        self.0.extend(next.to_le_bytes());
        u32::try_from(at).unwrap()
    }
}

/// A PNG with one more chunk behind its head.
pub fn with_chunk(png: &[u8], name: &[u8; 4], body: &[u8]) -> Vec<u8> {
    let named = [&name[..], body].concat();
    let length = u32::try_from(body.len()).unwrap().to_be_bytes();
    let sum = crc(&named).to_be_bytes();
    [&png[..33], &length, &named, &sum, &png[33..]].concat()
}

/// A PNG of a few bytes that claims a size.
pub fn png_of_size(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = file(upright(2, 2), ImageFormat::Png);
    bytes[16..20].copy_from_slice(&width.to_be_bytes());
    bytes[20..24].copy_from_slice(&height.to_be_bytes());
    let sum = crc(&bytes[12..29]).to_be_bytes();
    bytes[29..33].copy_from_slice(&sum);
    bytes
}

/// A JPEG of a few bytes that claims a size.
pub fn jpeg_of_size(width: u16, height: u16) -> Vec<u8> {
    let mut bytes = jpeg(&upright(16, 16));
    let head = bytes
        .windows(2)
        .position(|two| two == [0xff, 0xc0])
        .unwrap();
    bytes[head + 5..head + 7].copy_from_slice(&height.to_be_bytes());
    bytes[head + 7..head + 9].copy_from_slice(&width.to_be_bytes());
    bytes
}

/// A WebP that moves, of so many frames that are not worth the name.
pub fn webp_of_frames(frames: usize) -> Vec<u8> {
    let mut body =
        b"WEBPVP8X\x0a\0\0\0\x02\0\0\0\xff\0\0\xff\0\0ANIM\x06\0\0\0\0\0\0\0\0\0".to_vec();
    for _ in 0..frames {
        body.extend(b"ANMF\x10\0\0\0");
        body.extend([0; 16]);
    }
    let length = u32::try_from(body.len()).unwrap().to_le_bytes();
    [b"RIFF", &length[..], &body].concat()
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
