//! A web process that was killed leaves a window that shows its last picture for ever. It is started anew.

use tauri::WebviewWindow;
use webkit2gtk::WebViewExt as _;

/// Loads the pages again when their process has ended, after `lost` was told.
pub(super) fn keep(window: &WebviewWindow, lost: impl Fn() + Send + 'static) -> tauri::Result<()> {
    window.with_webview(move |view| {
        view.inner().connect_web_process_terminated(move |view, _| {
            lost();
            view.reload();
        });
    })
}
