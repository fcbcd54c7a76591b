//! The seal: a few plain lines in the file, always as long, so that stamping moves no other byte.

use sha2::{Digest as _, Sha256};

/// What SHA-256 gives.
pub type Digest = [u8; 32];

/// How the lines begin. Another form gets another number.
const HEAD: &[u8] = b"studiodesk receipt 1\ntrail ";
const ENTRY: &[u8] = b"\nentry ";
const HASH: &[u8] = b"\nhash ";
const TAIL: &[u8] = b"\nend of receipt\n";
/// Digits of the largest number of an entry.
const DIGITS: usize = 19;
const HEX: usize = 64;
const LENGTH: usize = HEAD.len() + HEX + ENTRY.len() + DIGITS + HASH.len() + HEX + TAIL.len();

/// The entry of the trail that a receipt is bound to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seal {
    /// The hash of the trail's first entry, which no other trail has.
    pub trail: Digest,
    /// Its number.
    pub entry: u64,
    /// Its hash.
    pub hash: Digest,
}

/// A receipt whose seal is empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Blank(pub(crate) Vec<u8>);

/// A receipt that was handed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Opened {
    /// What is stamped on it.
    pub seal: Seal,
    /// The digest of the blank it was made from, if no byte was changed since.
    pub digest: Digest,
}

impl Blank {
    /// What the trail is told.
    #[must_use]
    pub fn digest(&self) -> Digest {
        Sha256::digest(&self.0).into()
    }

    /// Stamps it.
    #[must_use]
    pub fn stamp(mut self, seal: &Seal) -> Vec<u8> {
        if let Some(at) = find(&self.0) {
            self.0[at..at + LENGTH].copy_from_slice(&lines(seal));
        }
        self.0
    }
}

/// The lines of an empty seal, to be laid into a file.
pub(crate) fn empty() -> Vec<u8> {
    lines(&Seal {
        trail: [0; 32],
        entry: 0,
        hash: [0; 32],
    })
}

/// Reads what is stamped on a file; none if that is no receipt of ours.
#[must_use]
pub fn open(file: &[u8]) -> Option<Opened> {
    let at = find(file)?;
    let trail_at = at + HEAD.len();
    let entry_at = trail_at + HEX + ENTRY.len();
    let hash_at = entry_at + DIGITS + HASH.len();
    let text = |from: usize, length: usize| {
        let bytes = file.get(from..from + length)?;
        std::str::from_utf8(bytes).ok()
    };
    let seal = Seal {
        trail: unhex(text(trail_at, HEX)?)?,
        entry: text(entry_at, DIGITS)?.parse().ok()?,
        hash: unhex(text(hash_at, HEX)?)?,
    };
    let mut blank = file.to_vec();
    blank[at..at + LENGTH].copy_from_slice(&empty());
    let digest = Blank(blank).digest();
    Some(Opened { seal, digest })
}

/// Where the one seal is. A file with two of them would say two things.
fn find(file: &[u8]) -> Option<usize> {
    let mut found = file.windows(HEAD.len()).enumerate();
    let mut found = found.by_ref().filter(|(_, window)| *window == HEAD);
    let (at, _) = found.next()?;
    let is_whole = file
        .get(at..at + LENGTH)
        .is_some_and(|it| it.ends_with(TAIL));
    (is_whole && found.next().is_none()).then_some(at)
}

fn lines(seal: &Seal) -> Vec<u8> {
    let entry = format!("{:0DIGITS$}", seal.entry);
    let (trail, hash) = (hex(&seal.trail), hex(&seal.hash));
    let (trail, entry, hash) = (trail.as_bytes(), entry.as_bytes(), hash.as_bytes());
    [HEAD, trail, ENTRY, entry, HASH, hash, TAIL].concat()
}

/// In digits that people can compare.
#[must_use]
pub fn hex(digest: &Digest) -> String {
    digest.map(|byte| format!("{byte:02x}")).concat()
}

/// Back from those digits.
#[must_use]
pub fn unhex(text: &str) -> Option<Digest> {
    let mut bytes: Digest = [0; 32];
    for (byte, at) in bytes.iter_mut().zip((0..).step_by(2)) {
        *byte = u8::from_str_radix(text.get(at..at + 2)?, 16).ok()?;
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SEAL: Seal = Seal {
        trail: [0xcd; 32],
        entry: 17,
        hash: [0xab; 32],
    };

    fn blank() -> Blank {
        Blank([b"before ".to_vec(), empty(), b" after".to_vec()].concat())
    }

    #[test]
    fn what_was_stamped_is_read_and_leads_back_to_the_blank() {
        let digest = blank().digest();

        let opened = open(&blank().stamp(&SEAL)).unwrap();

        assert_eq!(opened, Opened { seal: SEAL, digest });
    }

    #[test]
    fn every_other_byte_counts() {
        let stamped = blank().stamp(&SEAL);
        let digest = blank().digest();
        let outside = (0..7).chain(stamped.len() - 6..stamped.len());

        for at in outside {
            let mut altered = stamped.clone();
            altered[at] ^= 1;

            assert_ne!(open(&altered).unwrap().digest, digest);
        }
    }

    #[test]
    fn what_has_no_seal_or_two_is_no_receipt() {
        let stamped = blank().stamp(&SEAL);
        let twice = [stamped.clone(), stamped.clone()].concat();

        assert_eq!(open(b""), None);
        assert_eq!(open(b"%PDF-1.7"), None);
        assert_eq!(open(&stamped[..stamped.len() - 10]), None);
        assert_eq!(open(&twice), None);
    }
}
