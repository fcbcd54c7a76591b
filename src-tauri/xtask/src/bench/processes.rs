//! A process and all that it started, as Linux tells of them.

use std::fs;

use crate::failure::Result;

/// The kernel counts processor time for programs in hundredths of a second, on every machine.
const TICKS: f64 = 100.0;

/// The process, first, and its descendants.
pub(super) fn of(process: u32) -> Result<Vec<u32>> {
    let mut parents = Vec::new();
    for entry in fs::read_dir("/proc")? {
        let name = entry?.file_name();
        let Some(id) = name.to_str().and_then(|name| name.parse().ok()) else {
            continue;
        };
        // Whoever ended meanwhile is none of them.
        if let Some(parent) = stat(id).and_then(|stat| number(&stat, 1)) {
            parents.push((id, parent));
        }
    }
    Ok(family(process, &parents))
}

/// The process and its descendants among pairs of process and parent.
fn family(process: u32, parents: &[(u32, u32)]) -> Vec<u32> {
    let mut all = vec![process];
    let mut next = 0;
    while let Some(&parent) = all.get(next) {
        let children = parents.iter().filter(|(_, of)| *of == parent);
        all.extend(children.map(|(id, _)| *id));
        next += 1;
    }
    all
}

/// Memory of the processes, with shared pages divided among those who share them.
pub(super) fn megabytes(processes: &[u32]) -> f64 {
    let of_each = processes.iter().filter_map(|id| {
        let text = fs::read_to_string(format!("/proc/{id}/smaps_rollup")).ok()?;
        shared_out(&text)
    });
    of_each.sum::<f64>() / 1024.0
}

/// Kibibytes behind `Pss:`.
fn shared_out(text: &str) -> Option<f64> {
    let line = text.lines().find_map(|line| line.strip_prefix("Pss:"))?;
    line.split_whitespace().next()?.parse().ok()
}

/// Processor time of the processes.
pub(super) fn seconds(processes: &[u32]) -> f64 {
    let of_each = processes.iter().filter_map(|id| {
        let stat = stat(*id)?;
        Some(f64::from(number(&stat, 11)?) + f64::from(number(&stat, 12)?))
    });
    of_each.sum::<f64>() / TICKS
}

fn stat(process: u32) -> Option<String> {
    fs::read_to_string(format!("/proc/{process}/stat")).ok()
}

/// A number of the line, counted from the state, which follows the name: a name may hold anything.
fn number(stat: &str, index: usize) -> Option<u32> {
    let (_, after) = stat.rsplit_once(')')?;
    after.split_whitespace().nth(index)?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_family_is_found_with_its_grandchildren_and_without_strangers() {
        let parents = [(1, 0), (7, 1), (8, 7), (9, 8), (12, 1), (10, 7)];

        assert_eq!(family(7, &parents), [7, 8, 10, 9]);
    }

    #[test]
    fn what_the_kernel_tells_is_read_whatever_the_program_is_called() {
        let stat = "42 (a) b (c)) S 7 42 42 0 -1 4194560 900 0 0 0 35 12 0 0 20 0 9 0 1 2 3";

        assert_eq!(number(stat, 1), Some(7));
        assert_eq!([number(stat, 11), number(stat, 12)], [Some(35), Some(12)]);
    }

    #[test]
    fn memory_is_read_as_the_share_of_the_process() {
        let text = "5500-7ffe [rollup]\nRss:  1000 kB\nPss:   640 kB\nPss_Dirty:  1 kB\n";

        assert_eq!(shared_out(text), Some(640.0));
    }
}
