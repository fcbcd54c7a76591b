//! Invented people of fourteen naming cultures: the same ones every time.

use jiff::civil::date;
use studiodesk_core::{CustomerId, CustomerStatus, MemberRow};

/// The names of one culture.
struct Culture {
    country: &'static str,
    first: Vec<&'static str>,
    last: Vec<&'static str>,
    stems: Vec<&'static str>,
    ends: Vec<&'static str>,
}

const CULTURES: [&str; 14] = [
    include_str!("names/german.txt"),
    include_str!("names/polish.txt"),
    include_str!("names/russian.txt"),
    include_str!("names/greek.txt"),
    include_str!("names/turkish.txt"),
    include_str!("names/iberian.txt"),
    include_str!("names/french.txt"),
    include_str!("names/dutch.txt"),
    include_str!("names/nordic.txt"),
    include_str!("names/arabic.txt"),
    include_str!("names/eastasian.txt"),
    include_str!("names/english.txt"),
    include_str!("names/indian.txt"),
    // Half of the people of a German studio have German names.
    include_str!("names/german.txt"),
];
const PLACES: &str = include_str!("names/places.txt");

/// The entries behind a key.
fn entries(file: &'static str, key: &str) -> Vec<&'static str> {
    let line = file.lines().find_map(|line| line.strip_prefix(key));
    let list = line.and_then(|line| line.strip_prefix(": "));
    list.unwrap_or_default().split(", ").collect()
}

impl Culture {
    fn read(file: &'static str) -> Self {
        Self {
            country: entries(file, "country")[0],
            first: entries(file, "first"),
            last: entries(file, "last"),
            stems: entries(file, "stems"),
            ends: entries(file, "ends"),
        }
    }

    /// A surname: one that is common, or one of two or three parts.
    fn surname(&self, dice: &mut Dice) -> String {
        match dice.roll(10) {
            0..5 => dice.of(&self.last).to_owned(),
            5..8 => format!("{}{}", dice.of(&self.stems), dice.of(&self.ends)),
            _ => {
                let middle = dice.of(&self.stems).to_lowercase();
                format!("{}{middle}{}", dice.of(&self.stems), dice.of(&self.ends))
            }
        }
    }
}

/// So many people, with ids from 1 on. The first ones do not depend on how many follow.
pub(crate) fn invent(people: usize) -> Vec<MemberRow> {
    let cultures = CULTURES.map(Culture::read);
    let (towns, streets) = (entries(PLACES, "towns"), entries(PLACES, "streets"));
    let mut dice = Dice::new(7);
    (1..=people as i64)
        .map(|id| {
            let culture = &cultures[dice.roll(cultures.len())];
            let first_name = dice.of(&culture.first).to_owned();
            let last_name = culture.surname(&mut dice);
            MemberRow {
                id: CustomerId(id),
                status: match dice.roll(10) {
                    0 => CustomerStatus::Prospect,
                    1 => CustomerStatus::FormerMember,
                    _ => CustomerStatus::Member,
                },
                email: address(&first_name, &last_name, id, &mut dice),
                customer_number: format!("{}-{}", 1 + dice.roll(3), 10_000 + id),
                date_of_birth: date(
                    1940 + dice.roll(68) as i16,
                    1 + dice.roll(12) as i8,
                    1 + dice.roll(28) as i8,
                )
                .into(),
                phones: vec![telephone(culture.country, &mut dice)],
                cards: card(&mut dice),
                address: vec![
                    format!("{} {}", dice.of(&streets), 1 + dice.roll(180)),
                    dice.of(&towns).to_owned(),
                ],
                has_picture: dice.roll(2) == 0,
                first_name,
                last_name,
            }
        })
        .collect()
}

fn address(first: &str, last: &str, id: i64, dice: &mut Dice) -> String {
    let letters = |name: &str| {
        let name = super::spell::strip(name).replace([' ', '-', '\''], "");
        Some(name).filter(|name| name.is_ascii() && !name.is_empty())
    };
    let provider = dice.of(&["gmx", "web", "gmail", "posteo", "studio-mail", "firma"]);
    match (letters(first), letters(last)) {
        (Some(first), Some(last)) => match dice.roll(3) {
            0 => format!("{first}.{last}{}@{provider}.example", dice.roll(100)),
            1 => format!("{}{last}{id}@{provider}.example", &first[..1]),
            _ => format!("{last}_{first}{id}@{provider}.example"),
        },
        _ => format!("kunde{id}@{provider}.example"),
    }
}

/// One in three has a number at home, and the others one of their country, in some spelling.
fn telephone(country: &str, dice: &mut Dice) -> String {
    let (mobile, rest) = (dice.roll(10), 1_000_000 + dice.roll(9_000_000));
    match dice.roll(6) {
        0 | 1 => format!("+{country} 17{mobile} {rest}"),
        2 => format!("+49 (0)15{mobile} {rest}"),
        3 => format!("017{mobile}/{rest}"),
        4 => format!("0049 16{mobile} {rest}"),
        _ => format!("0{}-{}", 201 + dice.roll(700), rest / 10),
    }
}

fn card(dice: &mut Dice) -> Vec<String> {
    let half = |dice: &mut Dice| dice.roll(100_000_000);
    match dice.roll(4) {
        0 => Vec::new(),
        1 => vec![format!(
            "04{:06X}{:06X}",
            dice.roll(1 << 24),
            dice.roll(1 << 24)
        )],
        _ => vec![format!("{:08}{:08}", half(dice), half(dice))],
    }
}

/// Numbers that look random and are the same every time.
pub(crate) struct Dice(u64);

impl Dice {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    pub(crate) fn roll(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 20) as usize % bound
    }

    pub(crate) fn of<'a>(&mut self, choices: &[&'a str]) -> &'a str {
        choices[self.roll(choices.len())]
    }
}
