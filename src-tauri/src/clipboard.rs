//! The clipboard, read here so that a pasted key never enters the window's pages.

use std::path::PathBuf;
use std::sync::Arc;

use secrecy::{ExposeSecret, SecretString};
use studiodesk_services::Result;
use tauri::async_runtime::spawn_blocking;

use crate::AppState;

/// A clipboard. The calls may block for a moment.
pub trait Clipboard: Send + Sync + 'static {
    /// The text in it.
    fn text(&self) -> Option<SecretString>;

    /// The picture in it, or the file of one. A clipboard for texts has none.
    fn picture(&self) -> Option<Pasted> {
        None
    }

    /// The files in it, as a file manager copies them.
    fn files(&self) -> Vec<PathBuf> {
        Vec::new()
    }

    /// Empties it. If it cannot be emptied, the person still has what they had.
    fn clear(&self);
}

/// A picture from a clipboard.
pub enum Pasted {
    /// The file that was copied. It may be none of a picture.
    File(PathBuf),
    /// Rows of red, green, blue and how much is seen of each.
    Pixels {
        /// Pixels across.
        width: u32,
        /// Pixels down.
        height: u32,
        /// Four bytes each.
        pixels: Vec<u8>,
    },
}

/// The clipboard of the desktop. A session without one has an empty one.
pub(crate) struct Desktop;

impl Clipboard for Desktop {
    fn text(&self) -> Option<SecretString> {
        let text = arboard::Clipboard::new().ok()?.get_text().ok()?;
        Some(SecretString::from(text))
    }

    fn picture(&self) -> Option<Pasted> {
        let mut clipboard = arboard::Clipboard::new().ok()?;
        // A copied file first: some systems put its icon beside it as a picture.
        if let Some(path) = clipboard
            .get()
            .file_list()
            .ok()
            .and_then(|it| it.into_iter().next())
        {
            return Some(Pasted::File(path));
        }
        let image = clipboard.get_image().ok()?;
        Some(Pasted::Pixels {
            width: u32::try_from(image.width).ok()?,
            height: u32::try_from(image.height).ok()?,
            pixels: image.bytes.into_owned(),
        })
    }

    fn files(&self) -> Vec<PathBuf> {
        let files = arboard::Clipboard::new().and_then(|mut it| it.get().file_list());
        files.unwrap_or_default()
    }

    fn clear(&self) {
        if let Ok(mut clipboard) = arboard::Clipboard::new() {
            let _ = clipboard.clear();
        }
    }
}

/// Empties whatever can be pasted, also by the middle button of a mouse: at a kiosk nothing of it belongs to
/// the next person.
pub(crate) fn clear_all() {
    Desktop.clear();
    #[cfg(target_os = "linux")]
    if let Ok(mut clipboard) = arboard::Clipboard::new() {
        use arboard::{ClearExtLinux as _, LinuxClipboardKind};
        let _ = clipboard
            .clear_with()
            .clipboard(LinuxClipboardKind::Primary);
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
