//! Who draws the pages: the graphics processor, or without one this program's own processor.
//!
//! Without a graphics processor (virtual machines, remote desktops, thin clients) WebKit still draws
//! through OpenGL, which is then imitated in software: each frame is drawn, handed over and drawn again.
//! Told not to, it draws each frame once. The bench shows a fifth less from key press to picture, a third
//! less in the slowest, and a quarter less from start to window.

use std::fs;
use std::path::Path;

use tauri::WebviewWindow;
use webkit2gtk::{HardwareAccelerationPolicy, SettingsExt as _, WebViewExt as _};

/// Where Linux lists graphics processors that can draw for anybody.
const CARDS: &str = "/dev/dri";

/// Has the window drawn by whoever draws it faster.
pub(super) fn suit(window: &WebviewWindow) -> tauri::Result<()> {
    if has_graphics_processor(Path::new(CARDS)) {
        return Ok(());
    }
    window.with_webview(|view| {
        if let Some(settings) = view.inner().settings() {
            settings.set_hardware_acceleration_policy(HardwareAccelerationPolicy::Never);
        }
    })
}

/// Whether a card can draw without a screen of its own, which is what a render node stands for.
fn has_graphics_processor(cards: &Path) -> bool {
    fs::read_dir(cards).is_ok_and(|nodes| {
        nodes
            .flatten()
            .any(|node| node.file_name().to_string_lossy().starts_with("renderD"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_card_that_only_has_a_screen_does_not_draw() {
        let cards = tempfile::tempdir().unwrap();
        fs::write(cards.path().join("card0"), "").unwrap();

        assert!(!has_graphics_processor(cards.path()));
        assert!(!has_graphics_processor(&cards.path().join("none")));
    }

    #[test]
    fn a_render_node_draws() {
        let cards = tempfile::tempdir().unwrap();
        fs::write(cards.path().join("renderD128"), "").unwrap();

        assert!(has_graphics_processor(cards.path()));
    }
}
