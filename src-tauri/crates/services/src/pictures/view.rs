//! Pictures as the window draws them, and what it says about them.

use serde::{Deserialize, Serialize};
use specta::Type;
use studiodesk_images::{Crop, Error, Foreign, Hidden, Inspection};

/// What came of taking a picture.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(
    tag = "kind",
    rename_all = "snake_case",
    rename_all_fields = "camelCase"
)]
pub enum TakenPicture {
    /// It can be cut.
    Ready {
        /// Stands for it.
        token: String,
        /// Name of its file, if it came from one.
        name: Option<String>,
        /// Pixels across, upright.
        width: u32,
        /// Pixels down, upright.
        height: u32,
        /// What is hidden in it and will not be sent; what matters first.
        removed: Vec<HiddenThing>,
        /// Whether it was turned upright.
        turned: bool,
        /// Whether it was made for printing, so that its colours may be off.
        print: bool,
    },
    /// It cannot be used.
    Refused {
        /// Name of its file, if it came from one.
        name: Option<String>,
        /// Why.
        problem: PictureProblem,
    },
}

/// Something that a picture's file holds and nobody sees.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum HiddenThing {
    /// Where it was taken.
    Place,
    /// When it was taken.
    Date,
    /// With which camera or phone.
    Camera,
    /// Who took it, or owns it.
    Owner,
    /// Words about it.
    Description,
    /// The picture once more, small.
    Preview,
    /// With which program it was changed.
    Software,
    /// Further settings of the camera.
    Settings,
    /// The notes of a photo program.
    Notes,
    /// A colour profile.
    Profile,
    /// What only its maker can read.
    Private,
    /// Something that follows the end of the picture.
    Trailing,
}

/// Why a picture cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum PictureProblem {
    /// There is nothing in the file.
    Empty,
    /// The file is larger than any photo.
    FileTooLarge,
    /// A folder, a device.
    NotAFile,
    /// The computer does not let us read it.
    Unreadable,
    /// The file is not there any more, or the picture is not held any more.
    Gone,
    /// There is no picture in the clipboard.
    NothingToPaste,
    /// The camera gives no picture any more.
    CameraGone,
    /// It is no picture.
    NotAnImage,
    /// A photo of an iPhone in its own format.
    Heic,
    /// AVIF.
    Avif,
    /// GIF.
    Gif,
    /// TIFF or a camera's raw file.
    Tiff,
    /// BMP.
    Bmp,
    /// JPEG XL.
    JpegXl,
    /// It moves.
    Animated,
    /// A kind of JPEG that cameras do not write.
    Unusual,
    /// Too few pixels.
    TooSmall,
    /// Too many pixels.
    TooManyPixels,
    /// It breaks off.
    Cut,
    /// It is damaged.
    Damaged,
}

/// A square of the picture as it is seen, after so many quarter turns clockwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct PictureCrop {
    /// Pixels from the left.
    pub x: u32,
    /// Pixels from the top.
    pub y: u32,
    /// Pixels along each side.
    pub size: u32,
    /// Quarter turns.
    pub turns: u8,
}

/// A picture exactly as it will be sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct PreparedPicture {
    /// Stands for it.
    pub token: String,
    /// Pixels along each side.
    pub side: u32,
    /// In bytes.
    pub size: u32,
}

impl TakenPicture {
    pub(super) fn ready(token: String, name: Option<String>, seen: &Inspection) -> Self {
        Self::Ready {
            token,
            name,
            width: seen.width,
            height: seen.height,
            removed: seen.hidden.iter().copied().map(Into::into).collect(),
            turned: seen.is_turned,
            print: seen.is_print,
        }
    }
}

impl From<PictureCrop> for Crop {
    fn from(PictureCrop { x, y, size, turns }: PictureCrop) -> Self {
        Self { x, y, size, turns }
    }
}

impl From<Hidden> for HiddenThing {
    fn from(hidden: Hidden) -> Self {
        match hidden {
            Hidden::Place => Self::Place,
            Hidden::Date => Self::Date,
            Hidden::Camera => Self::Camera,
            Hidden::Owner => Self::Owner,
            Hidden::Description => Self::Description,
            Hidden::Preview => Self::Preview,
            Hidden::Software => Self::Software,
            Hidden::Settings => Self::Settings,
            Hidden::Notes => Self::Notes,
            Hidden::Profile => Self::Profile,
            Hidden::Private => Self::Private,
            Hidden::Trailing => Self::Trailing,
        }
    }
}

impl From<Error> for PictureProblem {
    fn from(error: Error) -> Self {
        match error {
            Error::TooLarge => Self::TooManyPixels,
            Error::TooSmall => Self::TooSmall,
            Error::Foreign(Foreign::Heic) => Self::Heic,
            Error::Foreign(Foreign::Avif) => Self::Avif,
            Error::Foreign(Foreign::Gif) => Self::Gif,
            Error::Foreign(Foreign::Tiff) => Self::Tiff,
            Error::Foreign(Foreign::Bmp) => Self::Bmp,
            Error::Foreign(Foreign::JpegXl) => Self::JpegXl,
            Error::Animated => Self::Animated,
            Error::Unusual => Self::Unusual,
            Error::Cut => Self::Cut,
            Error::NotAnImage => Self::NotAnImage,
            // Also what a later version of that crate tells apart.
            _ => Self::Damaged,
        }
    }
}
