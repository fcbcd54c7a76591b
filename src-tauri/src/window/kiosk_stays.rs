//! A kiosk's window stays: over everything, with the keyboard, as large as the screen. The keys of a window
//! manager may take that away for a moment, and then it is taken back.
//!
//! In `cage` there are no such keys. Under a desktop this is what remains; `kiosk check` tells of the desktop.

use tauri::{Runtime, Window, WindowEvent};

use super::KIOSK;

/// Takes back what a window manager took.
pub(crate) fn stay<R: Runtime>(window: &Window<R>, event: &WindowEvent) {
    let has_lost = matches!(
        event,
        WindowEvent::Focused(false) | WindowEvent::Resized(_) | WindowEvent::Moved(_)
    );
    if window.label() != KIOSK || !has_lost {
        return;
    }
    if let Err(error) = take_back(window) {
        tracing::warn!(%error, "the kiosk's window could not be held up");
    }
}

fn take_back<R: Runtime>(window: &Window<R>) -> tauri::Result<()> {
    if window.is_minimized()? {
        window.unminimize()?;
    }
    if !window.is_fullscreen()? {
        window.set_fullscreen(true)?;
    }
    if !window.is_always_on_top()? {
        window.set_always_on_top(true)?;
    }
    if !window.is_focused()? {
        window.set_focus()?;
    }
    Ok(())
}
