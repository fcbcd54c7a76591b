//! The four parts of a record: as they are, as somebody wants them, and how one becomes the other.
//!
//! A change names the whole part: what it leaves out is empty afterwards. The contract shows a
//! pending amendment as a whole part too, and gives no way to say "as before".

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use serde_json::{Value, json};

use super::{Further, Subject};
use crate::people::{Address, AddressDetails, BankAccount, Gender, Person, Text};

/// A part of the record, as it is or as somebody wants it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Change {
    Address(Box<AddressData>),
    Contact(ContactData),
    Master(MasterData),
    Payment(PaymentData),
}

/// Where they live (`CustomerAddressData`).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct AddressData {
    pub(crate) street: Option<String>,
    pub(crate) house_number: Option<String>,
    pub(crate) zip_code: Option<String>,
    pub(crate) city: Option<String>,
    pub(crate) country_code: Option<String>,
    pub(crate) province: Option<String>,
    pub(crate) province_code: Option<String>,
    pub(crate) second_street: Option<String>,
    pub(crate) city_part: Option<String>,
    pub(crate) district: Option<String>,
    pub(crate) street_type: Option<String>,
    pub(crate) street_block: Option<String>,
    pub(crate) portal: Option<String>,
    pub(crate) stairway: Option<String>,
    pub(crate) door: Option<String>,
    pub(crate) additional_address_information: Option<String>,
    pub(crate) floor: Option<String>,
    pub(crate) building_name: Option<String>,
}

/// How they are reached (`CustomerContactData`).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ContactData {
    pub(crate) email: Option<String>,
    pub(crate) phone_private: Option<String>,
    pub(crate) phone_private_mobile: Option<String>,
    pub(crate) phone_business: Option<String>,
    pub(crate) phone_business_mobile: Option<String>,
}

/// Who they are (`CustomerMasterData`).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct MasterData {
    pub(crate) first_name: Option<String>,
    pub(crate) last_name: Option<String>,
    pub(crate) gender: Option<String>,
    pub(crate) date_of_birth: Option<Date>,
    pub(crate) country_of_birth: Option<String>,
    pub(crate) customer_title: Option<String>,
}

/// From what they pay.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct PaymentData {
    pub(crate) account_holder: Option<String>,
    pub(crate) bank_name: Option<String>,
    pub(crate) iban: Option<String>,
    pub(crate) bic: Option<String>,
}

impl Change {
    /// Reads a part in the contract's words.
    pub(crate) fn read(subject: Subject, value: Value) -> Option<Self> {
        Some(match subject {
            Subject::AddressData => Self::Address(serde_json::from_value(value).ok()?),
            Subject::ContactData => Self::Contact(serde_json::from_value(value).ok()?),
            Subject::MasterData => Self::Master(serde_json::from_value(value).ok()?),
            Subject::PaymentData => Self::Payment(serde_json::from_value(value).ok()?),
            _ => return None,
        })
    }

    /// The part as the record has it.
    pub(crate) fn of(subject: Subject, person: &Person, further: &Further) -> Option<Self> {
        Some(match subject {
            Subject::AddressData => Self::Address(Box::new(AddressData::of(person, further))),
            Subject::ContactData => Self::Contact(ContactData::of(person)),
            Subject::MasterData => Self::Master(MasterData::of(person, further)),
            Subject::PaymentData => Self::Payment(PaymentData::of(person)),
            _ => return None,
        })
    }

    /// The part in the contract's words, without what is empty.
    pub(crate) fn to_wire(&self) -> Value {
        let fields = match self {
            Self::Address(it) => serde_json::to_value(it),
            Self::Contact(it) => serde_json::to_value(it),
            Self::Master(it) => serde_json::to_value(it),
            Self::Payment(it) => serde_json::to_value(it),
        };
        let mut fields = fields.unwrap_or_else(|_| json!({}));
        if let Some(fields) = fields.as_object_mut() {
            fields.retain(|_, it| !it.is_null());
        }
        fields
    }

    /// Makes it so.
    pub(crate) fn apply(self, person: &mut Person, further: &mut Further) {
        match self {
            Self::Address(wanted) => wanted.apply(person, further),
            Self::Contact(wanted) => wanted.apply(person),
            Self::Master(wanted) => wanted.apply(person, further),
            Self::Payment(wanted) => wanted.apply(person),
        }
    }
}

impl AddressData {
    pub(crate) fn of(person: &Person, further: &Further) -> Self {
        let given = |text: &Text| (!text.is_empty()).then(|| text.to_string());
        let Address {
            street,
            house_number,
            zip_code,
            city,
            country,
            details,
        } = &person.address;
        let details = details.as_deref().cloned().unwrap_or_default();
        let said = |text: Option<Text>| text.map(String::from);
        Self {
            street: given(street),
            house_number: given(house_number),
            zip_code: given(zip_code),
            city: given(city),
            country_code: given(country),
            province: said(details.province),
            province_code: further.province_code.clone(),
            second_street: said(details.second_street),
            city_part: said(details.city_part),
            district: said(details.district),
            street_type: said(details.street_type),
            street_block: said(details.street_block),
            portal: said(details.portal),
            stairway: said(details.stairway),
            door: said(details.door),
            additional_address_information: said(details.additional_information),
            floor: said(details.floor),
            building_name: said(details.building_name),
        }
    }

    /// The address in the person's own form.
    pub(crate) fn into_address(self) -> Address {
        let given = |text: Option<String>| text.unwrap_or_default().into();
        let said = |text: Option<String>| text.map(Text::from);
        let details = AddressDetails {
            additional_information: said(self.additional_address_information),
            building_name: said(self.building_name),
            city_part: said(self.city_part),
            district: said(self.district),
            door: said(self.door),
            floor: said(self.floor),
            portal: said(self.portal),
            province: said(self.province),
            second_street: said(self.second_street),
            stairway: said(self.stairway),
            street_block: said(self.street_block),
            street_type: said(self.street_type),
        };
        let has_details = details != AddressDetails::default();
        Address {
            street: given(self.street),
            house_number: given(self.house_number),
            zip_code: given(self.zip_code),
            city: given(self.city),
            country: given(self.country_code),
            details: has_details.then(|| Box::new(details)),
        }
    }

    fn apply(mut self, person: &mut Person, further: &mut Further) {
        further.province_code = self.province_code.take();
        person.address = self.into_address();
    }
}

impl ContactData {
    pub(crate) fn of(person: &Person) -> Self {
        let said = |text: &Option<Text>| text.as_deref().map(str::to_owned);
        Self {
            email: said(&person.email),
            phone_private: said(&person.phone_private),
            phone_private_mobile: said(&person.phone_private_mobile),
            phone_business: said(&person.phone_business),
            phone_business_mobile: said(&person.phone_business_mobile),
        }
    }

    fn apply(self, person: &mut Person) {
        person.email = self.email.map(Text::from);
        person.phone_private = self.phone_private.map(Text::from);
        person.phone_private_mobile = self.phone_private_mobile.map(Text::from);
        person.phone_business = self.phone_business.map(Text::from);
        person.phone_business_mobile = self.phone_business_mobile.map(Text::from);
    }
}

impl MasterData {
    pub(crate) fn of(person: &Person, further: &Further) -> Self {
        Self {
            first_name: person.first_name.as_deref().map(str::to_owned),
            last_name: person.last_name.as_deref().map(str::to_owned),
            gender: person.gender.map(|it| it.as_str().to_owned()),
            date_of_birth: person.date_of_birth.map(Date::from),
            country_of_birth: further.country_of_birth.clone(),
            customer_title: Some(further.title.clone().unwrap_or_else(|| "NONE".to_owned())),
        }
    }

    fn apply(self, person: &mut Person, further: &mut Further) {
        person.first_name = self.first_name.map(Text::from);
        person.last_name = self.last_name.map(Text::from);
        person.gender = self.gender.as_deref().and_then(gender);
        person.date_of_birth = self.date_of_birth.map(Into::into);
        further.country_of_birth = self.country_of_birth;
        further.title = self.customer_title.filter(|it| it != "NONE");
    }
}

impl PaymentData {
    pub(crate) fn of(person: &Person) -> Self {
        person
            .bank_account
            .as_deref()
            .map_or_else(Self::default, |it| Self {
                account_holder: Some(it.account_holder.clone()),
                bank_name: Some(it.bank_name.to_string()),
                iban: Some(it.iban.clone()),
                bic: Some(it.bic.to_string()),
            })
    }

    fn apply(self, person: &mut Person) {
        person.bank_account = Some(Box::new(BankAccount {
            account_holder: self.account_holder.unwrap_or_default(),
            bank_name: self.bank_name.unwrap_or_default().into(),
            bic: self.bic.unwrap_or_default().into(),
            iban: self.iban.unwrap_or_default(),
        }));
    }
}

/// The gender of the contract's word.
pub(crate) fn gender(word: &str) -> Option<Gender> {
    let genders = [Gender::Male, Gender::Female, Gender::Unisex];
    genders.into_iter().find(|it| it.as_str() == word)
}
