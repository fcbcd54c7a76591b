//! The folder that outlives the program: journal, data key, roster.
//!
//! The key lies beside what it unlocks, readable for its owner only. The real program keeps it in the
//! keyring; this one is for tests, on machines without one, and guards nobody's data.

use std::fs;
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use studiodesk_store::{DataKey, Journal};
use tempfile::NamedTempFile;

use crate::Failure;
use crate::roster::Roster;

pub(crate) struct Folder(PathBuf);

impl Folder {
    pub(crate) fn at(path: &Path) -> io::Result<Self> {
        fs::create_dir_all(path)?;
        Ok(Self(path.to_owned()))
    }

    pub(crate) fn journal(&self) -> Result<Journal, Failure> {
        Ok(Journal::open(
            &self.0.join("journal.db"),
            &self.data_key()?,
        )?)
    }

    fn data_key(&self) -> Result<DataKey, Failure> {
        let path = self.0.join("data.key");
        match fs::read(&path) {
            Ok(bytes) => {
                let bytes = bytes.as_slice().try_into();
                Ok(DataKey::from_bytes(
                    bytes.map_err(|_| "data.key is no key")?,
                ))
            }
            Err(error) if error.kind() == ErrorKind::NotFound => {
                let key = DataKey::random()?;
                // Never in place of one that another start has made: a journal may hang on it.
                self.written(key.as_bytes())?.persist_noclobber(path)?;
                self.sync()?;
                Ok(key)
            }
            Err(error) => Err(error.into()),
        }
    }

    /// The roster of an earlier start, or an empty one.
    pub(crate) fn roster(&self) -> Result<Roster, Failure> {
        match fs::read(self.0.join("roster.json")) {
            Ok(json) => Ok(serde_json::from_slice(&json)?),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(Roster::default()),
            Err(error) => Err(error.into()),
        }
    }

    pub(crate) fn keep(&self, roster: &Roster) -> Result<(), Failure> {
        let file = self.written(&serde_json::to_vec(roster)?)?;
        file.persist(self.0.join("roster.json"))?;
        Ok(self.sync()?)
    }

    /// A file without a name so far, so that it has all of its bytes when it gets one. Only its owner
    /// can read it.
    fn written(&self, bytes: &[u8]) -> io::Result<NamedTempFile> {
        let mut file = NamedTempFile::new_in(&self.0)?;
        file.write_all(bytes)?;
        file.as_file().sync_all()?;
        Ok(file)
    }

    /// Puts the names on the disk, where a folder can be opened to that end.
    fn sync(&self) -> io::Result<()> {
        if cfg!(unix) {
            fs::File::open(&self.0)?.sync_all()?;
        }
        Ok(())
    }
}
