//! A web process that was killed leaves a window that shows its last picture for ever. It is started anew.

use tauri::WebviewWindow;
use webkit2gtk::WebViewExt as _;

/// Loads the pages again when their process has ended.
pub(super) fn keep(window: &WebviewWindow) -> tauri::Result<()> {
    window.with_webview(|view| {
        view.inner()
            .connect_web_process_terminated(|view, _| view.reload());
    })
}
