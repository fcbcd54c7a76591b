//! The two files that hold an icon in several sizes. Both take PNG pictures as they are.

/// Windows' icon file: a directory of fixed entries, then the pictures.
pub(super) fn ico(pictures: &[(u32, Vec<u8>)]) -> Vec<u8> {
    const HEAD: usize = 6;
    const ENTRY: usize = 16;
    let count = u16::try_from(pictures.len()).unwrap_or(u16::MAX);
    let mut file = Vec::new();
    // Reserved, then 1 for an icon (2 would be a cursor).
    file.extend([0, 0, 1, 0]);
    file.extend(count.to_le_bytes());
    let mut offset = HEAD + ENTRY * pictures.len();
    for (size, png) in pictures {
        // One byte a side, in which 256 is written as 0.
        let side = u8::try_from(*size).unwrap_or(0);
        file.extend([side, side, 0, 0]);
        // One plane of 32 bits a pixel.
        file.extend([1, 0, 32, 0]);
        file.extend(word(png.len()).to_le_bytes());
        file.extend(word(offset).to_le_bytes());
        offset += png.len();
    }
    for (_, png) in pictures {
        file.extend(png);
    }
    file
}

/// Apple's icon file: a length, then blocks of type, length and picture.
pub(super) fn icns(pictures: &[(&[u8; 4], Vec<u8>)]) -> Vec<u8> {
    const HEAD: usize = 8;
    let mut blocks = Vec::new();
    for (kind, png) in pictures {
        blocks.extend(*kind);
        blocks.extend(word(png.len() + HEAD).to_be_bytes());
        blocks.extend(png);
    }
    let mut file = b"icns".to_vec();
    file.extend(word(blocks.len() + HEAD).to_be_bytes());
    file.extend(blocks);
    file
}

/// Icons are far from four gigabytes.
fn word(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_ico_points_at_each_picture() {
        let file = ico(&[(16, b"small".to_vec()), (256, b"large one".to_vec())]);

        assert_eq!(file[..6], [0, 0, 1, 0, 2, 0]);
        let entry = |index: usize| &file[6 + 16 * index..][..16];
        assert_eq!(entry(0)[..2], [16, 16]);
        assert_eq!(entry(1)[..2], [0, 0]);
        for (index, picture) in [b"small".as_slice(), b"large one"].into_iter().enumerate() {
            let at = |from: usize| {
                u32::from_le_bytes(entry(index)[from..from + 4].try_into().unwrap()) as usize
            };
            assert_eq!(file[at(12)..at(12) + at(8)], *picture);
        }
    }

    #[test]
    fn an_icns_says_its_own_length_and_each_blocks() {
        let file = icns(&[(b"ic07", b"png".to_vec())]);

        assert_eq!(file, b"icns\x00\x00\x00\x13ic07\x00\x00\x00\x0bpng");
    }
}
