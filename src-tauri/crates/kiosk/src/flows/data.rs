//! The person's record: look, and change part by part.

use studiodesk_services::changes::{Part, Values};
use studiodesk_services::{ChangeForm, ChangeMode, PersonalPart};

use super::{READ, line, review};
use crate::session::{Guard, Pending};
use crate::view::{KioskPart, KioskReview, ReviewLine};
use crate::words::Flow;
use crate::{Error, Kiosk, Result};

/// Longer than any name, street or mail address.
const LONGEST: usize = 250;

impl Kiosk {
    /// A part of the record.
    ///
    /// # Errors
    /// The session is over, the flow is closed, or the service does not answer.
    pub async fn my_data(&self, session: &str, part: Part) -> Result<KioskPart> {
        let guard = self.enter(session, Flow::Data)?;
        let read = read(&guard, part).await?;
        guard.answer(KioskPart {
            part,
            changeable: is_changeable(&read),
            mode: read.mode,
            current: read.current,
            pending: read.pending.map(|it| it.values),
        })
    }

    /// What a change of a part would mean. What is not named stays as it is, and what is empty is removed.
    ///
    /// # Errors
    /// As of [`my_data`](Self::my_data), or a name that is none of the part.
    pub async fn review_data(
        &self,
        session: &str,
        part: Part,
        values: Values,
    ) -> Result<KioskReview> {
        let guard = self.enter(session, Flow::Data)?;
        let entered = entered(part, values)?;
        let now = read(&guard, part).await?;
        let mut wanted = now.current.clone();
        wanted.extend(entered);
        wanted.retain(|name, text| fields(part).contains(&name.as_str()) && !text.is_empty());
        let lines = changed(part, &now.current, &wanted);
        let form = form(part, wanted);
        let checked = guard
            .desk()
            .check_form(guard.member(), form.clone())
            .await?;
        let is_good = checked.faults.iter().all(|it| !it.certain);
        let can_be_sent = is_good && !lines.is_empty() && is_changeable(&now);
        let pending = can_be_sent.then(|| Pending::Change(Box::new(form)));
        Ok(KioskReview {
            review: guard.review(pending)?,
            faults: checked.faults,
            mode: Some(now.mode),
            ..review(lines)
        })
    }

    /// What it would mean to take back what waits for the studio.
    ///
    /// # Errors
    /// As of [`my_data`](Self::my_data).
    pub async fn review_data_withdrawal(&self, session: &str, part: Part) -> Result<KioskReview> {
        let guard = self.enter(session, Flow::Data)?;
        let now = read(&guard, part).await?;
        let waits = now.pending.ok_or(Error::Unknown)?;
        let lines = changed(part, &waits.values, &now.current);
        let form = waits
            .amendment
            .map(|amendment| ChangeForm::AmendmentWithdrawal { part, amendment });
        Ok(KioskReview {
            review: guard.review(form.map(|it| Pending::Change(Box::new(it))))?,
            ..review(lines)
        })
    }
}

async fn read(guard: &Guard<'_>, part: Part) -> Result<PersonalPart> {
    let read = guard
        .desk()
        .personal_part(guard.member(), part, READ)
        .await?;
    Ok(read.ok_or(Error::Unknown)?.value)
}

/// What waits would be lost sight of under a second change, and nobody signs at a kiosk.
fn is_changeable(part: &PersonalPart) -> bool {
    part.mode != ChangeMode::ReadOnly && part.pending.is_none() && !part.needs_signature
}

/// The fields of a part that a request for a change has.
fn fields(part: Part) -> &'static [&'static str] {
    match part {
        Part::Contact => &[
            "email",
            "phonePrivate",
            "phonePrivateMobile",
            "phoneBusiness",
            "phoneBusinessMobile",
        ],
        Part::Address => &[
            "street",
            "houseNumber",
            "zipCode",
            "city",
            "countryCode",
            "province",
            "provinceCode",
            "secondStreet",
            "cityPart",
            "district",
            "streetType",
            "streetBlock",
            "portal",
            "stairway",
            "door",
            "buildingName",
            "floor",
            "additionalAddressInformation",
        ],
        Part::Master => &[
            "firstName",
            "lastName",
            "gender",
            "dateOfBirth",
            "countryOfBirth",
            "customerTitle",
        ],
        Part::Payment => &["accountHolder", "bankName", "iban", "bic"],
    }
}

/// What was entered, as it may go on: names of this part, and texts of one short line.
fn entered(part: Part, values: Values) -> Result<Values> {
    let one = |(name, text): (String, String)| {
        let is_known = fields(part).contains(&name.as_str());
        let text: String = text.chars().filter(|it| !it.is_control()).collect();
        let text = text.trim().to_owned();
        (is_known && text.chars().count() <= LONGEST).then_some((name, text))
    };
    values
        .into_iter()
        .map(|it| one(it).ok_or(Error::Unknown))
        .collect()
}

fn changed(part: Part, before: &Values, after: &Values) -> Vec<ReviewLine> {
    let text = |values: &Values, name: &str| values.get(name).filter(|it| !it.is_empty()).cloned();
    let differ = fields(part).iter().filter_map(|name| {
        let (before, after) = (text(before, name), text(after, name));
        (before != after).then(|| line(name, before, after))
    });
    differ.collect()
}

fn form(part: Part, mut values: Values) -> ChangeForm {
    match part {
        Part::Contact => ChangeForm::ContactData {
            email: values.remove("email"),
            phone_private: values.remove("phonePrivate"),
            phone_private_mobile: values.remove("phonePrivateMobile"),
            phone_business: values.remove("phoneBusiness"),
            phone_business_mobile: values.remove("phoneBusinessMobile"),
        },
        Part::Address => ChangeForm::AddressData { values },
        Part::Master => ChangeForm::MasterData { values },
        Part::Payment => ChangeForm::PaymentData {
            values,
            signature: None,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn values(all: &[(&str, &str)]) -> Values {
        let text = |(name, text): &(&str, &str)| ((*name).to_owned(), (*text).to_owned());
        all.iter().map(text).collect()
    }

    #[test]
    fn a_name_of_another_part_or_a_text_without_end_is_refused() {
        for (name, text) in [("iban", "x"), ("id", "7"), ("email", &"a".repeat(251))] {
            assert!(
                entered(Part::Contact, values(&[(name, text)])).is_err(),
                "{name}"
            );
        }
    }

    #[test]
    fn what_is_entered_loses_its_controls() {
        let entered = entered(Part::Contact, values(&[("email", " a@b.de\u{0}\n")])).unwrap();

        assert_eq!(entered["email"], "a@b.de");
    }

    #[test]
    fn a_review_shows_what_differs_and_nothing_else() {
        let before = values(&[("street", "Nowa"), ("city", "Łódź"), ("door", "3")]);
        let after = values(&[("street", "Nowa"), ("city", "Gdynia")]);

        let lines = changed(Part::Address, &before, &after);

        let told: Vec<_> = lines
            .iter()
            .map(|it| (it.label.as_str(), it.after.as_deref()))
            .collect();
        assert_eq!(told, [("city", Some("Gdynia")), ("door", None)]);
    }
}
