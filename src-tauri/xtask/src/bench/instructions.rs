//! Instructions of the search's hot paths: the same on a busy machine as on an idle one, so that a run tells
//! whether something became slower.
//!
//! Counted by valgrind, and compared with the figures that are committed. `--write` writes those anew, which is
//! for changes that are meant.

use std::path::Path;
use std::process::{Command, Stdio};

use studiodesk_figures::{Figure, Goal};

use super::committed::Committed;
use crate::command::{cargo, line, watch};
use crate::failure::{Failure, Result};
use crate::root;

const FIGURES: &str = "src-tauri/crates/search/instructions.txt";
const HEAD: &str = "Instructions of each path, by `cargo xtask bench instructions --write`.";
/// What each path is measured against, and the paths.
const PATHS: [(&str, &[&str]); 2] = [
    ("invent", &["build"]),
    (
        "open",
        &[
            "names",
            "beginnings",
            "sounds",
            "slips",
            "fields",
            "mixed",
            "change",
        ],
    ),
];
/// So much more is a regression.
const MOST: f64 = 1.05;

/// Counts, and sets each count beside the committed one.
pub(super) fn measure(write: bool) -> Result<Vec<Figure>> {
    watch(cargo().args([
        "build",
        "--quiet",
        "--release",
        "-p",
        "studiodesk-search",
        "--example",
        "paths",
    ]))?;
    let program = root::built("release/examples", "paths");
    std::fs::create_dir_all(root::own())?;
    let index = root::own().join("paths.index");
    watch(Command::new(&program).arg("freeze").arg(&index))?;
    let mut counted = Vec::new();
    for (base, paths) in PATHS {
        let before = count(&program, base, &index)?;
        for path in paths {
            let all = count(&program, path, &index)?;
            counted.push(((*path).to_owned(), all.saturating_sub(before)));
        }
    }
    let mut committed = Committed::read(FIGURES, HEAD);
    if write {
        committed.write(&counted)?;
    }
    let figures = counted.iter();
    Ok(figures
        .map(|(path, count)| figure(path, *count, committed.of(path)))
        .collect())
}

/// In millions. A path without a committed figure meets no goal.
fn figure(path: &str, count: u64, committed: Option<u64>) -> Figure {
    let millions = |count: u64| count as f64 / 1e6;
    Figure::beside(
        format!("search {path}, M instructions"),
        millions(count),
        committed.map_or(f64::NAN, millions),
        Goal::RatioAtMost(MOST),
    )
}

/// How many instructions a run of the program takes.
fn count(program: &Path, path: &str, index: &Path) -> Result<u64> {
    let mut run = Command::new("valgrind");
    run.args([
        "--tool=cachegrind",
        "--cache-sim=no",
        "--cachegrind-out-file=/dev/null",
    ]);
    run.arg(program).arg(path).arg(index).stdin(Stdio::null());
    let output = run
        .output()
        .map_err(|error| Failure::new(format!("{} does not start: {error}", line(&run))))?;
    let told = String::from_utf8_lossy(&output.stderr);
    let counted = read_count(&told).filter(|_| output.status.success());
    counted.ok_or_else(|| Failure::new(format!("{} failed:\n{told}", line(&run))))
}

/// The number behind `I refs:`.
fn read_count(told: &str) -> Option<u64> {
    let (_, rest) = told
        .split_once("I refs:")
        .or_else(|| told.split_once("I   refs:"))?;
    let digits: String = rest
        .lines()
        .next()?
        .chars()
        .filter(char::is_ascii_digit)
        .collect();
    digits.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_count_is_read_from_what_valgrind_says() {
        assert_eq!(
            read_count("==7== \n==7== I refs:        1,234,567\n"),
            Some(1_234_567)
        );
        assert_eq!(read_count("==7== I   refs:      12\n==7== 8"), Some(12));
        assert_eq!(read_count("valgrind: no such program"), None);
    }

    #[test]
    fn a_path_may_take_a_little_more_and_one_without_a_figure_is_no_pass() {
        assert_eq!(figure("names", 1_050, Some(1_000)).is_met(), Some(true));
        assert_eq!(figure("names", 1_051, Some(1_000)).is_met(), Some(false));
        assert_eq!(figure("slips", 1, None).is_met(), Some(false));
    }
}
