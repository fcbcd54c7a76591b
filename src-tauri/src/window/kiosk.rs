//! The kiosk's window: all of the screen, and fewer ways out than a desk has.
//!
//! **Invariant:** what is refused to a desk is refused here too. Nothing that a web engine keeps outlives the
//! window, and no menu, drop or selection is left.

use std::path::Path;
use std::sync::Arc;

use studiodesk_kiosk::Kiosk;
use studiodesk_kiosk::view::EndWhy;
use tauri::webview::NewWindowResponse;
use tauri::{App, Runtime, Url, WebviewUrl, WebviewWindow, WebviewWindowBuilder, Wry};

use super::{CLOSED, is_ours, nowhere};

/// Label of the kiosk's window; its capability names it.
pub(crate) const KIOSK: &str = "kiosk";

/// What a desk has and a kiosk has not.
const CLOSED_TOO: &str = include_str!("kiosk_closed.js");

/// What lets an outside program drive the pages.
const DRIVERS: [&str; 2] = ["TAURI_AUTOMATION", "TAURI_WEBVIEW_AUTOMATION"];

/// Whether a kiosk may open at all: not where an outside program could drive its pages. The tests' own build
/// is driven by tests.
pub(crate) fn may_open() -> bool {
    cfg!(debug_assertions) || !is_driven()
}

/// Whether tests drive this window. A web view that keeps nothing cannot be driven at all, so theirs keeps
/// what it has in the folder of the test.
fn is_tested() -> bool {
    cfg!(debug_assertions) && is_driven()
}

/// Whether an outside program could drive the pages.
pub(crate) fn is_driven() -> bool {
    DRIVERS.iter().any(|name| std::env::var_os(name).is_some())
}

/// The kiosk's window, not yet opened.
pub(crate) fn builder<'a>(
    app: &'a App<Wry>,
    data_dir: &Path,
) -> WebviewWindowBuilder<'a, Wry, App<Wry>> {
    let mut window = WebviewWindowBuilder::new(app, KIOSK, WebviewUrl::App("kiosk.html".into()))
        .title("Studiodesk")
        .fullscreen(true)
        .decorations(false)
        .always_on_top(true)
        .visible_on_all_workspaces(true)
        .minimizable(false)
        .closable(false)
        .focused(true)
        .devtools(false)
        .incognito(!is_tested())
        .general_autofill_enabled(false)
        .zoom_hotkeys_enabled(false)
        .initialization_script(CLOSED)
        .initialization_script_for_all_frames(CLOSED_TOO)
        .on_navigation(is_kiosks)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .on_download(|_, _| false);
    if is_tested() {
        window = window.data_directory(data_dir.join("webview"));
    }
    match nowhere() {
        Some(proxy) => window.proxy_url(proxy),
        None => window,
    }
}

/// Opens it. When the process behind its pages is killed, the session is over and the start screen comes back.
pub(crate) fn open(
    window: WebviewWindowBuilder<'_, Wry, App<Wry>>,
    kiosk: Arc<Kiosk>,
) -> tauri::Result<WebviewWindow> {
    let window = window.build()?;
    #[cfg(target_os = "linux")]
    {
        super::kiosk_shut::shut(&window)?;
        super::kiosk_keys::hold(&window)?;
        super::revive::keep(&window, move || kiosk.end_now(EndWhy::Lost))?;
    }
    #[cfg(not(target_os = "linux"))]
    drop((kiosk, EndWhy::Lost));
    Ok(window)
}

/// Begins the page anew after a session. On Linux the process behind it ends, and all it held with it; a driver
/// would lose the page for good, so a driven one is loaded anew, as on the other systems.
pub(crate) fn forget_page<R: Runtime>(window: &WebviewWindow<R>, why: EndWhy) -> tauri::Result<()> {
    #[cfg(target_os = "linux")]
    if !is_driven() {
        // What is lost has begun anew before.
        return match why {
            EndWhy::Lost => Ok(()),
            _ => super::revive::begin_anew(window),
        };
    }
    // A page that hangs would go on showing what it holds. Whoever asked for the end has a page that lives, and
    // goes back by itself.
    match why {
        EndWhy::Idle => window.reload(),
        _ => Ok(()),
    }
}

/// The kiosk's one page: not that of the desk, which lies beside it.
fn is_kiosks(url: &Url) -> bool {
    is_ours(url) && url.path() == "/kiosk.html" && url.query().is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[cfg(not(windows))]
    fn only_the_kiosks_own_page_may_be_opened() {
        let opened = |url: &str| is_kiosks(&url.parse().unwrap());

        assert!(opened("tauri://localhost/kiosk.html"));
        for url in [
            "tauri://localhost/",
            "tauri://localhost/index.html",
            "tauri://localhost/kiosk.html/",
            "tauri://localhost/kiosk.html?a",
            "tauri://localhost/assets/kiosk.html",
            "tauri://localhost.evil.com/kiosk.html",
            "http://localhost/kiosk.html",
        ] {
            assert!(!opened(url), "{url}");
        }
    }
}
