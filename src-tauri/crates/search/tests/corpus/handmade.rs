//! The hand-made people, with what is typed for each.

use jiff::civil::Date;
use studiodesk_core::{CustomerId, CustomerStatus, MemberRow};

use super::{Case, Class};

const PEOPLE: &str = include_str!("handmade.txt");
/// The first hand-made person's id.
const FIRST_ID: i64 = 9_000_001;

/// Adds the hand-made people and gives their queries.
pub(super) fn add(people: &mut Vec<MemberRow>) -> Vec<Case> {
    let mut cases = Vec::new();
    let mut id = FIRST_ID - 1;
    for line in PEOPLE
        .lines()
        .filter(|line| !line.starts_with('#') && !line.is_empty())
    {
        let (key, value) = line.split_once(": ").expect("a line has a key");
        if key == "person" {
            id += 1;
            people.push(person(id, value));
            continue;
        }
        let class = class(key);
        let typed = value.split(" | ");
        cases.extend(typed.map(|text| Case {
            class,
            text: text.to_owned(),
            id,
        }));
    }
    cases
}

/// `given names / family names / date of birth / telephone / number / street, town`: what is left out is not known.
fn person(id: i64, line: &str) -> MemberRow {
    let mut parts = line.split('/').map(str::trim);
    let mut next = || parts.next().unwrap_or_default();
    let list = |text: &str, separator: &str| -> Vec<String> {
        let entries = text.split(separator).map(str::trim);
        entries
            .filter(|entry| !entry.is_empty())
            .map(str::to_owned)
            .collect()
    };
    MemberRow {
        id: CustomerId(id),
        status: CustomerStatus::Member,
        first_name: next().into(),
        last_name: next().into(),
        date_of_birth: next().parse::<Date>().ok(),
        phones: list(next(), ","),
        customer_number: next().into(),
        address: list(next(), ","),
        email: String::new(),
        cards: Vec::new(),
        has_picture: false,
    }
}

fn class(key: &str) -> Class {
    let is_key = |class: &&Class| format!("{class:?}").eq_ignore_ascii_case(&key.replace(' ', ""));
    *Class::ALL
        .iter()
        .find(is_key)
        .unwrap_or_else(|| panic!("no class {key:?}"))
}
