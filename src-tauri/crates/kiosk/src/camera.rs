//! The camera of the station, behind a port: the kiosk decides who may look through it, and when nobody may.

use zeroize::Zeroizing;

/// The camera of the station, if it has one.
pub trait Camera: Send + Sync + 'static {
    /// Opens it. May take some seconds.
    ///
    /// # Errors
    /// There is none, or it does not open.
    fn open(&self) -> Result<(), NoCamera>;

    /// What it sees now. May take some seconds.
    ///
    /// # Errors
    /// It is not open, or gives no picture.
    fn frame(&self) -> Result<Seen, NoCamera>;

    /// Closes it, and does not wait for that: whoever was looked at may be gone.
    fn close(&self);
}

/// There is no camera, or it gives no picture. Why is for the log; a member can do nothing about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoCamera;

/// What a camera saw: rows of red, green and blue.
pub struct Seen {
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
    /// Three bytes each.
    pub pixels: Zeroizing<Vec<u8>>,
}
