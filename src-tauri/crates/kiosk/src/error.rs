//! How something at a kiosk fails: as little of it as the page can use.

use serde::Serialize;
use specta::Type;
use studiodesk_services::CommandError;

/// Failure at a kiosk.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The flow is not among those that the studio allows here.
    #[error("this is not offered at this kiosk")]
    FlowClosed,
    /// There is no such session, or it has ended, or its second factor has not held.
    #[error("this session is over")]
    SessionOver,
    /// The session has given out no such handle.
    #[error("there is no such thing in this session")]
    Unknown,
    /// The kiosk cannot be used until somebody of the studio has looked at it.
    #[error("this kiosk needs somebody of the studio")]
    NeedsStaff,
    /// The camera of the station gives no picture.
    #[error("the camera of this kiosk gives no picture")]
    NoCamera,
    /// More than a session holds at a time.
    #[error("this is more than a session holds")]
    TooMuch,
    /// From the use case behind it.
    #[error(transparent)]
    Desk(#[from] studiodesk_services::Error),
}

/// What a page may branch on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum KioskErrorCode {
    /// Not offered here.
    FlowClosed,
    /// Back to the start screen.
    SessionOver,
    /// What was named is not in this session, or not any more: read the page again.
    Unknown,
    /// Somebody of the studio has to look.
    NeedsStaff,
    /// There is no camera, or it gives no picture.
    NoCamera,
    /// The service cannot be reached, or asks to wait. Nothing was done.
    Unreachable,
    /// The service, or a rule that is known here, refuses it. `message` says why, if the service did.
    Refused,
    /// Something else.
    Failed,
}

/// A failure as the kiosk's page sees it.
#[derive(Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct KioskError {
    /// What the page may branch on.
    pub code: KioskErrorCode,
    /// The service's own sentence, in the person's language. Only of a session that is open.
    pub message: Option<String>,
    /// The field that is wrong, as the service calls it.
    pub field: Option<String>,
    /// Seconds to wait before asking again.
    pub wait_seconds: Option<u32>,
}

impl From<Error> for KioskError {
    fn from(error: Error) -> Self {
        let plain = |code| Self {
            code,
            message: None,
            field: None,
            wait_seconds: None,
        };
        match error {
            Error::FlowClosed => plain(KioskErrorCode::FlowClosed),
            Error::SessionOver => plain(KioskErrorCode::SessionOver),
            Error::Unknown => plain(KioskErrorCode::Unknown),
            Error::NeedsStaff => plain(KioskErrorCode::NeedsStaff),
            Error::NoCamera => plain(KioskErrorCode::NoCamera),
            Error::TooMuch => plain(KioskErrorCode::Refused),
            Error::Desk(error) => {
                let told = CommandError::from(&error);
                Self {
                    message: told.from_server.then_some(told.message),
                    field: told.field,
                    wait_seconds: told.wait_seconds,
                    code: code_of(told.code),
                }
            }
        }
    }
}

/// Whether anybody was asked and said no, or nobody could be asked.
fn code_of(code: studiodesk_core::ErrorCode) -> KioskErrorCode {
    use studiodesk_core::ErrorCode;
    match code {
        ErrorCode::Offline
        | ErrorCode::Tls
        | ErrorCode::TimedOut
        | ErrorCode::RateLimited
        | ErrorCode::Busy
        | ErrorCode::Server => KioskErrorCode::Unreachable,
        ErrorCode::Invalid | ErrorCode::Conflict | ErrorCode::NotFound => KioskErrorCode::Refused,
        ErrorCode::KeyRefused
        | ErrorCode::KeyLost
        | ErrorCode::KeyringLocked
        | ErrorCode::KeyringMissing
        | ErrorCode::KeyringRefused
        | ErrorCode::NoStudio
        | ErrorCode::NoJournal
        | ErrorCode::StorageFull
        | ErrorCode::StorageReadOnly => KioskErrorCode::NeedsStaff,
        _ => KioskErrorCode::Failed,
    }
}

/// For the log. Without the message: the service may quote what was sent.
impl std::fmt::Debug for KioskError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("KioskError")
            .field("code", &self.code)
            .finish_non_exhaustive()
    }
}
