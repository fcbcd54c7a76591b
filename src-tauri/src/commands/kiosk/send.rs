//! What was reviewed is sent, once; and the receipt of it.

use studiodesk_kiosk::Handle;
use studiodesk_kiosk::view::{KioskDone, KioskReceipt};

use super::{Result, closed};

/// Sends what a review showed. It can be sent once, and nothing else can.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn kiosk_send(session: String, review: Handle) -> Result<KioskDone> {
    drop(session);
    drop(review);
    closed()
}

/// A receipt of it in the words of the page, as a QR code to take along.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn kiosk_receipt(
    session: String,
    done: Handle,
    words: Vec<String>,
) -> Result<KioskReceipt> {
    drop(session);
    drop(done);
    drop(words);
    closed()
}
