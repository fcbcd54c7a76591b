//! The pages of a database as only its key shows them: live, free and in the log alike. What was erased
//! must be in none of them, and SQLite itself shows no free page.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use std::fs;
use std::path::Path;

use aes::Aes256;
use cbc::cipher::block_padding::NoPadding;
use cbc::cipher::{BlockModeDecrypt, KeyIvInit};
use studiodesk_store::DataKey;

use crate::support::beside;

/// The shape of a database of SQLCipher 4: pages of 4096 bytes, of which the last 80 are the
/// initialisation vector and a signature.
const PAGE: usize = 4096;
const RESERVED: usize = 80;
const VECTOR: usize = 16;

/// SQLite's log: a header, then each page with a header of its own.
const LOG_HEADER: usize = 32;
const FRAME_HEADER: usize = 24;

/// Whether a text can be read in any page of the file or of its log.
pub(crate) fn hold(path: &Path, key: &DataKey, text: &str) -> bool {
    let file = fs::read(path).unwrap();
    let log = fs::read(beside(path, "-wal")).unwrap_or_default();
    let pages = file.chunks_exact(PAGE);
    let frames = log
        .get(LOG_HEADER..)
        .unwrap_or_default()
        .chunks_exact(FRAME_HEADER + PAGE)
        .map(|frame| &frame[FRAME_HEADER..]);
    pages
        .chain(frames)
        .any(|page| finds(&decrypted(page, key), text))
}

/// Of the first page, which begins with the salt, this garbles the first 32 bytes: the header.
fn decrypted(page: &[u8], key: &DataKey) -> Vec<u8> {
    let (content, rest) = page.split_at(PAGE - RESERVED);
    let vector: &[u8; VECTOR] = rest.first_chunk().unwrap();
    let mut content = content.to_vec();
    cbc::Decryptor::<Aes256>::new(key.as_bytes().into(), vector.into())
        .decrypt_padded::<NoPadding>(&mut content)
        .unwrap();
    content
}

fn finds(page: &[u8], text: &str) -> bool {
    page.windows(text.len()).any(|part| part == text.as_bytes())
}
