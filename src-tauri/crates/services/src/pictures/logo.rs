//! The logo of a studio, out of a file that somebody chose.

use std::path::Path;

use super::{PictureProblem, file};

/// Pixels that it fits into, twice over for sharp screens.
const PLACE: (u32, u32) = (960, 240);

/// A PNG of it, upright and small, with nothing in it but what is seen.
///
/// # Errors
/// What is wrong with the file.
pub fn logo(path: &Path) -> Result<Vec<u8>, PictureProblem> {
    let bytes = file::read(path)?;
    Ok(studiodesk_images::logo(&bytes, PLACE.0, PLACE.1)?)
}
