//! The clipboard, read here so that a pasted key never enters the window's pages.

use std::sync::Arc;

use secrecy::{ExposeSecret, SecretString};
use studiodesk_services::Result;
use tauri::async_runtime::spawn_blocking;

use crate::AppState;

/// A clipboard. The calls may block for a moment.
pub trait Clipboard: Send + Sync + 'static {
    /// The text in it.
    fn text(&self) -> Option<SecretString>;

    /// Empties it. If it cannot be emptied, the person still has what they had.
    fn clear(&self);
}

/// The clipboard of the desktop. A session without one has an empty one.
pub(crate) struct Desktop;

impl Clipboard for Desktop {
    fn text(&self) -> Option<SecretString> {
        let text = arboard::Clipboard::new().ok()?.get_text().ok()?;
        Some(SecretString::from(text))
    }

    fn clear(&self) {
        if let Ok(mut clipboard) = arboard::Clipboard::new() {
            let _ = clipboard.clear();
        }
    }
}

/// Runs `work`, which uses the entered key up. If it worked, the key is not left in the clipboard
/// for the next program to read.
pub(crate) async fn wiped_after<T>(
    state: &AppState,
    work: impl Future<Output = Result<T>>,
) -> Result<T> {
    let (desk, clipboard) = (Arc::clone(&state.desk), Arc::clone(&state.clipboard));
    let held = spawn_blocking(move || {
        let text = clipboard.text().filter(|text| desk.is_entered_key(text))?;
        Some(Held { text, clipboard })
    });
    let held = held.await.ok().flatten();
    let done = work.await?;
    if let Some(held) = held {
        // Nothing hangs on it: without a clipboard there is nothing to wipe.
        let _ = spawn_blocking(move || held.wipe()).await;
    }
    Ok(done)
}

/// The key that was entered, seen in the clipboard.
struct Held {
    text: SecretString,
    clipboard: Arc<dyn Clipboard>,
}

impl Held {
    /// Empties the clipboard, unless something else is in it by now.
    fn wipe(self) {
        let now = self.clipboard.text();
        if now.is_some_and(|now| now.expose_secret() == self.text.expose_secret()) {
            self.clipboard.clear();
        }
    }
}
