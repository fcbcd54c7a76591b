//! Receipts of changes: given out with an entry in the trail, and looked at again.
//!
//! The digest of the page is written into the trail, salted and chained as everything there, and the
//! number and hash of that entry are stamped into the file. So neither the page nor the trail can be
//! altered alone.
//!
//! **Invariant:** who, when, what file and which number come from the journal. The window gives the words
//! around them, in the person's language, and what the form's fields are called.

mod give;
mod verify;

pub use self::give::{ReceiptLabels, ReceiptRow, ReceiptWords};
pub use self::verify::{ReceiptVerdict, ReceiptWord, verify_receipt};
