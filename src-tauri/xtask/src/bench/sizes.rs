//! How large the program is, its package, and what a window loads before it can show anything; and what grew
//! against the committed sizes. `--write` writes those anew, which is for changes that are meant.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use studiodesk_figures::{Figure, Goal};

use super::committed::Committed;
use super::prepared;
use crate::command::{npm, output};
use crate::failure::{Failure, Result};
use crate::root;

const SIZES: &str = "src-tauri/xtask/sizes.txt";
const HEAD: &str = "Bytes of each part, by `cargo xtask bench sizes --write`.";
/// So much more is worth a line: two builds of the same sources differ by less.
const WORTH: f64 = 1.002;

/// Builds the program and looks at what was built.
pub(super) fn measure(write: bool) -> Result<Vec<Figure>> {
    prepared::program()?;
    let program = root::built("release", "studiodesk");
    let program_bytes = fs::metadata(&program)?.len();
    let mut parts = vec![("program".to_owned(), program_bytes)];
    // Only where the tool is: a part of the program that grew is told, the program itself is judged.
    let told = output(Command::new("size").args(["-A", "-d"]).arg(&program));
    parts.extend(sections(&told.unwrap_or_default()));
    let told = output(npm().args(["run", "--silent", "size", "--", "--each"]));
    let told = told.ok_or_else(|| Failure::new("`npm run size` failed in ui."))?;
    let loads = loads(&told);
    parts.extend(loads.iter().cloned());
    let mut figures = vec![megabytes("program MB", program_bytes, 20.0)];
    if let Some(package) = package() {
        let bytes = fs::metadata(package)?.len();
        parts.push(("package".to_owned(), bytes));
        figures.push(megabytes(".deb MB", bytes, 10.0));
    }
    for page in ["index.html", "kiosk.html"] {
        figures.push(first_load(page, &loads));
    }
    let mut committed = Committed::read(SIZES, HEAD);
    if committed.is_empty() {
        println!("No sizes are committed yet: `cargo xtask bench sizes --write` writes {SIZES}.");
    } else {
        for line in grown(&parts, &committed) {
            println!("{line}");
        }
    }
    if write {
        committed.write(&parts)?;
    }
    Ok(figures)
}

fn megabytes(name: &str, bytes: u64, most: f64) -> Figure {
    Figure::alone(name, bytes as f64 / 1e6, Goal::AtMost(most))
}

/// Everything that the page loads before it can show anything.
fn first_load(page: &str, loads: &[(String, u64)]) -> Figure {
    let of_page = format!("{page} ");
    let files = loads.iter().filter(|(name, _)| name.starts_with(&of_page));
    let sizes: Vec<u64> = files.map(|(_, bytes)| *bytes).collect();
    let sum = match sizes.as_slice() {
        // A page that loads nothing was not found.
        [] => f64::NAN,
        sizes => sizes.iter().sum::<u64>() as f64 / 1024.0,
    };
    Figure::alone(
        format!("first load of {page}, KiB gzip"),
        sum,
        Goal::AtMost(150.0),
    )
}

/// Sections of the program that are worth a line, from what `size -A` says.
fn sections(told: &str) -> Vec<(String, u64)> {
    let lines = told.lines().filter(|line| line.starts_with('.'));
    lines
        .filter_map(|line| {
            let mut words = line.split_whitespace();
            let (name, bytes) = (words.next()?, words.next()?.parse().ok()?);
            (bytes >= 100_000).then(|| (format!("program {name}"), bytes))
        })
        .collect()
}

/// Compressed bytes of the files of each page, from `PAGE FILE BYTES` a line. A build gives each file a name of
/// its own; what it is made from stays the same.
fn loads(told: &str) -> Vec<(String, u64)> {
    let lines = told.lines().filter_map(|line| {
        let mut words = line.split_whitespace();
        let (page, file) = (words.next()?, words.next()?);
        let bytes: u64 = words.next()?.parse().ok()?;
        Some((format!("{page} {}", unhashed(file)), bytes))
    });
    let mut sums: Vec<(String, u64)> = Vec::new();
    for (name, bytes) in lines {
        match sums.iter_mut().find(|(known, _)| *known == name) {
            Some((_, sum)) => *sum += bytes,
            None => sums.push((name, bytes)),
        }
    }
    sums
}

/// `assets/index-B4x_9d2k.js` is `index.js`.
fn unhashed(file: &str) -> String {
    let file = file.rsplit('/').next().unwrap_or(file);
    let Some((stem, ending)) = file.rsplit_once('.') else {
        return file.to_owned();
    };
    // The mark has eight characters, and a dash may be one of them.
    let cut = stem.len().checked_sub(9);
    let name = cut.and_then(|at| stem.get(at..)?.starts_with('-').then(|| &stem[..at]));
    format!("{}.{ending}", name.unwrap_or(stem))
}

/// A line for every part that grew, the largest growth first.
fn grown(parts: &[(String, u64)], committed: &Committed) -> Vec<String> {
    let mut grown: Vec<(u64, String)> = parts
        .iter()
        .filter_map(|(name, now)| {
            let before = committed.of(name).unwrap_or(0);
            let more = now.checked_sub(before)?;
            let is_worth = *now as f64 > before as f64 * WORTH;
            let line = format!("grew: {name} by {more} bytes, from {before} to {now}");
            is_worth.then_some((more, line))
        })
        .collect();
    grown.sort_by_key(|(more, _)| std::cmp::Reverse(*more));
    grown.into_iter().map(|(_, line)| line).collect()
}

/// The newest package for Debian, if one was built.
fn package() -> Option<PathBuf> {
    let folders = ["release/bundle/deb", "package", "packages"];
    let files = folders
        .iter()
        .filter_map(|folder| fs::read_dir(root::target().join(folder)).ok());
    let files = files.flatten().flatten().map(|entry| entry.path());
    files
        .filter(|path| path.extension().is_some_and(|ending| ending == "deb"))
        .max_by_key(|path| fs::metadata(path).and_then(|it| it.modified()).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_keeps_its_name_through_builds() {
        let names = [
            "assets/index-B4x_9d2k.js",
            "assets/de-a-b_c-d9.css",
            "app.js",
        ];

        assert_eq!(names.map(unhashed), ["index.js", "de.css", "app.js"]);
    }

    #[test]
    fn a_first_load_is_the_sum_of_its_files() {
        let loads = loads(
            "index.html assets/index-B4x_9d2k.js 100352\nindex.html assets/x-12345678.js 2048\n\
             kiosk.html assets/index-B4x_9d2k.js 204800\n",
        );

        let figures =
            ["index.html", "kiosk.html", "none.html"].map(|page| first_load(page, &loads));

        assert_eq!(figures[0].ours, 100.0);
        let met = figures.map(|figure| figure.is_met());
        assert_eq!(met, [Some(true), Some(false), Some(false)]);
    }

    #[test]
    fn sections_that_matter_are_read() {
        let told = "studiodesk  :\nsection       size     addr\n.text      9000000     4096\n\
                    .init           27     4000\nTotal     20000000\n";

        assert_eq!(sections(told), [("program .text".to_owned(), 9_000_000)]);
    }

    #[test]
    fn what_grew_is_told_and_what_shrank_is_not() {
        let parts = [("a", 1_001), ("b", 3_000), ("c", 50), ("new", 9)]
            .map(|(name, bytes)| (name.to_owned(), bytes));

        let lines = grown(
            &parts,
            &Committed::known(&[("a", 1_000), ("b", 2_000), ("c", 60)]),
        );

        assert_eq!(
            lines,
            [
                "grew: b by 1000 bytes, from 2000 to 3000",
                "grew: new by 9 bytes, from 0 to 9"
            ]
        );
    }
}
