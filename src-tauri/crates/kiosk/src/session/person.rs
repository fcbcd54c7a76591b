//! What is known of the person: as little as the second factor needs, and their first name.

use std::fmt;

use jiff::civil::Date;
use studiodesk_core::{Customer, CustomerId, CustomerStatus};
use zeroize::{Zeroize, Zeroizing};

use crate::policy::are_same;
use crate::words::Factor;

/// The person of a session. Overwritten when it goes.
pub(crate) struct Person {
    pub(crate) member: CustomerId,
    pub(crate) first_name: Zeroizing<String>,
    /// What the second factor may be answered with.
    answers: Vec<Zeroizing<String>>,
}

impl fmt::Debug for Person {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Person")
    }
}

impl Person {
    /// A member, with what `factor` needs; the rest of the record is overwritten. Whoever is no member has
    /// nothing to do here.
    pub(crate) fn of(mut customer: Customer, factor: Factor) -> Option<Self> {
        let person = (customer.status == CustomerStatus::Member).then(|| Self {
            member: customer.id,
            first_name: Zeroizing::new(customer.first_name.clone().unwrap_or_default()),
            answers: answers(&customer, factor),
        });
        wipe(&mut customer);
        person
    }

    /// Whether this answers the second factor. Looks at every answer that would.
    pub(crate) fn is_answered_by(&self, given: &str) -> bool {
        let held = self.answers.iter();
        held.fold(false, |any, it| {
            any | are_same(it.as_bytes(), given.as_bytes())
        })
    }

    /// The second factor has held, or not: it is needed no more.
    pub(crate) fn forget_answers(&mut self) {
        self.answers.clear();
    }
}

/// What somebody typed, as answers are compared.
pub(crate) fn typed(factor: Factor, text: &str) -> Zeroizing<String> {
    let letters = text.chars().take(64);
    Zeroizing::new(match factor {
        Factor::PostCode => plain(letters),
        Factor::DateOfBirth => day(text).map(spelled).unwrap_or_default(),
        Factor::PhoneTail => letters.filter(char::is_ascii_digit).collect(),
        Factor::Pin => letters
            .filter(|it| !it.is_control() && !it.is_whitespace())
            .collect(),
    })
}

fn answers(customer: &Customer, factor: Factor) -> Vec<Zeroizing<String>> {
    let answers: Vec<String> = match factor {
        Factor::DateOfBirth => {
            let day = customer.date_of_birth.iter();
            day.map(|it| spelled(*it)).collect()
        }
        Factor::PostCode => {
            let code = customer.address.zip_code.iter();
            code.map(|it| plain(it.chars())).collect()
        }
        Factor::PhoneTail => {
            let phones = &customer.phones;
            [
                &phones.private,
                &phones.private_mobile,
                &phones.business,
                &phones.business_mobile,
            ]
            .into_iter()
            .flatten()
            .filter_map(|it| tail(it))
            .collect()
        }
        // The service does not tell a PIN. It is asked whose it is.
        Factor::Pin => Vec::new(),
    };
    let answers = answers.into_iter().filter(|it| !it.is_empty());
    answers.map(Zeroizing::new).collect()
}

/// A day as `1992-04-12` and in no other spelling: which figures are the day is not to be guessed here.
fn day(text: &str) -> Option<Date> {
    let day = text.parse::<Date>().ok()?;
    (spelled(day) == text).then_some(day)
}

/// A day as pages and program tell it to each other.
pub(crate) fn spelled(day: Date) -> String {
    day.strftime("%Y-%m-%d").to_string()
}

fn plain(letters: impl Iterator<Item = char>) -> String {
    letters
        .filter(|it| it.is_alphanumeric())
        .flat_map(char::to_uppercase)
        .collect()
}

/// The last four digits, of a number that has more.
fn tail(phone: &str) -> Option<String> {
    let digits: Zeroizing<String> =
        Zeroizing::new(phone.chars().filter(char::is_ascii_digit).collect());
    let start = digits.len().checked_sub(4).filter(|it| *it > 0)?;
    Some(digits[start..].to_owned())
}

/// Overwrites what a record says of a person.
fn wipe(customer: &mut Customer) {
    let Customer {
        customer_number,
        first_name,
        second_first_name,
        last_name,
        second_last_name,
        email,
        phones,
        address,
        card_numbers,
        image_url,
        access_mediums,
        ..
    } = customer;
    for text in [
        customer_number,
        first_name,
        second_first_name,
        last_name,
        second_last_name,
        email,
        image_url,
        &mut phones.private,
        &mut phones.private_mobile,
        &mut phones.business,
        &mut phones.business_mobile,
        &mut address.street,
        &mut address.house_number,
        &mut address.zip_code,
        &mut address.city,
    ] {
        text.zeroize();
    }
    card_numbers.zeroize();
    for medium in access_mediums {
        medium.value.zeroize();
    }
    customer.date_of_birth = None;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_typed_is_compared_without_what_nobody_means() {
        assert_eq!(typed(Factor::PostCode, " sw1a 1aa\n").as_str(), "SW1A1AA");
        assert_eq!(typed(Factor::PhoneTail, "12 34").as_str(), "1234");
        assert_eq!(typed(Factor::Pin, "00 42\r").as_str(), "0042");
    }

    #[test]
    fn a_day_has_one_spelling() {
        let day = "1992-04-12";
        assert_eq!(typed(Factor::DateOfBirth, day).as_str(), day);
        for other in [
            "19920412",
            "12041992",
            "12.04.1992",
            "04/12/1992",
            "1992-4-12",
            "1992-04-12T00:00",
            " 1992-04-12",
            "1992-02-30",
            "",
        ] {
            assert_eq!(typed(Factor::DateOfBirth, other).as_str(), "", "{other}");
        }
    }

    #[test]
    fn a_number_of_four_digits_has_no_tail() {
        assert_eq!(tail("+49 30 12-34").as_deref(), Some("1234"));
        assert_eq!(tail("1234"), None);
        assert_eq!(tail(""), None);
    }
}
