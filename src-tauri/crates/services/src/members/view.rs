//! People, made for drawing.

use jiff::civil::Date;
use serde::Serialize;
use specta::Type;
use studiodesk_core::{CustomerId, CustomerStatus, MemberRow, StudioId};
use studiodesk_search::{Field, How};

/// What a person is to the studio.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Has a contract.
    Member,
    /// Has none yet.
    Prospect,
    /// Had one.
    FormerMember,
    /// Something that a later version of the service knows.
    Unknown,
}

impl From<&CustomerStatus> for Status {
    fn from(status: &CustomerStatus) -> Self {
        match status {
            CustomerStatus::Member => Self::Member,
            CustomerStatus::Prospect => Self::Prospect,
            CustomerStatus::FormerMember => Self::FormerMember,
            CustomerStatus::Unknown(_) => Self::Unknown,
        }
    }
}

/// Why somebody was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Why {
    /// What matched.
    pub field: Field,
    /// How it matched.
    pub how: How,
    /// The value that matched, as shown.
    pub text: String,
    /// What of it matched, as offsets of UTF-16 units, end exclusive.
    pub ranges: Vec<(u32, u32)>,
}

/// One line of the list of members.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct MemberHit {
    /// The service's number.
    pub id: CustomerId,
    /// Full name. May be empty.
    pub name: String,
    /// At most two letters.
    pub initials: String,
    /// Hue for the initials, in degrees, made from the id.
    pub hue: u32,
    /// What the person is to the studio.
    pub status: Status,
    /// The studio's own number.
    pub customer_number: Option<String>,
    /// ISO date.
    pub date_of_birth: Option<String>,
    /// Years, today.
    pub age: Option<u32>,
    /// Whether the service has a picture.
    pub has_picture: bool,
    /// Why the person is in the list.
    pub why: Why,
}

/// What a search found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Found {
    /// What was searched for.
    pub text: String,
    /// The best, in order; at most 50.
    pub hits: Vec<MemberHit>,
    /// Matches that are known.
    pub total: u32,
    /// Whether there are more than those.
    pub more: bool,
    /// How many people were searched.
    pub people: u32,
    /// Whether the stored people are all in memory.
    pub loaded: bool,
}

/// What kind of mark stands on a card.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum MarkKind {
    /// The turnstile refuses this person.
    Refused,
    /// A restriction holds today.
    Restricted,
    /// A contract rests today.
    Idle,
    /// A contract rests soon.
    IdleSoon,
    /// The birthday, today or within days.
    Birthday,
}

/// Something about a person that the desk must see at once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Mark {
    /// What it is.
    pub kind: MarkKind,
    /// Why, in the studio's words.
    pub reason: Option<String>,
    /// Name of the contract's rate.
    pub rate: Option<String>,
    /// First day, ISO.
    pub from: Option<String>,
    /// Last day, ISO. Absent: no end.
    pub until: Option<String>,
}

/// Which telephone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum PhoneKind {
    /// At home.
    Private,
    /// In the pocket.
    PrivateMobile,
    /// At work.
    Business,
    /// In the pocket, at work.
    BusinessMobile,
}

/// A telephone number, as recorded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Phone {
    /// Which telephone.
    pub kind: PhoneKind,
    /// Number.
    pub number: String,
}

/// A person's card.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct MemberCard {
    /// The service's number.
    pub id: CustomerId,
    /// Full name. May be empty.
    pub name: String,
    /// At most two letters.
    pub initials: String,
    /// Hue for the initials, in degrees, made from the id.
    pub hue: u32,
    /// What the person is to the studio.
    pub status: Status,
    /// The studio's own number.
    pub customer_number: Option<String>,
    /// ISO date.
    pub date_of_birth: Option<String>,
    /// Years, today.
    pub age: Option<u32>,
    /// Day on which the studio made the record, ISO.
    pub since: Option<String>,
    /// Name of the home studio, if it is the open one.
    pub home_studio: Option<String>,
    /// The service's number of the home studio, whichever it is.
    pub home_studio_id: Option<StudioId>,
    /// E-mail address.
    pub email: Option<String>,
    /// Telephone numbers.
    pub phones: Vec<Phone>,
    /// Postal address, line by line.
    pub address: Vec<String>,
    /// Card numbers and barcodes.
    pub cards: Vec<String>,
    /// Whether the service has a picture.
    pub has_picture: bool,
    /// What holds today or soon.
    pub marks: Vec<Mark>,
    /// When this copy came from the service, ISO.
    pub seen_at: String,
}

/// First letters of the first given and the last family name. Empty for a person without a name.
pub(crate) fn initials(row: &MemberRow) -> String {
    let first = |text: &str| text.chars().find(|c| c.is_alphanumeric());
    let last_word = row
        .last_name
        .split_whitespace()
        .rfind(|word| word.chars().any(char::is_alphanumeric));
    [first(&row.first_name), last_word.and_then(first)]
        .into_iter()
        .flatten()
        .flat_map(char::to_uppercase)
        .collect()
}

/// A hue that is always the same for a person, and far from the next person's.
pub(crate) fn hue(id: CustomerId) -> u32 {
    // The golden angle spreads neighbours; ids are handed out in sequence.
    u32::try_from(id.0.unsigned_abs().wrapping_mul(137) % 360).unwrap_or(0)
}

/// Whole years from `born` to `today`; none for somebody not born yet.
pub(crate) fn age(born: Option<Date>, today: Date) -> Option<u32> {
    let born = born?;
    let had_birthday = (today.month(), today.day()) >= (born.month(), born.day());
    let years = i32::from(today.year()) - i32::from(born.year()) - i32::from(!had_birthday);
    u32::try_from(years).ok()
}

pub(crate) fn some(text: &str) -> Option<String> {
    (!text.trim().is_empty()).then(|| text.to_owned())
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn row(first: &str, last: &str) -> MemberRow {
        MemberRow {
            id: CustomerId(1),
            status: CustomerStatus::Member,
            first_name: first.into(),
            last_name: last.into(),
            customer_number: String::new(),
            date_of_birth: None,
            email: String::new(),
            phones: Vec::new(),
            cards: Vec::new(),
            address: Vec::new(),
            has_picture: false,
        }
    }

    #[test]
    fn initials_are_of_the_first_given_and_the_last_family_name() {
        let of = |first, last| initials(&row(first, last));

        assert_eq!(of("Anna Maria", "van der Berg"), "AB");
        assert_eq!(of("", "O"), "O");
        assert_eq!(of("محمد", "الأحمد"), "ما");
        assert_eq!(of("", ""), "");
    }

    #[test]
    fn a_person_is_a_year_older_on_the_birthday() {
        let born = Some(date(1992, 4, 12));

        assert_eq!(age(born, date(2026, 4, 11)), Some(33));
        assert_eq!(age(born, date(2026, 4, 12)), Some(34));
        assert_eq!(age(born, date(1990, 1, 1)), None);
    }
}
