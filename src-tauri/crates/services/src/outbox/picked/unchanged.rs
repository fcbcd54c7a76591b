//! A file that must stay as it is while it is read.

use std::fs::{File, Metadata};
use std::io::{self, Read};
use std::path::Path;
use std::time::SystemTime;

/// Reads a file, and fails at its end if somebody wrote to it meanwhile: what was read then is neither the
/// old file nor the new one.
pub(super) struct Unchanged {
    file: File,
    before: (u64, Option<SystemTime>),
}

impl Unchanged {
    pub(super) fn open(path: &Path) -> io::Result<Self> {
        let file = File::open(path)?;
        let before = seen(&file.metadata()?);
        Ok(Self { file, before })
    }
}

impl Read for Unchanged {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let read = self.file.read(into)?;
        if read == 0 && !into.is_empty() && seen(&self.file.metadata()?) != self.before {
            return Err(io::Error::other("the file changed while it was read"));
        }
        Ok(read)
    }
}

fn seen(metadata: &Metadata) -> (u64, Option<SystemTime>) {
    (metadata.len(), metadata.modified().ok())
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn a_file_is_read_to_its_end_only_if_nobody_wrote_to_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.txt");
        fs::write(&path, b"one").unwrap();
        let mut kept = Unchanged::open(&path).unwrap();
        let mut changed = Unchanged::open(&path).unwrap();
        let mut bytes = Vec::new();

        let whole = kept.read_to_end(&mut bytes);
        fs::write(&path, b"another").unwrap();
        let torn = changed.read_to_end(&mut Vec::new());

        assert!(whole.is_ok());
        assert_eq!(bytes, b"one");
        assert!(torn.is_err());
    }
}
