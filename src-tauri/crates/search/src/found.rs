//! What a search answers.

use serde::Serialize;
use specta::Type;
use studiodesk_core::CustomerId;

/// The people found, best first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Found {
    /// At most as many as were asked for, each person once.
    pub hits: Vec<Hit>,
    /// How many people are known to match. Looking stops when the list is full.
    pub total: usize,
    /// Whether there are, or may be, people beyond `hits`.
    pub more: bool,
    /// As what the text was looked for, and in which ways, where nobody was found.
    pub tried: Vec<(Field, How)>,
}

/// One person, and why they were found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// Who.
    pub id: CustomerId,
    /// Where the text was found. The name, as soon as one word of the text is in it.
    pub field: Field,
    /// In which way it was found there.
    pub how: How,
    /// The value of the field, as shown.
    pub text: String,
    /// The stretches of `text` that matched, in UTF-16 code units, ascending and disjoint.
    pub ranges: Vec<(u32, u32)>,
}

/// A field that the search reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Field {
    /// Given and family names.
    Name,
    /// The studio's own number.
    CustomerNumber,
    /// A card or barcode.
    CardNumber,
    /// E-mail address.
    Email,
    /// A telephone number.
    Phone,
    /// Day of birth.
    DateOfBirth,
    /// A line of the postal address.
    Address,
}

/// The way in which a field matched, best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum How {
    /// The whole field was typed.
    Exact,
    /// The whole name was typed, in another order.
    WordOrder,
    /// Every word typed begins a word of the field, or is one.
    Prefix,
    /// The name's initials were typed, alone or beside whole words.
    Initials,
    /// As above, in another spelling: `ue` for `ü`, `ss` for `ß`, or without accents.
    Spelling,
    /// Another form of the name was typed: `Bill` for `William`.
    OtherForm,
    /// What was typed sounds the same, or is the name in other letters.
    Sound,
    /// The last digits were typed.
    Tail,
    /// Something inside a word was typed.
    Part,
    /// Nearly this was typed.
    Similar,
}
