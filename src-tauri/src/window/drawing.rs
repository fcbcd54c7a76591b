//! Who draws the pages: the graphics processor, or without one this program's own processor.
//!
//! Without a graphics processor (virtual machines, remote desktops, thin clients) WebKit still hands its
//! frames over as if there were one, which is then imitated in software. Told to hand them over in plain
//! memory it needs a third less from key press to picture in the slowest, and a quarter less from start
//! to window. Not while an outside driver has the window: without the imitation WebKit answers a driver's
//! wish for a picture only with the next frame, which in a window where nothing changes never comes.

use std::env;
use std::fs;
use std::path::Path;

use webkit2gtk::glib;

/// Where Linux lists graphics processors that can draw for anybody.
const CARDS: &str = "/dev/dri";

/// What WebKit's processes look at when they begin to draw.
const PLAIN_MEMORY: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";

/// What tells Tauri that an outside driver has the window.
const DRIVEN: [&str; 2] = ["TAURI_AUTOMATION", "TAURI_WEBVIEW_AUTOMATION"];

/// Has windows drawn by whoever draws them faster. To be called before there is a second thread, for it
/// changes the environment. What somebody has set there themselves stays.
pub(super) fn prepare() {
    let driven = DRIVEN.iter().any(|name| env::var_os(name).is_some());
    if !driven && !has_graphics_processor(Path::new(CARDS)) {
        // It can only fail for a name that is none.
        let _set = glib::setenv(PLAIN_MEMORY, "1", false);
    }
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
