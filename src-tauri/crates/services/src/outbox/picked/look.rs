//! What is wrong with a file, before it is kept.

use std::fs::{self, File, Metadata};
use std::io::{self, Read};
use std::path::Path;
use std::thread;
use std::time::Duration;

use serde::Serialize;
use specta::Type;

use super::Wanted;

/// More would keep the desk of a whole studio busy; the service itself names no limit.
pub(super) const LARGEST: u64 = 100 << 20;
/// A file that was written within this time may still be.
const FRESH: Duration = Duration::from_secs(2);
/// Whoever writes a file writes to it within this time.
const PAUSE: Duration = Duration::from_millis(250);
/// Enough to tell all kinds apart that are known here.
const START: usize = 16;

/// What can be wrong with a picked file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum FileProblem {
    /// There is nothing in it.
    Empty,
    /// More than is sent from here.
    TooLarge,
    /// Another program writes to it.
    StillWritten,
    /// A folder, a device.
    NotAFile,
    /// The computer does not let us read it.
    Unreadable,
    /// It is not there any more.
    Gone,
    /// The service tells by its ending what a file is, and it has none.
    WrongEnding,
    /// Its content is of another kind than its ending.
    NotWhatItsNameSays,
    /// It is not a JPEG or PNG.
    NotAnImage,
}

/// Its size, or what is wrong with it.
pub(super) fn look(path: &Path, wanted: Wanted) -> Result<u64, FileProblem> {
    let metadata = fs::metadata(path).map_err(problem)?;
    if !metadata.is_file() {
        return Err(FileProblem::NotAFile);
    }
    let mut start = Vec::new();
    File::open(path)
        .and_then(|file| file.take(START as u64).read_to_end(&mut start))
        .map_err(problem)?;
    if is_still_written(path, &metadata)? {
        return Err(FileProblem::StillWritten);
    }
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    judge(&name, metadata.len(), &start, wanted)
}

/// As [`look`], for what is in no file.
pub(super) fn look_at_bytes(name: &str, bytes: &[u8], wanted: Wanted) -> Result<u64, FileProblem> {
    let start = &bytes[..bytes.len().min(START)];
    judge(name, bytes.len() as u64, start, wanted)
}

fn judge(name: &str, size: u64, start: &[u8], wanted: Wanted) -> Result<u64, FileProblem> {
    match size {
        0 => return Err(FileProblem::Empty),
        size if size > LARGEST => return Err(FileProblem::TooLarge),
        _ => {}
    }
    match wanted {
        Wanted::Document if ending(name).is_empty() => Err(FileProblem::WrongEnding),
        Wanted::Document if !is_what_it_says(name, start) => Err(FileProblem::NotWhatItsNameSays),
        Wanted::Picture if !is_jpeg(start) && !is_png(start) => Err(FileProblem::NotAnImage),
        _ => Ok(size),
    }
}

fn problem(error: io::Error) -> FileProblem {
    match error.kind() {
        io::ErrorKind::NotFound => FileProblem::Gone,
        _ => FileProblem::Unreadable,
    }
}

/// Whether a file that is this fresh changes within a moment. An old one is not waited for.
fn is_still_written(path: &Path, before: &Metadata) -> Result<bool, FileProblem> {
    let age = before.modified().ok().and_then(|at| at.elapsed().ok());
    if age.is_none_or(|age| age > FRESH) {
        return Ok(false);
    }
    thread::sleep(PAUSE);
    let now = fs::metadata(path).map_err(problem)?;
    Ok(now.len() != before.len() || now.modified().ok() != before.modified().ok())
}

/// Whether the first bytes fit the ending, where that ending says what they are.
fn is_what_it_says(name: &str, start: &[u8]) -> bool {
    match ending(name).as_str() {
        // Some writers put a few bytes before the mark; the readers of PDF take that.
        "pdf" => start.windows(5).any(|window| window == b"%PDF-"),
        "jpg" | "jpeg" => is_jpeg(start),
        "png" => is_png(start),
        "webp" => is_webp(start),
        "heic" | "heif" => start.get(4..8) == Some(b"ftyp"),
        "docx" | "xlsx" | "pptx" | "odt" | "ods" | "zip" => start.starts_with(b"PK"),
        "doc" | "xls" => start.starts_with(b"\xd0\xcf\x11\xe0"),
        _ => true,
    }
}

fn is_jpeg(start: &[u8]) -> bool {
    start.starts_with(b"\xff\xd8\xff")
}

fn is_png(start: &[u8]) -> bool {
    start.starts_with(b"\x89PNG\r\n\x1a\n")
}

fn is_webp(start: &[u8]) -> bool {
    start.starts_with(b"RIFF") && start.get(8..12) == Some(b"WEBP")
}

/// What studios file. The service itself goes by the ending of the name.
pub(super) fn content_type(name: &str) -> &'static str {
    match ending(name).as_str() {
        "pdf" => "application/pdf",
        "jpg" | "jpeg" => "image/jpeg",
        "png" => "image/png",
        "webp" => "image/webp",
        "heic" => "image/heic",
        "txt" => "text/plain",
        "doc" => "application/msword",
        "docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "xls" => "application/vnd.ms-excel",
        "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "odt" => "application/vnd.oasis.opendocument.text",
        _ => "application/octet-stream",
    }
}

/// In small letters; empty for a name without one, or with nothing before it.
fn ending(name: &str) -> String {
    match name.rsplit_once('.') {
        Some((stem, ending)) if !stem.is_empty() => ending.to_ascii_lowercase(),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write;
    use std::sync::mpsc;

    use super::*;

    #[test]
    fn a_file_that_another_program_writes_to_is_not_taken_and_is_once_it_is_done() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("scan.txt");
        let mut file = File::create(&path).unwrap();
        file.write_all(b"begin").unwrap();
        let (stop, stopped) = mpsc::channel::<()>();
        let writer = thread::spawn(move || {
            while stopped.try_recv() == Err(mpsc::TryRecvError::Empty) {
                file.write_all(b"more").unwrap();
                thread::yield_now();
            }
        });

        let during = look(&path, Wanted::Document);
        stop.send(()).unwrap();
        writer.join().unwrap();
        let after = look(&path, Wanted::Document);

        assert_eq!(during, Err(FileProblem::StillWritten));
        assert!(after.is_ok(), "{after:?}");
    }
}
