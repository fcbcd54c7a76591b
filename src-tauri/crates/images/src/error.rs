//! Why a picture is not taken.
//!
//! **Invariant:** a decoder's own words are not kept: they describe the file to a programmer.

use image::ImageError;

use crate::Foreign;

/// What is wrong with the bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// More pixels than we are willing to unpack. Told from the head of the file alone.
    #[error("the picture is too large")]
    TooLarge,
    /// Too few pixels to show anybody. Told from the head of the file alone.
    #[error("the picture is too small")]
    TooSmall,
    /// Not a picture, whatever its name says.
    #[error("this is not a JPEG, PNG or WebP picture")]
    NotAnImage,
    /// A picture in a format that is not opened here.
    #[error("pictures of this format are not opened")]
    Foreign(Foreign),
    /// It moves. Which of its pictures is meant nobody can tell but the person.
    #[error("the picture moves")]
    Animated,
    /// A kind of its format that cameras and phones do not write.
    #[error("pictures of this kind are not opened")]
    Unusual,
    /// The file ends before the picture does.
    #[error("the picture breaks off")]
    Cut,
    /// A picture that contradicts itself.
    #[error("the picture is damaged")]
    Damaged,
    /// A square that does not lie in the picture.
    #[error("this part of the picture does not exist")]
    Outside,
}

/// What every call of this crate returns.
pub type Result<T> = std::result::Result<T, Error>;

impl From<ImageError> for Error {
    fn from(error: ImageError) -> Self {
        match error {
            ImageError::Limits(_) => Self::TooLarge,
            ImageError::Unsupported(_) => Self::Unusual,
            ImageError::Decoding(_)
            | ImageError::Encoding(_)
            | ImageError::Parameter(_)
            | ImageError::IoError(_) => Self::Damaged,
        }
    }
}
