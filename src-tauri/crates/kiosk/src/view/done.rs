//! What came of it.

use serde::Serialize;
use specta::Type;
use studiodesk_services::QrDrawing;

use crate::Handle;

/// What came of what was sent. True when it is said: "confirmed" means that the service's answer was read.
#[derive(Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct KioskDone {
    /// What a receipt is asked for by.
    pub done: Handle,
    /// ISO timestamp.
    pub at: String,
    /// How far it has come.
    pub outcome: KioskOutcome,
}

/// How far it has come.
#[derive(Clone, PartialEq, Eq, Serialize, Type)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum KioskOutcome {
    /// It is safe on this computer, and is sent as soon as it can be.
    Saved,
    /// The service has taken it. Whether the studio has yet to agree, the review said.
    Confirmed,
    /// The service has refused it.
    Refused {
        /// Its own sentence, if it said one.
        message: Option<String>,
    },
    /// The service was asked, nobody answered, and it is not there: it may be asked for again.
    NotThere,
    /// Nobody can say yet. The studio will know.
    Unknown,
}

/// A receipt to take along.
#[derive(Clone, PartialEq, Eq, Serialize, Type)]
pub struct KioskReceipt {
    /// What the drawing says.
    pub content: String,
    /// It, as a QR code.
    pub drawing: QrDrawing,
}
