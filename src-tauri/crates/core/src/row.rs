//! The part of a customer that a list shows and a search reads.

use jiff::civil::Date;

use crate::customer::join_words;
use crate::{AccessMediumType, Customer, CustomerId, CustomerStatus};

/// One person of the mirror, small enough to hold a hundred thousand of them in memory.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MemberRow {
    /// The service's number.
    pub id: CustomerId,
    /// Member, prospect or former member.
    pub status: CustomerStatus,
    /// Given names, joined by spaces. May be empty.
    pub first_name: String,
    /// Family names, joined by spaces. May be empty.
    pub last_name: String,
    /// The studio's own number. May be empty.
    pub customer_number: String,
    /// Day of birth.
    pub date_of_birth: Option<Date>,
    /// E-mail address. May be empty.
    pub email: String,
    /// Every telephone number, as typed.
    pub phones: Vec<String>,
    /// Every card number and barcode. PINs are deliberately absent.
    pub cards: Vec<String>,
    /// The lines of the postal address: street and house number, postal code and town. May be empty.
    pub address: Vec<String>,
    /// Whether the service has a picture.
    pub has_picture: bool,
}

impl MemberRow {
    /// Given and family names, as shown.
    #[must_use]
    pub fn name(&self) -> String {
        join_words([self.first_name.as_str(), self.last_name.as_str()].into_iter())
    }
}

impl From<&Customer> for MemberRow {
    fn from(customer: &Customer) -> Self {
        let words = |parts: [&Option<String>; 2]| {
            join_words(parts.into_iter().flatten().map(String::as_str))
        };
        let phones = &customer.phones;
        let mut cards = customer.card_numbers.clone();
        for medium in &customer.access_mediums {
            let readable = matches!(
                medium.kind,
                AccessMediumType::CardNumber | AccessMediumType::Barcode
            );
            if readable && !cards.contains(&medium.value) {
                cards.push(medium.value.clone());
            }
        }
        Self {
            id: customer.id,
            status: customer.status.clone(),
            first_name: words([&customer.first_name, &customer.second_first_name]),
            last_name: words([&customer.last_name, &customer.second_last_name]),
            customer_number: customer.customer_number.clone().unwrap_or_default(),
            date_of_birth: customer.date_of_birth,
            email: customer.email.clone().unwrap_or_default(),
            phones: [
                &phones.private_mobile,
                &phones.private,
                &phones.business_mobile,
                &phones.business,
            ]
            .into_iter()
            .flatten()
            .cloned()
            .collect(),
            cards,
            address: address(customer),
            has_picture: customer.image_url.is_some(),
        }
    }
}

fn address(customer: &Customer) -> Vec<String> {
    let address = &customer.address;
    let line =
        |parts: [&Option<String>; 2]| join_words(parts.into_iter().flatten().map(String::as_str));
    [
        line([&address.street, &address.house_number]),
        line([&address.zip_code, &address.city]),
    ]
    .into_iter()
    .filter(|line| !line.is_empty())
    .collect()
}
