//! The whole screen, as its owner sees it: the program's window, and the system's dialogs over it.
//!
//! A driver sees pages only, and none of a page whose process was killed.

use std::time::Duration;

use x11rb::connection::Connection as _;
use x11rb::protocol::xproto::{ConnectionExt as _, ImageFormat, Screen as Root};
use x11rb::rust_connection::RustConnection;

use crate::failure::Result;
use crate::picture::Picture;
use crate::wait::until;

/// Bytes of a pixel on a screen with 24 bits of colour.
const SAMPLES: usize = 4;

/// Looks in a row that see the same, of which there are at most forty in a second.
pub(crate) const FOR_A_SECOND: usize = 40;

/// The screen of one journey.
#[derive(Debug)]
pub(crate) struct Screen {
    server: RustConnection,
    root: Root,
}

impl Screen {
    /// Begins to look at the one of this name.
    pub(crate) fn open(name: &str) -> Result<Self> {
        let (server, number) = x11rb::connect(Some(name))?;
        let root = server.setup().roots[number].clone();
        Ok(Self { server, root })
    }

    /// What it shows now.
    pub(crate) fn picture(&self) -> Result<Picture> {
        let (width, height) = (self.root.width_in_pixels, self.root.height_in_pixels);
        let all = u32::MAX;
        let asked = self.server.get_image(
            ImageFormat::Z_PIXMAP,
            self.root.root,
            0,
            0,
            width,
            height,
            all,
        )?;
        Ok(Picture::of_pixels(
            width.into(),
            SAMPLES,
            asked.reply()?.data,
        ))
    }

    /// The connection, and the window that everything stands on.
    pub(crate) fn server(&self) -> (&RustConnection, &Root) {
        (&self.server, &self.root)
    }

    /// What it shows once it is `as_wanted` and holds still: so many looks in a row see the same.
    pub(crate) async fn still(
        &self,
        what: &str,
        looks: usize,
        patience: Duration,
        mut as_wanted: impl FnMut(&Picture) -> bool,
    ) -> Result<Picture> {
        let mut last: Option<Picture> = None;
        let mut same = 0;
        until(what, patience, async || {
            let now = self.picture()?;
            let is_same = last
                .as_ref()
                .is_some_and(|last| now.shows_the_same_as(last));
            same = if is_same { same + 1 } else { 1 };
            last = Some(now);
            Ok(last.take_if(|now| same >= looks && as_wanted(now)))
        })
        .await
    }
}
