//! How texts and numbers lie in a buffer of bytes: each with its length before it.
//!
//! **Invariant:** reading checks every length, so that bytes that were not written here are refused and
//! never read beyond.

/// Reads what was written, from front to back. `None` where that is not what lies there.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    pub(crate) fn new(bytes: &'a [u8]) -> Self {
        Self(bytes)
    }

    /// The next so many bytes.
    pub(crate) fn array<const N: usize>(&mut self) -> Option<[u8; N]> {
        let (array, rest) = self.0.split_first_chunk()?;
        self.0 = rest;
        Some(*array)
    }

    /// A length: seven bits a byte, the low ones first.
    pub(crate) fn length(&mut self) -> Option<usize> {
        let mut length = 0;
        for shift in (0..64).step_by(7) {
            let [byte] = self.array()?;
            length |= u64::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return length.try_into().ok();
            }
        }
        None
    }

    pub(crate) fn bytes(&mut self) -> Option<&'a [u8]> {
        let length = self.length()?;
        let (bytes, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(bytes)
    }

    pub(crate) fn text(&mut self) -> Option<&'a str> {
        std::str::from_utf8(self.bytes()?).ok()
    }

    pub(crate) fn numbers(&mut self) -> Option<Vec<u32>> {
        let (numbers, rest) = self.bytes()?.as_chunks();
        rest.is_empty()
            .then(|| numbers.iter().copied().map(u32::from_le_bytes).collect())
    }

    /// Whether everything was read.
    pub(crate) fn is_at_end(&self) -> bool {
        self.0.is_empty()
    }
}

pub(crate) fn write_length(into: &mut Vec<u8>, mut length: usize) {
    while length >= 0x80 {
        into.push(length as u8 | 0x80);
        length >>= 7;
    }
    into.push(length as u8);
}

pub(crate) fn write_bytes(into: &mut Vec<u8>, bytes: &[u8]) {
    write_length(into, bytes.len());
    into.extend_from_slice(bytes);
}

pub(crate) fn write_numbers(into: &mut Vec<u8>, numbers: &[u32]) {
    write_length(into, numbers.len() * 4);
    into.extend(numbers.iter().flat_map(|number| number.to_le_bytes()));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_written_is_read_back_in_order() {
        let mut bytes = Vec::new();
        for length in [0, 127, 128, usize::MAX] {
            write_length(&mut bytes, length);
        }
        write_bytes(&mut bytes, "Jörg".as_bytes());
        write_numbers(&mut bytes, &[1, u32::MAX]);

        let mut reader = Reader::new(&bytes);

        let lengths = [(); 4].map(|()| reader.length());
        assert_eq!(lengths, [0, 127, 128, usize::MAX].map(Some));
        assert_eq!(reader.text(), Some("Jörg"));
        assert_eq!(reader.numbers(), Some(vec![1, u32::MAX]));
        assert!(reader.is_at_end());
    }

    #[test]
    fn what_was_cut_off_or_is_no_text_is_refused() {
        assert_eq!(Reader::new(&[5, b'a']).bytes(), None);
        assert_eq!(Reader::new(&[1, 0xff]).text(), None);
        assert_eq!(Reader::new(&[3, 1, 2, 3]).numbers(), None);
        assert_eq!(Reader::new(&[0xff; 20]).length(), None);
        assert_eq!(Reader::new(&[]).array::<1>(), None);
    }
}
