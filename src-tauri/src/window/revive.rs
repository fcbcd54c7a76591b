//! A web process that was killed leaves a window that shows its last picture for ever. It is started anew.

use tauri::{Runtime, WebviewWindow};
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

/// Ends the process behind the pages, so that [`keep`] begins them in a new one.
pub(super) fn begin_anew<R: Runtime>(window: &WebviewWindow<R>) -> tauri::Result<()> {
    window.with_webview(|view| view.inner().terminate_web_process())
}
