//! What the shell tells the window without being asked.

use serde::Serialize;
use specta::Type;
use studiodesk_kiosk::view::EndWhy;
use studiodesk_services::{OutboxSummary, PickedFile, SyncView, TakenPicture};
use tauri_specta::Event;

/// The reading of members went on.
#[derive(Debug, Clone, Serialize, Type, Event)]
pub(crate) struct SyncChanged(pub(crate) SyncView);

/// The outbox went on.
#[derive(Debug, Clone, Serialize, Type, Event)]
pub(crate) struct OutboxChanged(pub(crate) OutboxSummary);

/// The window was asked to close while changes wait. It stays open until the person has read that.
#[derive(Debug, Clone, Serialize, Type, Event)]
pub(crate) struct CloseAsked(pub(crate) OutboxSummary);

/// Something is dragged over the window while it expects a picture.
#[derive(Debug, Clone, Serialize, Type, Event)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub(crate) enum PictureDrop {
    /// It is over the window.
    Over,
    /// It went elsewhere.
    Left,
    /// It was dropped.
    Taken {
        /// What came of it.
        picture: TakenPicture,
    },
}

/// Files are held over the window, or are so no longer.
#[derive(Debug, Clone, Serialize, Type, Event)]
pub(crate) struct FilesOver(pub(crate) bool);

/// Files were dropped on the window.
#[derive(Debug, Clone, Serialize, Type, Event)]
pub(crate) struct FilesDropped {
    /// What they are.
    pub(crate) files: Vec<PickedFile>,
    /// Where, in pixels of the page from its left.
    pub(crate) x: u32,
    /// From its top.
    pub(crate) y: u32,
}

/// The session at the kiosk has ended, and nothing of it is left. The page goes back to its start.
#[derive(Debug, Clone, Serialize, Type, Event)]
pub(crate) struct KioskEnded(pub(crate) EndWhy);
