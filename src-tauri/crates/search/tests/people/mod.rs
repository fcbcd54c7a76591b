//! Invented people for the tests.
#![allow(dead_code, reason = "each test file uses its part")]

use jiff::civil::date;
use studiodesk_core::{CustomerId, CustomerStatus, MemberRow};
use studiodesk_search::{Hit, Index};

/// A row under construction.
pub(crate) struct Person(MemberRow);

impl Person {
    /// A member; the last word is the family name.
    pub(crate) fn named(id: i64, name: &str) -> Self {
        let (first, last) = name.rsplit_once(' ').unwrap_or(("", name));
        Self(MemberRow {
            id: CustomerId(id),
            status: CustomerStatus::Member,
            first_name: first.into(),
            last_name: last.into(),
            customer_number: String::new(),
            date_of_birth: None,
            email: String::new(),
            phones: Vec::new(),
            cards: Vec::new(),
            address: Vec::new(),
            has_picture: false,
        })
    }

    pub(crate) fn prospect(mut self) -> Self {
        self.0.status = CustomerStatus::Prospect;
        self
    }

    pub(crate) fn former(mut self) -> Self {
        self.0.status = CustomerStatus::FormerMember;
        self
    }

    pub(crate) fn email(mut self, email: &str) -> Self {
        self.0.email = email.into();
        self
    }

    pub(crate) fn number(mut self, number: &str) -> Self {
        self.0.customer_number = number.into();
        self
    }

    pub(crate) fn phone(mut self, phone: &str) -> Self {
        self.0.phones.push(phone.into());
        self
    }

    pub(crate) fn card(mut self, card: &str) -> Self {
        self.0.cards.push(card.into());
        self
    }

    pub(crate) fn born(mut self, year: i16, month: i8, day: i8) -> Self {
        self.0.date_of_birth = Some(date(year, month, day));
        self
    }

    pub(crate) fn row(self) -> MemberRow {
        self.0
    }
}

/// Four members of a small studio.
pub(crate) fn desk() -> Index {
    Index::build([
        Person::named(1, "Anna Müller")
            .email("Anna.Mueller@mail.example")
            .number("1-10042")
            .phone("+49 171 2344711")
            .born(1992, 4, 12)
            .row(),
        Person::named(2, "Anna Zander")
            .number("1-10077")
            .phone("030 901820")
            .born(1988, 12, 31)
            .row(),
        Person::named(3, "Anna Arnold")
            .card("1173673668653440")
            .born(1970, 4, 12)
            .row(),
        Person::named(4, "Max Mustermann")
            .email("mustermax@firma.example")
            .card("042B73321A3180")
            .born(2001, 1, 1)
            .row(),
    ])
}

/// The text with brackets around what is marked. Panics if a mark is outside or splits a character.
pub(crate) fn mark(hit: &Hit) -> String {
    let units: Vec<u16> = hit.text.encode_utf16().collect();
    let text = |from: u32, to: u32| {
        String::from_utf16(&units[from as usize..to as usize]).expect("a mark splits a character")
    };
    let mut marked = String::new();
    let mut at = 0;
    for &(start, end) in &hit.ranges {
        assert!(at <= start && start < end, "{hit:?}");
        marked += &format!("{}[{}]", text(at, start), text(start, end));
        at = end;
    }
    marked + &text(at, units.len() as u32)
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

    fn of<'a>(&mut self, choices: &[&'a str]) -> &'a str {
        choices[self.roll(choices.len())]
    }

    /// Characters from everywhere, the troublesome ones more often.
    pub(crate) fn noise(&mut self, most: usize) -> String {
        let trouble: Vec<char> =
            "aAeEßẞüU\u{308}\u{30a}øÅæıİŁ'’-. \t\u{2}\u{200f}\u{feff}🦊👨‍👩‍👧ﬁǄ山がאשَ01+(0)@N\nSC٤"
                .chars()
                .collect();
        (0..self.roll(most + 1))
            .map(|_| match self.roll(3) {
                0 => char::from_u32(self.roll(0x11_0000) as u32).unwrap_or('?'),
                _ => trouble[self.roll(trouble.len())],
            })
            .collect()
    }
}

const FIRST: [&str; 14] = [
    "Anna",
    "Jürgen",
    "Zoë",
    "Łukasz",
    "Ayşe",
    "Nguyễn Thị",
    "Ελένη",
    "Фёдор",
    "محمد",
    "שָׂרָה",
    "Hans-Peter",
    "X",
    "Maximilian",
    "太郎",
];
const LAST: [&str; 14] = [
    "Müller",
    "Mueller",
    "Weiß",
    "O'Brien",
    "Kowalski",
    "Yılmaz",
    "Trần",
    "Παπαδόπουλος",
    "Толстой",
    "الهاشمي",
    "כהן",
    "Østergård",
    "Müller-Lüdenscheidt",
    "山田",
];

/// People of many cultures, with ids from 1 on.
pub(crate) fn invent(people: usize, seed: u64) -> Vec<MemberRow> {
    let mut dice = Dice::new(seed);
    (1..=people as i64)
        .map(|id| {
            let name = format!(
                "{} {}{}",
                dice.of(&FIRST),
                dice.of(&LAST),
                dice.of(&["", "", "er", "a"])
            );
            let digits = |dice: &mut Dice, many| dice.roll(10usize.pow(many)) + 10usize.pow(many);
            let phone = match dice.roll(3) {
                0 => format!("+49 (0)17{} {}", dice.roll(10), digits(&mut dice, 6)),
                1 => format!("0{}/{}", 30 + dice.roll(60), digits(&mut dice, 6)),
                _ => format!("0048-{}", digits(&mut dice, 8)),
            };
            let person = Person::named(id, &name)
                .email(&format!("kunde{id}@mail{}.example", dice.roll(9)))
                .number(&format!("{}-{:05}", 1 + dice.roll(3), dice.roll(100_000)))
                .phone(&phone)
                .card(&format!("{}", digits(&mut dice, 12)))
                .born(
                    1940 + dice.roll(70) as i16,
                    1 + dice.roll(12) as i8,
                    1 + dice.roll(28) as i8,
                );
            match dice.roll(8) {
                0 => person.prospect().row(),
                1 => person.former().row(),
                _ => person.row(),
            }
        })
        .collect()
}
