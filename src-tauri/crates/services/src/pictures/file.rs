//! The file of a picture, read only as far as it may be one.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;

use studiodesk_images::recognise;

use super::PictureProblem;

/// No phone writes more, and it is held in memory for a moment.
const LARGEST: u64 = 64 << 20;
/// By so many bytes every format is known.
const HEAD: u64 = 32;

/// All of it.
pub(super) fn read(path: &Path) -> Result<Vec<u8>, PictureProblem> {
    let problem = |error: io::Error| match error.kind() {
        io::ErrorKind::NotFound => PictureProblem::Gone,
        _ => PictureProblem::Unreadable,
    };
    let metadata = fs::metadata(path).map_err(problem)?;
    if !metadata.is_file() {
        return Err(PictureProblem::NotAFile);
    }
    let mut file = File::open(path).map_err(problem)?;
    let mut bytes = Vec::new();
    let mut head = file.by_ref().take(HEAD);
    head.read_to_end(&mut bytes).map_err(problem)?;
    if bytes.is_empty() {
        return Err(PictureProblem::Empty);
    }
    recognise(&bytes)?;
    if metadata.len() > LARGEST {
        return Err(PictureProblem::FileTooLarge);
    }
    // One that grows meanwhile is no reason to read without end.
    let mut rest = file.take(LARGEST);
    rest.read_to_end(&mut bytes).map_err(problem)?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_wrong_with_a_file_is_said_before_it_is_unpacked() {
        let folder = tempfile::tempdir().unwrap();
        let file = |name: &str, bytes: &[u8]| {
            let path = folder.path().join(name);
            fs::write(&path, bytes).unwrap();
            read(&path)
        };
        let large = folder.path().join("large.jpg");
        let mut sparse = File::create(&large).unwrap();
        io::Write::write_all(&mut sparse, b"\xff\xd8\xff\xe0").unwrap();
        sparse.set_len(LARGEST + 1).unwrap();

        let heic = file("a.jpg", b"\0\0\0\x18ftypheic\0\0\0\0mif1heic");
        assert_eq!(heic, Err(PictureProblem::Heic));
        assert_eq!(file("b.jpg", b""), Err(PictureProblem::Empty));
        assert_eq!(file("c.jpg", b"text"), Err(PictureProblem::NotAnImage));
        assert_eq!(read(folder.path()), Err(PictureProblem::NotAFile));
        assert_eq!(read(&large), Err(PictureProblem::FileTooLarge));
        let gone = read(&folder.path().join("none"));
        assert_eq!(gone, Err(PictureProblem::Gone));
        let whole = file(
            "d.gif",
            b"\xff\xd8\xff\xe0 and more than thirty-two bytes of it",
        );
        assert_eq!(whole.map(|bytes| bytes.len()), Ok(41));
    }
}
