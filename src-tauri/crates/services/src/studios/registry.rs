//! The list of connected studios: one small file.

use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use serde::{Deserialize, Serialize};

use super::record::StudioRecord;
use crate::files;
use crate::{Error, Result};

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct List {
    studios: Vec<StudioRecord>,
    /// The one to open at the next start.
    last: Option<String>,
}

/// The list of connected studios.
pub(crate) struct Registry {
    path: PathBuf,
    list: Mutex<List>,
}

impl Registry {
    pub(crate) fn open(data_dir: &Path) -> Result<Self> {
        let path = data_dir.join("studios.json");
        let list = Mutex::new(files::read(&path)?);
        Ok(Self { path, list })
    }

    pub(crate) fn all(&self) -> Vec<StudioRecord> {
        self.lock().studios.clone()
    }

    pub(crate) fn find(&self, id: &str) -> Result<StudioRecord> {
        self.lock()
            .studios
            .iter()
            .find(|record| record.id == id)
            .cloned()
            .ok_or(Error::NoStudio)
    }

    pub(crate) fn last(&self) -> Option<String> {
        self.lock().last.clone()
    }

    /// Adds a record or replaces the one with the same id.
    pub(crate) fn put(&self, record: StudioRecord) -> Result<()> {
        self.change(
            |list| match list.studios.iter_mut().find(|old| old.id == record.id) {
                Some(old) => *old = record,
                None => list.studios.push(record),
            },
        )
    }

    pub(crate) fn set_last(&self, id: Option<&str>) -> Result<()> {
        if self.lock().last.as_deref() == id {
            return Ok(());
        }
        self.change(|list| list.last = id.map(ToOwned::to_owned))
    }

    /// Notes how many changes a studio that is being closed leaves unconfirmed.
    pub(crate) fn set_waiting(&self, id: &str, waiting: u32) -> Result<()> {
        let as_before = |record: &StudioRecord| record.id != id || record.waiting == waiting;
        if self.lock().studios.iter().all(as_before) {
            return Ok(());
        }
        self.change(|list| {
            let found = list.studios.iter_mut().find(|record| record.id == id);
            if let Some(record) = found {
                record.waiting = waiting;
            }
        })
    }

    pub(crate) fn remove(&self, id: &str) -> Result<()> {
        self.change(|list| {
            list.studios.retain(|record| record.id != id);
            if list.last.as_deref() == Some(id) {
                list.last = None;
            }
        })
    }

    /// The file first: what is in memory is never ahead of the disk.
    fn change(&self, edit: impl FnOnce(&mut List)) -> Result<()> {
        let mut list = self.lock();
        let mut changed = list.clone();
        edit(&mut changed);
        files::replace(&self.path, &changed)?;
        *list = changed;
        Ok(())
    }

    fn lock(&self) -> MutexGuard<'_, List> {
        self.list.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
