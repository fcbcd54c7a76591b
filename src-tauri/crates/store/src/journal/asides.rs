//! Journals that were set aside: which there are, and erasing one for good.
//!
//! **Invariant:** the journal that is in use is never among them.

use std::fs::{self, OpenOptions};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use super::open::head_of;
use super::{Journal, Lock};
use crate::erase::beside;
use crate::open::{folder_of, sync_folder};
use crate::{Error, Result};

/// What stands in the names of all of them.
pub(super) const ASIDE: &str = ".set-aside-";

/// A journal that was set aside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Aside {
    /// Name of its file, beside the journal that is in use.
    pub name: String,
    /// Bytes of all its files.
    pub bytes: u64,
}

impl Journal {
    /// The journals that were set aside from `path`, in the order of their names, which begin with the time.
    ///
    /// # Errors
    /// The folder cannot be read.
    pub fn asides(path: &Path) -> Result<Vec<Aside>> {
        let folder = match fs::read_dir(folder_of(path)) {
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
            folder => folder?,
        };
        let mut names = Vec::new();
        for entry in folder {
            // Of one that had vanished there is nothing but its head.
            let file = PathBuf::from(entry?.file_name()).with_extension("db");
            names.extend(
                file.to_str()
                    .filter(|it| is_aside(path, it))
                    .map(Into::into),
            );
        }
        names.sort();
        names.dedup();
        let sized = |name: String| {
            let bytes = files(&path.with_file_name(&name)).into_iter();
            let bytes = bytes
                .filter_map(|file| Some(fs::metadata(file).ok()?.len()))
                .sum();
            Aside { name, bytes }
        };
        Ok(names.into_iter().map(sized).collect())
    }

    /// Erases one that was set aside from `path`. It is overwritten first, for its key may be the one of the
    /// journal that is in use, which stays.
    ///
    /// # Errors
    /// [`Error::Gone`] if there is none of this name, [`Error::InUse`] while somebody reads it, or a file
    /// cannot be erased.
    pub fn erase_aside(path: &Path, name: &str) -> Result<()> {
        if !Self::asides(path)?.iter().any(|it| it.name == name) {
            return Err(Error::Gone);
        }
        let aside = path.with_file_name(name);
        let _lock = Lock::look(&aside.with_extension("lock"))?;
        for file in files(&aside) {
            overwrite(&file)?;
            fs::remove_file(file)?;
        }
        sync_folder(folder_of(path))
    }
}

/// `journal.set-aside-20261122T210405Z.db`.
fn is_aside(path: &Path, name: &str) -> bool {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    name.strip_prefix(&*stem)
        .is_some_and(|rest| rest.starts_with(ASIDE) && rest.ends_with(".db"))
}

/// Those that there are.
fn files(aside: &Path) -> Vec<PathBuf> {
    let logs = ["", "-wal", "-shm", "-journal"].map(|suffix| beside(aside, suffix));
    let all = logs.into_iter();
    all.chain([head_of(aside), aside.with_extension("lock")])
        .filter(|file| file.exists())
        .collect()
}

fn overwrite(file: &Path) -> Result<()> {
    const PIECE: usize = 65_536;
    let zeros = vec![0; PIECE];
    let mut out = OpenOptions::new().write(true).open(file)?;
    let mut left = out.metadata()?.len();
    while left > 0 {
        let piece = usize::try_from(left).map_or(PIECE, |left| left.min(PIECE));
        out.write_all(&zeros[..piece])?;
        left -= piece as u64;
    }
    Ok(out.sync_all()?)
}
