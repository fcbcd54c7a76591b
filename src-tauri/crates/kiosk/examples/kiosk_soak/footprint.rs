//! What a program takes: memory, open files, files on the disk, tasks.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// At one moment.
#[derive(Debug)]
pub(crate) struct Footprint {
    /// What lies in memory of the program; only where the system tells.
    pub(crate) memory_kib: Option<u64>,
    /// Files and connections that are open; only where the system tells.
    pub(crate) handles: Option<usize>,
    /// Files below the folder of the data.
    pub(crate) files: BTreeSet<PathBuf>,
    /// Tasks that have not ended.
    pub(crate) tasks: usize,
}

impl Footprint {
    pub(crate) fn of(folder: &Path) -> std::io::Result<Self> {
        let mut files = BTreeSet::new();
        collect(folder, &mut files)?;
        Ok(Self {
            memory_kib: memory(),
            handles: fs::read_dir("/proc/self/fd").ok().map(Iterator::count),
            files,
            tasks: tasks(),
        })
    }

    /// By how many percent the memory has grown.
    pub(crate) fn growth_since(&self, before: &Self) -> Option<f64> {
        let (is, was) = (self.memory_kib?, before.memory_kib?);
        #[expect(clippy::cast_precision_loss, reason = "no memory is that large")]
        let share = is as f64 / was as f64;
        Some((share - 1.0) * 100.0)
    }
}

pub(crate) fn tasks() -> usize {
    tokio::runtime::Handle::current()
        .metrics()
        .num_alive_tasks()
}

fn memory() -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|it| it.strip_prefix("VmRSS:"))?;
    line.trim().strip_suffix(" kB")?.trim().parse().ok()
}

fn collect(folder: &Path, files: &mut BTreeSet<PathBuf>) -> std::io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, files)?;
        } else {
            files.insert(path);
        }
    }
    Ok(())
}
