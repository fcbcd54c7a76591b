//! A ZIP archive whose files are stored as they are.
//!
//! **Invariant:** nothing is compressed. A workbook has to be a ZIP archive, not a small one.

/// The lengths of the two kinds of head are fixed by the format, and so are these numbers in them.
const LOCAL: u32 = 0x0403_4b50;
const CENTRAL: u32 = 0x0201_4b50;
const END: u32 = 0x0605_4b50;
const VERSION: u16 = 20;
/// 1 January 1980, the first day that the format knows.
const DAY: u16 = 0x0021;

/// An archive in the making.
#[derive(Default)]
pub(super) struct Zip {
    bytes: Vec<u8>,
    directory: Vec<u8>,
    files: u16,
}

impl Zip {
    pub(super) fn put(&mut self, name: &str, content: &[u8]) {
        let at = size(self.bytes.len());
        let common = common(name, content);
        self.bytes.extend(LOCAL.to_le_bytes());
        self.bytes.extend(&common);
        self.bytes.extend(name.as_bytes());
        self.bytes.extend(content);

        self.directory.extend(CENTRAL.to_le_bytes());
        self.directory.extend(VERSION.to_le_bytes());
        self.directory.extend(&common);
        // Comment, disk, and attributes of the file: none.
        self.directory.extend([0; 10]);
        self.directory.extend(at.to_le_bytes());
        self.directory.extend(name.as_bytes());
        self.files += 1;
    }

    pub(super) fn finish(self) -> Vec<u8> {
        let Self {
            mut bytes,
            directory,
            files,
        } = self;
        let at = size(bytes.len());
        bytes.extend(&directory);
        bytes.extend(END.to_le_bytes());
        bytes.extend([0; 4]);
        bytes.extend(files.to_le_bytes());
        bytes.extend(files.to_le_bytes());
        bytes.extend(size(directory.len()).to_le_bytes());
        bytes.extend(at.to_le_bytes());
        bytes.extend([0; 2]);
        bytes
    }
}

/// What both heads of a file say of it.
fn common(name: &str, content: &[u8]) -> Vec<u8> {
    let mut head = Vec::new();
    head.extend(VERSION.to_le_bytes());
    // Flags, method (stored), and time.
    head.extend([0; 6]);
    head.extend(DAY.to_le_bytes());
    head.extend(checksum(content).to_le_bytes());
    head.extend(size(content.len()).to_le_bytes());
    head.extend(size(content.len()).to_le_bytes());
    head.extend(u16::try_from(name.len()).unwrap_or_default().to_le_bytes());
    head.extend([0; 2]);
    head
}

/// The format counts in 32 bits; a sandbox's export is far from their end.
fn size(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

/// CRC-32 of ISO 3309, bit by bit: a table would be longer than what is to be summed is slow.
fn checksum(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| {
            let low = sum & 1;
            (sum >> 1) ^ (0xedb8_8320 * low)
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_checksum_is_that_of_the_textbook() {
        assert_eq!(checksum(b"123456789"), 0xcbf4_3926);
    }

    #[test]
    fn the_end_says_how_many_files_there_are_and_where_the_directory_begins() {
        let mut zip = Zip::default();

        zip.put("a", b"one");
        zip.put("b", b"two");
        let bytes = zip.finish();

        let end = &bytes[bytes.len() - 22..];
        let start = u32::from_le_bytes([end[16], end[17], end[18], end[19]]) as usize;
        assert_eq!(end[10], 2);
        assert_eq!(bytes[start..start + 4], CENTRAL.to_le_bytes());
    }
}
