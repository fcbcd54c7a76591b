//! The contract's `MembershipSignupCustomer`: who signs.

use jiff::civil::Date;
use serde::Deserialize;

use crate::call::Call;
use crate::people::{Address, AddressDetails, Gender, Person, Status, Text};
use crate::refusal::Refusal;

/// Somebody who is to be put on record.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct SignUp {
    third_party_id: Option<Text>,
    pub(super) first_name: Text,
    second_first_name: Option<Text>,
    pub(super) last_name: Text,
    second_last_name: Option<Text>,
    pub(super) date_of_birth: Date,
    email: Text,
    gender: Option<String>,
    phone_number_private: Option<Text>,
    phone_number_mobile: Option<Text>,
    street: Text,
    house_number: Option<Text>,
    zip_code: Text,
    city: Text,
    country_code: Text,
    second_street: Option<Text>,
    city_part: Option<Text>,
    district: Option<Text>,
    street_type: Option<Text>,
    street_block: Option<Text>,
    portal: Option<Text>,
    stairway: Option<Text>,
    door: Option<Text>,
    province: Option<Text>,
    additional_address_information: Option<Text>,
    floor: Option<Text>,
    building_name: Option<Text>,
    language: Language,
    pub(super) payment_request_token: Option<String>,
    #[serde(default)]
    additional_information_field_assignments: Vec<Assignment>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Language {
    language_code: Text,
    country_code: Option<Text>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Assignment {
    additional_information_field_id: i64,
    value: Text,
}

impl SignUp {
    /// Refuses blanks, what is no e-mail address, and somebody who is on record already.
    pub(super) fn check(&self, call: &Call<'_>, at: &str) -> Result<(), Refusal> {
        for (text, field) in [
            (&self.first_name, "firstName"),
            (&self.last_name, "lastName"),
            (&self.street, "street"),
            (&self.zip_code, "zipCode"),
            (&self.city, "city"),
        ] {
            if text.trim().is_empty() {
                return Err(blank(&format!("{at}{field}")));
            }
        }
        let (local, domain) = self.email.rsplit_once('@').unwrap_or_default();
        let spaced = self.email.contains(char::is_whitespace);
        if local.is_empty() || spaced || !domain.trim_matches('.').contains('.') {
            return Err(no_email(&format!("{at}email")));
        }
        let people = call.studio().people();
        for person in people.all() {
            if self.third_party_id.is_some() && self.third_party_id == person.third_party_id {
                return Err(third_party(&format!("{at}thirdPartyId")));
            }
            if self.is(person) {
                return Err(duplicate(at.trim_end_matches('.')));
            }
        }
        Ok(())
    }

    /// Somebody of the same name, born on the same day, is the same.
    fn is(&self, person: &Person) -> bool {
        let same = |one: &Text, other: &Option<Text>| {
            let other = other.as_deref().unwrap_or_default();
            one.trim().to_lowercase() == other.trim().to_lowercase()
        };
        person.date_of_birth == Some(self.date_of_birth.into())
            && same(&self.first_name, &person.first_name)
            && same(&self.last_name, &person.last_name)
    }

    /// Puts them on record as a prospect of the key's studio.
    pub(super) fn put_on_record(self, call: &Call<'_>) -> Person {
        let id = call.state.next_customer_id();
        let number = next_customer_number(call);
        let mut person = Person::blank(id, number.into(), Status::Prospect, call.now().into());
        let country = self.language.country_code;
        let country = country.unwrap_or_else(|| self.country_code.clone());
        person.preferred_language = Some((self.language.language_code, country));
        person.first_name = Some(self.first_name);
        person.second_first_name = self.second_first_name;
        person.last_name = Some(self.last_name);
        person.second_last_name = self.second_last_name;
        person.date_of_birth = Some(self.date_of_birth.into());
        person.email = Some(self.email);
        person.gender = match self.gender.as_deref() {
            Some("MALE") => Some(Gender::Male),
            Some("FEMALE") => Some(Gender::Female),
            Some("UNISEX") => Some(Gender::Unisex),
            _ => None,
        };
        person.phone_private = self.phone_number_private;
        person.phone_private_mobile = self.phone_number_mobile;
        person.third_party_id = self.third_party_id;
        let assigned = self.additional_information_field_assignments.into_iter();
        person.additional_information = assigned
            .map(|it| (it.additional_information_field_id, it.value))
            .collect();
        let details = AddressDetails {
            additional_information: self.additional_address_information,
            building_name: self.building_name,
            city_part: self.city_part,
            district: self.district,
            door: self.door,
            floor: self.floor,
            portal: self.portal,
            province: self.province,
            second_street: self.second_street,
            stairway: self.stairway,
            street_block: self.street_block,
            street_type: self.street_type,
        };
        person.address = Address {
            street: self.street,
            house_number: self.house_number.unwrap_or_default(),
            zip_code: self.zip_code,
            city: self.city,
            country: self.country_code,
            details: (details != AddressDetails::default()).then(|| details.into()),
        };
        call.studio().insert_person(person.clone());
        person
    }
}

/// One above the highest of all studios, so that somebody who moves keeps a number of their own.
pub(crate) fn next_customer_number(call: &Call<'_>) -> String {
    let highest = call.state.studios().iter().map(|studio| {
        let people = studio.people();
        let numbers = people.all().iter().filter_map(|it| {
            let number = it.customer_number.strip_prefix("1-")?;
            number.parse::<u64>().ok()
        });
        numbers.max().unwrap_or(10_000)
    });
    format!("1-{}", highest.max().unwrap_or(10_000) + 1)
}

fn blank(at: &str) -> Refusal {
    Refusal::rule(
        "sandbox.field.blank",
        at,
        [
            "Must not be blank.",
            "Darf nicht leer sein.",
            "Nie może być puste.",
        ],
    )
}

fn no_email(at: &str) -> Refusal {
    Refusal::rule(
        "sandbox.field.email",
        at,
        [
            "Not an e-mail address.",
            "Keine E-Mail-Adresse.",
            "To nie jest adres e-mail.",
        ],
    )
}

fn third_party(at: &str) -> Refusal {
    Refusal::rule(
        "sandbox.customer.third-party",
        at,
        [
            "Another customer has this number.",
            "Ein anderer Kunde hat diese Nummer.",
            "Ten numer ma już inny klient.",
        ],
    )
}

fn duplicate(at: &str) -> Refusal {
    Refusal::rule(
        "sandbox.customer.duplicate",
        at,
        [
            "Somebody of this name and day of birth is a customer already.",
            "Jemand mit diesem Namen und Geburtstag ist schon Kunde.",
            "Ktoś o tym nazwisku i dacie urodzenia jest już klientem.",
        ],
    )
}
