//! What the shell tells the window without being asked.

use serde::Serialize;
use specta::Type;
use studiodesk_services::{OutboxSummary, SyncView, TakenPicture};
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
