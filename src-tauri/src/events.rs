//! What the shell tells the window without being asked.

use serde::Serialize;
use specta::Type;
use studiodesk_services::{OutboxSummary, SyncView};
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
