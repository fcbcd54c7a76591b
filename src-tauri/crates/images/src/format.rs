//! What a file is, by its first bytes. A name or a media type is only what somebody claims.

use crate::{Error, Result};

/// A format that is opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// JPEG.
    Jpeg,
    /// PNG.
    Png,
    /// WebP.
    WebP,
}

/// A format that is recognised, so that a person can be told how to come by one that is opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Foreign {
    /// What iPhones take unless told otherwise. The decoders without C code are young, those with it
    /// do not build everywhere, and its compression is under patents.
    Heic,
    /// The same container with another compression, from newer phones and the web.
    Avif,
    /// GIF.
    Gif,
    /// TIFF, and the raw files of cameras that look like it.
    Tiff,
    /// Windows' own.
    Bmp,
    /// JPEG XL.
    JpegXl,
}

/// The format of a file. Its first 32 bytes suffice.
///
/// # Errors
/// It is a foreign one, or none.
pub fn recognise(bytes: &[u8]) -> Result<Format> {
    match bytes {
        [0xff, 0xd8, 0xff, ..] => Ok(Format::Jpeg),
        [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1a, b'\n', ..] => Ok(Format::Png),
        [
            b'R',
            b'I',
            b'F',
            b'F',
            _,
            _,
            _,
            _,
            b'W',
            b'E',
            b'B',
            b'P',
            ..,
        ] => Ok(Format::WebP),
        other => Err(foreign(other).map_or(Error::NotAnImage, Error::Foreign)),
    }
}

fn foreign(bytes: &[u8]) -> Option<Foreign> {
    Some(match bytes {
        [_, _, _, _, b'f', b't', b'y', b'p', rest @ ..] => return brand(rest),
        [b'G', b'I', b'F', b'8', b'7' | b'9', b'a', ..] => Foreign::Gif,
        [b'I', b'I', b'*', 0, ..] | [b'M', b'M', 0, b'*', ..] => Foreign::Tiff,
        [b'B', b'M', _, _, _, _, 0, 0, 0, 0, ..] => Foreign::Bmp,
        [0xff, 0x0a, ..] | [0, 0, 0, 0x0c, b'J', b'X', b'L', b' ', ..] => Foreign::JpegXl,
        _ => return None,
    })
}

/// The container is that of films too; its brands, the main one first, tell what is in it.
fn brand(rest: &[u8]) -> Option<Foreign> {
    rest.chunks_exact(4).take(6).find_map(|brand| match brand {
        b"heic" | b"heix" | b"heim" | b"heis" | b"hevc" | b"hevx" | b"mif1" | b"msf1" => {
            // Both may name the common brand first.
            let is_avif = rest.chunks_exact(4).take(6).any(|other| other == b"avif");
            Some(if is_avif {
                Foreign::Avif
            } else {
                Foreign::Heic
            })
        }
        b"avif" | b"avis" => Some(Foreign::Avif),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_phones_and_programs_write_is_called_by_its_name() {
        let cases: [(&[u8], Foreign); 8] = [
            (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", Foreign::Heic),
            (b"\0\0\0\x18ftypmif1\0\0\0\0mif1heic", Foreign::Heic),
            (b"\0\0\0\x18ftypavif\0\0\0\0mif1miaf", Foreign::Avif),
            (b"\0\0\0\x18ftypmif1\0\0\0\0avifmiaf", Foreign::Avif),
            (b"GIF89a\x01\0\x01\0", Foreign::Gif),
            (b"II*\0\x08\0\0\0", Foreign::Tiff),
            (b"BM\x46\0\0\0\0\0\0\0\x36", Foreign::Bmp),
            (b"\xff\x0a\xfa", Foreign::JpegXl),
        ];

        for (bytes, foreign) in cases {
            assert_eq!(recognise(bytes), Err(Error::Foreign(foreign)));
        }
    }

    #[test]
    fn a_film_a_text_and_nothing_are_no_pictures() {
        for bytes in [&b"\0\0\0\x18ftypmp42\0\0\0\0isom"[..], b"BM", b"hello", b""] {
            assert_eq!(recognise(bytes), Err(Error::NotAnImage));
        }
    }
}
