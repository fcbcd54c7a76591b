//! Files that are dragged over the window and dropped on it, as a file manager does it.
//!
//! A page that invents its own events would show nothing: what is dropped comes from the desktop, by the
//! XDND protocol, whose messages are named here as its text names them.

use std::path::{Path, PathBuf};
use std::time::Duration;

use x11rb::connection::Connection as _;
use x11rb::protocol::Event;
use x11rb::protocol::xproto::{
    Atom, AtomEnum, ClientMessageEvent, ConnectionExt as _, CreateWindowAux, EventMask, PropMode,
    SELECTION_NOTIFY_EVENT, SelectionNotifyEvent, SelectionRequestEvent, Window, WindowClass,
};
use x11rb::rust_connection::RustConnection;
use x11rb::wrapper::ConnectionExt as _;
use x11rb::{COPY_DEPTH_FROM_PARENT, COPY_FROM_PARENT, CURRENT_TIME};

use crate::failure::{Failure, Result};
use crate::wait::until;

/// The protocol's version that is spoken.
const VERSION: u32 = 5;
const SOON: Duration = Duration::from_secs(10);

x11rb::atom_manager! {
    Atoms: AtomsCookie {
        XdndAware,
        XdndSelection,
        XdndEnter,
        XdndPosition,
        XdndStatus,
        XdndDrop,
        XdndFinished,
        XdndActionCopy,
        URIS: b"text/uri-list",
        TARGETS,
        _NET_WM_NAME,
        UTF8_STRING,
    }
}

/// Files in somebody's hand.
pub(crate) struct Drag {
    server: RustConnection,
    atoms: Atoms,
    /// Who drags.
    source: Window,
    /// Whom over.
    target: Window,
    /// Where the inside of the target is on the screen.
    corner: (i32, i32),
    files: Vec<PathBuf>,
    is_answered: bool,
    is_welcome: bool,
    is_taken: bool,
}

impl Drag {
    /// Takes files up on a screen and brings them over the window of this name.
    pub(crate) fn begin(screen: &str, window: &str, files: &[&Path]) -> Result<Self> {
        let (server, number) = x11rb::connect(Some(screen))?;
        let atoms = Atoms::new(&server)?.reply()?;
        let root = server.setup().roots[number].root;
        let target = find(&server, atoms, root, window)?
            .ok_or_else(|| Failure::new(format!("no window {window:?} takes files")))?;
        let source = server.generate_id()?;
        server.create_window(
            COPY_DEPTH_FROM_PARENT,
            source,
            root,
            -10,
            -10,
            1,
            1,
            0,
            WindowClass::INPUT_OUTPUT,
            COPY_FROM_PARENT,
            &CreateWindowAux::new(),
        )?;
        server.set_selection_owner(source, atoms.XdndSelection, CURRENT_TIME)?;
        let place = server.translate_coordinates(target, root, 0, 0)?.reply()?;
        let drag = Self {
            server,
            atoms,
            source,
            target,
            corner: (place.dst_x.into(), place.dst_y.into()),
            files: files.iter().map(|it| it.to_path_buf()).collect(),
            is_answered: false,
            is_welcome: false,
            is_taken: false,
        };
        drag.tell(drag.atoms.XdndEnter, [VERSION << 24, drag.atoms.URIS, 0, 0])?;
        Ok(drag)
    }

    /// Holds the files over a place of the window's inside until the window would take them.
    pub(crate) async fn over(&mut self, place: (i32, i32)) -> Result {
        self.is_welcome = false;
        until("the window to want the files", SOON, async || {
            self.move_to(place)?;
            self.listen()?;
            Ok(self.is_welcome.then_some(()))
        })
        .await
    }

    /// Holds the files over a place until the window says whether it would take them.
    pub(crate) async fn is_wanted_at(&mut self, place: (i32, i32)) -> Result<bool> {
        self.is_answered = false;
        self.move_to(place)?;
        until("the window to answer the files", SOON, async || {
            self.listen()?;
            Ok(self.is_answered.then_some(self.is_welcome))
        })
        .await
    }

    /// Says that they are over a place of the window's inside now.
    fn move_to(&self, (x, y): (i32, i32)) -> Result {
        let (left, top) = self.corner;
        let at = ((left + x).cast_unsigned() << 16) | (top + y).cast_unsigned();
        let copy = self.atoms.XdndActionCopy;
        self.tell(self.atoms.XdndPosition, [0, at, CURRENT_TIME, copy])
    }

    /// Lets them go.
    pub(crate) async fn drop(mut self) -> Result {
        self.tell(self.atoms.XdndDrop, [0, CURRENT_TIME, 0, 0])?;
        until("the window to take the files", SOON, async || {
            self.listen()?;
            Ok(self.is_taken.then_some(()))
        })
        .await
    }

    /// Answers whatever the window has asked meanwhile.
    fn listen(&mut self) -> Result {
        while let Some(event) = self.server.poll_for_event()? {
            match event {
                Event::SelectionRequest(asked) => self.hand_over(asked)?,
                Event::ClientMessage(said) if said.type_ == self.atoms.XdndStatus => {
                    self.is_answered = true;
                    self.is_welcome = said.data.as_data32()[1] & 1 == 1;
                }
                Event::ClientMessage(said) if said.type_ == self.atoms.XdndFinished => {
                    self.is_taken = true;
                }
                _ => {}
            }
        }
        Ok(())
    }

    /// Says which files they are.
    fn hand_over(&self, asked: SelectionRequestEvent) -> Result {
        let (server, atoms) = (&self.server, self.atoms);
        let property = match asked.target {
            target if target == atoms.URIS => {
                let uris = self.files.iter().map(|file| uri(file));
                let uris: String = uris.map(|uri| format!("{uri}\r\n")).collect();
                server.change_property8(
                    PropMode::REPLACE,
                    asked.requestor,
                    asked.property,
                    atoms.URIS,
                    uris.as_bytes(),
                )?;
                asked.property
            }
            target if target == atoms.TARGETS => {
                server.change_property32(
                    PropMode::REPLACE,
                    asked.requestor,
                    asked.property,
                    AtomEnum::ATOM,
                    &[atoms.URIS],
                )?;
                asked.property
            }
            _ => x11rb::NONE,
        };
        let answer = SelectionNotifyEvent {
            response_type: SELECTION_NOTIFY_EVENT,
            sequence: 0,
            time: asked.time,
            requestor: asked.requestor,
            selection: asked.selection,
            target: asked.target,
            property,
        };
        server.send_event(false, asked.requestor, EventMask::NO_EVENT, answer)?;
        Ok(server.flush()?)
    }

    fn tell(&self, message: Atom, [one, two, three, four]: [u32; 4]) -> Result {
        let data = [self.source, one, two, three, four];
        let message = ClientMessageEvent::new(32, self.target, message, data);
        self.server
            .send_event(false, self.target, EventMask::NO_EVENT, message)?;
        Ok(self.server.flush()?)
    }
}

/// The window of this name that takes what is dropped, below `window`.
fn find(
    server: &RustConnection,
    atoms: Atoms,
    window: Window,
    name: &str,
) -> Result<Option<Window>> {
    let has = |property: Atom, of: Atom| -> Result<Vec<u8>> {
        let asked = server.get_property(false, window, property, of, 0, 64)?;
        Ok(asked.reply()?.value)
    };
    let takes = !has(atoms.XdndAware, AtomEnum::ATOM.into())?.is_empty();
    if takes && has(atoms._NET_WM_NAME, atoms.UTF8_STRING)? == name.as_bytes() {
        return Ok(Some(window));
    }
    for child in server.query_tree(window)?.reply()?.children {
        if let Some(found) = find(server, atoms, child, name)? {
            return Ok(Some(found));
        }
    }
    Ok(None)
}

/// A file's name as desktops pass it on.
fn uri(file: &Path) -> String {
    let path = file.display().to_string();
    let letters = path.bytes().map(|byte| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'-' | b'_' | b'.' | b'~' => {
            char::from(byte).to_string()
        }
        _ => format!("%{byte:02X}"),
    });
    format!("file://{}", letters.collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_named_in_letters_that_every_desktop_reads() {
        let named = uri(Path::new("/home/a b/Größe 1.pdf"));

        assert_eq!(named, "file:///home/a%20b/Gr%C3%B6%C3%9Fe%201.pdf");
    }
}
