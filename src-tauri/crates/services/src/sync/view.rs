//! How the reading of members goes on, made for drawing.

use serde::Serialize;
use specta::Type;

use crate::CommandError;

/// Where a pass is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum SyncStage {
    /// Nothing was asked for yet.
    #[default]
    Idle,
    /// Members are being read.
    Members,
    /// Prospects are being read.
    Prospects,
    /// Those whom the lists no longer had are looked up one by one.
    Checking,
    /// The local copy is as new as the last pass.
    Complete,
    /// The person stopped it. What was read stays.
    Cancelled,
    /// It ended before its end. What was read stays.
    Failed,
}

/// How the reading of members goes on.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct SyncView {
    /// Rises with every change. Answers and events may overtake each other; the higher one holds.
    pub revision: u32,
    /// Where the pass is.
    pub stage: SyncStage,
    /// People read in this pass.
    pub read: u32,
    /// How many people were stored when it began, if a pass was ever complete.
    pub expected: Option<u32>,
    /// People in the local copy.
    pub stored: u32,
    /// When a pass was last complete, ISO.
    pub completed_at: Option<String>,
    /// Seconds until the service's limit opens again, while that is waited for.
    pub wait_seconds: Option<u32>,
    /// The service refused the key on two occasions, and has not accepted it since: ask whether the local
    /// copy should go.
    pub key_refused_twice: bool,
    /// Why it failed.
    pub error: Option<CommandError>,
}
