//! The clipboard, read here so that a pasted key never enters the window's pages.

use std::sync::Arc;

use arboard::Clipboard;
use secrecy::{ExposeSecret, SecretString};
use studiodesk_services::{Desk, Result};
use tauri::async_runtime::spawn_blocking;

/// The text in the clipboard.
pub(crate) fn read() -> Option<SecretString> {
    let text = Clipboard::new().ok()?.get_text().ok()?;
    Some(SecretString::from(text))
}

/// Runs `work`, which uses the entered key up. If it worked, the key is not left in the clipboard
/// for the next program to read.
pub(crate) async fn wiped_after<T>(
    desk: &Arc<Desk>,
    work: impl Future<Output = Result<T>>,
) -> Result<T> {
    let entered = Arc::clone(desk);
    let held = spawn_blocking(move || read().filter(|text| entered.is_entered_key(text)).map(Held));
    let held = held.await.ok().flatten();
    let done = work.await?;
    if let Some(held) = held {
        // Nothing hangs on it: without a clipboard there is nothing to wipe.
        let _ = spawn_blocking(move || held.wipe()).await;
    }
    Ok(done)
}

/// The key that was entered, seen in the clipboard.
struct Held(SecretString);

impl Held {
    /// Empties the clipboard, unless something else is in it by now.
    fn wipe(self) {
        let same = read().is_some_and(|text| text.expose_secret() == self.0.expose_secret());
        if same && let Ok(mut clipboard) = Clipboard::new() {
            // If it cannot be emptied, the person still has what they had: their own clipboard.
            let _ = clipboard.clear();
        }
    }
}
