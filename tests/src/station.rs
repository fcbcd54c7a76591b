//! What a person at a station does with real keys, a reader and a finger, and how its window stands among the
//! windows of the screen.
//!
//! **Invariant:** a driver sees pages only. What is told here comes from the window manager and the screen.

use x11rb::protocol::xproto::{AtomEnum, ConnectionExt as _, MapState, Window};
use x11rb::rust_connection::RustConnection;

use crate::app::App;
use crate::failure::{Failure, Result};

x11rb::atom_manager! {
    Atoms: AtomsCookie {
        _NET_CLIENT_LIST,
        _NET_ACTIVE_WINDOW,
        _NET_WM_STATE,
        _NET_WM_STATE_FULLSCREEN,
        _NET_CURRENT_DESKTOP,
        _NET_WM_DESKTOP,
    }
}

/// On all desktops.
const EVERYWHERE: u32 = u32::MAX;
/// Smaller ones are helpers of a toolkit that nobody sees.
const SEEN: u16 = 8;

/// How the one window stands on the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// How many windows the window manager has.
    pub windows: usize,
    /// How many menus, tips and the like lie over all windows.
    pub menus: usize,
    /// Whether the window is in full screen, shown, and as large as the screen.
    pub fills: bool,
    /// Whether it has the keyboard.
    pub has_keyboard: bool,
}

impl Standing {
    /// As a station has to stand.
    pub const AS_IT_SHOULD: Self = Self {
        windows: 1,
        menus: 0,
        fills: true,
        has_keyboard: true,
    };
}

impl App {
    /// Presses keys one after the other, each as xdotool names it, on the keyboard of the computer.
    ///
    /// # Errors
    /// When there is no screen.
    pub fn press_real(&self, keys: &[&str]) -> Result {
        let arguments = [&["key", "--delay", "5"], keys].concat();
        self.desktop().xdotool(&arguments).map(drop)
    }

    /// Does what xdotool is told: pointers, buttons, keys that are held.
    ///
    /// # Errors
    /// When xdotool refuses.
    pub fn by_hand(&self, arguments: &[&str]) -> Result {
        self.desktop().xdotool(arguments).map(drop)
    }

    /// Types on the keyboard of the computer, as fast as hands are and no faster.
    ///
    /// # Errors
    /// When there is no screen.
    pub fn type_slowly(&self, text: &str) -> Result {
        let arguments = ["type", "--delay", "90", text];
        self.desktop().xdotool(&arguments).map(drop)
    }

    /// Types as a card reader does: a character every few milliseconds, and Enter behind them.
    ///
    /// # Errors
    /// When there is no screen.
    pub fn read_card(&self, code: &str) -> Result {
        let typed = format!("{code}\n");
        let arguments = ["type", "--delay", "4", &typed];
        self.desktop().xdotool(&arguments).map(drop)
    }

    /// How the window stands now.
    ///
    /// # Errors
    /// When the screen cannot be asked.
    pub fn standing(&self) -> Result<Standing> {
        let screen = self.desktop().screen()?;
        let (server, root) = screen.server();
        let atoms = Atoms::new(server)?.reply()?;
        let windows = numbers(server, root.root, atoms._NET_CLIENT_LIST)?;
        let active = numbers(server, root.root, atoms._NET_ACTIVE_WINDOW)?;
        let desktop = numbers(server, root.root, atoms._NET_CURRENT_DESKTOP)?;
        let size = (root.width_in_pixels, root.height_in_pixels);
        let Some(ours) = windows.first().copied() else {
            return Err(Failure::new("the window manager has no window"));
        };
        let place = numbers(server, ours, atoms._NET_WM_DESKTOP)?;
        let is_here = place.first().is_none_or(|it| *it == EVERYWHERE) || place == desktop;
        let states = numbers(server, ours, atoms._NET_WM_STATE)?;
        Ok(Standing {
            windows: windows.len(),
            menus: menus(server, root.root)?,
            fills: is_here
                && states.contains(&atoms._NET_WM_STATE_FULLSCREEN)
                && covers(server, root.root, ours, size)?,
            has_keyboard: active == [ours],
        })
    }
}

/// Whether it is shown from the first pixel of the screen to the last.
fn covers(server: &RustConnection, root: Window, ours: Window, size: (u16, u16)) -> Result<bool> {
    let shown = server.get_window_attributes(ours)?.reply()?.map_state == MapState::VIEWABLE;
    let inside = server.get_geometry(ours)?.reply()?;
    let corner = server.translate_coordinates(ours, root, 0, 0)?.reply()?;
    Ok(shown && (inside.width, inside.height) == size && (corner.dst_x, corner.dst_y) == (0, 0))
}

/// Windows that no window manager has a say in, as menus are.
fn menus(server: &RustConnection, root: Window) -> Result<usize> {
    let mut count = 0;
    for window in server.query_tree(root)?.reply()?.children {
        let about = server.get_window_attributes(window)?.reply();
        let size = server.get_geometry(window)?.reply();
        // One that went meanwhile is none.
        let (Ok(about), Ok(size)) = (about, size) else {
            continue;
        };
        let is_shown = about.override_redirect && about.map_state == MapState::VIEWABLE;
        let is_seen = size.width > SEEN && size.height > SEEN && size.x >= 0 && size.y >= 0;
        count += usize::from(is_shown && is_seen);
    }
    Ok(count)
}

fn numbers(server: &RustConnection, window: Window, property: u32) -> Result<Vec<u32>> {
    let asked = server.get_property(false, window, property, AtomEnum::ANY, 0, 1024)?;
    Ok(asked.reply()?.value32().into_iter().flatten().collect())
}
