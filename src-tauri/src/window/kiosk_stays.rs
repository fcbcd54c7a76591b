//! A kiosk's window stays: over everything, with the keyboard, as large as the screen. The keys of a window
//! manager may take that away for a moment, and then it is taken back.
//!
//! In `cage` there are no such keys. Under a desktop this is what remains; `kiosk check` tells of the desktop.

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use tauri::{Runtime, Window, WindowEvent};

use super::KIOSK;

/// From one look to the next. A window manager tells what it took one by one, and some of it not at all.
const LOOK: Duration = Duration::from_millis(150);
/// So many looks in a row have to find all in place.
const CALM: u32 = 8;

/// Whether somebody already looks after it.
static IS_HELD: AtomicBool = AtomicBool::new(false);

/// Takes back what a window manager took, for as long as it takes.
pub(crate) fn stay<R: Runtime>(window: &Window<R>, event: &WindowEvent) {
    let has_lost = matches!(
        event,
        WindowEvent::Focused(false) | WindowEvent::Resized(_) | WindowEvent::Moved(_)
    );
    if window.label() != KIOSK || !has_lost || IS_HELD.swap(true, Ordering::AcqRel) {
        return;
    }
    let window = window.clone();
    tauri::async_runtime::spawn(async move {
        if let Err(error) = hold(&window).await {
            tracing::warn!(%error, "the kiosk's window could not be held up");
        }
        IS_HELD.store(false, Ordering::Release);
    });
}

async fn hold<R: Runtime>(window: &Window<R>) -> tauri::Result<()> {
    let mut calm = 0;
    while calm < CALM {
        calm = match take_back(window)? {
            true => 0,
            false => calm + 1,
        };
        tokio::time::sleep(LOOK).await;
    }
    Ok(())
}

/// Whether anything had to be taken back.
fn take_back<R: Runtime>(window: &Window<R>) -> tauri::Result<bool> {
    let is_minimized = window.is_minimized()?;
    let is_small = !window.is_fullscreen()?;
    let is_below = !window.is_always_on_top()?;
    let is_deaf = !window.is_focused()?;
    if is_minimized {
        window.unminimize()?;
    }
    if is_small {
        window.set_fullscreen(true)?;
    }
    if is_below {
        window.set_always_on_top(true)?;
    }
    if is_deaf {
        window.set_focus()?;
    }
    Ok(is_minimized || is_small || is_below || is_deaf)
}
