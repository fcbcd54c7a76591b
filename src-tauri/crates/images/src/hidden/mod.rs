//! What a file tells about a person besides the picture.

mod exif;
mod iptc;
mod xmp;

use std::collections::BTreeSet;

pub(crate) use self::exif::{Exif, with_orientation};
use crate::container::{Kind, Layout, Part};

/// Something that a file holds and nobody sees. The order is that in which it is told: what matters first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Hidden {
    /// Where it was taken.
    Place,
    /// When it was taken.
    Date,
    /// With which camera or phone, down to serial numbers.
    Camera,
    /// Who took it, or owns it.
    Owner,
    /// Words about it.
    Description,
    /// The picture once more, small, perhaps as it was before it was cut.
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

/// Everything hidden in a file.
pub(crate) fn of(layout: &Layout<'_>) -> BTreeSet<Hidden> {
    layout.parts.iter().flat_map(in_part).collect()
}

fn in_part(part: &Part<'_>) -> Vec<Hidden> {
    match part.kind {
        Kind::Picture => Vec::new(),
        Kind::Profile => vec![Hidden::Profile],
        Kind::Exif => Exif::read(part.body).hidden(),
        Kind::Xmp => xmp::hidden(part.body),
        Kind::Iptc => iptc::hidden(part.body),
        Kind::Text => vec![Hidden::Description],
        Kind::Time => vec![Hidden::Date],
        Kind::Preview => vec![Hidden::Preview],
        Kind::Private => vec![Hidden::Private],
        Kind::Trailing => vec![Hidden::Trailing],
    }
}
