//! Instructions of the search's hot paths: the same on a busy machine as on an idle one, so that a run tells
//! whether something became slower.
//!
//! Counted by valgrind, and compared with the figures that are committed. `--write` writes those anew, which is
//! for changes that are meant.

use std::fmt::Write as _;
use std::path::Path;
use std::process::{Command, ExitCode, Stdio};

use crate::command::{cargo, line, on_path, watch};
use crate::failure::{Failure, Result};
use crate::root;

const FIGURES: &str = "src-tauri/crates/search/instructions.txt";
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

/// Counts, prints the table, and fails where a path takes more than it may.
pub(super) fn measure(write: bool) -> Result<ExitCode> {
    if on_path("valgrind").is_none() {
        println!("Skipped: valgrind is not installed, which counts the instructions.");
        return Ok(ExitCode::SUCCESS);
    }
    watch(cargo().args([
        "build",
        "--quiet",
        "--release",
        "-p",
        "studiodesk-search",
        "--example",
        "paths",
    ]))?;
    let program = root::target().join("release/examples/paths");
    std::fs::create_dir_all(root::own())?;
    let index = root::own().join("paths.index");
    watch(Command::new(&program).arg("freeze").arg(&index))?;
    let mut counted = Vec::new();
    for (base, paths) in PATHS {
        let before = count(&program, base, &index)?;
        for path in paths {
            counted.push((*path, count(&program, path, &index)?.saturating_sub(before)));
        }
    }
    let file = root::root().join(FIGURES);
    if write {
        let mut text = String::from(
            "# Instructions of each path, by `cargo xtask bench instructions --write`.\n",
        );
        for (path, instructions) in &counted {
            let _ = writeln!(text, "{path} {instructions}");
        }
        std::fs::write(&file, text)?;
    }
    let known = std::fs::read_to_string(&file)?;
    Ok(ExitCode::from(u8::from(!is_met(&counted, &known))))
}

/// Prints the table, and says whether no path takes more than it may.
fn is_met(counted: &[(&str, u64)], known: &str) -> bool {
    println!(
        "{:<14}{:>16}{:>16}{:>9}",
        "path", "instructions", "committed", "ratio"
    );
    let mut all = true;
    for &(path, instructions) in counted {
        let committed = committed(known, path);
        let ratio = committed.map(|committed| instructions as f64 / committed.max(1) as f64);
        let is_met = ratio.is_some_and(|ratio| ratio <= MOST);
        all &= is_met;
        println!(
            "{path:<14}{instructions:>16}{:>16}{:>9}{}",
            committed.map_or_else(|| "none".to_owned(), |committed| committed.to_string()),
            ratio.map_or_else(String::new, |ratio| format!("{ratio:.3}")),
            if is_met { "" } else { "  MORE" },
        );
    }
    all
}

fn committed(known: &str, path: &str) -> Option<u64> {
    let of_path = |line: &str| line.strip_prefix(path)?.trim().parse().ok();
    known.lines().find_map(of_path)
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
        let known = "# figures\nnames 1000\n";

        assert!(is_met(&[("names", 1_050)], known));
        assert!(!is_met(&[("names", 1_051)], known));
        assert!(!is_met(&[("slips", 1)], known));
    }
}
