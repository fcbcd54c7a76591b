//! Whether a JPEG has an end.
//!
//! The decoder paints what is missing of a broken file grey and calls it a success, as browsers
//! do. A face that is half grey is not a success.

/// Walks from marker to marker as far as the end of the picture. What follows it is not looked
/// at: phones append videos and more.
pub(crate) fn is_whole(bytes: &[u8]) -> bool {
    let mut rest = bytes;
    loop {
        rest = match rest {
            [0xff, 0xd9, ..] => return true,
            // Fill before a marker.
            [0xff, 0xff, ..] => &rest[1..],
            // Without a length: a stuffed FF among the pixels, restarts, the start.
            [0xff, 0x00 | 0x01 | 0xd0..=0xd8, ..] => &rest[2..],
            // With a length, which counts its own two bytes. A thumbnail in here has its own end.
            [0xff, _, high, low, ..] => {
                let length = 2 + usize::from(u16::from_be_bytes([*high, *low]));
                rest.get(length..).unwrap_or_default()
            }
            // Pixels.
            [first, ..] if *first != 0xff => {
                let next = rest.iter().position(|byte| *byte == 0xff);
                next.map_or(&[], |next| &rest[next..])
            }
            _ => return false,
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Start, a segment that holds a thumbnail's end, a scan with a stuffed FF and a restart, end.
    const WHOLE: &[u8] = &[
        0xff, 0xd8, 0xff, 0xe1, 0, 4, 0xff, 0xd9, 0xff, 0xda, 0, 2, 1, 0xff, 0, 2, 0xff, 0xd0, 3,
        0xff, 0xff, 0xd9,
    ];

    #[test]
    fn a_whole_file_has_an_end_whatever_follows_it() {
        let mut followed = WHOLE.to_vec();
        followed.extend(b"<script>");

        assert!(is_whole(WHOLE));
        assert!(is_whole(&followed));
    }

    #[test]
    fn a_file_cut_anywhere_has_none() {
        for length in 0..WHOLE.len() {
            assert!(!is_whole(&WHOLE[..length]), "{length}");
        }
    }
}
