//! How one entry is bound to the one before it.

use sha2::{Digest, Sha256};

/// What SHA-256 gives.
pub(super) type Hash = [u8; 32];

/// Names the encoding below. Another encoding gets another name, so that no two entries of different
/// encodings can have the same bytes.
const ENCODING: &[u8] = b"studiodesk trail 1\n";

/// The part of an entry that never goes away.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Row {
    pub(super) seq: i64,
    pub(super) at: i64,
    pub(super) item: Option<i64>,
    pub(super) customer: Option<i64>,
    pub(super) event: String,
    pub(super) digest: Option<Hash>,
    pub(super) previous: Hash,
}

impl Row {
    /// Every field in this order; numbers as eight bytes, the highest first; before what may be absent
    /// one byte that says whether it is there; before the text its length. So no two rows share an
    /// encoding.
    pub(super) fn hash(&self) -> Hash {
        let mut hash = Sha256::new();
        hash.update(ENCODING);
        hash.update(self.seq.to_be_bytes());
        hash.update(self.at.to_be_bytes());
        for number in [self.item, self.customer] {
            hash.update([u8::from(number.is_some())]);
            hash.update(number.unwrap_or_default().to_be_bytes());
        }
        hash.update((self.event.len() as u64).to_be_bytes());
        hash.update(&self.event);
        hash.update([u8::from(self.digest.is_some())]);
        hash.update(self.digest.unwrap_or_default());
        hash.update(self.previous);
        hash.finalize().into()
    }
}

/// Binds details to their entry without telling anything of them once the salt is erased.
pub(super) fn digest(salt: &[u8], text: &str) -> Hash {
    let mut hash = Sha256::new();
    hash.update((salt.len() as u64).to_be_bytes());
    hash.update(salt);
    hash.update(text);
    hash.finalize().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row() -> Row {
        Row {
            seq: 2,
            at: 1,
            item: Some(3),
            customer: Some(4),
            event: "asked".into(),
            digest: Some([5; 32]),
            previous: [6; 32],
        }
    }

    #[test]
    fn the_encoding_stays_what_it_is() {
        let hash = row().hash().map(|byte| format!("{byte:02x}")).concat();

        // Made with Python's hashlib from the description above.
        assert_eq!(
            hash,
            "0c1381c924a8b663fe88533cdd217a0e33f3ab1207fed86a543c5c8fb3c24563"
        );
    }

    #[test]
    fn every_field_counts() {
        let altered: [fn(&mut Row); 9] = [
            |row| row.seq = 3,
            |row| row.at = 2,
            |row| row.item = None,
            |row| row.item = Some(0),
            |row| row.customer = None,
            |row| row.event.push('!'),
            |row| row.digest = None,
            |row| row.digest = Some([0; 32]),
            |row| row.previous[31] ^= 1,
        ];
        let mut seen = vec![row().hash()];

        for alter in altered {
            let mut row = row();
            alter(&mut row);
            seen.push(row.hash());
        }

        let different: std::collections::BTreeSet<_> = seen.iter().collect();
        assert_eq!(different.len(), 10);
    }

    #[test]
    fn nothing_passes_from_the_salt_into_the_text() {
        assert_ne!(digest(b"ab", "c"), digest(b"a", "bc"));
    }
}
