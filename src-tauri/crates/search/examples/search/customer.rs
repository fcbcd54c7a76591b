//! `Customer` as the API writes it: the fields that a search reads.

use jiff::civil::Date;
use serde::Deserialize;
use studiodesk_core::{CustomerId, CustomerStatus, MemberRow};

#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(crate) struct Customer {
    id: i64,
    status: Option<String>,
    customer_number: Option<String>,
    first_name: Option<String>,
    second_first_name: Option<String>,
    last_name: Option<String>,
    second_last_name: Option<String>,
    date_of_birth: Option<Date>,
    email: Option<String>,
    phone_private: Option<String>,
    phone_private_mobile: Option<String>,
    phone_business: Option<String>,
    phone_business_mobile: Option<String>,
    street: Option<String>,
    house_number: Option<String>,
    zip_code: Option<String>,
    city: Option<String>,
    card_numbers: Vec<String>,
    access_mediums: Vec<AccessMedium>,
    image_url: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct AccessMedium {
    r#type: Option<String>,
    value: Option<String>,
}

impl Customer {
    pub(crate) fn into_row(self) -> MemberRow {
        let phones = [
            self.phone_private_mobile,
            self.phone_private,
            self.phone_business_mobile,
            self.phone_business,
        ];
        let mut cards = self.card_numbers;
        for medium in self.access_mediums {
            // A PIN is a secret, and a wallet pass nothing that a person types.
            let is_typed = matches!(medium.r#type.as_deref(), Some("CARD_NUMBER" | "BARCODE"));
            if let Some(value) = medium
                .value
                .filter(|value| is_typed && !cards.contains(value))
            {
                cards.push(value);
            }
        }
        MemberRow {
            id: CustomerId(self.id),
            status: match self.status.as_deref() {
                Some("PROSPECT") => CustomerStatus::Prospect,
                Some("FORMER_MEMBER") => CustomerStatus::FormerMember,
                Some("MEMBER") | None => CustomerStatus::Member,
                Some(other) => CustomerStatus::Unknown(other.to_owned()),
            },
            first_name: joined(self.first_name, self.second_first_name),
            last_name: joined(self.last_name, self.second_last_name),
            customer_number: self.customer_number.unwrap_or_default(),
            date_of_birth: self.date_of_birth,
            email: self.email.unwrap_or_default(),
            phones: phones.into_iter().flatten().collect(),
            cards,
            address: [
                joined(self.street, self.house_number),
                joined(self.zip_code, self.city),
            ]
            .into_iter()
            .filter(|line| !line.is_empty())
            .collect(),
            has_picture: self.image_url.is_some(),
        }
    }
}

fn joined(first: Option<String>, second: Option<String>) -> String {
    let words = [first, second].map(Option::unwrap_or_default).join(" ");
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}
