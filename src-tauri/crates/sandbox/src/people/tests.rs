//! What every studio of invented people must be.

use std::collections::HashSet;

use super::names::CULTURES;
use super::*;

const TODAY: Date = Date::new(2026, 11, 22);

fn studio() -> Vec<Person> {
    people(7, 500, TODAY)
}

fn count(people: &[Person], status: Status) -> usize {
    people.iter().filter(|it| it.status == status).count()
}

#[test]
fn the_same_seed_makes_the_same_people_and_another_seed_others() {
    let texts = [7, 7, 8].map(|seed| {
        people(seed, 200, TODAY)
            .iter()
            .map(|it| it.to_wire(CardNumberFormat::Decimal, None).to_string())
            .collect::<String>()
    });

    assert_eq!(texts[0], texts[1]);
    assert_ne!(texts[0], texts[2]);
}

#[test]
fn members_are_exactly_as_many_as_asked_for() {
    for members in [0, 1, 99, 5_000] {
        let people = people(1, members, TODAY);

        assert_eq!(count(&people, Status::Member), members);
        assert_eq!(count(&people, Status::Prospect), members.div_ceil(10));
        assert_eq!(count(&people, Status::FormerMember), members.div_ceil(20));
    }
}

#[test]
fn ids_have_ten_digits_ascend_and_leave_gaps() {
    for members in [500, 20_000] {
        let people = people(3, members, TODAY);

        assert!(people.windows(2).all(|pair| pair[0].id < pair[1].id));
        assert!(people.windows(2).any(|pair| pair[0].id + 1 < pair[1].id));
        assert!(people.iter().all(|it| it.id.to_string().len() == 10));
    }
}

#[test]
fn nothing_that_identifies_is_given_twice() {
    let people = people(5, 20_000, TODAY);
    let mut seen = HashSet::new();

    for person in &people {
        assert!(seen.insert(person.customer_number.to_string()));
        assert!(seen.insert(person.uuid.to_string()));
        for medium in &person.access_mediums {
            assert!(seen.insert(format!("{:?}", medium.medium)));
            assert!(seen.insert(format!("medium {}", medium.id)));
        }
    }
}

#[test]
fn a_hundred_members_have_every_naming_culture_among_them() {
    let people = people(7, 100, TODAY);

    for (culture, _) in CULTURES {
        let belongs = |person: &Person| {
            let last = person.last_name.as_deref().unwrap_or_default();
            let first = person.first_name.as_deref().unwrap_or_default();
            let given = culture.female.iter().chain(culture.male);
            let mut families = (0..culture.family.len())
                .flat_map(|i| [true, false].map(|female| culture.family.get(i, female)));
            given.into_iter().any(|it| *it == first) && families.any(|it| last.starts_with(it))
        };
        assert!(people.iter().any(belongs), "{:?}", culture.language);
    }
}

#[test]
fn there_are_twins_and_namesakes_even_among_a_few() {
    let people = people(7, 100, TODAY);
    let pairs = || {
        let all = people.iter().enumerate();
        all.flat_map(|(i, one)| people[..i].iter().map(move |other| (one, other)))
    };

    let twins = pairs().filter(|(one, other)| {
        one.date_of_birth.is_some()
            && one.date_of_birth == other.date_of_birth
            && one.last_name == other.last_name
            && one.address == other.address
            && one.first_name != other.first_name
    });
    let namesakes = pairs().filter(|(one, other)| {
        one.name() == other.name() && one.date_of_birth != other.date_of_birth
    });

    assert!(twins.count() >= 1);
    assert!(namesakes.count() >= 2);
}

#[test]
fn the_names_that_programs_stumble_over_are_there() {
    let people = people(7, 1_500, TODAY);
    let any = |test: fn(&Person) -> bool| people.iter().any(test);
    let letters = |name: &Option<Text>| name.as_ref().map_or(0, |it| it.chars().count());

    assert!(any(|it| it.name().chars().count() > 60));
    assert!(people.iter().any(|it| letters(&it.last_name) == 1));
    assert!(any(|it| it.last_name.is_none()));
    assert!(any(|it| it.first_name.is_none()));
    assert!(any(|it| it.email.is_none()));
    assert!(any(|it| it.name().contains('\'')));
    assert!(any(|it| it.name().contains("van der")));
    assert!(people.iter().all(|it| !it.name().is_empty()));
}

#[test]
fn ages_are_from_14_to_92_and_most_between_20_and_45() {
    let people = people(7, 5_000, TODAY);

    let ages: Vec<_> = people
        .iter()
        .filter_map(|it| it.date_of_birth)
        .map(|born| (TODAY.days() - born.days()) as f64 / 365.25)
        .collect();

    assert!(ages.iter().all(|age| (14.0..93.0).contains(age)));
    let young = ages
        .iter()
        .filter(|age| (20.0..46.0).contains(*age))
        .count();
    assert!(young * 100 / ages.len() >= 55);
}

#[test]
fn records_are_made_before_today_and_after_the_fourteenth_year_or_nearly() {
    for person in studio() {
        assert!(person.created.date < TODAY);
        if let Some(born) = person.date_of_birth {
            assert!(person.created.date.days() - born.days() >= 13 * 365);
        }
    }
}

#[test]
fn every_kind_of_break_and_restriction_is_met() {
    let people = people(7, 300, TODAY);
    let breaks: Vec<_> = people.iter().flat_map(|it| &it.idle_periods).collect();
    let restrictions: Vec<_> = people
        .iter()
        .flat_map(|it| &it.access_restrictions)
        .collect();

    assert!(breaks.iter().any(|it| it.holds_on(TODAY) && !it.unlimited));
    assert!(breaks.iter().any(|it| it.holds_on(TODAY) && it.unlimited));
    assert!(breaks.iter().any(|it| it.end_date < TODAY));
    assert!(breaks.iter().any(|it| it.start_date > TODAY));
    assert!(breaks.iter().all(|it| it.start_date <= it.end_date));
    assert!(restrictions.iter().any(|it| it.holds_on(TODAY)));
    assert!(restrictions.iter().any(|it| !it.holds_on(TODAY)));
    assert!(restrictions.iter().any(|it| it.days.is_none()));
}

#[test]
fn whoever_is_restricted_on_a_day_is_refused_on_it_and_few_others_are() {
    let people = people(7, 2_000, TODAY);
    let (mut restricted, mut others) = (0, 0);

    for person in &people {
        let mut restrictions = person.access_restrictions.iter();
        if restrictions.any(|it| it.holds_on(TODAY)) {
            assert!(person.is_refused_on(TODAY));
            restricted += 1;
        } else if person.is_refused_on(TODAY) {
            others += 1;
        }
    }

    assert!(restricted > 0 && others > 0 && others < people.len() / 100);
}

#[test]
fn bank_accounts_have_right_check_digits_and_addresses_example_domains() {
    for person in studio() {
        if let Some(account) = &person.bank_account {
            assert!(bank::is_valid(&account.iban), "{}", account.iban);
        }
        if let Some(email) = &person.email {
            let domain = email.rsplit('@').next().unwrap_or_default();
            let reserved = ["example.com", "example.org", "example.net"];
            assert!(email.is_ascii());
            assert!(reserved.iter().any(|it| domain.ends_with(it)), "{email}");
        }
    }
}

#[test]
fn a_portrait_is_a_jpeg_of_600_by_600_and_each_person_has_their_own() {
    let [one, again, other] =
        [1_200_000_001, 1_200_000_001, 1_200_000_002].map(|id| portrait(id, 7));

    let format = image::guess_format(&one).unwrap();
    let picture = image::load_from_memory(&one).unwrap();

    assert_eq!(format, image::ImageFormat::Jpeg);
    assert_eq!((picture.width(), picture.height()), (600, 600));
    assert_eq!(one, again);
    assert_ne!(one, other);
}

#[test]
fn a_persons_portrait_is_their_own_and_stays_the_same() {
    let people = people(7, 2, TODAY);

    assert_eq!(portrait_of(&people[0], 7), portrait_of(&people[0], 7));
    assert_ne!(portrait_of(&people[0], 7), portrait_of(&people[1], 7));
}
