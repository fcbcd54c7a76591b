//! The head: number and hash of the latest entry, in a small file beside the database.
//!
//! Cutting entries off the end of a chain leaves a chain; only who remembers its end can tell. The file
//! is written after each commit, so it may lag behind the trail and is never ahead of it.
//!
//! **Invariant:** it holds nothing of what the trail says: a hash over random bytes tells nothing.

use std::fs::{File, OpenOptions};
use std::io::{Read, Seek, SeekFrom, Write};
use std::path::Path;

use super::{Hash, Tip};
use crate::Result;

/// Nineteen digits, a space, 64 hexadecimal digits, a line's end. Always as long, so that it is
/// overwritten in one piece and never cut.
const LENGTH: usize = 19 + 1 + 64 + 1;

/// The open file.
#[derive(Debug)]
pub(in crate::journal) struct Head(File);

impl Head {
    /// Opens the file, or makes an empty one for the user alone.
    pub(in crate::journal) fn open(path: &Path) -> Result<Self> {
        let mut options = OpenOptions::new();
        options.read(true).write(true).create(true).truncate(false);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        Ok(Self(options.open(path)?))
    }

    /// What it remembers; `None` if it is empty or nobody can read it.
    pub(in crate::journal) fn read(&mut self) -> Result<Option<Tip>> {
        let mut text = String::new();
        self.0.seek(SeekFrom::Start(0))?;
        // Whatever is in there, a line of ours is no longer than this.
        match Read::by_ref(&mut self.0)
            .take(LENGTH as u64)
            .read_to_string(&mut text)
        {
            Ok(_) => Ok(parse(&text)),
            Err(error) if error.kind() == std::io::ErrorKind::InvalidData => Ok(None),
            Err(error) => Err(error.into()),
        }
    }

    /// Remembers `tip`. Not synced: what the power leaves then is an older memory, which is allowed.
    pub(in crate::journal) fn write(&mut self, tip: &Tip) -> Result<()> {
        let hash = tip.hash.map(|byte| format!("{byte:02x}")).concat();
        self.0.seek(SeekFrom::Start(0))?;
        self.0
            .write_all(format!("{:019} {hash}\n", tip.seq).as_bytes())?;
        Ok(())
    }

    /// Waits until it is on the disk.
    pub(in crate::journal) fn sync(&self) -> Result<()> {
        Ok(self.0.sync_all()?)
    }
}

fn parse(text: &str) -> Option<Tip> {
    let (seq, hex) = text.strip_suffix('\n')?.split_once(' ')?;
    if hex.len() != 64 || !hex.is_ascii() {
        return None;
    }
    let mut hash: Hash = [0; 32];
    for (byte, at) in hash.iter_mut().zip((0..).step_by(2)) {
        *byte = u8::from_str_radix(hex.get(at..at + 2)?, 16).ok()?;
    }
    Some(Tip {
        seq: seq.parse().ok()?,
        hash,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn head() -> (tempfile::TempDir, Head) {
        let folder = tempfile::tempdir().unwrap();
        let head = Head::open(&folder.path().join("journal.head")).unwrap();
        (folder, head)
    }

    #[test]
    fn the_latest_entry_is_remembered() {
        let (folder, mut head) = head();
        assert_eq!(head.read().unwrap(), None);
        let tips = [(i64::MAX, [0xab; 32]), (7, [0x01; 32])].map(|(seq, hash)| Tip { seq, hash });

        for tip in tips {
            head.write(&tip).unwrap();

            assert_eq!(head.read().unwrap(), Some(tip));
        }

        let length = folder.path().join("journal.head").metadata().unwrap().len();
        assert_eq!(length, LENGTH as u64);
    }

    #[test]
    fn what_nobody_can_read_is_no_memory() {
        for bytes in [
            &b"\xff\xfe"[..],
            b"7 short\n",
            b"seven ",
            &[b'0'; 5_000],
            "\u{e9}".repeat(64).as_bytes(),
        ] {
            let (_folder, mut head) = head();
            head.0.write_all(bytes).unwrap();

            assert_eq!(head.read().unwrap(), None);
        }
    }
}
