//! Writes the client's typed operations.
//!
//! 139 operations and 228 types are too many to write and review by hand and too regular to be worth it.
//! The contract gives their shape, `words/` what they mean, and this crate the Rust. What it writes is
//! committed, so that it is read, searched and documented like other code; a test here says when it is old.
//!
//! **Invariant:** nothing is decided at run time of the client. What a reader wants to know of an operation
//! stands in the file that was written.

mod contract;
mod emit;
mod enums;
mod ids;
mod names;
mod words;

use std::collections::BTreeMap;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::contract::Contract;
use crate::words::Words;

/// What went wrong, for the person who ran the program.
pub type Problem = Box<dyn std::error::Error + Send + Sync>;

/// Folder of the client's package.
#[must_use]
pub fn client() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// Every file as it should be, by its path below the client's folder.
///
/// # Errors
/// The contract cannot be read, words are missing or unknown, or `rustfmt` is not there.
pub fn files() -> Result<BTreeMap<PathBuf, String>, Problem> {
    let contract = Contract::read(&client().join("../sandbox/contract.json"))?;
    let words = Words::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("words"))?;
    words.fit(&contract)?;
    emit::files(&contract, &words)
        .into_iter()
        .map(|(path, text)| Ok((path, formatted(&text)?)))
        .collect()
}

/// Writes the files that differ, and says how many those were.
///
/// # Errors
/// As [`files`], and when a file cannot be written.
pub fn write() -> Result<usize, Problem> {
    let mut written = 0;
    for (path, text) in files()? {
        let path = client().join(path);
        if std::fs::read_to_string(&path).is_ok_and(|there| there == text) {
            continue;
        }
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder)?;
        }
        std::fs::write(&path, text)?;
        written += 1;
    }
    Ok(written)
}

fn formatted(text: &str) -> Result<String, Problem> {
    let mut rustfmt = Command::new("rustfmt")
        .args(["--edition", "2024"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|error| format!("rustfmt cannot be started: {error}"))?;
    if let Some(mut stdin) = rustfmt.stdin.take() {
        stdin.write_all(text.as_bytes())?;
    }
    let output = rustfmt.wait_with_output()?;
    if !output.status.success() {
        return Err("rustfmt refuses what was written".into());
    }
    Ok(String::from_utf8(output.stdout)?)
}
