//! What news agencies write: numbered fields of the second record, within Photoshop's own block.

use super::Hidden;

/// The mark of a field, and the number of the record.
const FIELD: [u8; 2] = [0x1c, 2];

pub(super) fn hidden(body: &[u8]) -> Vec<Hidden> {
    let fields = body.windows(3).filter(|three| three[..2] == FIELD);
    let named = fields.filter_map(|three| match three[2] {
        // Place, part of it, province, country.
        26 | 27 | 90 | 92 | 95 | 100 | 101 => Some(Hidden::Place),
        55 | 60 | 62 | 63 => Some(Hidden::Date),
        80 | 85 | 110 | 115 | 116 | 118 => Some(Hidden::Owner),
        5 | 25 | 105 | 120 | 122 => Some(Hidden::Description),
        65 | 70 => Some(Hidden::Software),
        _ => None,
    });
    named.chain([Hidden::Notes]).collect()
}
