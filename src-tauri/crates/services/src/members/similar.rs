//! Who may be the person that is about to be entered: asked before saving, so that nobody is entered twice.
//!
//! The local copy answers at once. The service knows former members too, whom the copy may lack, and so is
//! asked beside it; without a network what the copy says must do, and the answer says so.
//!
//! **Invariant:** nothing here decides. A person sees who is similar and why, and goes on or not.

use std::collections::BTreeMap;
use std::sync::PoisonError;

use futures::future::join_all;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use specta::Type;
use studiodesk_core::{CustomerId, MemberRow};
use studiodesk_search::DateOrder;

use super::view::{Status, age, hue, initials, some};
use crate::studios::OpenStudio;
use crate::{Desk, Result};

/// More than anybody compares.
const MOST: usize = 8;
/// The last digits of a telephone number are the person's; what is before depends on who writes it down.
const OWN_DIGITS: usize = 8;

/// What is known so far of somebody who is to be entered. Empty is left out of the comparison.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Likeness {
    /// Given name.
    pub first_name: String,
    /// Family name.
    pub last_name: String,
    /// ISO date.
    pub date_of_birth: Option<String>,
    /// E-mail address.
    pub email: String,
    /// Telephone numbers.
    pub phones: Vec<String>,
}

/// In what somebody is like the person who is to be entered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum SameBy {
    /// The e-mail address.
    Email,
    /// A telephone number.
    Phone,
    /// Given and family name, in this order or the other.
    Name,
    /// The birthday, and one of the names.
    Birthday,
}

/// Somebody who may be the same person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct SimilarMember {
    /// The service's number.
    pub id: CustomerId,
    /// Full name.
    pub name: String,
    /// At most two letters.
    pub initials: String,
    /// Hue for the initials.
    pub hue: u32,
    /// What the person is to the studio.
    pub status: Status,
    /// The studio's own number.
    pub customer_number: Option<String>,
    /// ISO date.
    pub date_of_birth: Option<String>,
    /// Years, today.
    pub age: Option<u32>,
    /// Whether the service has a picture.
    pub has_picture: bool,
    /// In what they are alike, the surest first.
    pub by: Vec<SameBy>,
}

/// Who may be the same person, the likeliest first.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Similar {
    /// Them.
    pub people: Vec<SimilarMember>,
    /// Whether the service was asked too. If not, former members may be missing.
    pub is_complete: bool,
}

impl Desk {
    /// Who may be the person with these data.
    ///
    /// # Errors
    /// No studio is open. That the service does not answer is no error here.
    pub async fn similar_members(&self, likeness: Likeness) -> Result<Similar> {
        let open = self.open_now()?;
        let today = (self.clock)().date();
        let wanted = Wanted::new(&likeness);
        let mut rows = stored(&open, &likeness);
        let fetched = fetched(&open, &likeness).await;
        let is_complete = fetched.is_some();
        rows.extend(fetched.into_iter().flatten().map(|row| (row.id, row)));
        let mut people: Vec<_> = rows
            .into_values()
            .filter_map(|row| shown(&wanted, &row, today))
            .collect();
        people.sort_by(|one, other| {
            let count = other.by.len().cmp(&one.by.len());
            count.then_with(|| one.by.cmp(&other.by))
        });
        people.truncate(MOST);
        Ok(Similar {
            people,
            is_complete,
        })
    }
}

/// Candidates of the copy, by whatever the search finds for each part.
fn stored(open: &OpenStudio, likeness: &Likeness) -> BTreeMap<CustomerId, MemberRow> {
    let index = open.index().read().unwrap_or_else(PoisonError::into_inner);
    let name = format!("{} {}", likeness.first_name, likeness.last_name);
    let parts = [
        name.as_str(),
        &likeness.email,
        &likeness.last_name,
        &likeness.first_name,
    ];
    let birthday = likeness.date_of_birth.as_deref().unwrap_or_default();
    parts
        .into_iter()
        .chain(likeness.phones.iter().map(String::as_str))
        .chain([birthday])
        .filter(|text| !text.trim().is_empty())
        .flat_map(|text| index.find(text, DateOrder::YearMonthDay, CANDIDATES).hits)
        .filter_map(|hit| Some((hit.id, index.row(hit.id)?)))
        .collect()
}

/// Enough for the commonest name of a large studio.
const CANDIDATES: usize = 200;

/// Candidates of the service; `None` if it does not answer. It combines what is asked for, so that each
/// part is a question of its own.
async fn fetched(open: &OpenStudio, likeness: &Likeness) -> Option<Vec<MemberRow>> {
    let ask = || open.client().search_customers();
    let birthday: Option<Date> = likeness
        .date_of_birth
        .as_deref()
        .and_then(|text| text.parse().ok());
    let (first, last) = (likeness.first_name.trim(), likeness.last_name.trim());
    let mut questions = Vec::new();
    if !first.is_empty() && !last.is_empty() {
        questions.push(ask().first_name(first).last_name(last));
        questions.push(ask().first_name(last).last_name(first));
    }
    if !likeness.email.trim().is_empty() {
        questions.push(ask().email(likeness.email.trim()));
    }
    if let Some(birthday) = birthday {
        if !last.is_empty() {
            questions.push(ask().date_of_birth(birthday).last_name(last));
        }
        // Who has married since has another family name.
        if !first.is_empty() {
            questions.push(ask().date_of_birth(birthday).first_name(first));
        }
    }
    let answers = join_all(questions.into_iter().map(|question| question.send())).await;
    let mut rows = Vec::new();
    for answer in answers {
        rows.extend(answer.ok()?.items.iter().map(MemberRow::from));
    }
    Some(rows)
}

/// What is compared, in the form in which it is compared.
struct Wanted {
    first: String,
    last: String,
    birthday: Option<Date>,
    email: String,
    phones: Vec<String>,
}

impl Wanted {
    fn new(likeness: &Likeness) -> Self {
        let birthday = likeness.date_of_birth.as_deref();
        Self {
            first: plain(&likeness.first_name),
            last: plain(&likeness.last_name),
            birthday: birthday.and_then(|text| text.parse().ok()),
            email: plain(&likeness.email),
            phones: likeness
                .phones
                .iter()
                .filter_map(|it| own_digits(it))
                .collect(),
        }
    }

    fn same_by(&self, row: &MemberRow) -> Vec<SameBy> {
        let (first, last) = (plain(&row.first_name), plain(&row.last_name));
        let is_named = !self.first.is_empty() && !self.last.is_empty();
        let has_name = is_named
            && ((first == self.first && last == self.last)
                || (first == self.last && last == self.first));
        let shares_a_name = [&self.first, &self.last]
            .into_iter()
            .any(|name| !name.is_empty() && (*name == first || *name == last));
        let was_born = self.birthday.is_some() && row.date_of_birth == self.birthday;
        let has_phone = row
            .phones
            .iter()
            .filter_map(|phone| own_digits(phone))
            .any(|phone| self.phones.contains(&phone));
        [
            (
                SameBy::Email,
                !self.email.is_empty() && plain(&row.email) == self.email,
            ),
            (SameBy::Phone, has_phone),
            (SameBy::Name, has_name),
            (SameBy::Birthday, was_born && shares_a_name),
        ]
        .into_iter()
        .filter_map(|(by, is_same)| is_same.then_some(by))
        .collect()
    }
}

/// Without case, spaces at the ends, and the ways to write an umlaut.
fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for letter in text.trim().chars().flat_map(char::to_lowercase) {
        match letter {
            'ä' | 'æ' => plain.push_str("ae"),
            'ö' | 'ø' => plain.push_str("oe"),
            'ü' => plain.push_str("ue"),
            'ß' => plain.push_str("ss"),
            'ł' => plain.push('l'),
            other => plain.push(other),
        }
    }
    plain
}

fn own_digits(phone: &str) -> Option<String> {
    let digits: Vec<_> = phone.chars().filter(char::is_ascii_digit).collect();
    let from = digits.len().checked_sub(OWN_DIGITS)?;
    Some(digits[from..].iter().collect())
}

fn shown(wanted: &Wanted, row: &MemberRow, today: Date) -> Option<SimilarMember> {
    let by = wanted.same_by(row);
    if by.is_empty() {
        return None;
    }
    Some(SimilarMember {
        id: row.id,
        name: row.name(),
        initials: initials(row),
        hue: hue(row.id),
        status: (&row.status).into(),
        customer_number: some(&row.customer_number),
        date_of_birth: row.date_of_birth.map(|date| date.to_string()),
        age: age(row.date_of_birth, today),
        has_picture: row.has_picture,
        by,
    })
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use studiodesk_core::CustomerStatus;

    use super::*;

    fn anna() -> MemberRow {
        MemberRow {
            id: CustomerId(1),
            status: CustomerStatus::FormerMember,
            first_name: "Anna".into(),
            last_name: "Müller".into(),
            customer_number: String::new(),
            date_of_birth: Some(date(1992, 4, 12)),
            email: "anna@example.org".into(),
            phones: vec!["+49 170 4711 4711".into()],
            cards: Vec::new(),
            address: Vec::new(),
            has_picture: false,
        }
    }

    fn same_by(likeness: &Likeness) -> Vec<SameBy> {
        Wanted::new(likeness).same_by(&anna())
    }

    #[test]
    fn a_name_is_the_same_in_other_case_spelling_and_order() {
        for (first, last) in [("ANNA", " Mueller "), ("Müller", "anna")] {
            let likeness = Likeness {
                first_name: first.into(),
                last_name: last.into(),
                ..Likeness::default()
            };

            assert_eq!(same_by(&likeness), [SameBy::Name], "{first} {last}");
        }
    }

    #[test]
    fn a_birthday_alone_is_a_coincidence_and_with_a_name_is_none() {
        let born = Likeness {
            date_of_birth: Some("1992-04-12".into()),
            ..Likeness::default()
        };
        let named = Likeness {
            first_name: "Anna".into(),
            last_name: "Schmidt".into(),
            ..born.clone()
        };

        assert_eq!(same_by(&born), []);
        assert_eq!(same_by(&named), [SameBy::Birthday]);
    }

    #[test]
    fn a_telephone_is_the_same_however_its_beginning_is_written() {
        let likeness = Likeness {
            phones: vec!["0170/47114711".into()],
            ..Likeness::default()
        };

        assert_eq!(same_by(&likeness), [SameBy::Phone]);
    }

    #[test]
    fn nothing_entered_is_like_nobody() {
        assert_eq!(same_by(&Likeness::default()), []);
    }

    #[test]
    fn an_address_is_the_same_in_any_case() {
        let likeness = Likeness {
            email: "Anna@Example.org".into(),
            ..Likeness::default()
        };

        assert_eq!(same_by(&likeness), [SameBy::Email]);
    }
}
