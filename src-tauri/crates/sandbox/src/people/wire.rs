//! A person in the words of the contract's `Customer`.
//!
//! **Invariant:** an absent value is left out; the service never writes `null` for one.

use serde_json::{Map, Value, json};

use super::STUDIO_ID;
use super::card::CardNumberFormat;
use super::person::{
    AccessMedium, AccessRestriction, Address, BankAccount, Gender, IdlePeriod, Medium, Person,
};

impl Person {
    /// The contract's `Customer`, with card numbers in that format and the picture at that address.
    #[must_use]
    pub fn to_wire(&self, format: CardNumberFormat, image_url: Option<&str>) -> Value {
        let mut wire = Wire(Map::new());
        wire.put("id", Some(self.id));
        wire.put("customerNumber", Some(&*self.customer_number));
        wire.put("status", Some(self.status.as_str()));
        wire.put("firstName", self.first_name.as_deref());
        wire.put("secondFirstName", self.second_first_name.as_deref());
        wire.put("lastName", self.last_name.as_deref());
        wire.put("secondLastName", self.second_last_name.as_deref());
        wire.put(
            "dateOfBirth",
            self.date_of_birth.map(|date| date.to_string()),
        );
        wire.put("gender", self.gender.map(Gender::as_str));
        wire.put("email", self.email.as_deref());
        wire.put("phonePrivate", self.phone_private.as_deref());
        wire.put("phonePrivateMobile", self.phone_private_mobile.as_deref());
        wire.put("phoneBusiness", self.phone_business.as_deref());
        wire.put("phoneBusinessMobile", self.phone_business_mobile.as_deref());
        wire.put_address(&self.address);
        let cards = self.card_numbers().map(|card| card.to_text(format));
        wire.put_list("cardNumbers", cards);
        let mediums = self.access_mediums.iter();
        wire.put_list("accessMediums", mediums.map(|medium| medium.wire(format)));
        wire.put("accessRefusal", Some(self.access_refusal));
        let restrictions = self.access_restrictions.iter();
        wire.put_list(
            "accessRestrictions",
            restrictions.map(AccessRestriction::wire),
        );
        wire.put_list(
            "idlePeriods",
            self.idle_periods.iter().map(IdlePeriod::wire),
        );
        wire.put(
            "bankAccount",
            self.bank_account.as_deref().map(BankAccount::wire),
        );
        wire.put("imageUrl", image_url);
        wire.put("uuid", Some(uuid(self.uuid)));
        wire.put("referralCode", self.referral_code.as_deref());
        wire.put("thirdPartyId", self.third_party_id.as_deref());
        wire.put("studioId", Some(STUDIO_ID));
        wire.put(
            "preferredLanguage",
            self.preferred_language.as_ref().map(
                |(language, country)| json!({ "languageCode": language, "countryCode": country }),
            ),
        );
        wire.put_list(
            "additionalInformationFieldAssignments",
            self.additional_information
                .iter()
                .map(|(id, value)| json!({ "additionalInformationFieldId": id, "value": value })),
        );
        wire.put("createdDateTime", Some(self.created.to_string()));
        Value::Object(wire.0)
    }
}

struct Wire(Map<String, Value>);

impl Wire {
    fn put(&mut self, key: &str, value: Option<impl Into<Value>>) {
        if let Some(value) = value {
            self.0.insert(key.to_owned(), value.into());
        }
    }

    fn put_list<T: Into<Value>>(&mut self, key: &str, values: impl Iterator<Item = T>) {
        let values: Vec<Value> = values.map(Into::into).collect();
        self.put(key, (!values.is_empty()).then_some(values));
    }

    fn put_address(&mut self, address: &Address) {
        for (key, value) in [
            ("street", &address.street),
            ("houseNumber", &address.house_number),
            ("zipCode", &address.zip_code),
            ("city", &address.city),
            ("country", &address.country),
        ] {
            self.put(key, (!value.is_empty()).then_some(&**value));
        }
        let Some(details) = address.details.as_deref() else {
            return;
        };
        for (key, value) in [
            (
                "additionalAddressInformation",
                &details.additional_information,
            ),
            ("buildingName", &details.building_name),
            ("cityPart", &details.city_part),
            ("district", &details.district),
            ("door", &details.door),
            ("floor", &details.floor),
            ("portal", &details.portal),
            ("province", &details.province),
            ("secondStreet", &details.second_street),
            ("stairway", &details.stairway),
            ("streetBlock", &details.street_block),
            ("streetType", &details.street_type),
        ] {
            self.put(key, value.as_deref());
        }
    }
}

impl AccessMedium {
    fn wire(&self, format: CardNumberFormat) -> Value {
        let (kind, value) = match &self.medium {
            Medium::Card(number) => ("CARD_NUMBER", number.to_text(format).into()),
            Medium::Barcode(code) => ("BARCODE", code.clone()),
            Medium::Pin(pin) => ("PIN", pin.clone()),
            Medium::WalletPass(pass) => ("WALLET_PASS", pass.clone()),
        };
        json!({ "id": self.id, "type": kind, "value": value })
    }
}

impl AccessRestriction {
    fn wire(&self) -> Value {
        match self.days {
            None => json!({ "reason": self.reason }),
            Some((first, last)) => json!({
                "reason": self.reason,
                "startDate": first.to_string(),
                "endDate": last.to_string(),
            }),
        }
    }
}

impl IdlePeriod {
    fn wire(&self) -> Value {
        let mut wire = Wire(Map::new());
        wire.put("id", Some(self.id));
        wire.put("startDate", Some(self.start_date.to_string()));
        wire.put("endDate", Some(self.end_date.to_string()));
        wire.put("unlimited", Some(self.unlimited));
        wire.put("reason", self.reason.as_deref());
        let (id, rate) = &self.contract;
        wire.put("contract", Some(json!({ "id": id, "rateName": rate })));
        Value::Object(wire.0)
    }
}

impl BankAccount {
    fn wire(&self) -> Value {
        json!({
            "accountHolder": self.account_holder,
            "bankName": self.bank_name,
            "bic": self.bic,
            "iban": self.iban,
        })
    }
}

fn uuid(number: u128) -> String {
    let hex = format!("{number:032x}");
    let parts = [
        &hex[..8],
        &hex[8..12],
        &hex[12..16],
        &hex[16..20],
        &hex[20..],
    ];
    parts.join("-")
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::super::{Date, people};
    use super::*;

    const TODAY: Date = Date::new(2026, 11, 22);

    #[test]
    fn a_customer_on_the_wire_has_the_contracts_shape() {
        let contract = contract();
        let mut met = HashSet::new();

        for person in people(7, 3_000, TODAY) {
            let wire = person.to_wire(CardNumberFormat::Decimal, Some("https://example.com/1"));

            check(&contract, "Customer", &wire, &mut met);
        }

        let properties = contract["Customer"]["properties"].as_object().unwrap();
        let unmet: Vec<_> = properties.keys().filter(|it| !met.contains(*it)).collect();
        assert!(unmet.is_empty(), "{unmet:?}");
    }

    /// The schemas of the contract.
    fn contract() -> Value {
        let text = include_str!("../../contract.json");
        let mut contract: Value = serde_json::from_str(text).unwrap();
        contract["components"]["schemas"].take()
    }

    /// Whether `value` has what the schema requires and nothing that it does not know.
    fn check(schemas: &Value, schema: &str, value: &Value, met: &mut HashSet<String>) {
        let rules = &schemas[schema];
        let object = value.as_object().unwrap();
        for required in rules["required"].as_array().into_iter().flatten() {
            assert!(
                object.contains_key(required.as_str().unwrap()),
                "{required}"
            );
        }
        for (key, value) in object {
            let rule = &rules["properties"][key];
            check_value(schemas, rule, value, met);
            if schema == "Customer" {
                met.insert(key.clone());
            }
        }
    }

    fn check_value(schemas: &Value, rule: &Value, value: &Value, met: &mut HashSet<String>) {
        if let Some(reference) = rule["$ref"].as_str() {
            let schema = reference.rsplit('/').next().unwrap_or_default();
            return check(schemas, schema, value, met);
        }
        let fits = match rule["type"].as_str() {
            Some("string") => value.is_string(),
            Some("integer") => value.is_i64(),
            Some("boolean") => value.is_boolean(),
            Some("array") => value.is_array(),
            _ => false,
        };
        assert!(fits, "{rule} against {value}");
        for item in value.as_array().into_iter().flatten() {
            check_value(schemas, &rule["items"], item, met);
        }
        if let Some(words) = rule["enum"].as_array() {
            assert!(words.contains(value), "{value}");
        }
    }

    #[test]
    fn cards_are_written_in_the_format_that_is_asked_for() {
        let people = people(7, 50, TODAY);
        let person = people
            .iter()
            .find(|it| it.card_numbers().count() > 0)
            .unwrap();
        let number = person.card_numbers().next().unwrap();

        for format in [
            CardNumberFormat::Decimal,
            CardNumberFormat::HexMsb,
            CardNumberFormat::HexLsb,
        ] {
            let wire = person.to_wire(format, None);

            assert_eq!(wire["cardNumbers"][0], number.to_text(format));
            assert_eq!(wire["accessMediums"][0]["value"], wire["cardNumbers"][0]);
            assert_eq!(wire["accessMediums"][0]["type"], "CARD_NUMBER");
        }
    }
}
