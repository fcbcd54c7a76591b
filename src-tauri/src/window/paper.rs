//! The system's dialog for printing, for what the window shows.

use tauri::{Runtime, WebviewWindow};

/// Opens the dialog. What is printed the person chooses there, and whether anything is.
///
/// Not as Tauri does it, whose dialog belongs to no window and may open behind ours.
#[cfg(target_os = "linux")]
pub(crate) fn print<R: Runtime>(window: &WebviewWindow<R>) -> tauri::Result<()> {
    use gtk::prelude::WidgetExt as _;
    use webkit2gtk::glib::object::CastNone as _;
    use webkit2gtk::{PrintOperation, PrintOperationExt as _};

    window.with_webview(|view| {
        let view = view.inner();
        let ours = view.toplevel().and_downcast::<gtk::Window>();
        PrintOperation::new(&view).run_dialog(ours.as_ref());
    })
}

/// Opens the dialog. What is printed the person chooses there, and whether anything is.
#[cfg(not(target_os = "linux"))]
pub(crate) fn print<R: Runtime>(window: &WebviewWindow<R>) -> tauri::Result<()> {
    window.print()
}
