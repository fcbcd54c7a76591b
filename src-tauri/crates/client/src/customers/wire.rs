//! `Customer` on the wire.
//!
//! **Invariant:** `bankAccount` is deliberately absent, so that bank data is not even parsed.

use jiff::Zoned;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use serde::Deserialize;
use studiodesk_core::{
    AccessMedium, AccessMediumType, AccessRestriction, Address, Customer, CustomerId,
    CustomerStatus, Gender, IdlePeriod, Phones, StudioId,
};

use crate::wire::{Lenient, Rows, Text};
use crate::{Error, Moment, Page, Result};

type List<T> = Lenient<Rows<T>>;

#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(super) struct WireCustomer {
    id: Lenient<i64>,
    status: Text,
    customer_number: Text,
    first_name: Text,
    second_first_name: Text,
    last_name: Text,
    second_last_name: Text,
    date_of_birth: Lenient<Date>,
    gender: Text,
    email: Text,
    phone_private: Text,
    phone_private_mobile: Text,
    phone_business: Text,
    phone_business_mobile: Text,
    street: Text,
    house_number: Text,
    zip_code: Text,
    city: Text,
    country: Text,
    card_numbers: List<Text>,
    access_mediums: List<WireAccessMedium>,
    image_url: Text,
    access_refusal: Lenient<bool>,
    access_restrictions: List<WireAccessRestriction>,
    idle_periods: List<WireIdlePeriod>,
    studio_id: Lenient<i64>,
    created_date_time: Lenient<Moment>,
}

#[derive(Debug, Deserialize)]
struct WireAccessMedium {
    #[serde(default)]
    r#type: Text,
    value: Text,
}

#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct WireAccessRestriction {
    reason: Text,
    start_date: Lenient<Date>,
    end_date: Lenient<Date>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct WireIdlePeriod {
    start_date: Lenient<Date>,
    end_date: Lenient<Date>,
    unlimited: Lenient<bool>,
    reason: Text,
    contract: Lenient<WireContract>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct WireContract {
    rate_name: Text,
}

impl WireCustomer {
    /// The customer, unless there is no id: a person without one cannot be kept, opened or told apart.
    pub(super) fn customer(self) -> Option<Customer> {
        let wire = self;
        let access_mediums = rows(wire.access_mediums, medium);
        let mut card_numbers = rows(wire.card_numbers, |text: Text| text.0);
        for card in &access_mediums {
            if card.kind == AccessMediumType::CardNumber && !card_numbers.contains(&card.value) {
                card_numbers.push(card.value.clone());
            }
        }
        Some(Customer {
            id: CustomerId(wire.id.0?),
            status: status(wire.status),
            customer_number: wire.customer_number.0,
            first_name: wire.first_name.0,
            second_first_name: wire.second_first_name.0,
            last_name: wire.last_name.0,
            second_last_name: wire.second_last_name.0,
            date_of_birth: wire.date_of_birth.0,
            gender: wire.gender.0.map(gender),
            email: wire.email.0,
            phones: Phones {
                private: wire.phone_private.0,
                private_mobile: wire.phone_private_mobile.0,
                business: wire.phone_business.0,
                business_mobile: wire.phone_business_mobile.0,
            },
            address: Address {
                street: wire.street.0,
                house_number: wire.house_number.0,
                zip_code: wire.zip_code.0,
                city: wire.city.0,
                country: wire.country.0,
            },
            access_mediums,
            card_numbers,
            image_url: wire.image_url.0,
            access_refusal: wire.access_refusal.0.unwrap_or(false),
            access_restrictions: rows(wire.access_restrictions, |row| Some(row.into())),
            idle_periods: rows(wire.idle_periods, |row| Some(row.into())),
            studio_id: wire.studio_id.0.map(StudioId),
            created: wire.created_date_time.0.and_then(zoned),
        })
    }
}

/// The customers of a page; those without an id are left out and counted.
pub(super) fn customers(page: Page<WireCustomer>) -> Page<Customer> {
    let all = page.items.len();
    let items: Vec<_> = page
        .items
        .into_iter()
        .filter_map(WireCustomer::customer)
        .collect();
    let without_id = u32::try_from(all - items.len()).unwrap_or(u32::MAX);
    Page {
        items,
        next: page.next,
        skipped: page.skipped.saturating_add(without_id),
    }
}

/// The customer of an answer that is one.
pub(super) fn only(wire: WireCustomer) -> Result<Customer> {
    wire.customer().ok_or_else(|| Error::unreadable("id"))
}

fn rows<W, T>(list: List<W>, read: impl FnMut(W) -> Option<T>) -> Vec<T> {
    let rows = list.0.unwrap_or_default();
    rows.read.into_iter().filter_map(read).collect()
}

/// A clock without a zone says no point in time, so it is not kept.
fn zoned(moment: Moment) -> Option<Zoned> {
    match moment {
        Moment::Zoned(zoned) => Some(zoned),
        Moment::Offset(timestamp, offset) => Some(timestamp.to_zoned(TimeZone::fixed(offset))),
        Moment::Local(_) => None,
    }
}

fn status(text: Text) -> CustomerStatus {
    let text = text.0.unwrap_or_default();
    match text.as_str() {
        "MEMBER" => CustomerStatus::Member,
        "PROSPECT" => CustomerStatus::Prospect,
        "FORMER_MEMBER" => CustomerStatus::FormerMember,
        _ => CustomerStatus::Unknown(text),
    }
}

fn gender(text: String) -> Gender {
    match text.as_str() {
        "MALE" => Gender::Male,
        "FEMALE" => Gender::Female,
        "UNISEX" => Gender::Unisex,
        _ => Gender::Unknown(text),
    }
}

/// One without a value opens no door, so it is left out. So is a PIN: nothing is drawn of it or found by it,
/// and what is read here is kept.
fn medium(wire: WireAccessMedium) -> Option<AccessMedium> {
    let text = wire.r#type.0.unwrap_or_default();
    let kind = match text.as_str() {
        "CARD_NUMBER" => AccessMediumType::CardNumber,
        "PIN" => return None,
        "BARCODE" => AccessMediumType::Barcode,
        "WALLET_PASS" => AccessMediumType::WalletPass,
        _ => AccessMediumType::Unknown(text),
    };
    wire.value.0.map(|value| AccessMedium { kind, value })
}

impl From<WireAccessRestriction> for AccessRestriction {
    fn from(wire: WireAccessRestriction) -> Self {
        Self {
            reason: wire.reason.0.unwrap_or_default(),
            start_date: wire.start_date.0,
            end_date: wire.end_date.0,
        }
    }
}

impl From<WireIdlePeriod> for IdlePeriod {
    fn from(wire: WireIdlePeriod) -> Self {
        Self {
            start_date: wire.start_date.0,
            end_date: wire.end_date.0,
            unlimited: wire.unlimited.0.unwrap_or(false),
            reason: wire.reason.0,
            rate_name: wire.contract.0.and_then(|contract| contract.rate_name.0),
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn read(json: &str) -> Customer {
        serde_json::from_str::<WireCustomer>(json)
            .unwrap()
            .customer()
            .unwrap()
    }

    #[test]
    fn a_full_customer_is_read_whole() {
        let customer = read(include_str!("../../fixtures/customer.full.json"));

        assert_eq!(customer.id, CustomerId(1001));
        assert_eq!(customer.status, CustomerStatus::Member);
        assert_eq!(customer.name(), "Edgar Thomas Bullock Meyer");
        assert_eq!(customer.date_of_birth, Some(date(1952, 5, 4)));
        assert_eq!(customer.gender, Some(Gender::Male));
        assert_eq!(
            customer.phones.private_mobile.as_deref(),
            Some("+49 15223433333")
        );
        assert_eq!(customer.address.city.as_deref(), Some("Munich"));
        assert_eq!(customer.card_numbers, ["1290158199", "1173673668653440"]);
        let kinds: Vec<_> = customer.access_mediums.iter().map(|it| &it.kind).collect();
        assert_eq!(kinds.len(), 3);
        assert!(
            !kinds.contains(&&AccessMediumType::Pin),
            "a PIN is not kept"
        );
        assert_eq!(customer.studio_id, Some(StudioId(1_238_735_970)));
        assert_eq!(
            customer.idle_periods[0].rate_name.as_deref(),
            Some("Premium")
        );
        assert!(customer.access_restrictions[0].holds_on(date(2024, 6, 30)));
        assert_eq!(
            customer.created.unwrap().to_string(),
            "2022-06-15T23:59:59.999+02:00[Europe/Berlin]"
        );
    }

    #[test]
    fn a_minimal_customer_is_an_id() {
        let customer = read(include_str!("../../fixtures/customer.minimal.json"));

        assert_eq!(customer.id, CustomerId(9_007_199_254_740_993));
        assert_eq!(customer.name(), "");
        assert_eq!(customer.status, CustomerStatus::Unknown(String::new()));
    }

    #[test]
    fn odd_fields_cost_themselves_and_nothing_else() {
        let customer = read(include_str!("../../fixtures/customer.odd.json"));

        assert_eq!(customer.status, CustomerStatus::Unknown("GUEST".into()));
        assert_eq!(customer.gender, Some(Gender::Unknown("DIVERSE".into())));
        assert_eq!(customer.date_of_birth, None);
        assert_eq!(customer.email, None);
        assert_eq!(customer.customer_number.as_deref(), Some("4711"));
        assert_eq!(customer.last_name.as_deref(), Some("Özdemir"));
        assert_eq!(customer.card_numbers, ["1"]);
        let kinds: Vec<_> = customer.access_mediums.iter().map(|m| &m.kind).collect();
        assert_eq!(kinds, [&AccessMediumType::Unknown("FACE".into())]);
        assert_eq!(customer.idle_periods.len(), 1);
        assert_eq!(customer.idle_periods[0].start_date, Some(date(2026, 11, 1)));
        assert_eq!(customer.idle_periods[0].end_date, None);
        assert!(customer.access_restrictions.is_empty());
        assert!(!customer.access_refusal);
        assert_eq!(customer.created, None);
    }
}
