//! `canary FOLDER…`: fails when a file of the journeys holds the key or the name.
#![expect(clippy::print_stdout, reason = "a command's output is what it is for")]

use std::path::PathBuf;
use std::process::ExitCode;

use studiodesk_e2e::canary::{self, KEY, NAME, Needle};
use studiodesk_e2e::{Failure, Result};

fn main() -> ExitCode {
    let folders: Vec<PathBuf> = std::env::args_os().skip(1).map(PathBuf::from).collect();
    match check(&folders) {
        Ok(files) => {
            println!("{files} files hold neither the key nor the name");
            ExitCode::SUCCESS
        }
        Err(failure) => {
            eprintln!("{failure}");
            ExitCode::FAILURE
        }
    }
}

fn check(folders: &[PathBuf]) -> Result<usize> {
    let needles = [
        Needle::new("the API key", KEY),
        Needle::new("the member's name", NAME),
    ];
    prove(&needles)?;
    let search = canary::search(folders, &needles)?;
    if search.files == 0 {
        return Err(Failure::new("there was no file to search"));
    }
    if search.finds.is_empty() {
        return Ok(search.files);
    }
    let finds: Vec<String> = search.finds.iter().map(ToString::to_string).collect();
    Err(Failure::new(finds.join("\n")))
}

/// A search that finds nothing is worth something only if it would have found it.
fn prove(needles: &[Needle]) -> Result {
    let planted = tempfile::tempdir()?;
    std::fs::write(planted.path().join("planted"), format!("{KEY} {NAME}"))?;
    let search = canary::search(&[planted.path().to_owned()], needles)?;
    if search.finds.len() == needles.len() {
        Ok(())
    } else {
        Err(Failure::new("the search does not find what was planted"))
    }
}
