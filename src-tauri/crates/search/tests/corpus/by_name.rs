//! Queries by names that are typed without a mistake.

use studiodesk_core::MemberRow;

use super::fair::Crowd;
use super::spell::{romanised, strip, widen};
use super::{Case, Class, ask};

/// Short forms, each with the name that is stored.
const NICKNAMES: &str = include_str!("nicknames.txt");

pub(super) fn cases(people: &[MemberRow], crowd: &Crowd) -> Vec<Case> {
    let begins = |id, text: &str| crowd.one_begins(id, text);
    let named = |id, text: &str| crowd.one_is_named(id, text);
    let near = |id, text: &str| crowd.one_is_near(id, text);
    let mut cases = ask(Class::Exact, 120, people, exact_name, named);
    cases.extend(ask(Class::Prefix, 200, people, prefixes, begins));
    cases.extend(ask(Class::Order, 200, people, turned, named));
    cases.extend(ask(Class::Initials, 200, people, initials, begins));
    cases.extend(ask(Class::Diacritics, 200, people, unmarked, begins));
    cases.extend(ask(Class::Transliteration, 200, people, latin, near));
    cases.extend(ask(Class::Nickname, 200, people, nickname, near));
    cases.extend(ask(Class::DoubleName, 200, people, double, begins));
    cases.extend(ask(Class::Particle, 200, people, particle, begins));
    cases
}

fn exact_name(row: &MemberRow, turn: usize) -> Option<String> {
    Some(match turn % 3 {
        0 => row.name(),
        1 => row.name().to_lowercase(),
        _ => row.name().to_uppercase(),
    })
}

/// `mül an`, with as few letters as tell the person apart or nearly so.
fn prefixes(row: &MemberRow, turn: usize) -> Option<String> {
    let (first, last) = (row.first_name.to_lowercase(), row.last_name.to_lowercase());
    let of = |name: &str, most: usize| {
        let begun: String = name.chars().take(most).collect();
        begun
            .trim_end_matches(|c: char| !c.is_alphanumeric())
            .to_owned()
    };
    Some(match turn % 3 {
        0 => format!("{} {}", of(&last, 4), of(&first, 2)),
        1 => format!("{} {}", of(&first, 3), of(&last, 5)),
        _ => of(&last, 7),
    })
}

fn turned(row: &MemberRow, turn: usize) -> Option<String> {
    let (first, last) = (&row.first_name, &row.last_name);
    Some(match turn % 3 {
        0 => format!("{last} {first}"),
        1 => format!("{last}, {first}"),
        _ => format!("{last} {first}").to_lowercase(),
    })
}

fn initials(row: &MemberRow, turn: usize) -> Option<String> {
    let first = row.first_name.chars().next()?;
    let (last, lower) = (&row.last_name, first.to_lowercase());
    Some(match turn % 4 {
        0 => format!("{lower} {}", last.to_lowercase()),
        1 => format!("{first}. {last}"),
        2 => format!("{} {lower}", last.to_lowercase()),
        _ => format!("{last}, {first}."),
    })
}

fn unmarked(row: &MemberRow, turn: usize) -> Option<String> {
    let name = row.name();
    let typed = [strip, widen][turn % 2](&name);
    let is_latin = typed.is_ascii() && !name.is_ascii();
    // A row of letters with few differences says nothing.
    is_latin.then_some(typed).filter(|typed| typed.len() > 5)
}

fn latin(row: &MemberRow, turn: usize) -> Option<String> {
    let (first, last) = (romanised(&row.first_name), romanised(&row.last_name));
    let way = turn % first.len().max(1);
    let (first, last) = (first.get(way)?, last.get(way)?);
    Some(match turn % 2 {
        0 => format!("{first} {last}"),
        _ => format!("{last} {first}"),
    })
}

fn nickname(row: &MemberRow, turn: usize) -> Option<String> {
    let lines = NICKNAMES.lines().filter(|line| !line.starts_with('#'));
    let forms = lines
        .filter_map(|line| line.split_once(": "))
        .find(|(name, _)| *name == row.first_name)?
        .1;
    let forms: Vec<&str> = forms.split(", ").collect();
    let (form, last) = (forms[turn % forms.len()], &row.last_name);
    Some(match turn % 3 {
        0 => format!("{form} {last}"),
        1 => format!("{last} {form}").to_lowercase(),
        _ => strip(&format!("{form} {last}")),
    })
}

/// Names with a hyphen, and of several words.
fn double(row: &MemberRow, turn: usize) -> Option<String> {
    let is_double = |name: &str| {
        let parts: Vec<&str> = name.split(['-', ' ']).collect();
        parts.len() > 1 && parts.iter().all(|part| part.chars().count() > 2)
    };
    let (first, last) = (row.first_name.as_str(), row.last_name.as_str());
    let joined = |name: &str| name.replace(['-', ' '], "");
    let spaced = |name: &str| name.replace('-', " ");
    let hyphened = |name: &str| name.replace(' ', "-");
    let ends = |name: &str| {
        name.split(['-', ' '])
            .next_back()
            .unwrap_or_default()
            .to_owned()
    };
    if !is_double(first) && !is_double(last) {
        return None;
    }
    let typed = match turn % 5 {
        0 => format!("{} {}", spaced(first), spaced(last)),
        1 => format!("{} {}", hyphened(first), hyphened(last)),
        2 => format!("{} {}", ends(first), ends(last)),
        3 => format!("{} {}", spaced(last), spaced(first)),
        _ => format!("{} {}", joined(first), joined(last)),
    };
    Some(typed.to_lowercase())
}

/// `van der Berg`, `O'Brien`, `al-Hashimi`, `McDonald`.
fn particle(row: &MemberRow, turn: usize) -> Option<String> {
    let (first, last) = (row.first_name.to_lowercase(), row.last_name.to_lowercase());
    let scot = last.strip_prefix("mc").or_else(|| last.strip_prefix("mac"));
    let typed = if let Some(rest) = scot.filter(|rest| rest.len() > 4) {
        let of_scots = [
            format!("mc {rest}"),
            format!("mac{rest}"),
            format!("mc{rest}"),
        ];
        of_scots[turn % 3].clone()
    } else {
        let parts: Vec<&str> = last
            .split([' ', '-', '\''])
            .filter(|part| !part.is_empty())
            .collect();
        let short = parts.iter().position(|part| part.chars().count() > 3)?;
        if short == 0 {
            return None;
        }
        match turn % 4 {
            0 => parts.concat(),
            1 => parts.join(" "),
            2 => parts[short..].join(" "),
            _ => format!("{}{}", parts[..short].concat(), parts[short..].concat()),
        }
    };
    Some(if turn.is_multiple_of(2) {
        format!("{typed} {first}")
    } else {
        format!("{first} {typed}")
    })
}
