//! Puts people together, one after the other.

use super::access::Numbers;
use super::date::{Date, Moment};
use super::identity::{Identities, Identity};
use super::person::{AccessRestriction, IdlePeriod, Person, Status, Text};
use super::random::Random;
use super::{address, bank, contact, details, standing};
use crate::ids::{self, Kind};

/// Streams of chance beside those of the people, which count from 0.
const STUDIO_STREAM: u64 = u64::MAX;

/// Every so many people the special ones come round again. They have fixed places and do not wait
/// for chance, so that the smallest studio has each of them.
const ROUND: usize = 60;

/// The part that somebody plays.
enum Role {
    Ordinary,
    /// Has a name that programs stumble over.
    Unusual,
    /// Has the name of somebody else, and nothing else in common.
    Namesake,
    /// Has the birthday, address and family name of the person before.
    Twin,
}

impl Role {
    fn at(index: usize) -> Self {
        match index % ROUND {
            11 | 53 => Self::Unusual,
            // Two and one places before these is somebody ordinary.
            20 => Self::Namesake,
            41 => Self::Twin,
            _ => Self::Ordinary,
        }
    }
}

/// Exactly so many members of an invented studio, and with them a tenth of prospects and a twentieth
/// of former members, by ascending id.
///
/// The same `seed`, `members` and `today` give the same people.
#[must_use]
pub fn people(seed: u64, members: usize, today: Date) -> Vec<Person> {
    let mut random = Random::new(seed, STUDIO_STREAM);
    let statuses = statuses(&mut random, members);
    let mut studio = Studio {
        today,
        total: statuses.len(),
        next_id: 1_200_000_000 + random.between(0, 50_000_000),
        numbers: Numbers::new(&mut random),
        identities: Identities::new(),
        recent: Vec::new(),
        idle: 0,
        restricted: 0,
    };
    let mut people: Vec<Person> = Vec::with_capacity(statuses.len());
    for (index, status) in statuses.into_iter().enumerate() {
        let mut random = Random::new(seed, index as u64);
        let person = studio.person(&mut random, index, status, people.last());
        people.push(person);
    }
    people
}

fn statuses(random: &mut Random, members: usize) -> Vec<Status> {
    let mut statuses = vec![Status::Member; members];
    statuses.extend(std::iter::repeat_n(Status::Prospect, members.div_ceil(10)));
    statuses.extend(std::iter::repeat_n(
        Status::FormerMember,
        members.div_ceil(20),
    ));
    random.shuffle(&mut statuses);
    statuses
}

struct Studio {
    today: Date,
    total: usize,
    next_id: i64,
    numbers: Numbers,
    identities: Identities,
    /// The last two people's identities, for twins and namesakes.
    recent: Vec<Identity>,
    /// Idle periods and restrictions so far: their kinds take turns.
    idle: u64,
    restricted: u64,
}

impl Studio {
    fn person(
        &mut self,
        random: &mut Random,
        index: usize,
        status: Status,
        before: Option<&Person>,
    ) -> Person {
        let role = Role::at(index);
        let identity = self.identity(random, &role);
        let twin = before.filter(|_| matches!(role, Role::Twin));
        let born = match twin.and_then(|twin| twin.date_of_birth) {
            Some(day) => day,
            None => birthday(random, self.today),
        };
        let address = match twin {
            Some(twin) => twin.address.clone(),
            None => address::address(random, identity.culture.language.1 == "PL"),
        };
        let country = identity.culture.language.1;
        let phone_private = match twin {
            Some(twin) => twin.phone_private.clone(),
            None => some(random, 35, |random| contact::landline(random, country)),
        };
        let access_restrictions = self.restrictions(random, status);
        let refused_today = |today| access_restrictions.iter().any(|it| it.holds_on(today));
        let id = self.id(random);
        let mut person = Person {
            id,
            customer_number: format!("1-{}", 10_000 + 3 * index as u64 + random.below(3)).into(),
            status,
            email: some(random, 88, |random| {
                let (first, last) = (identity.first.as_deref(), identity.last.as_deref());
                contact::email(random, first, last, born.year)
            }),
            first_name: identity.first.clone(),
            second_first_name: identity.second_first.clone(),
            last_name: identity.last.clone(),
            second_last_name: identity.second_last.clone(),
            date_of_birth: (twin.is_some() || random.below(200) > 0).then_some(born),
            gender: identity.gender,
            phone_private,
            phone_private_mobile: some(random, 82, |random| contact::mobile(random, country)),
            phone_business: some(random, 6, |random| contact::landline(random, "DE")),
            phone_business_mobile: some(random, 4, |random| contact::mobile(random, "DE")),
            access_mediums: self.numbers.mediums(random, status),
            access_refusal: !refused_today(self.today) && random.below(300) == 0,
            idle_periods: self.idle_periods(random, id, status),
            access_restrictions,
            bank_account: None,
            preferred_language: details::language(
                random,
                identity.culture.language,
                &address.country,
            ),
            additional_information: details::additional_information(random),
            uuid: details::uuid(random),
            referral_code: some(random, 30, details::referral_code),
            third_party_id: some(random, 4, |random| {
                format!("A{}", 1000 + random.below(90_000)).into()
            }),
            created: self.created(random, index, born),
            has_picture: random.percent(match status {
                Status::Member => 60,
                Status::Prospect => 12,
                Status::FormerMember => 40,
            }),
            address,
        };
        if status == Status::Member && random.percent(78) {
            let account = bank::account(random, &person.address.country, person.name());
            person.bank_account = Some(Box::new(account));
        }
        self.remember(identity);
        person
    }

    fn identity(&mut self, random: &mut Random, role: &Role) -> Identity {
        match (role, self.recent.as_slice()) {
            (Role::Unusual, _) => self.identities.unusual(random),
            (Role::Namesake, [other, _]) => other.clone(),
            (Role::Twin, [_, other]) => other.twin(random),
            _ => self.identities.ordinary(random),
        }
    }

    fn remember(&mut self, identity: Identity) {
        if self.recent.len() == 2 {
            self.recent.remove(0);
        }
        self.recent.push(identity);
    }

    /// Ids of ten digits with gaps, for the service counts the customers of all studios together.
    fn id(&mut self, random: &mut Random) -> i64 {
        let widest = (8_000_000_000 / (self.total as i64 + 1)).clamp(1, 9_000);
        self.next_id += random.between(1, widest);
        self.next_id
    }

    /// Higher ids are younger records, and a studio gains more people each year than the year before.
    fn created(&self, random: &mut Random, index: usize, born: Date) -> Moment {
        let (left, total) = ((self.total - index) as i64, self.total as i64);
        let days_ago = 1 + 5_400 * left / total * left / total + random.between(0, 20);
        // Nobody was on record long before they were old enough to train.
        let earliest = born.plus_days(13 * 365);
        let yesterday = self.today.plus_days(-1);
        let date = self.today.plus_days(-days_ago).max(earliest);
        Moment {
            date: date.min(yesterday),
            second: random.between(7 * 3600, 22 * 3600 - 1) as u32,
        }
    }

    fn idle_periods(&mut self, random: &mut Random, id: i64, status: Status) -> Vec<IdlePeriod> {
        if status != Status::Member || !random.percent(9) {
            return Vec::new();
        }
        let Self { numbers, today, .. } = self;
        let turn = self.idle;
        self.idle += 1;
        let mut periods = vec![standing::idle_period(random, turn, *today, || numbers.id())];
        if turn % 12 == 2 {
            // One that is coming can have one that is over before it.
            let past = standing::idle_period(random, 1, *today, || numbers.id());
            periods.insert(0, past);
        }
        // Both rest the same contract, whose number leads back to the person.
        let (_, rate) = periods[0].contract.clone();
        let contract = ids::of(id, Kind::Contract, 1);
        for period in &mut periods {
            period.contract = (contract, rate.clone());
        }
        periods
    }

    fn restrictions(&mut self, random: &mut Random, status: Status) -> Vec<AccessRestriction> {
        if status == Status::Prospect || !random.percent(4) {
            return Vec::new();
        }
        let turn = self.restricted;
        self.restricted += 1;
        vec![standing::restriction(random, turn, self.today)]
    }
}

fn some(random: &mut Random, chance: u64, make: impl FnOnce(&mut Random) -> Text) -> Option<Text> {
    random.percent(chance).then(|| make(random))
}

/// From 14 to 92 years old, most of them between 20 and 45.
fn birthday(random: &mut Random, today: Date) -> Date {
    let years = match random.below(100) {
        0..=4 => random.between(14, 19),
        // The mean of two draws has its peak in the middle.
        5..=71 => (random.between(18, 47) + random.between(18, 47)) / 2,
        72..=93 => random.between(44, 67),
        _ => random.between(66, 91),
    };
    let days_since = random.between(0, 364);
    // Counted from the first of the month, for a 29 February is not in every year.
    let anniversary = Date::new(today.year - years as i16, today.month, today.day.min(28));
    anniversary.plus_days(-days_since - 1)
}
