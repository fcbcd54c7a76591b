//! What the shell tells the window without being asked.

use serde::Serialize;
use specta::Type;
use studiodesk_services::SyncView;
use tauri_specta::Event;

/// The reading of members went on.
#[derive(Debug, Clone, Serialize, Type, Event)]
pub(crate) struct SyncChanged(pub(crate) SyncView);
