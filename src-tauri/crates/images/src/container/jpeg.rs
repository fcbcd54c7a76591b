//! JPEG: segments from marker to marker, with the pixels between them.
//!
//! The decoder paints what is missing of a broken file grey and calls it a success, as browsers
//! do. A face that is half grey is not a success, so the end is looked for here.

use memchr::memchr;

use super::{Kind, Layout};
use crate::bytes::{Order, part};
use crate::{Error, Result};

/// Follows the file to the end of the picture; where that is missing, to the end of the file.
pub(super) fn read<'a>(bytes: &'a [u8], layout: &mut Layout<'a>) -> Result<()> {
    let mut at = 0;
    while let Some(marker) = bytes.get(at + 1).filter(|_| bytes[at] == 0xff) {
        let length = match marker {
            0xd9 => {
                layout.is_whole = true;
                layout.push(Kind::Picture, &bytes[at..at + 2], &[])?;
                return follow(&bytes[at + 2..], layout);
            }
            // Fill before a marker.
            0xff => 1,
            // Without a length: the start, and what pixels are left of a scan that was cut oddly.
            0x00 | 0x01 | 0xd0..=0xd8 => 2,
            // With a length, which counts its own two bytes. A thumbnail in here has its own end.
            _ => match Order::Big.u16(bytes, at + 2) {
                Some(length @ 2..) => 2 + usize::from(length),
                _ => break,
            },
        };
        let Some(segment) = part(bytes, at, length) else {
            break;
        };
        let body = segment.get(4..).unwrap_or_default();
        at += length;
        match marker {
            0xc0..=0xcf if !matches!(marker, 0xc4 | 0xc8 | 0xcc) => head(*marker, body, layout)?,
            _ => {}
        }
        if *marker == 0xda {
            let pixels = scan(&bytes[at..]);
            let whole = &bytes[at - length..at + pixels];
            layout.push(Kind::Picture, whole, whole)?;
            at += pixels;
        } else {
            let (kind, body) = kind(*marker, body);
            layout.push(kind, segment, body)?;
        }
    }
    let rest = bytes.get(at..).unwrap_or_default();
    layout.push(Kind::Picture, rest, rest)
}

/// Length of the pixels up to the next marker that is not a part of them.
fn scan(bytes: &[u8]) -> usize {
    let mut at = 0;
    while let Some(next) = memchr(0xff, bytes.get(at..).unwrap_or_default()) {
        at += next;
        match bytes.get(at + 1) {
            // A stuffed FF, a restart.
            Some(0x00 | 0xd0..=0xd7) => at += 2,
            Some(0xff) => at += 1,
            Some(_) => return at,
            None => break,
        }
    }
    bytes.len()
}

/// What comes after the end: phones append films and more. Zeroes fill up a block and say nothing.
fn follow<'a>(rest: &'a [u8], layout: &mut Layout<'a>) -> Result<()> {
    let says_nothing = rest.iter().all(|byte| *byte == 0);
    if rest.is_empty() || says_nothing {
        return Ok(());
    }
    layout.push(Kind::Trailing, rest, rest)
}

fn head(marker: u8, body: &[u8], layout: &mut Layout<'_>) -> Result<()> {
    let (Some(height), Some(width), Some(components)) = (
        Order::Big.u16(body, 1),
        Order::Big.u16(body, 3),
        body.get(5),
    ) else {
        return Err(Error::Damaged);
    };
    let head = &mut layout.head;
    // The largest that is claimed anywhere is what counts.
    head.width = head.width.max(width.into());
    head.height = head.height.max(height.into());
    head.is_print |= *components == 4;
    // Baseline, extended and progressive with eight bits; the others are for hospitals and archives.
    head.is_unusual |= !matches!(marker, 0xc0..=0xc2) || body.first() != Some(&8);
    Ok(())
}

fn kind(marker: u8, body: &[u8]) -> (Kind, &[u8]) {
    let after = |name: &[u8]| body.strip_prefix(name);
    match marker {
        // With a small picture behind its fourteen bytes it is more than a head.
        0xe0 if after(b"JFIF\0").is_some() && body.len() <= 14 => (Kind::Picture, body),
        0xe0 => (Kind::Preview, body),
        0xe1 => match (
            after(b"Exif\0\0"),
            body.starts_with(b"http://ns.adobe.com/x"),
        ) {
            (Some(tiff), _) => (Kind::Exif, tiff),
            (None, true) => (Kind::Xmp, body),
            (None, false) => (Kind::Private, body),
        },
        0xe2 if after(b"ICC_PROFILE\0").is_some() => (Kind::Profile, body),
        0xe2 if after(b"MPF\0").is_some() => (Kind::Preview, body),
        0xed => (Kind::Iptc, body),
        // Says how the colours are mixed.
        0xee if after(b"Adobe").is_some() => (Kind::Picture, body),
        0xe2..=0xef => (Kind::Private, body),
        0xfe => (Kind::Text, body),
        _ => (Kind::Picture, body),
    }
}

#[cfg(test)]
mod tests {
    use crate::container::{Kind, Layout, layout};

    /// Start, a segment that holds a thumbnail's end, a scan with a stuffed FF and a restart, end.
    const WHOLE: &[u8] = &[
        0xff, 0xd8, 0xff, 0xe1, 0, 4, 0xff, 0xd9, 0xff, 0xda, 0, 2, 1, 0xff, 0, 2, 0xff, 0xd0, 3,
        0xff, 0xff, 0xd9,
    ];

    fn put_together(layout: &Layout<'_>) -> Vec<u8> {
        layout
            .parts
            .iter()
            .flat_map(|part| part.whole)
            .copied()
            .collect()
    }

    #[test]
    fn a_whole_file_has_an_end_whatever_follows_it() {
        let mut followed = WHOLE.to_vec();
        followed.extend(b"<script>");

        assert!(layout(WHOLE).unwrap().is_whole);
        let followed = layout(&followed).unwrap();
        assert!(followed.is_whole);
        assert_eq!(followed.parts.last().unwrap().kind, Kind::Trailing);
    }

    #[test]
    fn a_file_cut_anywhere_has_none() {
        for length in 3..WHOLE.len() {
            assert!(!layout(&WHOLE[..length]).unwrap().is_whole, "{length}");
        }
    }

    #[test]
    fn its_parts_are_the_file() {
        for length in 3..=WHOLE.len() {
            let cut = layout(&WHOLE[..length]).unwrap();

            assert_eq!(put_together(&cut), &WHOLE[..length], "{length}");
        }
    }
}
