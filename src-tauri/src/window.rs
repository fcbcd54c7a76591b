//! The desk window, and every way out of it closed.

#[cfg(target_os = "linux")]
mod drawing;
mod kiosk;
#[cfg(target_os = "linux")]
mod kiosk_keys;
#[cfg(target_os = "linux")]
mod kiosk_shut;
mod kiosk_stays;
mod paper;
#[cfg(target_os = "linux")]
mod revive;

use std::path::Path;

use tauri::webview::NewWindowResponse;
use tauri::{App, Runtime, Theme, Url, WebviewUrl, WebviewWindow, WebviewWindowBuilder, Wry};

use studiodesk_services::{Settings, ThemeChoice};

pub(crate) use self::kiosk::{
    KIOSK, builder as kiosk_builder, forget_page, is_driven, may_open as kiosk_may_open,
    open as open_kiosk,
};
pub(crate) use self::kiosk_stays::stay as kiosk_stays;
pub(crate) use self::paper::print;

/// Label of the desk window; its capability names it.
pub(crate) const MAIN: &str = "main";

/// What a browser has and a desk program has not.
const CLOSED: &str = include_str!("window/closed.js");

/// The desk window, not yet opened. Whoever measures it against an empty one begins with the same,
/// and [opens](open) it the same way.
#[must_use]
pub fn builder<'a>(app: &'a App<Wry>, data_dir: &Path) -> WebviewWindowBuilder<'a, Wry, App<Wry>> {
    let window = WebviewWindowBuilder::new(app, MAIN, WebviewUrl::App("index.html".into()))
        .title("Studiodesk")
        .inner_size(1180.0, 760.0)
        .min_inner_size(640.0, 480.0)
        .center()
        .focused(true)
        .devtools(false)
        // The pages keep nothing; what the web engine lays out all the same lies with our own data.
        .data_directory(data_dir.join("webview"))
        .general_autofill_enabled(false)
        .initialization_script(CLOSED)
        .on_navigation(is_ours)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .on_download(|_, _| false);
    match nowhere() {
        Some(proxy) => window.proxy_url(proxy),
        None => window,
    }
}

/// What has to be settled before the first thread is started and the first window opened.
pub fn prepare() {
    #[cfg(target_os = "linux")]
    drawing::prepare();
}

/// Opens a window that comes back when the process behind its pages is killed.
///
/// # Errors
/// The system gives no window.
pub fn open(window: WebviewWindowBuilder<'_, Wry, App<Wry>>) -> tauri::Result<WebviewWindow> {
    let window = window.build()?;
    #[cfg(target_os = "linux")]
    revive::keep(&window, || ())?;
    Ok(window)
}

/// Where the pages' network leads. WebKit connects before it asks whether a download or a new window
/// is allowed, so on Linux it is given a proxy that nobody runs: port 1 of this computer. Our own
/// schemes do not go through it. WebView2 serves ours over http, which a proxy might catch.
fn nowhere() -> Option<Url> {
    cfg!(target_os = "linux")
        .then(|| "http://127.0.0.1:1".parse().ok())
        .flatten()
}

/// Shows the window as the settings say.
pub(crate) fn apply<R: Runtime>(
    window: &WebviewWindow<R>,
    settings: &Settings,
) -> tauri::Result<()> {
    window.set_theme(match settings.theme {
        ThemeChoice::System => None,
        ThemeChoice::Light => Some(Theme::Light),
        ThemeChoice::Dark => Some(Theme::Dark),
    })?;
    window.set_zoom(f64::from(settings.zoom_percent) / 100.0)
}

/// The pages of the program, and nothing else: neither the network, nor files, nor data.
fn is_ours(url: &Url) -> bool {
    let host = if cfg!(windows) {
        ("http", "tauri.localhost")
    } else {
        ("tauri", "localhost")
    };
    (url.scheme(), url.host_str()) == (host.0, Some(host.1)) && url.port().is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[cfg(not(windows))]
    fn only_our_own_pages_may_be_opened() {
        let opened = |url: &str| is_ours(&url.parse().unwrap());

        assert!(opened("tauri://localhost/index.html"));
        for url in [
            "http://localhost/",
            "https://example.com/",
            "tauri://localhost.evil.com/",
            "tauri://evil/",
            "file:///etc/passwd",
            "data:text/html,hello",
            "about:blank",
            "javascript:alert(1)",
            "blob:tauri://localhost/1",
            "tauri://localhost:81/",
        ] {
            assert!(!opened(url), "{url}");
        }
    }
}
