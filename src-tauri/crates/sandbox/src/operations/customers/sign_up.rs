//! The contract's `MembershipSignupCustomer`: somebody who is to be put on record.

use jiff::civil::Date;
use serde::Deserialize;

use super::checks;
use super::fields::Assignment;
use crate::operations::communications::preferences::Wanted;
use crate::people::{Person, Text};
use crate::refusal::Refusal;
use crate::world::amendments::{AddressData, Further, gender};

/// Somebody who is to be put on record.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct SignUp {
    pub(crate) third_party_id: Option<String>,
    first_name: String,
    second_first_name: Option<String>,
    last_name: String,
    second_last_name: Option<String>,
    pub(crate) date_of_birth: Date,
    email: String,
    gender: Option<String>,
    phone_number_private: Option<String>,
    phone_number_mobile: Option<String>,
    #[serde(flatten)]
    address: AddressData,
    language: Language,
    #[serde(default)]
    pub(super) communication_preferences: Vec<Wanted>,
    document_identification: Option<Identification>,
    /// What it stands for is for payments to say; without it the customer pays in cash.
    pub(crate) payment_request_token: Option<String>,
    #[serde(default)]
    pub(super) additional_information_field_assignments: Vec<Assignment>,
    place_of_birth: Option<String>,
    country_of_birth: Option<String>,
    tax_id: Option<String>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Language {
    language_code: String,
    country_code: Option<String>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Identification {
    document_number: String,
    document_type: String,
}

impl SignUp {
    /// Refuses what cannot be true of anybody.
    pub(super) fn check(&self, today: Date, at: &str) -> Result<(), Refusal> {
        let at = |field: &str| format!("{at}{field}");
        let document = self.document_identification.as_ref();
        for (text, field) in [
            (Some(&self.first_name), "firstName"),
            (Some(&self.last_name), "lastName"),
            (self.address.street.as_ref(), "street"),
            (self.address.zip_code.as_ref(), "zipCode"),
            (self.address.city.as_ref(), "city"),
            (
                document.map(|it| &it.document_number),
                "documentIdentification.documentNumber",
            ),
        ] {
            checks::filled(text.map(String::as_str), &at(field))?;
        }
        checks::birthday(Some(self.date_of_birth), today, &at("dateOfBirth"))?;
        checks::email(Some(&self.email), &at("email"))?;
        checks::phone(
            self.phone_number_private.as_deref(),
            &at("phoneNumberPrivate"),
        )?;
        checks::phone(
            self.phone_number_mobile.as_deref(),
            &at("phoneNumberMobile"),
        )?;
        checks::country(self.address.country_code.as_deref(), &at("countryCode"))?;
        checks::country(self.country_of_birth.as_deref(), &at("countryOfBirth"))?;
        checks::country(
            self.language.country_code.as_deref(),
            &at("language.countryCode"),
        )
    }

    /// Whether that is somebody of the same name, born on the same day.
    pub(crate) fn is(&self, person: &Person) -> bool {
        let same = |one: &str, other: &Option<Text>| {
            let other = other.as_deref().unwrap_or_default();
            one.trim().to_lowercase() == other.trim().to_lowercase()
        };
        person.date_of_birth == Some(self.date_of_birth.into())
            && same(&self.first_name, &person.first_name)
            && same(&self.last_name, &person.last_name)
    }

    /// Writes it all down; gives what a person has no place for.
    pub(super) fn fill(self, person: &mut Person) -> Further {
        let said = |text: Option<String>| text.map(Text::from);
        person.first_name = Some(self.first_name.into());
        person.second_first_name = said(self.second_first_name);
        person.last_name = Some(self.last_name.into());
        person.second_last_name = said(self.second_last_name);
        person.date_of_birth = Some(self.date_of_birth.into());
        person.gender = self.gender.as_deref().and_then(gender);
        person.email = Some(self.email.into());
        person.phone_private = said(self.phone_number_private);
        person.phone_private_mobile = said(self.phone_number_mobile);
        person.third_party_id = said(self.third_party_id);
        let Language {
            language_code,
            country_code,
        } = self.language;
        let country = country_code.or_else(|| self.address.country_code.clone());
        let country = country.unwrap_or_default();
        person.preferred_language = Some((language_code.into(), country.into()));
        person.address = self.address.into_address();
        let document = self.document_identification;
        Further {
            title: None,
            country_of_birth: self.country_of_birth,
            place_of_birth: self.place_of_birth,
            tax_id: self.tax_id,
            document: document.map(|it| (it.document_type, it.document_number)),
            province_code: None,
        }
    }
}
