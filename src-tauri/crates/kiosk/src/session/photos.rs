//! The photos of a session's person, until they are handed in or the session is over.

use studiodesk_services::Photo;

use crate::words::Flow;
use crate::{Error, Handle, Result};

/// As many pages as a document may have here, and one that takes the place of another.
const MOST: usize = 11;

/// What was taken, and whether the camera may be looked through. The photos overwrite themselves when they go.
#[derive(Default)]
pub(crate) struct Photos {
    held: Vec<(Handle, Photo)>,
    taken: u32,
    /// For what the camera was opened.
    pub(crate) looks_for: Option<Flow>,
}

impl Photos {
    /// Holds a photo, and gives what names it.
    pub(crate) fn hold(&mut self, photo: Photo) -> Result<Handle> {
        if self.held.len() >= MOST {
            return Err(Error::TooMuch);
        }
        self.taken += 1;
        let handle = format!("p{}", self.taken);
        self.held.push((handle.clone(), photo));
        Ok(handle)
    }

    /// The photo of that name.
    pub(crate) fn get(&self, handle: &str) -> Result<Photo> {
        let found = self.held.iter().find(|(name, _)| name == handle);
        found.map(|(_, photo)| photo.clone()).ok_or(Error::Unknown)
    }

    pub(crate) fn forget(&mut self, handle: &str) {
        self.held.retain(|(name, _)| name != handle);
    }

    pub(crate) fn forget_all(&mut self) {
        self.held.clear();
    }
}
