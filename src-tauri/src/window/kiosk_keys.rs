//! Every key is the kiosk's: those of the window manager and the desktop too, which would start programs, end
//! the window or show another one.
//!
//! Under X11 the keyboard is grabbed, under Wayland the desktop is asked to leave its shortcuts off. Where
//! neither is granted, [`stay`](super::kiosk_stays) takes back what a key took.

use std::rc::Rc;
use std::time::Duration;

use gtk::gdk::{self, SeatCapabilities, prelude::SeatExt as _};
use gtk::glib::prelude::ObjectExt as _;
use gtk::glib::{self, ControlFlow, Propagation};
use gtk::prelude::{WidgetExt as _, WidgetExtManual as _};
use tauri::WebviewWindow;

/// Until it is tried again where somebody else has the keyboard, as a menu has while it is open.
const AGAIN: Duration = Duration::from_millis(100);

/// Takes the keyboard, and takes it again whenever it is lost.
pub(super) fn hold(window: &WebviewWindow) -> tauri::Result<()> {
    window.with_webview(|view| {
        let Some(window) = view.inner().toplevel() else {
            return;
        };
        let take: Rc<dyn Fn(&gtk::Widget)> = Rc::new(keep_trying);
        let on_focus = Rc::clone(&take);
        window.connect_focus_in_event(move |window, _| {
            on_focus(window);
            Propagation::Proceed
        });
        let on_map = Rc::clone(&take);
        window.connect_map_event(move |window, _| {
            on_map(window);
            Propagation::Proceed
        });
        window.connect_grab_broken_event(move |window, _| {
            take(window);
            Propagation::Proceed
        });
        keep_trying(&window);
    })
}

/// Tries until it is granted or the window is gone.
fn keep_trying(window: &gtk::Widget) {
    if grab(window) {
        return;
    }
    let window = window.downgrade();
    glib::timeout_add_local(AGAIN, move || match window.upgrade() {
        Some(window) if !grab(&window) => ControlFlow::Continue,
        _ => ControlFlow::Break,
    });
}

fn grab(window: &gtk::Widget) -> bool {
    let seat = gdk::Display::default().and_then(|display| display.default_seat());
    let (Some(seat), Some(window)) = (seat, window.window()) else {
        return false;
    };
    let keys = SeatCapabilities::KEYBOARD;
    seat.grab(&window, keys, true, None, None, None) == gdk::GrabStatus::Success
}
