//! A ZIP archive whose files are stored as they are.
//!
//! **Invariant:** nothing is compressed. A workbook has to be a ZIP archive, not a small one.

use std::io::{self, Seek, SeekFrom, Write};

/// The lengths of the two kinds of head are fixed by the format, and so are these numbers in them.
const LOCAL: u32 = 0x0403_4b50;
const CENTRAL: u32 = 0x0201_4b50;
const END: u32 = 0x0605_4b50;
const VERSION: u16 = 20;
/// 1 January 1980, the first day that the format knows.
const DAY: u16 = 0x0021;

/// Where in a file's own head its checksum and length stand.
const SUMMED_AT: u64 = 14;

/// An archive in the making.
pub(super) struct Zip<W> {
    out: W,
    /// How much was written.
    length: u64,
    directory: Vec<u8>,
    files: u16,
    open: Option<Open>,
}

/// The file that is being written: what is known of it at the end only is filled in then.
struct Open {
    name: String,
    at: u64,
    sum: u32,
    length: u64,
}

impl<W: Write + Seek> Zip<W> {
    pub(super) fn new(out: W) -> Self {
        Self {
            out,
            length: 0,
            directory: Vec::new(),
            files: 0,
            open: None,
        }
    }

    /// Ends the file that was begun last, and begins one: what is written from now on.
    pub(super) fn begin(&mut self, name: &str) -> io::Result<()> {
        self.end()?;
        let open = Open {
            name: name.to_owned(),
            at: self.length,
            sum: u32::MAX,
            length: 0,
        };
        let mut head = LOCAL.to_le_bytes().to_vec();
        head.extend(open.common()?);
        head.extend(name.as_bytes());
        self.out.write_all(&head)?;
        self.length += head.len() as u64;
        self.open = Some(open);
        Ok(())
    }

    fn end(&mut self) -> io::Result<()> {
        let Some(open) = self.open.take() else {
            return Ok(());
        };
        self.out.seek(SeekFrom::Start(open.at + SUMMED_AT))?;
        self.out.write_all(&open.summed()?)?;
        self.out.seek(SeekFrom::Start(self.length))?;

        self.directory.extend(CENTRAL.to_le_bytes());
        self.directory.extend(VERSION.to_le_bytes());
        self.directory.extend(open.common()?);
        // Comment, disk, and attributes of the file: none.
        self.directory.extend([0; 10]);
        self.directory.extend(size(open.at)?.to_le_bytes());
        self.directory.extend(open.name.as_bytes());
        self.files += 1;
        Ok(())
    }

    pub(super) fn finish(mut self) -> io::Result<()> {
        self.end()?;
        let mut end = END.to_le_bytes().to_vec();
        end.extend([0; 4]);
        end.extend(self.files.to_le_bytes());
        end.extend(self.files.to_le_bytes());
        end.extend(size(self.directory.len() as u64)?.to_le_bytes());
        end.extend(size(self.length)?.to_le_bytes());
        end.extend([0; 2]);
        self.out.write_all(&self.directory)?;
        self.out.write_all(&end)
    }
}

impl<W: Write> Write for Zip<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.out.write_all(bytes)?;
        self.length += bytes.len() as u64;
        if let Some(open) = &mut self.open {
            open.sum = add(open.sum, bytes);
            open.length += bytes.len() as u64;
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

impl Open {
    /// What both heads of a file say of it.
    fn common(&self) -> io::Result<Vec<u8>> {
        let mut head = Vec::new();
        head.extend(VERSION.to_le_bytes());
        // Flags, method (stored), and time.
        head.extend([0; 6]);
        head.extend(DAY.to_le_bytes());
        head.extend(self.summed()?);
        let name = u16::try_from(self.name.len()).unwrap_or_default();
        head.extend(name.to_le_bytes());
        head.extend([0; 2]);
        Ok(head)
    }

    /// Checksum, and length as it lies there and as it is.
    fn summed(&self) -> io::Result<Vec<u8>> {
        let length = size(self.length)?.to_le_bytes();
        Ok([(!self.sum).to_le_bytes(), length, length].concat())
    }
}

/// The format counts in 32 bits.
fn size(length: u64) -> io::Result<u32> {
    u32::try_from(length).map_err(io::Error::other)
}

/// The sums of all single bytes, as CRC-32 of ISO 3309 has them.
const SUMS: [u32; 256] = {
    let mut sums = [0; 256];
    let mut byte = 0;
    while byte < sums.len() {
        let mut sum = byte as u32;
        let mut bit = 0;
        while bit < 8 {
            sum = (sum >> 1) ^ (0xedb8_8320 * (sum & 1));
            bit += 1;
        }
        sums[byte] = sum;
        byte += 1;
    }
    sums
};

/// The sum of what was summed so far and these bytes.
fn add(sum: u32, bytes: &[u8]) -> u32 {
    bytes.iter().fold(sum, |sum, byte| {
        (sum >> 8) ^ SUMS[usize::from((sum ^ u32::from(*byte)) as u8)]
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_checksum_is_that_of_the_textbook() {
        assert_eq!(!add(u32::MAX, b"123456789"), 0xcbf4_3926);
    }

    #[test]
    fn the_end_says_how_many_files_there_are_and_where_the_directory_begins() {
        let mut bytes = Vec::new();
        let mut zip = Zip::new(io::Cursor::new(&mut bytes));

        zip.begin("a").unwrap();
        zip.write_all(b"one").unwrap();
        zip.begin("b").unwrap();
        zip.write_all(b"two").unwrap();
        zip.finish().unwrap();

        let end = &bytes[bytes.len() - 22..];
        let start = u32::from_le_bytes([end[16], end[17], end[18], end[19]]) as usize;
        assert_eq!(end[10], 2);
        assert_eq!(bytes[start..start + 4], CENTRAL.to_le_bytes());
        let summed = [(!add(u32::MAX, b"one")).to_le_bytes(), [3, 0, 0, 0]].concat();
        assert_eq!(bytes[14..22], summed);
        assert_eq!(bytes[31..34], *b"one");
    }
}
