//! The square that a person chose.

use crate::{Error, Result};

/// A square of the picture as it is seen: upright, and then turned as the person wished.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Crop {
    /// Pixels from the left.
    pub x: u32,
    /// Pixels from the top.
    pub y: u32,
    /// Pixels along each side.
    pub size: u32,
    /// Quarter turns clockwise, before the square is cut.
    pub turns: u8,
}

impl Crop {
    /// The largest square in the middle.
    #[must_use]
    pub fn middle(width: u32, height: u32) -> Self {
        let size = width.min(height);
        Self {
            x: (width - size) / 2,
            y: (height - size) / 2,
            size,
            turns: 0,
        }
    }

    /// Whether it lies in a picture of this size, which is that after the turns.
    pub(crate) fn check(self, (width, height): (u32, u32)) -> Result<()> {
        let fits =
            |from: u32, within: u32| from.checked_add(self.size).is_some_and(|end| end <= within);
        if self.size > 0 && fits(self.x, width) && fits(self.y, height) {
            Ok(())
        } else {
            Err(Error::Outside)
        }
    }
}
