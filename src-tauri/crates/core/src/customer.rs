//! A customer, as the rest of the program sees one (`Customer` in the API).
//!
//! **Invariant:** bank data is deliberately absent. Nothing here needs it, so it is never kept.

use jiff::Zoned;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{CustomerId, StudioId};

/// A person whom a studio knows. Almost everything is optional, because in real studios it is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Customer {
    /// The service's number.
    pub id: CustomerId,
    /// Member, prospect or former member.
    pub status: CustomerStatus,
    /// The studio's own number, for example `1-12345`.
    pub customer_number: Option<String>,
    /// Given name.
    pub first_name: Option<String>,
    /// Second given name.
    pub second_first_name: Option<String>,
    /// Family name.
    pub last_name: Option<String>,
    /// Second family name.
    pub second_last_name: Option<String>,
    /// Day of birth.
    pub date_of_birth: Option<Date>,
    /// Gender, as the studio recorded it.
    pub gender: Option<Gender>,
    /// E-mail address.
    pub email: Option<String>,
    /// Telephone numbers.
    pub phones: Phones,
    /// Postal address.
    pub address: Address,
    /// Cards, barcodes and passes that open the door. PINs are left out where a customer is read.
    pub access_mediums: Vec<AccessMedium>,
    /// Card numbers in the decimal format (`cardNumbers`, and access mediums that are cards).
    pub card_numbers: Vec<String>,
    /// Where the picture was when this copy was made. Expires after 15 minutes.
    pub image_url: Option<String>,
    /// Whether the turnstile refuses this person.
    pub access_refusal: bool,
    /// Restrictions with their dates.
    pub access_restrictions: Vec<AccessRestriction>,
    /// Idle periods, past and coming.
    pub idle_periods: Vec<IdlePeriod>,
    /// Home studio.
    pub studio_id: Option<StudioId>,
    /// When the studio made this record.
    pub created: Option<Zoned>,
}

/// What a customer is to the studio.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum CustomerStatus {
    /// Has a contract.
    Member,
    /// Has none yet.
    Prospect,
    /// Had one. Cannot be listed, only found by id or search.
    FormerMember,
    /// A value that a later version of the API brought.
    Unknown(String),
}

/// Gender, as the API spells it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Gender {
    /// `MALE`
    Male,
    /// `FEMALE`
    Female,
    /// `UNISEX`
    Unisex,
    /// A value that a later version of the API brought.
    Unknown(String),
}

/// Telephone numbers, as typed by whoever recorded them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Phones {
    /// `phonePrivate`
    pub private: Option<String>,
    /// `phonePrivateMobile`
    pub private_mobile: Option<String>,
    /// `phoneBusiness`
    pub business: Option<String>,
    /// `phoneBusinessMobile`
    pub business_mobile: Option<String>,
}

/// Postal address: the parts that every studio uses.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Address {
    /// Street, without the house number.
    pub street: Option<String>,
    /// House number.
    pub house_number: Option<String>,
    /// Postal code.
    pub zip_code: Option<String>,
    /// City.
    pub city: Option<String>,
    /// ISO 3166-1 alpha-2.
    pub country: Option<String>,
}

/// Something that opens the door (`AccessMediumDto`).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccessMedium {
    /// What it is.
    pub kind: AccessMediumType,
    /// What the reader reads.
    pub value: String,
}

/// Kind of an access medium.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum AccessMediumType {
    /// `CARD_NUMBER`
    CardNumber,
    /// `PIN`
    Pin,
    /// `BARCODE`
    Barcode,
    /// `WALLET_PASS`
    WalletPass,
    /// A value that a later version of the API brought.
    Unknown(String),
}

/// A restriction of access. Without dates it holds always.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccessRestriction {
    /// Why, in the studio's words.
    pub reason: String,
    /// First day, inclusive.
    pub start_date: Option<Date>,
    /// Last day, inclusive.
    pub end_date: Option<Date>,
}

/// A break in a contract (`CustomerIdlePeriod`).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct IdlePeriod {
    /// First day, inclusive.
    pub start_date: Option<Date>,
    /// Last day, inclusive. Meaningless when `unlimited`.
    pub end_date: Option<Date>,
    /// Goes on until somebody ends it.
    pub unlimited: bool,
    /// Why, in the studio's words.
    pub reason: Option<String>,
    /// Name of the contract's rate.
    pub rate_name: Option<String>,
}

impl AccessRestriction {
    /// Whether it holds on `day`.
    #[must_use]
    pub fn holds_on(&self, day: Date) -> bool {
        covers(self.start_date, self.end_date, day)
    }
}

impl IdlePeriod {
    /// Whether the contract rests on `day`.
    #[must_use]
    pub fn holds_on(&self, day: Date) -> bool {
        let end = if self.unlimited { None } else { self.end_date };
        covers(self.start_date, end, day)
    }
}

/// Both ends inclusive; an open end does not limit.
fn covers(start: Option<Date>, end: Option<Date>, day: Date) -> bool {
    start.is_none_or(|start| start <= day) && end.is_none_or(|end| day <= end)
}

impl Customer {
    /// Given and family names in order, joined by single spaces.
    #[must_use]
    pub fn name(&self) -> String {
        let parts = [
            &self.first_name,
            &self.second_first_name,
            &self.last_name,
            &self.second_last_name,
        ];
        join_words(parts.into_iter().flatten().map(String::as_str))
    }
}

pub(crate) fn join_words<'a>(parts: impl Iterator<Item = &'a str>) -> String {
    parts
        .flat_map(str::split_whitespace)
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn idle(start: Date, end: Date, unlimited: bool) -> IdlePeriod {
        IdlePeriod {
            start_date: Some(start),
            end_date: Some(end),
            unlimited,
            reason: None,
            rate_name: None,
        }
    }

    #[test]
    fn an_idle_period_holds_on_its_first_and_last_day_and_not_beyond() {
        let period = idle(date(2026, 11, 1), date(2026, 11, 30), false);

        let held: Vec<_> = [
            date(2026, 10, 31),
            date(2026, 11, 1),
            date(2026, 11, 30),
            date(2026, 12, 1),
        ]
        .map(|day| period.holds_on(day))
        .into();

        assert_eq!(held, [false, true, true, false]);
    }

    #[test]
    fn an_unlimited_idle_period_ignores_its_end() {
        let period = idle(date(2026, 11, 1), date(2026, 11, 2), true);

        assert!(period.holds_on(date(2030, 1, 1)));
    }

    #[test]
    fn a_restriction_without_dates_always_holds() {
        let restriction = AccessRestriction {
            reason: "House ban".into(),
            start_date: None,
            end_date: None,
        };

        assert!(restriction.holds_on(date(1999, 1, 1)));
    }
}
