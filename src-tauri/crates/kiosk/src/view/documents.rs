//! Photos that were taken here, and documents on file.

use serde::{Deserialize, Serialize};
use specta::Type;
use studiodesk_services::PaperTurn;

use crate::Handle;

/// A photo that was taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct KioskPhoto {
    /// How it is named here.
    pub photo: Handle,
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
}

/// A photo on its way to be a page.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Type)]
#[serde(deny_unknown_fields)]
pub struct KioskPage {
    /// The photo.
    pub photo: Handle,
    /// How the page is turned from how the photo stands.
    pub turn: PaperTurn,
}

/// A document on file.
#[derive(Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct KioskDocument {
    /// How it is named here.
    pub document: Handle,
    /// Name of the file.
    pub name: String,
    /// What was written beside it.
    pub description: Option<String>,
    /// Its name's ending in capitals, as people call such files.
    pub ending: String,
    /// RFC 3339 time at which it was handed in, where it was handed in here.
    pub sent_at: Option<String>,
    /// Whether it can be looked at here.
    pub can_open: bool,
}

/// A document that is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
pub struct KioskPages {
    /// How many pages it has.
    pub count: u32,
}
