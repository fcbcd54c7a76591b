//! PNG: chunks with a name of four letters.

use super::{Kind, Layout};
use crate::bytes::{Order, part, place};
use crate::{Error, Result};

const SIGNATURE: usize = 8;

/// Follows the file from chunk to chunk.
pub(super) fn read<'a>(bytes: &'a [u8], layout: &mut Layout<'a>) -> Result<()> {
    layout.push(Kind::Picture, &bytes[..SIGNATURE], &[])?;
    let mut at = SIGNATURE;
    while let Some((name, body, whole)) = chunk(bytes, at) {
        at += whole.len();
        match name {
            b"IHDR" => {
                layout.head.width = Order::Big.u32(body, 0).ok_or(Error::Damaged)?;
                layout.head.height = Order::Big.u32(body, 4).ok_or(Error::Damaged)?;
            }
            b"acTL" => layout.head.is_animated = true,
            _ => {}
        }
        layout.push(kind(name, body), whole, body)?;
        if name == b"IEND" {
            layout.is_whole = true;
            break;
        }
    }
    let rest = &bytes[at..];
    if rest.is_empty() {
        return Ok(());
    }
    let kind = if layout.is_whole {
        Kind::Trailing
    } else {
        Kind::Picture
    };
    layout.push(kind, rest, rest)
}

/// Name, content and all of a chunk, its check sum included.
fn chunk(bytes: &[u8], at: usize) -> Option<(&[u8], &[u8], &[u8])> {
    let length = place(Order::Big.u32(bytes, at)?);
    let whole = part(bytes, at, length.checked_add(12)?)?;
    Some((&whole[4..8], &whole[8..8 + length], whole))
}

fn kind(name: &[u8], body: &[u8]) -> Kind {
    match name {
        b"eXIf" => Kind::Exif,
        b"iTXt" if body.starts_with(b"XML:com.adobe.xmp\0") => Kind::Xmp,
        b"tEXt" | b"zTXt" | b"iTXt" => Kind::Text,
        b"tIME" => Kind::Time,
        b"iCCP" => Kind::Profile,
        b"tRNS" | b"gAMA" | b"cHRM" | b"sRGB" | b"bKGD" | b"pHYs" | b"sBIT" | b"hIST" | b"cICP"
        | b"acTL" | b"fcTL" | b"fdAT" => Kind::Picture,
        // A capital letter in front: nothing can be drawn without it.
        [b'A'..=b'Z', ..] => Kind::Picture,
        _ => Kind::Private,
    }
}
