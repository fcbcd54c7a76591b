//! What a web view opens beside its page, where a page or a key asks for it: all of that stays shut at a kiosk.
//!
//! **Invariant:** nothing here asks anybody. A dialog for files, paper or permission shows the computer behind
//! the kiosk.

use gtk::prelude::WidgetExt as _;
use tauri::WebviewWindow;
use webkit2gtk::{
    FileChooserRequestExt as _, PermissionRequestExt as _, SettingsExt as _, WebViewExt as _,
};

/// Shuts it, for as long as the window lives.
pub(super) fn shut(window: &WebviewWindow) -> tauri::Result<()> {
    window.with_webview(|view| {
        let view = view.inner();
        // No place to let a file go.
        view.drag_dest_unset();
        // True says that somebody has seen to it, and nobody has.
        view.connect_context_menu(|_, _, _, _| true);
        view.connect_show_option_menu(|_, _, _, _| true);
        view.connect_run_color_chooser(|_, _| true);
        view.connect_print(|_, _| true);
        view.connect_script_dialog(|_, _| true);
        view.connect_show_notification(|_, _| true);
        view.connect_enter_fullscreen(|_| true);
        view.connect_run_file_chooser(|_, request| {
            request.cancel();
            true
        });
        view.connect_permission_request(|_, request| {
            request.deny();
            true
        });
        if let Some(settings) = webkit2gtk::WebViewExt::settings(&view) {
            settings.set_enable_developer_extras(false);
            settings.set_enable_back_forward_navigation_gestures(false);
            settings.set_enable_fullscreen(false);
            settings.set_enable_caret_browsing(false);
            settings.set_enable_tabs_to_links(false);
        }
    })
}
