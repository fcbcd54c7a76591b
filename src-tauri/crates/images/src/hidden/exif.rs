//! The directory that cameras write.
//!
//! Only what is told to a person is looked for, which a library with a type for each of its thousand tags
//! does no better.
//!
//! **Invariant:** each directory is read once, so that none can lead back to itself.

use image::metadata::Orientation;

use super::Hidden;
use crate::bytes::{Order, place};

/// What is of interest in it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Exif {
    /// How the camera was held, from 1 to 8; 0 if it does not say.
    orientation: u8,
    place: bool,
    date: bool,
    camera: bool,
    owner: bool,
    description: bool,
    preview: bool,
    software: bool,
    other: bool,
}

impl Exif {
    /// Reads a TIFF directory. Of a broken one it tells that it is there.
    pub(crate) fn read(tiff: &[u8]) -> Self {
        let mut exif = Self::default();
        if exif.read_all(tiff).is_none() {
            exif.other = true;
        }
        exif
    }

    /// How the pixels are to be turned. A picture whose orientation cannot be read is taken as it lies.
    pub(crate) fn orientation(self) -> Orientation {
        Orientation::from_exif(self.orientation).unwrap_or(Orientation::NoTransforms)
    }

    pub(super) fn hidden(self) -> Vec<Hidden> {
        let found = [
            (self.place, Hidden::Place),
            (self.date, Hidden::Date),
            (self.camera, Hidden::Camera),
            (self.owner, Hidden::Owner),
            (self.description, Hidden::Description),
            (self.preview, Hidden::Preview),
            (self.software, Hidden::Software),
            (self.other, Hidden::Settings),
        ];
        found
            .into_iter()
            .filter_map(|(is_there, what)| is_there.then_some(what))
            .collect()
    }

    fn read_all(&mut self, tiff: &[u8]) -> Option<()> {
        let order = match tiff.get(..4)? {
            b"II*\0" => Order::Little,
            b"MM\0*" => Order::Big,
            _ => return None,
        };
        let directory = |at: u32| Directory {
            tiff,
            order,
            at: place(at),
        };
        let main = directory(order.u32(tiff, 4)?);
        let (mut details, mut position) = (None, None);
        for (tag, value) in main.entries()? {
            match tag {
                0x0112 => self.orientation = u8::try_from(value.short).unwrap_or(0),
                0x8769 => details = Some(value.long),
                0x8825 => position = Some(value.long),
                other => self.note(other),
            }
        }
        if let Some(at) = details {
            for (tag, _) in directory(at).entries()? {
                self.note(tag);
            }
        }
        if let Some(at) = position {
            // Latitude, longitude, and the names of places. Phones write an empty one when told to keep
            // the place to themselves.
            let mut entries = directory(at).entries()?;
            self.place = entries.any(|(tag, _)| matches!(tag, 2 | 4 | 0x14 | 0x16 | 0x1b | 0x1c));
        }
        // A second main directory is that of the thumbnail.
        self.preview |= main.next()? != 0;
        Some(())
    }

    fn note(&mut self, tag: u16) {
        match tag {
            0x0132 | 0x9003 | 0x9004 | 0x9010..=0x9012 | 0x9290..=0x9292 => self.date = true,
            0x010f | 0x0110 | 0x013c | 0x927c | 0xa420 | 0xa431..=0xa435 => self.camera = true,
            0x013b | 0x8298 | 0xa430 | 0x9c9d => self.owner = true,
            0x010e | 0x9286 | 0x9c9b | 0x9c9c | 0x9c9e | 0x9c9f => self.description = true,
            0x0201 | 0x0202 => self.preview = true,
            0x0131 => self.software = true,
            // How many pixels, how dense, which version: said of every picture.
            0x0100..=0x0103
            | 0x011a
            | 0x011b
            | 0x0128
            | 0x0213
            | 0x9000
            | 0x9101
            | 0xa000
            | 0xa001..=0xa003 => {}
            _ => self.other = true,
        }
    }
}

/// A list of tags with their values.
#[derive(Clone, Copy)]
struct Directory<'a> {
    tiff: &'a [u8],
    order: Order,
    at: usize,
}

/// The four bytes of an entry, read both ways.
struct Value {
    short: u16,
    long: u32,
}

impl<'a> Directory<'a> {
    fn count(self) -> Option<usize> {
        self.order.u16(self.tiff, self.at).map(usize::from)
    }

    /// Tags and values; `None` if the file ends before they do.
    fn entries(self) -> Option<impl Iterator<Item = (u16, Value)> + use<'a>> {
        let Self { tiff, order, .. } = self;
        let first = self.at.checked_add(2)?;
        let end = first.checked_add(self.count()? * 12)?;
        tiff.get(first..end)?;
        Some((first..end).step_by(12).filter_map(move |at| {
            let value = Value {
                short: order.u16(tiff, at + 8)?,
                long: order.u32(tiff, at + 8)?,
            };
            Some((order.u16(tiff, at)?, value))
        }))
    }

    /// Where the next one is; 0 for none. Some leave even that out.
    fn next(self) -> Option<u32> {
        let after = self.at.checked_add(2)?.checked_add(self.count()? * 12)?;
        Some(self.order.u32(self.tiff, after).unwrap_or(0))
    }
}

/// A directory that says how to turn the picture, and nothing else.
pub(crate) fn with_orientation(orientation: Orientation) -> Vec<u8> {
    let mut tiff = b"MM\0*\0\0\0\x08\0\x01".to_vec();
    // The tag, a short, one of them; then no further directory.
    tiff.extend([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation.to_exif(), 0, 0]);
    tiff.extend([0; 4]);
    tiff
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_back_and_tells_nothing_else() {
        for value in 1..=8 {
            let orientation = Orientation::from_exif(value).unwrap();

            let exif = Exif::read(&with_orientation(orientation));

            assert_eq!(exif.orientation(), orientation);
            assert_eq!(exif.hidden(), []);
        }
    }

    #[test]
    fn a_directory_cut_anywhere_is_read_without_harm() {
        let whole = with_orientation(Orientation::Rotate90);

        for length in 0..whole.len() - 4 {
            assert_eq!(Exif::read(&whole[..length]).hidden(), [Hidden::Settings]);
        }
    }

    #[test]
    fn a_position_without_a_place_is_none() {
        // A directory of one entry: the position's, at 26, of one entry: its version.
        let position = |tag: u8| {
            let mut tiff = b"MM\0*\0\0\0\x08\0\x01".to_vec();
            tiff.extend([0x88, 0x25, 0, 4, 0, 0, 0, 1, 0, 0, 0, 26]);
            tiff.extend([0; 4]);
            tiff.extend([0, 1, 0, tag, 0, 1, 0, 0, 0, 4, 2, 3, 0, 0, 0, 0, 0, 0]);
            Exif::read(&tiff).hidden()
        };

        assert_eq!(position(0), []);
        assert_eq!(position(2), [Hidden::Place]);
    }
}
