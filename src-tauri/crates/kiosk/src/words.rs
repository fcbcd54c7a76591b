//! The words in which a kiosk is set up, and its pages are told of it.

use serde::{Deserialize, Serialize};
use specta::Type;

/// Something that members can do by themselves. The order is that of the tiles.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Type,
)]
#[serde(rename_all = "snake_case")]
pub enum Flow {
    /// Look at and change contact, address, name and account.
    Data,
    /// Look at contracts, cancel, take it back.
    Membership,
    /// Let a contract rest.
    Idle,
    /// Look at documents on file, and hand some in.
    Documents,
    /// Take a profile picture.
    Picture,
    /// Look at bookings, book, cancel.
    Bookings,
    /// Look at check-ins.
    CheckIns,
    /// Look at the account.
    Balance,
}

impl Flow {
    /// All that there are.
    pub const ALL: [Self; 8] = [
        Self::Data,
        Self::Membership,
        Self::Idle,
        Self::Documents,
        Self::Picture,
        Self::Bookings,
        Self::CheckIns,
        Self::Balance,
    ];
}

/// How a member says who they are.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Type,
)]
#[serde(rename_all = "snake_case")]
pub enum Way {
    /// A card on the reader.
    Card,
    /// A barcode or QR code under the reader.
    Barcode,
    /// The number of the member, typed.
    MemberNumber,
}

/// What a member has to know beside.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Factor {
    /// The day, which the page asks for in the order of its language.
    DateOfBirth,
    /// The post code of the address.
    PostCode,
    /// The last four digits of any telephone number.
    PhoneTail,
    /// The PIN of the member.
    Pin,
}

/// A language that the kiosk speaks.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Type,
)]
#[serde(rename_all = "snake_case")]
pub enum Language {
    /// English.
    En,
    /// German.
    De,
    /// Polish.
    Pl,
    /// French.
    Fr,
    /// Spanish.
    Es,
    /// Turkish.
    Tr,
    /// Ukrainian.
    Uk,
    /// Arabic.
    Ar,
}

/// What a page is for. It decides how long nobody has to touch it until it asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum PageKind {
    /// Something is read.
    Reading,
    /// Something is entered.
    Form,
    /// All is done.
    Done,
}
