//! Small JSON files: read whole, replaced whole.
//!
//! **Invariant:** no secret and nothing about a member is written here.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::{Error, Result};

/// Reads a file that may not exist yet. One that cannot be understood is an error, never a default:
/// a default would be written over it later.
pub(crate) fn read<T: DeserializeOwned + Default>(path: &Path) -> Result<T> {
    match fs::read(path) {
        Ok(bytes) => serde_json::from_slice(&bytes).map_err(|error| Error::File(error.into())),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(T::default()),
        Err(error) => Err(Error::File(error)),
    }
}

/// Replaces a file so that after a crash either the old or the new one is there, whole.
pub(crate) fn replace<T: Serialize>(path: &Path, value: &T) -> Result<()> {
    write_whole(path, value).map_err(Error::File)
}

fn write_whole<T: Serialize>(path: &Path, value: &T) -> io::Result<()> {
    let folder = path
        .parent()
        .ok_or_else(|| io::Error::from(io::ErrorKind::InvalidInput))?;
    fs::create_dir_all(folder)?;
    let fresh = path.with_extension("json.new");
    let mut file = File::create(&fresh)?;
    file.write_all(&serde_json::to_vec_pretty(value)?)?;
    file.sync_all()?;
    drop(file);
    fs::rename(&fresh, path)?;
    #[cfg(unix)]
    File::open(folder)?.sync_all()?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_file_reads_as_empty_and_a_broken_one_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("list.json");

        let missing: Vec<u8> = read(&path).unwrap();
        fs::write(&path, b"[1, 2").unwrap();
        let broken: Result<Vec<u8>> = read(&path);

        assert!(missing.is_empty());
        assert!(matches!(broken, Err(Error::File(_))));
    }

    #[test]
    fn what_was_replaced_is_read_back() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("new/list.json");

        replace(&path, &vec![1, 2]).unwrap();
        replace(&path, &vec![3]).unwrap();

        assert_eq!(read::<Vec<u8>>(&path).unwrap(), [3]);
    }
}
