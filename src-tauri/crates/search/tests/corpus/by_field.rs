//! Queries by what is known of people beside their names, and by several of these at once.

use jiff::civil::Date;
use studiodesk_core::MemberRow;

use super::fair::{Crowd, Known};
use super::people::Dice;
use super::spell::words;
use super::{Case, Class, ask};

/// Whether somebody has what was typed, too.
type Fits = Box<dyn Fn(&MemberRow, &Known) -> bool>;

pub(super) fn cases(people: &[MemberRow], everybody: &[MemberRow], crowd: &Crowd) -> Vec<Case> {
    let one = |id: i64, fits: &Fits| {
        let mut all = everybody.iter().zip(crowd.iter());
        !all.any(|(row, known)| row.id.0 != id && fits(row, known))
    };
    let asked = |class, wanted, type_of: fn(&MemberRow, usize) -> Option<(String, Fits)>| {
        let fair = |row: &MemberRow, turn| {
            let (text, fits) = type_of(row, turn)?;
            one(row.id.0, &fits).then_some(text)
        };
        ask(class, wanted, people, fair, |_, _| true)
    };
    let mut cases = asked(Class::Exact, 120, whole_field);
    cases.extend(asked(Class::Phone, 200, phone));
    cases.extend(asked(Class::Date, 200, born));
    cases.extend(asked(Class::Mixed, 240, mixed));
    cases
}

fn whole_field(row: &MemberRow, turn: usize) -> Option<(String, Fits)> {
    let text = match turn % 3 {
        0 => row.customer_number.clone(),
        1 => row.cards.first()?.clone(),
        _ => row.email.clone(),
    };
    let typed = text.clone();
    let fits = move |row: &MemberRow, _: &Known| {
        row.customer_number == typed || row.cards.contains(&typed) || row.email == typed
    };
    Some((text, Box::new(fits)))
}

fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

/// The whole number in another spelling, or its end.
fn phone(row: &MemberRow, turn: usize) -> Option<(String, Fits)> {
    let stored = row.phones.first()?.replace("(0)", "");
    let abroad = stored.starts_with('+') || stored.starts_with("00");
    let all = digits(&stored);
    let all = all.trim_start_matches('0');
    let is_german = !abroad || all.starts_with("49");
    let home = if abroad { all.get(2..)? } else { all };
    let (low, high) = home.split_at(home.len() / 2);
    let tail = |length: usize| home[home.len() - length..].to_owned();
    let text = match turn % 8 {
        0 => tail(7),
        1 => tail(6),
        2 => {
            let (a, b) = (tail(6)[..3].to_owned(), tail(3));
            format!("{a} {b}")
        }
        3 if is_german => format!("0{low} {high}"),
        4 if is_german => format!("+49 {low}-{high}"),
        5 if is_german => format!("0049{home}"),
        6 if is_german => format!("0{}/{} {}", &home[..3], &home[3..6], &home[6..]),
        7 => format!("{}-{}", &tail(7)[..4], tail(3)),
        _ => return None,
    };
    let end = tail(text.chars().filter(char::is_ascii_digit).count().min(7));
    let typed = digits(&text);
    let fits = move |row: &MemberRow, _: &Known| {
        let texts = row.phones.iter().chain(&row.cards);
        let has_tail = texts
            .into_iter()
            .any(|stored| digits(stored).ends_with(&end));
        has_tail || is_literally(row, &typed)
    };
    Some((text, Box::new(fits)))
}

/// Whether the digits are all of somebody's number, or of a date of birth: then it is that which was typed.
fn is_literally(row: &MemberRow, typed: &str) -> bool {
    let number = &row.customer_number;
    let is_born = |date: Date| {
        let (y, m, d) = (date.year(), date.month(), date.day());
        typed == format!("{d:02}{m:02}{:02}", y % 100) || typed == format!("{d:02}{m:02}{y}")
    };
    let tail = number.rsplit('-').next();
    tail == Some(typed) || digits(number) == typed || row.date_of_birth.is_some_and(is_born)
}

fn born(row: &MemberRow, turn: usize) -> Option<(String, Fits)> {
    let date = row.date_of_birth?;
    let (y, m, d) = (date.year(), date.month(), date.day());
    let short = y % 100;
    let last = words(&row.last_name).pop()?;
    let (text, with_name) = match turn % 10 {
        0 => (format!("{d}.{m}.{y}"), false),
        1 => (format!("{d:02}.{m:02}.{y}"), false),
        2 => (format!("{d}.{m}.{short:02}"), false),
        3 => (format!("{d:02}{m:02}{y}"), false),
        4 => (format!("{y}-{m:02}-{d:02}"), false),
        5 => (format!("{d}/{m}/{y}"), false),
        6 => (format!("{d:02}{m:02}{short:02} {last}"), true),
        7 => (format!("{last} {d}.{m}."), true),
        8 => (format!("{last} {y}"), true),
        _ => (format!("{last} {d}.{m}.{short:02}"), true),
    };
    let typed = if with_name { vec![last] } else { Vec::new() };
    let fits = move |row: &MemberRow, known: &Known| {
        let same = row
            .date_of_birth
            .is_some_and(|other| is_like(date, other, turn % 10));
        same && known.begins(&typed)
    };
    Some((text, Box::new(fits)))
}

fn is_like(date: Date, other: Date, turn: usize) -> bool {
    let day = date.month() == other.month() && date.day() == other.day();
    match turn {
        2 | 6 | 9 => day && date.year() % 100 == other.year() % 100,
        7 => day,
        8 => date.year() == other.year(),
        _ => date == other,
    }
}

/// Several fields in one query.
fn mixed(row: &MemberRow, turn: usize) -> Option<(String, Fits)> {
    let mut dice = Dice::new(turn as u64 + row.id.0 as u64);
    let date = row.date_of_birth?;
    let (first, last) = (row.first_name.to_lowercase(), row.last_name.to_lowercase());
    let (zip, town) = row.address.get(1)?.split_once(' ')?;
    let town = town.split(' ').next()?.to_lowercase();
    let street: String = row.address[0].to_lowercase().chars().take(6).collect();
    let tail = digits(row.phones.first()?);
    let tail = tail[tail.len() - 4..].to_owned();
    let year = date.year().to_string();
    let begun: String = last.chars().take(4).collect();
    let (mut typed, by_year, by_tail) = match turn % 8 {
        0 => (vec![first, year.clone(), town], true, false),
        1 => (vec![last, tail.clone()], false, true),
        2 => (vec![last, zip.to_owned()], false, false),
        3 => (vec![town, first, begun], false, false),
        4 => (vec![last, street.trim_end().to_owned()], false, false),
        5 => (vec![first, tail.clone()], false, true),
        6 => (vec![begun, year.clone()], true, false),
        _ => (vec![last, first, town], false, false),
    };
    if dice.roll(2) == 0 && turn % 8 != 4 {
        typed.reverse();
    }
    let text = typed.join(" ");
    let asked: Vec<String> = typed
        .iter()
        .filter(|word| !(by_year && **word == year || by_tail && **word == tail))
        .flat_map(|word| words(word))
        .collect();
    let fits = move |other: &MemberRow, known: &Known| {
        let of_year = other
            .date_of_birth
            .is_some_and(|other| other.year() == date.year());
        let has_tail = || {
            let texts = other.phones.iter().chain(&other.cards);
            texts
                .into_iter()
                .any(|stored| digits(stored).ends_with(&tail))
        };
        (!by_year || of_year) && (!by_tail || has_tail()) && known.begins(&asked)
    };
    Some((text, Box::new(fits)))
}
