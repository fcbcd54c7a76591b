//! Tests of what is made up for each customer.

use super::*;
use crate::people::{self, people};

const TODAY: people::Date = people::Date::new(2026, 11, 22);

fn origin() -> Origin {
    Origin {
        seed: 1,
        day: TODAY.into(),
        studio: 0,
    }
}

#[test]
fn every_member_has_a_running_contract_and_nobody_else_has() {
    let contracts = Contracts::new(origin());

    for person in people(1, 400, TODAY) {
        let own = contracts.view(&person);

        let running = own.0.iter().filter(|it| it.is_active(TODAY.into())).count();
        assert_eq!(
            running,
            usize::from(person.status == Status::Member),
            "{own:?}"
        );
        assert!(
            own.0
                .iter()
                .all(|it| { it.start < it.end(TODAY.into()) && it.created <= it.start })
        );
    }
}

#[test]
fn the_contract_that_rests_is_the_one_in_the_idle_period() {
    let contracts = Contracts::new(origin());
    let mut seen = 0;

    for person in people(1, 400, TODAY) {
        for idle in &person.idle_periods {
            let own = contracts.view(&person);
            let contract = own.find(idle.contract.0).unwrap();
            assert_eq!(contract.rate_name, idle.contract.1);
            assert!(contract.start < idle.start_date.into());
            seen += 1;
        }
    }
    assert!(seen > 10);
}

#[test]
fn a_number_leads_to_its_customer_and_looking_keeps_nothing() {
    let mut contracts = Contracts::new(origin());
    let person = people(1, 20, TODAY).remove(0);

    let id = contracts.view(&person).0[0].id;

    assert_eq!(ids::customer(id, Kind::Contract), Some(person.id));
    assert_eq!(contracts.kept().count(), 0);
    contracts.of(&person).0[0].rate_name = "Changed".to_owned();
    assert_eq!(contracts.view(&person).0[0].rate_name, "Changed");
    assert_eq!(contracts.kept().count(), 1);
}

#[test]
fn an_uncancelled_contract_goes_on_extension_by_extension() {
    let mut random = origin().random("test", 1);
    let start = jiff::civil::date(2025, 1, 1);
    let contract = contract(1, 1, RATES[4], start, &mut random);

    let ends = [
        contract.end(jiff::civil::date(2026, 9, 30)),
        contract.end(jiff::civil::date(2026, 10, 1)),
    ];

    assert_eq!(ends.map(|it| it.to_string()), ["2026-12-31", "2027-12-31"]);
}
