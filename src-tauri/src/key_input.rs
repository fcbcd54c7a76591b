//! The API key that a developer passes on standard input.
//!
//! **Invariant:** no copy of it stays behind. Neither the library's buffer for standard input nor a
//! growing string is used, for nobody wipes those.

use std::fs::File;
use std::io::{self, ErrorKind, Read};

use secrecy::SecretString;
use zeroize::Zeroizing;

/// More than any key. What is longer is cut off.
const LONGEST: usize = 16 * 1024;

/// The first line of standard input.
pub(crate) fn read() -> io::Result<SecretString> {
    first_line(unbuffered()?)
}

/// Reads no further than it must: the other end may stay open.
fn first_line(mut input: impl Read) -> io::Result<SecretString> {
    let mut room = Zeroizing::new(vec![0; LONGEST]);
    let mut filled = 0;
    let end = loop {
        let read = match input.read(&mut room[filled..]) {
            // The end, or no room left.
            Ok(0) => break filled,
            Ok(read) => read,
            Err(error) if error.kind() == ErrorKind::Interrupted => continue,
            Err(error) => return Err(error),
        };
        let fresh = &room[filled..filled + read];
        if let Some(at) = fresh.iter().position(|byte| *byte == b'\n') {
            break filled + at;
        }
        filled += read;
    };
    let line = std::str::from_utf8(&room[..end]).map_err(io::Error::other)?;
    Ok(SecretString::from(line))
}

#[cfg(unix)]
fn unbuffered() -> io::Result<File> {
    use std::os::fd::AsFd;

    Ok(io::stdin().as_fd().try_clone_to_owned()?.into())
}

#[cfg(windows)]
fn unbuffered() -> io::Result<File> {
    use std::os::windows::io::AsHandle;

    Ok(io::stdin().as_handle().try_clone_to_owned()?.into())
}

#[cfg(test)]
mod tests {
    use secrecy::ExposeSecret;

    use super::*;

    /// Gives its parts one by one, and fails the test that asks for more.
    struct Parts(Vec<&'static str>);

    impl Read for Parts {
        fn read(&mut self, room: &mut [u8]) -> io::Result<usize> {
            let part = self.0.remove(0).as_bytes();
            room[..part.len()].copy_from_slice(part);
            Ok(part.len())
        }
    }

    #[test]
    fn the_first_line_is_read_and_nothing_is_waited_for_behind_it() {
        let line = first_line(Parts(vec!["key-", "of-a-studio\nmore"])).unwrap();

        assert_eq!(line.expose_secret(), "key-of-a-studio");
    }

    #[test]
    fn a_line_without_its_end_is_a_line() {
        let line = first_line(&b"key"[..]).unwrap();

        assert_eq!(line.expose_secret(), "key");
    }

    #[test]
    fn what_is_longer_than_any_key_is_cut_off() {
        let line = first_line(io::repeat(b'k')).unwrap();

        assert_eq!(line.expose_secret().len(), LONGEST);
    }

    #[test]
    fn what_is_no_text_is_refused_without_being_quoted() {
        let error = first_line(&b"s3cret\xff\n"[..]).unwrap_err();

        assert!(!format!("{error:?} {error}").contains("s3cret"));
    }
}
