//! Why a picture is not taken.
//!
//! **Invariant:** a decoder's own words are not kept: they describe the file to a programmer.

use image::ImageError;

/// What is wrong with the bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// More pixels than we are willing to unpack. Told from the head of the file alone.
    #[error("the picture is too large")]
    TooLarge,
    /// Not a JPEG, PNG or WebP, whatever its name says.
    #[error("this is not a JPEG, PNG or WebP picture")]
    NotAnImage,
    /// A picture that breaks off or contradicts itself.
    #[error("the picture is damaged")]
    Damaged,
}

/// What every call of this crate returns.
pub type Result<T> = std::result::Result<T, Error>;

impl From<ImageError> for Error {
    fn from(error: ImageError) -> Self {
        match error {
            ImageError::Limits(_) => Self::TooLarge,
            ImageError::Unsupported(_) => Self::NotAnImage,
            ImageError::Decoding(_)
            | ImageError::Encoding(_)
            | ImageError::Parameter(_)
            | ImageError::IoError(_) => Self::Damaged,
        }
    }
}
