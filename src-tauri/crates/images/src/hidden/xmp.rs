//! What photo programs write, in XML. Looked through for the names of what matters, for the rest is told as
//! "notes" anyway.

use memchr::memmem;

use super::Hidden;

const NAMES: [(&[u8], Hidden); 9] = [
    (b"exif:GPSLatitude", Hidden::Place),
    (b"photoshop:City", Hidden::Place),
    (b"Iptc4xmpCore:Location", Hidden::Place),
    (b"xmp:CreateDate", Hidden::Date),
    (b"photoshop:DateCreated", Hidden::Date),
    (b"tiff:Model", Hidden::Camera),
    (b"dc:creator", Hidden::Owner),
    (b"dc:description", Hidden::Description),
    (b"xmp:CreatorTool", Hidden::Software),
];

pub(super) fn hidden(body: &[u8]) -> Vec<Hidden> {
    NAMES
        .into_iter()
        .filter(|(name, _)| memmem::find(body, name).is_some())
        .map(|(_, what)| what)
        .chain([Hidden::Notes])
        .collect()
}
