//! Whether the right person is found, and comes first: the figures by class of query, and their floors.
#![expect(clippy::print_stdout, reason = "the figures are the result")]

mod corpus;

use std::collections::HashMap;

use corpus::{Case, Class, Corpus};
use studiodesk_core::MemberRow;
use studiodesk_search::{DateOrder, Index};

const PEOPLE: usize = 10_000;

/// How many queries there are of a class, and how many of them found whom they meant, first and among five.
#[derive(Debug, Default, Clone, Copy)]
struct Figures {
    asked: usize,
    first: usize,
    five: usize,
}

impl Figures {
    fn note(&mut self, place: Option<usize>) {
        self.asked += 1;
        self.first += usize::from(place == Some(0));
        self.five += usize::from(place.is_some_and(|place| place < 5));
    }

    /// Of a hundred thousand, so that nothing is rounded up to a floor.
    fn share(part: usize, whole: usize) -> usize {
        part * 100_000 / whole.max(1)
    }
}

#[test]
fn the_right_person_is_found_and_comes_first() {
    let corpus = Corpus::new(PEOPLE);
    let index = Index::build(corpus.people.clone());
    let rows: HashMap<i64, &MemberRow> = corpus.people.iter().map(|row| (row.id.0, row)).collect();
    let mut all = Figures::default();
    let mut by_class: HashMap<Class, Figures> = HashMap::new();
    for case in &corpus.cases {
        let place = place_of(&index, case);
        all.note(place);
        by_class.entry(case.class).or_default().note(place);
        if place != Some(0) {
            report(&index, case, rows[&case.id], place);
        }
    }

    println!("{:<16}{:>7}{:>12}{:>12}", "class", "asked", "at 1", "at 5");
    for class in Class::ALL {
        print(&format!("{class:?}"), by_class[&class]);
    }
    print("all", all);
    assert!(all.asked >= 2_000, "{all:?}");
    assert_eq!(by_class[&Class::Exact].first, by_class[&Class::Exact].asked);
    assert!(Figures::share(all.first, all.asked) >= 99_000, "{all:?}");
    assert!(Figures::share(all.five, all.asked) >= 99_500, "{all:?}");
    for (class, figures) in by_class {
        let first = Figures::share(figures.first, figures.asked);
        assert!(first >= 97_000, "{class:?} {figures:?}");
    }
}

fn place_of(index: &Index, case: &Case) -> Option<usize> {
    let found = index.find(&case.text, DateOrder::DayMonthYear, 20);
    found.hits.iter().position(|hit| hit.id.0 == case.id)
}

fn report(index: &Index, case: &Case, row: &MemberRow, place: Option<usize>) {
    let found = index.find(&case.text, DateOrder::DayMonthYear, 3);
    let before: Vec<String> = found
        .hits
        .iter()
        .map(|hit| format!("{} {:?}", hit.text, hit.how))
        .collect();
    println!(
        "{:?} {:?}: {} at {place:?}, after {before:?}",
        case.class,
        case.text,
        row.name()
    );
}

fn print(name: &str, figures: Figures) {
    let share = |part| Figures::share(part, figures.asked) as f64 / 1_000.0;
    println!(
        "{name:<16}{:>7}{:>11.2}%{:>11.2}%",
        figures.asked,
        share(figures.first),
        share(figures.five)
    );
}
