//! WebP: chunks of a RIFF file.

use super::{Kind, Layout};
use crate::bytes::{Order, part, place};
use crate::{Error, Result};

/// Length of what stands before the first chunk.
const HEAD: usize = 12;
/// The flag of the extended head that says it moves.
const ANIMATION: u8 = 0x02;

/// Follows the file from chunk to chunk, as far as its head says that it goes.
pub(super) fn read<'a>(bytes: &'a [u8], layout: &mut Layout<'a>) -> Result<()> {
    let claimed = Order::Little.u32(bytes, 4).ok_or(Error::Cut)?;
    let claimed = place(claimed).saturating_add(8);
    let inside = part(bytes, 0, claimed).unwrap_or(bytes);
    layout.push(Kind::Picture, &bytes[..HEAD], &[])?;
    let mut at = HEAD;
    while let Some((name, body, whole)) = chunk(inside, at) {
        at += whole.len();
        let kind = read_chunk(name, body, layout);
        // Some write the mark of a JPEG before the directory.
        let body = match kind {
            Kind::Exif => body.strip_prefix(b"Exif\0\0").unwrap_or(body),
            _ => body,
        };
        layout.push(kind, whole, body)?;
    }
    layout.is_whole = claimed <= bytes.len() && at == inside.len();
    for (rest, kind) in [
        (&inside[at..], Kind::Picture),
        (&bytes[inside.len()..], Kind::Trailing),
    ] {
        if !rest.is_empty() {
            layout.push(kind, rest, rest)?;
        }
    }
    Ok(())
}

/// Name, content and all of a chunk, with the byte that makes it even.
fn chunk(bytes: &[u8], at: usize) -> Option<(&[u8], &[u8], &[u8])> {
    let length = place(Order::Little.u32(bytes, at.checked_add(4)?)?);
    let even = length.checked_add(length % 2)?.checked_add(8)?;
    let whole = part(bytes, at, even)?;
    Some((&whole[..4], &whole[8..8 + length], whole))
}

fn read_chunk(name: &[u8], body: &[u8], layout: &mut Layout<'_>) -> Kind {
    let head = &mut layout.head;
    let mut size = |width: Option<u32>, height: Option<u32>| {
        // The largest that is claimed anywhere is what counts.
        head.width = head.width.max(width.unwrap_or(0));
        head.height = head.height.max(height.unwrap_or(0));
    };
    let little = Order::Little;
    let short = |at| little.u16(body, at).map(|it| u32::from(it & 0x3fff));
    let three = |at| Some(u32::from(little.u16(body, at)?) | u32::from(*body.get(at + 2)?) << 16);
    match name {
        b"VP8 " => size(short(6), short(8)),
        b"VP8L" => {
            let bits = little.u32(body, 1).unwrap_or(0);
            size(Some((bits & 0x3fff) + 1), Some(((bits >> 14) & 0x3fff) + 1));
        }
        b"VP8X" => {
            size(three(4).map(|it| it + 1), three(7).map(|it| it + 1));
            head.is_animated |= body.first().is_some_and(|flags| flags & ANIMATION != 0);
        }
        b"ANIM" | b"ANMF" => head.is_animated = true,
        b"ALPH" => {}
        b"ICCP" => return Kind::Profile,
        b"EXIF" => return Kind::Exif,
        b"XMP " => return Kind::Xmp,
        _ => return Kind::Private,
    }
    Kind::Picture
}
