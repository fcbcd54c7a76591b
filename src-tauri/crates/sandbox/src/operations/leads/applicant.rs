//! Somebody of whom a record is to be made: whether the form is filled in well, and whether the
//! studio knows them already.

use jiff::civil::Date;
use serde::Deserialize;

use crate::call::Call;
use crate::people::{Address, AddressDetails, Gender, Person, Status, Text};
use crate::refusal::Refusal;
use crate::world::leads::Form;

/// What somebody says of themselves.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(in crate::operations) struct Applicant {
    firstname: String,
    second_firstname: Option<String>,
    lastname: String,
    second_lastname: Option<String>,
    email: String,
    gender: Option<String>,
    date_of_birth: Option<Date>,
    telephone: Option<String>,
    third_party_id: Option<String>,
    language: Option<Language>,
    /// Of leads it comes beside these fields, not among them.
    pub(super) address: Option<GivenAddress>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Language {
    language_code: String,
    country_code: Option<String>,
}

/// An address as somebody gives it.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(super) struct GivenAddress {
    street: String,
    house_number: Option<String>,
    zip_code: String,
    city: String,
    country_code: Option<String>,
    province: Option<String>,
    second_street: Option<String>,
    city_part: Option<String>,
    district: Option<String>,
    street_type: Option<String>,
    street_block: Option<String>,
    portal: Option<String>,
    stairway: Option<String>,
    door: Option<String>,
    additional_address_information: Option<String>,
    floor: Option<String>,
    building_name: Option<String>,
}

/// Whether a record can be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::operations) enum Outcome {
    Possible,
    /// The field that is to blame.
    Invalid(&'static str),
    Duplicate,
}

impl Outcome {
    /// What is said to whoever sends the form all the same; `path` says where in the body a field is.
    pub(in crate::operations) fn check(self, path: fn(&str) -> String) -> Result<(), Refusal> {
        match self {
            Self::Possible => Ok(()),
            Self::Invalid(field) => Err(Refusal::rule(
                "sandbox.lead.invalid",
                &path(field),
                [
                    "This field is missing or not filled in correctly.",
                    "Dieses Feld fehlt oder ist nicht richtig ausgefüllt.",
                    "Tego pola brakuje lub jest nieprawidłowo wypełnione.",
                ],
            )),
            Self::Duplicate => Err(Refusal::rule(
                "sandbox.lead.duplicate",
                "",
                [
                    "The studio knows this person already.",
                    "Das Studio kennt diese Person schon.",
                    "Studio zna już tę osobę.",
                ],
            )),
        }
    }
}

impl Applicant {
    /// Whether a record can be made of this, by that form. Asks for the people, so it is not to be
    /// called while they are held.
    pub(in crate::operations) fn outcome(&self, call: &Call<'_>, form: Form) -> Outcome {
        if let Some(field) = self.flaw(call.today(), form) {
            return Outcome::Invalid(field);
        }
        let people = call.studio().people();
        let known = people.all().iter().any(|it| self.is(it));
        match known {
            true => Outcome::Duplicate,
            false => Outcome::Possible,
        }
    }

    /// The first field that is missing or wrong.
    fn flaw(&self, today: Date, form: Form) -> Option<&'static str> {
        let blank = |text: &str| text.trim().is_empty();
        let born_well = |born: Date| born <= today && born.year() > today.year() - 120;
        let address_well = |it: &GivenAddress| {
            ![&it.street, &it.zip_code, &it.city]
                .into_iter()
                .any(|it| blank(it))
        };
        let (born, phone) = (self.date_of_birth, self.telephone.as_deref());
        let flaws = [
            ("firstname", blank(&self.firstname)),
            ("lastname", blank(&self.lastname)),
            ("email", !is_email(&self.email)),
            ("gender", !form.gender.allows(self.gender.is_some())),
            ("dateOfBirth", !form.date_of_birth.allows(born.is_some())),
            ("dateOfBirth", !born.is_none_or(born_well)),
            ("telephone", !form.telephone.allows(phone.is_some())),
            ("telephone", !phone.is_none_or(is_telephone)),
            ("address", !form.address.allows(self.address.is_some())),
            ("address", !self.address.as_ref().is_none_or(address_well)),
        ];
        flaws.into_iter().find(|it| it.1).map(|it| it.0)
    }

    /// Whether that is the same person: by e-mail address, by the number in another system, or by
    /// name and day of birth.
    fn is(&self, person: &Person) -> bool {
        let same = |has: &Option<Text>, given: &str| {
            has.as_deref()
                .is_some_and(|has| letters(has).eq(letters(given.trim())))
        };
        let same_day = self.date_of_birth.is_some()
            && person.date_of_birth.map(Date::from) == self.date_of_birth;
        let other = self.third_party_id.as_deref();
        same(&person.email, &self.email)
            || other.is_some_and(|id| same(&person.third_party_id, id))
            || (same_day
                && same(&person.first_name, &self.firstname)
                && same(&person.last_name, &self.lastname))
    }

    /// The record: a prospect with all that the form asks for. What it does not ask for is dropped.
    pub(in crate::operations) fn admit(&self, call: &Call<'_>, form: Form) -> Person {
        use crate::world::leads::Mode::Inactive;

        let text = |it: &str| Some(Text::from(it.trim().to_owned()));
        let some = |it: &Option<String>| it.as_deref().and_then(text);
        let id = call.state.next_customer_id();
        let number = Text::from(format!("1-{id}"));
        let mut person = Person::blank(id, number, Status::Prospect, call.now().into());
        person.first_name = text(&self.firstname);
        person.second_first_name = some(&self.second_firstname);
        person.last_name = text(&self.lastname);
        person.second_last_name = some(&self.second_lastname);
        person.email = text(&self.email);
        person.third_party_id = some(&self.third_party_id);
        person.preferred_language = self.language.as_ref().map(|it| {
            let country = it.country_code.clone().unwrap_or_else(|| "DE".to_owned());
            (it.language_code.clone().into(), country.into())
        });
        if form.gender != Inactive {
            person.gender = self.gender.as_deref().and_then(gender);
        }
        if form.date_of_birth != Inactive {
            person.date_of_birth = self.date_of_birth.map(Into::into);
        }
        if form.telephone != Inactive {
            person.phone_private_mobile = some(&self.telephone);
        }
        if let Some(address) = self.address.as_ref().filter(|_| form.address != Inactive) {
            person.address = address.record();
        }
        person
    }
}

impl GivenAddress {
    fn record(&self) -> Address {
        let text = |it: &Option<String>| it.clone().map(Text::from);
        let details = AddressDetails {
            additional_information: text(&self.additional_address_information),
            building_name: text(&self.building_name),
            city_part: text(&self.city_part),
            district: text(&self.district),
            door: text(&self.door),
            floor: text(&self.floor),
            portal: text(&self.portal),
            province: text(&self.province),
            second_street: text(&self.second_street),
            stairway: text(&self.stairway),
            street_block: text(&self.street_block),
            street_type: text(&self.street_type),
        };
        let given = details != AddressDetails::default();
        Address {
            street: self.street.clone().into(),
            house_number: text(&self.house_number).unwrap_or_default(),
            zip_code: self.zip_code.clone().into(),
            city: self.city.clone().into(),
            country: text(&self.country_code).unwrap_or_else(|| "DE".into()),
            details: given.then(|| Box::new(details)),
        }
    }
}

/// Letter by letter, so that a million names are not copied to be compared.
fn letters(text: &str) -> impl Iterator<Item = char> {
    text.chars().flat_map(char::to_lowercase)
}

fn gender(word: &str) -> Option<Gender> {
    let all = [Gender::Male, Gender::Female, Gender::Unisex];
    all.into_iter().find(|it| it.as_str() == word)
}

/// Something before and behind one @, with a dot in what is behind.
fn is_email(text: &str) -> bool {
    let parts = text.trim().split_once('@');
    parts.is_some_and(|(local, domain)| {
        let inner = domain.trim_matches('.');
        !local.is_empty()
            && inner == domain
            && inner.contains('.')
            && !text.trim().contains(char::is_whitespace)
            && !domain.contains('@')
    })
}

/// Five digits at least, and nothing but what stands between them.
fn is_telephone(text: &str) -> bool {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let usual = |it: char| it.is_ascii_digit() || " +-/().".contains(it);
    (5..=20).contains(&digits) && text.chars().all(usual)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_has_one_at_and_a_domain_with_a_dot() {
        for good in ["a@b.de", " anna.lindner@mail.example.com "] {
            assert!(is_email(good), "{good}");
        }
        for bad in ["", "a", "@b.de", "a@b", "a@b.", "a b@c.de", "a@b@c.de"] {
            assert!(!is_email(bad), "{bad}");
        }
    }

    #[test]
    fn a_telephone_number_has_digits_and_what_stands_between_them() {
        assert!(is_telephone("+49 (0)171/392-00 11"));
        assert!(!is_telephone("1234"));
        assert!(!is_telephone("call me 12345"));
    }
}
