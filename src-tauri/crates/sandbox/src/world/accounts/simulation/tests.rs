//! Whatever the day, the books are even.

use super::*;
use crate::people;
use crate::world::World;

fn origin() -> Origin {
    Origin {
        seed: 1,
        day: jiff::civil::date(2026, 11, 22),
        studio: 0,
    }
}

#[test]
fn a_balance_is_the_credit_without_what_is_open_on_every_day() {
    let world = World::new(origin());

    for person in people::people(1, 300, people::Date::new(2026, 11, 22)) {
        for days in [-200, -40, 0, 25, 200] {
            let day = origin().day.saturating_add(days.days());
            let ledger = world.ledger(&person, day);

            let open: Money = ledger.open().map(|it| it.open).sum();
            assert_eq!(ledger.balance(), ledger.credit - open, "{ledger:?}");
        }
    }
}

#[test]
fn what_is_past_stays_as_it_was_and_no_number_is_given_twice() {
    let world = World::new(origin());

    for person in people::people(1, 300, people::Date::new(2026, 11, 22)) {
        let early = world.ledger(&person, origin().day);
        let late = world.ledger(&person, origin().day.saturating_add(100.days()));

        let lines = |it: &Ledger| -> Vec<_> {
            let entries = it.entries.iter();
            entries.map(|it| (it.id, it.due, it.amount)).collect()
        };
        let (early, late) = (lines(&early), lines(&late));
        assert!(late.starts_with(&early));
        let ids: std::collections::BTreeSet<_> = late.iter().map(|it| it.0).collect();
        assert_eq!(ids.len(), late.len());
    }
}

#[test]
fn leaving_out_what_is_over_does_not_change_the_balance() {
    let world = World::new(origin());
    let (since, today) = (jiff::civil::date(2026, 9, 1), origin().day);

    for person in people::people(1, 300, people::Date::new(2026, 11, 22)) {
        let whole = world.ledger(&person, today);
        let part = world.ledger_since(&person, since, today);

        assert_eq!(whole.balance(), part.balance());
        let shown = |it: &Ledger| {
            let entries = it.entries.iter().filter(|it| since <= it.due);
            entries.map(|it| it.id).collect::<Vec<_>>()
        };
        assert_eq!(shown(&whole), shown(&part));
    }
}
