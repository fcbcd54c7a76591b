//! What holds for everybody, whoever they are: tried on some hundred invented people and on noise.

mod people;

use std::collections::HashSet;

use people::{Dice, invent, mark};
use studiodesk_core::{CustomerId, MemberRow};
use studiodesk_search::{DateOrder, Field, Found, How, Index};

const PEOPLE: usize = 350;

fn finds(index: &Index, text: &str, order: DateOrder, row: &MemberRow) {
    let found = index.find(text, order, PEOPLE);

    let known = found.hits.iter().any(|hit| hit.id == row.id);
    assert!(known, "{text:?} ({order:?}) does not find {row:?}");
}

#[test]
fn everybody_is_found_by_everything_that_is_known_of_them() {
    let rows = invent(PEOPLE, 1);
    let index = Index::build(rows.clone());
    let order = DateOrder::DayMonthYear;
    for row in &rows {
        finds(&index, &row.name(), order, row);
        finds(
            &index,
            &format!("{} {}", row.last_name, row.first_name),
            order,
            row,
        );
        finds(&index, &row.name().to_uppercase(), order, row);
        finds(&index, &row.email, order, row);
        finds(&index, &row.customer_number, order, row);
        for text in row.phones.iter().chain(&row.cards) {
            let digits: Vec<char> = text.chars().filter(char::is_ascii_alphanumeric).collect();
            let tail: String = digits[digits.len() - 6..].iter().collect();
            finds(&index, text, order, row);
            finds(&index, &tail, order, row);
        }
        if let Some(date) = row.date_of_birth {
            let (year, month, day) = (date.year(), date.month(), date.day());
            for (text, order) in [
                (format!("{day}.{month}.{year}"), DateOrder::DayMonthYear),
                (format!("{month}/{day}/{year}"), DateOrder::MonthDayYear),
                (
                    format!("{year}-{month:02}-{day:02}"),
                    DateOrder::YearMonthDay,
                ),
                (
                    format!("{year}-{month:02}-{day:02}"),
                    DateOrder::MonthDayYear,
                ),
                (
                    format!("{day:02}{month:02}{:02}", year % 100),
                    DateOrder::DayMonthYear,
                ),
            ] {
                finds(&index, &text, order, row);
            }
        }
    }
}

#[test]
fn an_index_filled_in_slices_answers_as_one_built_at_once() {
    let rows = invent(PEOPLE, 2);
    let at_once = Index::build(rows.clone());
    let mut in_slices = Index::build(invent(PEOPLE / 2, 3));
    for slice in rows.chunks(70) {
        in_slices.upsert(slice.to_vec());
    }
    let gone: Vec<CustomerId> = (0..PEOPLE as i64).map(|id| CustomerId(-id)).collect();
    in_slices.remove(&gone);

    for row in rows.iter().step_by(7) {
        for text in [
            &row.name().chars().take(1).collect::<String>(),
            &row.last_name,
            &row.phones[0],
            "a",
            "1",
            "m a",
        ] {
            let expected = at_once.find(text, DateOrder::DayMonthYear, 40);
            let found = in_slices.find(text, DateOrder::DayMonthYear, 40);
            assert_eq!(found.hits, expected.hits, "{text:?}");
        }
    }
    assert_eq!(in_slices.len(), at_once.len());
}

#[test]
fn who_has_the_spelling_that_was_typed_comes_before_who_has_another() {
    let rows = invent(PEOPLE, 7);
    let index = Index::build(rows.clone());
    let order = DateOrder::DayMonthYear;
    for row in rows.iter().step_by(4) {
        for letters in 2..9 {
            let text: String = row.last_name.chars().take(letters).collect();

            let found = index.find(&text, order, PEOPLE);

            let in_names = found.hits.iter().filter(|hit| hit.field == Field::Name);
            let hows: Vec<How> = in_names.map(|hit| hit.how).collect();
            let last = hows.iter().rposition(|how| *how == How::Prefix);
            let first = hows.iter().position(|how| *how == How::Spelling);
            let in_order = first.is_none_or(|first| last.is_none_or(|last| last < first));
            assert!(in_order, "{text:?} finds {hows:?}");
            let few = index.find(&text, order, 5);
            assert_eq!(few.hits[..], found.hits[..few.hits.len()], "{text:?}");
        }
    }
}

#[test]
fn people_who_are_changed_or_removed_are_found_as_they_are_now() {
    let rows = invent(PEOPLE, 4);
    let mut index = Index::build(rows.clone());
    let (mut changed, gone) = (rows[0].clone(), rows[1].id);
    changed.last_name = "Quastenflosser".into();

    index.upsert(vec![changed.clone(), changed.clone()]);
    index.remove(&[gone, gone]);

    let ids = |found: Found| found.hits.iter().map(|hit| hit.id).collect::<Vec<_>>();
    let order = DateOrder::DayMonthYear;
    assert_eq!(ids(index.find("quastenfl", order, 9)), [changed.id]);
    assert!(!ids(index.find(&rows[0].name(), order, PEOPLE)).contains(&changed.id));
    assert!(!ids(index.find(&rows[1].name(), order, PEOPLE)).contains(&gone));
    assert_eq!((index.len(), index.row(gone)), (PEOPLE - 1, None));
    assert_eq!(index.row(changed.id), Some(changed));
    index.clear();
    assert!(index.is_empty() && index.find("a", order, 9).hits.is_empty());
}

#[test]
fn whatever_is_typed_the_answer_is_sound() {
    let mut dice = Dice::new(5);
    let mut rows = invent(300, 6);
    for row in &mut rows {
        if dice.roll(2) == 0 {
            row.last_name = dice.noise(12);
            row.email = dice.noise(20);
            row.phones.push(dice.noise(9));
            row.cards.push(dice.noise(9));
            row.customer_number = dice.noise(9);
        }
    }
    let index = Index::build(rows.clone());
    for _ in 0..1_500 {
        let row = &rows[dice.roll(rows.len())];
        let text = match dice.roll(4) {
            0 => dice.noise(12),
            1 => row
                .last_name
                .chars()
                .skip(dice.roll(3))
                .take(1 + dice.roll(4))
                .collect(),
            2 => format!("{} {}", dice.noise(3), row.customer_number),
            _ => row
                .email
                .chars()
                .skip(dice.roll(9))
                .take(3 + dice.roll(9))
                .collect(),
        };

        let found = index.find(&text, DateOrder::MonthDayYear, 30);

        let ids: HashSet<_> = found.hits.iter().map(|hit| hit.id).collect();
        assert_eq!(ids.len(), found.hits.len(), "{text:?} finds somebody twice");
        assert!(
            found.hits.len() <= 30 && found.total >= found.hits.len(),
            "{text:?}"
        );
        found
            .hits
            .iter()
            .for_each(|hit| assert!(!mark(hit).is_empty(), "{text:?}"));
    }
}
