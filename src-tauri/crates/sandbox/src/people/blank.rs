//! Somebody new: a record that is yet to be filled.

use super::date::Moment;
use super::details;
use super::person::{Address, Person, Status, Text};
use super::random::Random;

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
            uuid: details::uuid(&mut Random::new(id.unsigned_abs(), 0)),
            referral_code: None,
            third_party_id: None,
            created,
            has_picture: false,
        }
    }
}
