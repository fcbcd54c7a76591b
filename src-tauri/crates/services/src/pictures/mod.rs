//! Profile pictures before they are sent: taken from a file, a drop, the clipboard or a camera, shown, cut.
//!
//! [`taken`] holds the unpacked pictures, [`view`] is what the window draws, [`acts`] what it may ask.
//!
//! **Invariant:** the original never leaves. What the outbox keeps and sends is what [`Source::prepare`]
//! made of it, which is also what the person was shown.
//!
//! [`Source::prepare`]: studiodesk_images::Source::prepare

mod acts;
mod file;
mod logo;
mod taken;
mod view;

pub use self::acts::camera_frame;
pub use self::logo::logo;
pub(crate) use self::taken::Taken;
pub use self::view::{HiddenThing, PictureCrop, PictureProblem, PreparedPicture, TakenPicture};
/// What a camera sends, before it is pixels.
pub use studiodesk_images::{Frame as PackedFrame, Packing};
