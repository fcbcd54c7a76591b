//! One invented person, as the studio's records hold them.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::card::CardNumber;
use super::date::{Date, Moment};
use super::random::Random;

/// A record's text: borrowed from a list where it can be, which keeps a hundred thousand people small.
pub type Text = Cow<'static, str>;

/// What a person is to the studio.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Status {
    /// Has a contract.
    Member,
    /// Has none yet.
    Prospect,
    /// Had one.
    FormerMember,
}

/// Gender, as the contract spells it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Gender {
    /// `MALE`
    Male,
    /// `FEMALE`
    Female,
    /// `UNISEX`
    Unisex,
}

/// An invented person with every property of the contract's `Customer` that studios fill.
///
/// **Invariant:** there is no picture address here. It expires, so the server makes one for an answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// Number in the service; ascending in the list, with gaps.
    pub id: i64,
    /// The studio's own number, like `1-20341`. No two are alike.
    pub customer_number: Text,
    /// Member, prospect or former member.
    pub status: Status,
    /// Given name.
    pub first_name: Option<Text>,
    /// Second given name.
    pub second_first_name: Option<Text>,
    /// Family name.
    pub last_name: Option<Text>,
    /// Second family name, where the naming culture has one.
    pub second_last_name: Option<Text>,
    /// Day of birth.
    pub date_of_birth: Option<Date>,
    /// Gender.
    pub gender: Option<Gender>,
    /// E-mail address, always on a domain that is reserved for examples.
    pub email: Option<Text>,
    /// Landline at home.
    pub phone_private: Option<Text>,
    /// Mobile.
    pub phone_private_mobile: Option<Text>,
    /// Landline at work.
    pub phone_business: Option<Text>,
    /// Mobile of the employer.
    pub phone_business_mobile: Option<Text>,
    /// Where they live.
    pub address: Address,
    /// What opens the door for them.
    pub access_mediums: Vec<AccessMedium>,
    /// Whether the turnstile refuses them whatever the restrictions say.
    pub access_refusal: bool,
    /// Restrictions: past, present, coming.
    pub access_restrictions: Vec<AccessRestriction>,
    /// Breaks in a contract: past, present, coming.
    pub idle_periods: Vec<IdlePeriod>,
    /// Account for direct debit.
    pub bank_account: Option<Box<BankAccount>>,
    /// ISO 639-1 language and ISO 3166-1 country.
    pub preferred_language: Option<(Text, Text)>,
    /// Numbers of fields that the studio added, and what they say.
    pub additional_information: Vec<(i64, Text)>,
    /// Version 4 UUID, as a number.
    pub uuid: u128,
    /// Code with which they recruit others.
    pub referral_code: Option<Text>,
    /// Number in another system.
    pub third_party_id: Option<Text>,
    /// When the studio made the record.
    pub created: Moment,
    /// Whether [`portrait`](super::portrait()) is to be shown for them.
    pub has_picture: bool,
}

/// A postal address. An empty part is one that nobody gave.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Address {
    /// Street without the number.
    pub street: Text,
    /// House number.
    pub house_number: Text,
    /// Postal code.
    pub zip_code: Text,
    /// City.
    pub city: Text,
    /// ISO 3166-1 alpha-2.
    pub country: Text,
    /// The parts that few studios use.
    pub details: Option<Box<AddressDetails>>,
}

/// The parts of an address that few studios use.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AddressDetails {
    /// `additionalAddressInformation`
    pub additional_information: Option<Text>,
    /// `buildingName`
    pub building_name: Option<Text>,
    /// `cityPart`
    pub city_part: Option<Text>,
    /// `district`
    pub district: Option<Text>,
    /// `door`
    pub door: Option<Text>,
    /// `floor`
    pub floor: Option<Text>,
    /// `portal`
    pub portal: Option<Text>,
    /// `province`
    pub province: Option<Text>,
    /// `secondStreet`
    pub second_street: Option<Text>,
    /// `stairway`
    pub stairway: Option<Text>,
    /// `streetBlock`
    pub street_block: Option<Text>,
    /// `streetType`
    pub street_type: Option<Text>,
}

/// Something that opens the door (`AccessMediumDto`).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccessMedium {
    /// Number in the service.
    pub id: i64,
    /// What it is, and what the reader reads.
    pub medium: Medium,
}

/// What opens the door.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Medium {
    /// `CARD_NUMBER`
    Card(CardNumber),
    /// `BARCODE`
    Barcode(Text),
    /// `PIN`
    Pin(Text),
    /// `WALLET_PASS`
    WalletPass(Text),
}

/// A restriction of access (`AccessRestriction`).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccessRestriction {
    /// Why, in the studio's words.
    pub reason: Text,
    /// First and last day, both inclusive; without them it holds always.
    pub days: Option<(Date, Date)>,
}

/// A break in a contract (`CustomerIdlePeriod`).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct IdlePeriod {
    /// Number in the service.
    pub id: i64,
    /// First day, inclusive.
    pub start_date: Date,
    /// Last day, inclusive. The contract requires one even of an unlimited period.
    pub end_date: Date,
    /// Goes on until somebody ends it.
    pub unlimited: bool,
    /// Why, in the studio's words.
    pub reason: Option<Text>,
    /// The contract that rests: its number and the name of its rate.
    pub contract: (i64, Text),
}

/// An account for direct debit (`BankAccount`).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BankAccount {
    /// Whose it is.
    pub account_holder: String,
    /// Bank.
    pub bank_name: Text,
    /// Code of the bank.
    pub bic: Text,
    /// Number, in groups of four.
    pub iban: String,
}

impl Status {
    /// The contract's word.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Member => "MEMBER",
            Self::Prospect => "PROSPECT",
            Self::FormerMember => "FORMER_MEMBER",
        }
    }
}

impl Gender {
    /// The contract's word.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Male => "MALE",
            Self::Female => "FEMALE",
            Self::Unisex => "UNISEX",
        }
    }
}

impl AccessRestriction {
    /// Whether it holds on that day.
    #[must_use]
    pub fn holds_on(&self, day: Date) -> bool {
        self.days
            .is_none_or(|(first, last)| first <= day && day <= last)
    }
}

impl IdlePeriod {
    /// Whether the contract rests on that day.
    #[must_use]
    pub fn holds_on(&self, day: Date) -> bool {
        self.start_date <= day && (self.unlimited || day <= self.end_date)
    }
}

impl Person {
    /// Somebody of whom no more is known than that there is a record.
    #[must_use]
    pub fn blank(id: i64, customer_number: Text, status: Status, created: Moment) -> Self {
        Self {
            id,
            customer_number,
            status,
            first_name: None,
            second_first_name: None,
            last_name: None,
            second_last_name: None,
            date_of_birth: None,
            gender: None,
            email: None,
            phone_private: None,
            phone_private_mobile: None,
            phone_business: None,
            phone_business_mobile: None,
            address: Address::default(),
            access_mediums: Vec::new(),
            access_refusal: false,
            access_restrictions: Vec::new(),
            idle_periods: Vec::new(),
            bank_account: None,
            preferred_language: None,
            additional_information: Vec::new(),
            uuid: super::details::uuid(&mut Random::new(id.unsigned_abs(), 0)),
            referral_code: None,
            third_party_id: None,
            created,
            has_picture: false,
        }
    }

    /// Whether the turnstile refuses them on that day.
    #[must_use]
    pub fn is_refused_on(&self, day: Date) -> bool {
        self.access_refusal || self.access_restrictions.iter().any(|it| it.holds_on(day))
    }

    /// The numbers of their cards.
    pub fn card_numbers(&self) -> impl Iterator<Item = CardNumber> {
        self.access_mediums
            .iter()
            .filter_map(|medium| match medium.medium {
                Medium::Card(number) => Some(number),
                _ => None,
            })
    }

    /// Given and family names in order, joined by spaces.
    #[must_use]
    pub fn name(&self) -> String {
        let parts = [
            &self.first_name,
            &self.second_first_name,
            &self.last_name,
            &self.second_last_name,
        ];
        let parts: Vec<&str> = parts.into_iter().flatten().map(AsRef::as_ref).collect();
        parts.join(" ")
    }
}
