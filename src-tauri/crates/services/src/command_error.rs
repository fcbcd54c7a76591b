//! A failure as the window sees it: a code to branch on, and what there is to say.

use std::fmt;

use serde::Serialize;
use specta::Type;
use studiodesk_core::ErrorCode;

use crate::Error;

/// What a failed use case tells the window. Flat, and without a cause: that stays in the process.
#[derive(Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct CommandError {
    /// What the window may branch on.
    pub code: ErrorCode,
    /// A sentence. Shown only if it is the service's own, in the person's language; for the others
    /// the catalogue has one for the code.
    pub message: String,
    /// Whether the sentence is the service's own.
    pub from_server: bool,
    /// Path of the field that is wrong.
    pub field: Option<String>,
    /// The scope that the key lacks.
    pub scope: Option<String>,
    /// For the studio's support.
    pub trace_id: Option<String>,
    /// Seconds to wait before asking again.
    pub wait_seconds: Option<u32>,
    /// The longest key that the keyring takes, in characters.
    pub limit: Option<u32>,
}

impl From<&Error> for CommandError {
    fn from(error: &Error) -> Self {
        let said = error.server_said();
        let message = said.and_then(|said| said.message.clone());
        Self {
            code: error.code(),
            from_server: message.is_some(),
            message: message.unwrap_or_else(|| error.to_string()),
            field: error.field(),
            scope: error.scope(),
            trace_id: said.and_then(|said| said.trace_id.clone()),
            wait_seconds: error.wait().map(seconds),
            limit: error.limit().and_then(|limit| u32::try_from(limit).ok()),
        }
    }
}

impl From<Error> for CommandError {
    fn from(error: Error) -> Self {
        Self::from(&error)
    }
}

/// For the log. The message is left out: the service may quote what was sent.
impl fmt::Debug for CommandError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CommandError")
            .field("code", &self.code)
            .field("trace_id", &self.trace_id)
            .finish_non_exhaustive()
    }
}

/// Whole seconds, rounded up: a wait that is shown is never too short.
fn seconds(wait: std::time::Duration) -> u32 {
    u32::try_from(wait.as_millis().div_ceil(1000)).unwrap_or(u32::MAX)
}
