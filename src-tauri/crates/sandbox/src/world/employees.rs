//! People who work in the studio.
//!
//! **Invariant:** nobody is hired or dismissed here; the contract has no operation for either. Who
//! there is depends on the origin alone, so that classes and appointments can name them while the
//! world is still being made: [`Employees::of`].

use jiff::ToSpan;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Domain, Ids, Origin};
use crate::people::Gender;
use crate::people::random::Random;

/// Everybody who works in the studio, by ascending number.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Employees(Vec<Employee>);

/// Somebody who works in the studio.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Employee {
    pub(crate) id: i64,
    pub(crate) first_name: String,
    pub(crate) last_name: String,
    pub(crate) gender: Gender,
    pub(crate) born: Date,
    pub(crate) number: String,
    pub(crate) role: Role,
    /// What the role is called on the studio's website.
    pub(crate) title: String,
    /// What they may teach and do, in the studio's words; empty for whoever does not train people.
    pub(crate) competences: Vec<String>,
    pub(crate) has_picture: bool,
    pub(crate) has_mobile: bool,
    pub(crate) street: String,
    pub(crate) house_number: String,
    pub(crate) zip_code: String,
}

/// What somebody is employed as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Role {
    Owner,
    StudioManager,
    Trainer,
    Service,
    Finance,
    Marketing,
}

/// Far below every number that a customer or anything else here can have.
const FIRST_ID: i64 = 1_000_000;

/// Enough that a page of the smallest size has another behind it.
const ROSTER: [(Role, &str, &[&str]); 16] = [
    (Role::Owner, "Inhaberin", &[]),
    (Role::StudioManager, "Studioleitung", &["Erste Hilfe"]),
    (Role::Finance, "Verwaltung", &[]),
    (Role::Marketing, "Marketing", &[]),
    (Role::Service, "Empfang", &["Erste Hilfe"]),
    (Role::Service, "Empfang", &[]),
    (Role::Service, "Recepcja", &["Erste Hilfe"]),
    (Role::Trainer, "Yogalehrerin", &["Yoga", "Pilates"]),
    (Role::Trainer, "Kursleiter", &["Indoor Cycling", "HIIT"]),
    (Role::Trainer, "Kursleiterin", &["Zumba", "Step Aerobic"]),
    (
        Role::Trainer,
        "Personal Trainer",
        &["Personal Training", "Kettlebell"],
    ),
    (
        Role::Trainer,
        "Physiotherapeut",
        &["Rückenfit", "Rehasport", "Personal Training"],
    ),
    (
        Role::Trainer,
        "Ernährungsberaterin",
        &["Ernährungsberatung", "Personal Training"],
    ),
    (
        Role::Trainer,
        "Trener boksu",
        &["Boxing", "Functional Training"],
    ),
    (Role::Trainer, "Trainer", &["Einweisung", "Körperanalyse"]),
    (Role::Trainer, "Aquatrainerin", &["Aqua Fitness", "Pilates"]),
];

const WOMEN: [&str; 12] = [
    "Katharina",
    "Agnieszka",
    "Lea",
    "Emily",
    "Małgorzata",
    "Jana",
    "Sophie",
    "Charlotte",
    "Ewa",
    "Miriam",
    "Hannah",
    "Zoë",
];

const MEN: [&str; 12] = [
    "Thomas",
    "Paweł",
    "Oliver",
    "Jörg",
    "Krzysztof",
    "Lukas",
    "Ben",
    "Mateusz",
    "Florian",
    "Deniz",
    "Nils",
    "Jamie",
];

const FAMILIES: [&str; 24] = [
    "Brandt",
    "Nowak",
    "Carter",
    "Lindner",
    "Kowalczyk",
    "Weiß",
    "Öztürk",
    "Sommer",
    "Zając",
    "Hughes",
    "Krüger",
    "Wójcik",
    "Albrecht",
    "Murphy",
    "Pohl",
    "Jäger",
    "Lewandowska",
    "Busch",
    "Ferreira",
    "Engel",
    "Sikora",
    "Vogt",
    "Marshall",
    "Thiele",
];

const STREETS: [(&str, &str); 6] = [
    ("Schönhauser Allee", "10435"),
    ("Danziger Straße", "10407"),
    ("Bornholmer Straße", "10439"),
    ("Greifswalder Straße", "10405"),
    ("Müllerstraße", "13353"),
    ("Karl-Marx-Straße", "12043"),
];

/// The number of the employee at that place of the roster.
pub(crate) fn id(origin: Origin, place: usize) -> i64 {
    let studio = i64::try_from(origin.studio).unwrap_or_default();
    FIRST_ID + studio * 1_000 + 1 + place as i64
}

impl Employees {
    /// Those of the studio of that origin: to be asked while the world is made.
    pub(crate) fn of(origin: Origin) -> Self {
        let mut random = origin.random("employees", 0);
        let mut women = WOMEN;
        let mut men = MEN;
        let mut families = FAMILIES;
        random.shuffle(&mut women);
        random.shuffle(&mut men);
        random.shuffle(&mut families);
        let hired = ROSTER.iter().enumerate().map(|(place, position)| {
            let (title, is_woman) = (position.1, place % 2 == 0 || position.1.ends_with("in"));
            let first = if is_woman { women } else { men }[place % WOMEN.len()];
            let name = (first, families[place]);
            let gender = match place {
                6 => Gender::Unisex,
                _ if is_woman => Gender::Female,
                _ => Gender::Male,
            };
            let id = id(origin, place);
            Employee::hired(
                id,
                name,
                gender,
                (position.0, title, position.2),
                origin.day,
                &mut random,
            )
        });
        Self(hired.collect())
    }

    pub(crate) fn all(&self) -> &[Employee] {
        &self.0
    }

    pub(crate) fn find(&self, id: i64) -> Option<&Employee> {
        self.0.iter().find(|it| it.id == id)
    }
}

impl Domain for Employees {
    fn seeded(origin: Origin, _ids: &mut Ids) -> Self {
        Self::of(origin)
    }
}

impl Employee {
    fn hired(
        id: i64,
        (first, last): (&str, &str),
        gender: Gender,
        (role, title, competences): (Role, &str, &[&str]),
        today: Date,
        random: &mut Random,
    ) -> Self {
        let age = random.between(22, 58) * 365 + random.between(0, 364);
        let (street, zip_code) = random.pick(&STREETS);
        Self {
            id,
            first_name: first.to_owned(),
            last_name: last.to_owned(),
            gender,
            born: today.saturating_sub(age.days()),
            number: format!("M-{:03}", id % 1_000),
            role,
            title: title.to_owned(),
            competences: competences.iter().map(|&it| it.to_owned()).collect(),
            has_picture: random.percent(75),
            has_mobile: random.percent(70),
            street: street.to_owned(),
            house_number: random.between(1, 180).to_string(),
            zip_code: zip_code.to_owned(),
        }
    }

    /// How members know them: `Lea B.`
    pub(crate) fn public_name(&self) -> String {
        format!("{} {}", self.first_name, initial(&self.last_name))
    }

    /// `L.B.`
    pub(crate) fn initials(&self) -> String {
        [&self.first_name, &self.last_name]
            .map(|it| initial(it))
            .concat()
    }
}

fn initial(name: &str) -> String {
    name.chars().take(1).chain(['.']).collect()
}

impl Role {
    /// The contract's word.
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::Owner => "STUDIO_OWNER",
            Self::StudioManager => "STUDIO_MANAGER",
            Self::Trainer => "TRAINER",
            Self::Service => "SERVICE_EMPLOYEE",
            Self::Finance => "ADMINISTRATION_OR_FINANCE",
            Self::Marketing => "MARKETING",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn origin(studio: usize) -> Origin {
        let day = jiff::civil::date(2026, 11, 22);
        Origin {
            seed: 1,
            day,
            studio,
        }
    }

    #[test]
    fn the_same_origin_employs_the_same_people_and_another_studio_others() {
        let once = Employees::of(origin(0));
        let other = Employees::of(origin(1));

        assert_eq!(once, Employees::of(origin(0)));
        assert!(once.all().iter().all(|it| other.find(it.id).is_none()));
        assert!(once.all().is_sorted_by_key(|it| it.id));
    }
}
