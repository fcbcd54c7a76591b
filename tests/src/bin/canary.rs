//! `canary FOLDER…`: fails when a file of the journeys holds the key or the name. One folder must be
//! `journeys` and one `screenshots`, with all in them that a whole run of the journeys leaves.
#![expect(clippy::print_stdout, reason = "a command's output is what it is for")]

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use studiodesk_e2e::canary::{self, KEY, NAME, Needle};
use studiodesk_e2e::{Failure, Result, gallery, journeys};

fn main() -> ExitCode {
    let folders: Vec<PathBuf> = std::env::args_os().skip(1).map(PathBuf::from).collect();
    match check(&folders) {
        Ok(words) => {
            println!("{words}");
            ExitCode::SUCCESS
        }
        Err(failure) => {
            eprintln!("{failure}");
            ExitCode::FAILURE
        }
    }
}

fn check(folders: &[PathBuf]) -> Result<String> {
    let made = journeys::check(called("journeys", folders)?)?;
    let pictures = gallery::check(called("screenshots", folders)?)?;
    let needles = [
        Needle::new("the API key", KEY),
        Needle::new("the member's name", NAME),
    ];
    prove(&needles)?;
    let search = canary::search(folders, &needles)?;
    if search.finds.is_empty() {
        return Ok(format!(
            "{made} journeys left {pictures} pictures of all screens; {} files hold neither the key nor the name",
            search.files
        ));
    }
    let finds: Vec<String> = search.finds.iter().map(ToString::to_string).collect();
    Err(Failure::new(finds.join("\n")))
}

fn called<'a>(name: &str, folders: &'a [PathBuf]) -> Result<&'a Path> {
    let named = folders.iter().find(|folder| folder.ends_with(name));
    named
        .map(PathBuf::as_path)
        .ok_or_else(|| Failure::new(format!("no folder {name} was given, so nothing is proved")))
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
