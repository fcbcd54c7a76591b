//! All entries of a form at once, by the names that the service gives them.

use jiff::civil::Date;
use serde::Serialize;
use specta::Type;

use super::fault::{Fault, FieldFault, Found};
use super::{bank, birthday, country, email, phone, post_code};
use crate::ChangeForm;
use crate::changes::Values;

/// What is to be said of a form.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Checked {
    /// What is wrong or doubted, in the order of the fields; one for each at most.
    pub faults: Vec<FieldFault>,
    /// Full years of the day of birth that was entered.
    pub age: Option<u32>,
    /// Country of the account that was entered.
    pub iban_country: Option<String>,
}

/// Checks a form, of somebody who lives in `home`.
#[must_use]
pub fn check(form: &ChangeForm, home: Option<&str>, today: Date) -> Checked {
    match form {
        ChangeForm::ContactData {
            email,
            phone_private,
            phone_private_mobile,
            phone_business,
            phone_business_mobile,
        } => {
            let mut faults = Faults::default();
            faults.see("email", email.as_deref(), email::check);
            for (field, number) in [
                ("phonePrivate", phone_private),
                ("phonePrivateMobile", phone_private_mobile),
                ("phoneBusiness", phone_business),
                ("phoneBusinessMobile", phone_business_mobile),
            ] {
                faults.see(field, number.as_deref(), |it| phone::check(it, home));
            }
            faults.into()
        }
        ChangeForm::AddressData { values } => address(values),
        ChangeForm::MasterData { values } => master(values, today),
        ChangeForm::PaymentData { values, .. } => payment(values),
        _ => Checked::default(),
    }
}

fn address(values: &Values) -> Checked {
    let mut faults = Faults::default();
    faults.need(values, &["street", "zipCode", "city", "countryCode"]);
    let code = entry(values, "countryCode");
    faults.see("countryCode", code, country::check);
    faults.see("zipCode", entry(values, "zipCode"), |it| {
        post_code::check(it, code?)
    });
    faults.into()
}

fn master(values: &Values, today: Date) -> Checked {
    let mut faults = Faults::default();
    faults.need(values, &["firstName", "lastName", "gender", "dateOfBirth"]);
    let born = entry(values, "dateOfBirth");
    let day = born.and_then(|it| it.parse().ok());
    faults.see("dateOfBirth", born, |_| match day {
        Some(day) => birthday::check(day, today),
        None => Some(Found::certain(Fault::Day)),
    });
    let birth = entry(values, "countryOfBirth");
    faults.see("countryOfBirth", birth, country::check);
    let age = day.and_then(|day| birthday::age(day, today));
    Checked {
        age: age.and_then(|age| u32::try_from(age).ok()),
        ..faults.into()
    }
}

fn payment(values: &Values) -> Checked {
    let mut faults = Faults::default();
    faults.need(values, &["accountHolder", "bankName", "iban", "bic"]);
    let iban = entry(values, "iban");
    faults.see("iban", iban, bank::check_iban);
    faults.see("bic", entry(values, "bic"), |it| bank::check_bic(it, iban));
    Checked {
        iban_country: iban.and_then(bank::country_of),
        ..faults.into()
    }
}

/// What was entered, if that is more than spaces.
fn entry<'a>(values: &'a Values, field: &str) -> Option<&'a str> {
    let text = values.get(field)?.trim();
    (!text.is_empty()).then_some(text)
}

/// Gathers faults, the first of each field.
#[derive(Default)]
struct Faults(Vec<FieldFault>);

impl Faults {
    fn see(&mut self, field: &str, text: Option<&str>, rule: impl FnOnce(&str) -> Option<Found>) {
        let text = text.map(str::trim).filter(|it| !it.is_empty());
        if let Some(found) = text.and_then(rule) {
            self.0.push(found.at(field));
        }
    }

    fn need(&mut self, values: &Values, fields: &[&str]) {
        let missing = fields.iter().filter(|it| entry(values, it).is_none());
        let missing = missing.map(|it| Found::certain(Fault::Missing).at(it));
        self.0.extend(missing);
    }
}

impl From<Faults> for Checked {
    fn from(Faults(faults): Faults) -> Self {
        Self {
            faults,
            ..Self::default()
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    const TODAY: Date = date(2026, 11, 22);

    fn values(all: &[(&str, &str)]) -> Values {
        let text = |(name, text): &(&str, &str)| ((*name).to_owned(), (*text).to_owned());
        all.iter().map(text).collect()
    }

    fn told(form: &ChangeForm) -> Vec<(String, Fault)> {
        let faults = check(form, Some("DE"), TODAY).faults;
        faults.into_iter().map(|it| (it.field, it.fault)).collect()
    }

    #[test]
    fn what_the_service_wants_and_does_not_get_is_named_field_by_field() {
        let values = values(&[("street", " "), ("city", "Łódź"), ("countryCode", "PL")]);

        let told = told(&ChangeForm::AddressData { values });

        let missing = |field: &str| (field.to_owned(), Fault::Missing);
        assert_eq!(told, [missing("street"), missing("zipCode")]);
    }

    #[test]
    fn a_post_code_is_judged_by_the_country_beside_it() {
        let with = |country| {
            let all = [
                ("street", "Nowa"),
                ("zipCode", "00-950"),
                ("city", "Warszawa"),
            ];
            let mut values = values(&all);
            values.insert("countryCode".into(), country);
            told(&ChangeForm::AddressData { values })
        };

        assert_eq!(with("PL".into()), []);
        assert_eq!(with("AT".into()), [("zipCode".to_owned(), Fault::PostCode)]);
    }

    #[test]
    fn the_age_is_told_with_the_day_of_birth() {
        let of = |day| {
            let all = [("firstName", "A"), ("lastName", "B"), ("gender", "FEMALE")];
            let mut values = values(&all);
            values.insert("dateOfBirth".into(), day);
            check(&ChangeForm::MasterData { values }, None, TODAY)
        };

        let grown = of("2000-11-22".into());
        let wrong = of("2000-13-01".into());

        assert_eq!((grown.age, grown.faults), (Some(26), vec![]));
        assert_eq!(wrong.age, None);
        assert_eq!(wrong.faults[0].fault, Fault::Day);
    }

    #[test]
    fn a_bank_is_compared_with_the_account_beside_it() {
        let values = values(&[
            ("accountHolder", "Ada"),
            ("bankName", "Bank"),
            ("iban", "DE89 3704 0044 0532 0130 00"),
            ("bic", "BREXPLPW"),
        ]);
        let form = ChangeForm::PaymentData {
            values,
            signature: None,
        };

        assert_eq!(told(&form), [("bic".to_owned(), Fault::BicCountry)]);
        let checked = check(&form, None, TODAY);
        assert_eq!(checked.iban_country.as_deref(), Some("DE"));
    }

    #[test]
    fn telephone_numbers_are_judged_where_the_person_lives_and_empty_ones_not_at_all() {
        let form = ChangeForm::ContactData {
            email: Some("ada@".into()),
            phone_private: Some("030".into()),
            phone_private_mobile: Some("  ".into()),
            phone_business: None,
            phone_business_mobile: Some("+48 600 700 800".into()),
        };

        let expected = [
            ("email", Fault::Email),
            ("phonePrivate", Fault::PhoneLength),
        ];
        let expected = expected.map(|(field, fault)| (field.to_owned(), fault));
        assert_eq!(told(&form), expected);
    }
}
