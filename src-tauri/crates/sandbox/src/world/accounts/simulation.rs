//! Makes a ledger: goes from day to day through what was charged, paid, given back, dunned and
//! handed over.
//!
//! On one day charges come first and what people do comes last: whoever pays at noon pays what the
//! morning brought.

mod collection;
mod steps;

use std::collections::BTreeMap;

use jiff::ToSpan;
use jiff::civil::Date;

use super::CustomerAccount;
use super::conduct::Settles;
use super::entry::{Entry, EntryKind};
use super::ledger::Ledger;
use crate::ids::{self, Kind};
use crate::money::Money;
use crate::people::Person;
use crate::world::Origin;
use crate::world::debt_collection::run_day;

/// Days from a debit to the day on which the bank gives it back.
const RETURN_AFTER: i32 = 4;

/// What the bank takes for that.
const BANK_FEE: Money = Money(395);

/// Days from the day on which something was due to a dunning level, and the fee for it.
const LEVELS: [(i32, Money); 3] = [(14, Money(0)), (42, Money(500)), (70, Money(1_000))];

/// Days after which a claim is handed to the agency in the next run.
const RIPE_AFTER: i32 = 84;

/// What comes on a day, in the order in which it comes.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Event {
    Due(usize),
    Returned(usize, i64),
    Settled(usize, i64),
    Dunned(usize, u8),
    Run(i64),
    Done(usize),
}

struct Simulation<'a> {
    person: &'a Person,
    account: &'a CustomerAccount,
    charges: Vec<Entry>,
    /// By day, and within a day by kind.
    events: BTreeMap<(Date, Event), ()>,
    ledger: Ledger,
    /// How many numbers of [`Kind::Debt`] are given.
    numbers: i64,
}

/// The ledger of that day.
pub(super) fn run(
    person: &Person,
    account: &CustomerAccount,
    charges: Vec<Entry>,
    origin: Origin,
    today: Date,
) -> Ledger {
    let mut simulation = Simulation {
        person,
        account,
        charges,
        events: BTreeMap::new(),
        ledger: Ledger {
            debtor_block: account.conduct.debtor_block,
            ..Ledger::default()
        },
        numbers: 0,
    };
    simulation.plan(origin, today);
    while let Some(((day, event), ())) = simulation.events.pop_first() {
        if day > today {
            break;
        }
        simulation.happen(day, event);
    }
    simulation.ledger
}

impl Simulation<'_> {
    /// Puts in all that is known beforehand.
    fn plan(&mut self, origin: Origin, today: Date) {
        for (place, charge) in self.charges.iter().enumerate() {
            self.events.insert((charge.due, Event::Due(place)), ());
        }
        for (place, item) in self.account.journal().iter().enumerate() {
            self.events.insert((item.day, Event::Done(place)), ());
        }
        if !self.account.is_plain() {
            let days = (1..).map(|run| (run, run_day(origin, run)));
            for (run, day) in days.take_while(|(_, day)| *day <= today) {
                self.events.insert((day, Event::Run(run)), ());
            }
        }
    }

    fn happen(&mut self, day: Date, event: Event) {
        match event {
            Event::Due(place) => self.fall_due(self.charges[place].clone(), day),
            Event::Returned(claim, amount) => self.give_back(claim, Money(amount), day),
            Event::Settled(claim, amount) => self.settle(claim, Money(amount), day),
            Event::Dunned(claim, level) => self.dun(claim, level, day),
            Event::Run(run) => self.hand_over(run, day),
            Event::Done(place) => {
                let account = self.account;
                self.do_step(&account.journal()[place]);
            }
        }
    }

    /// A claim comes up. What lies there pays for it first, then the bank.
    fn fall_due(&mut self, claim: Entry, day: Date) {
        let place = self.claim(claim);
        self.offset(place);
        let open = self.ledger.entries[place].open;
        match (open, self.account.conduct.pays(day)) {
            (Money(0), _) => {}
            (_, true) => self.collect(place, open, day),
            (_, false) => self.fail(place, open, day),
        }
    }

    fn claim(&mut self, claim: Entry) -> usize {
        self.ledger.entries.push(claim);
        self.ledger.entries.len() - 1
    }

    /// Takes from the credit what the claim needs.
    fn offset(&mut self, place: usize) {
        let claim = &mut self.ledger.entries[place];
        let part = self.ledger.credit.min(claim.open);
        claim.open = claim.open - part;
        self.ledger.credit = self.ledger.credit - part;
    }

    /// The bank pays a charge on the day on which it is due.
    fn collect(&mut self, place: usize, amount: Money, day: Date) {
        let since = self.account.conduct.by_debit_since;
        let by_debit = since.is_some_and(|it| it <= day);
        let text = if by_debit {
            "SEPA-Lastschrift"
        } else {
            "Überweisung"
        };
        let claim = &mut self.ledger.entries[place];
        claim.open = claim.open - amount;
        let planned = [
            (Kind::Charge, Kind::DirectDebit),
            (Kind::Extra, Kind::ExtraDebit),
        ];
        let id = planned.into_iter().find_map(|(charge, debit)| {
            let customer = ids::customer(claim.id, charge)?;
            Some(ids::of(customer, debit, ids::serial(claim.id)))
        });
        let id = id.unwrap_or_else(|| self.number());
        self.line(id, day, text, amount, EntryKind::Payment);
    }

    /// The charge is not paid, or only seems to be.
    fn fail(&mut self, place: usize, open: Money, day: Date) {
        let Some(failing) = &self.account.conduct.failing else {
            return;
        };
        let after = |days: i32| day.saturating_add(days.days());
        let is_first = self.ledger.entries.iter().all(|it| it.rejection.is_none());
        let claim = &mut self.ledger.entries[place];
        claim.rejection = Some(failing.reason.clone());
        if is_first {
            claim.block = self.account.conduct.debt_block;
        }
        match failing.settles {
            Settles::Never => {}
            Settles::After(days) => {
                self.events
                    .insert((after(days), Event::Settled(place, open.0)), ());
            }
            Settles::Instalments => {
                claim.in_instalments = true;
                let third = open.0 / 3;
                let parts = [third, third, open.0 - 2 * third];
                for (part, days) in parts.into_iter().zip([30, 60, 90]) {
                    self.events
                        .insert((after(days), Event::Settled(place, part)), ());
                }
            }
        }
        if !claim.in_instalments {
            for ((days, _), level) in LEVELS.into_iter().zip(1..) {
                self.events
                    .insert((after(days), Event::Dunned(place, level)), ());
            }
        }
        if failing.returned {
            self.collect(place, open, day);
            self.events
                .insert((after(RETURN_AFTER), Event::Returned(place, open.0)), ());
        }
    }

    /// The bank takes back what it paid, and something for its trouble.
    fn give_back(&mut self, place: usize, amount: Money, day: Date) {
        let claim = &mut self.ledger.entries[place];
        claim.open = claim.open + amount;
        let (text, contract) = (format!("Rücklastschrift {}", claim.text), claim.contract);
        let id = self.number();
        self.line(id, day, &text, -amount, EntryKind::Return);
        let id = self.number();
        let mut fee = Entry::new(
            id,
            day,
            "Bankgebühr".to_owned(),
            -BANK_FEE,
            EntryKind::BankFee,
        );
        fee.contract = contract;
        let fee = self.claim(fee);
        self.offset(place);
        self.offset(fee);
        let settles = self.account.conduct.failing.as_ref().map(|it| it.settles);
        if let Some(Settles::After(days)) = settles {
            // Paid in one go with the charge.
            let on = self.ledger.entries[place].due.saturating_add(days.days());
            self.events
                .insert((on.max(day), Event::Settled(fee, BANK_FEE.0)), ());
        }
    }

    /// The customer transfers what they owe, or a part of it.
    fn settle(&mut self, place: usize, amount: Money, day: Date) {
        let claim = &mut self.ledger.entries[place];
        let amount = amount.min(claim.open);
        if amount == Money(0) {
            return;
        }
        claim.open = claim.open - amount;
        let text = if claim.in_instalments {
            "Rate"
        } else {
            "Überweisung"
        };
        let id = self.number();
        self.line(id, day, text, amount, EntryKind::Payment);
        self.calm_down();
    }

    fn dun(&mut self, place: usize, level: u8, day: Date) {
        let claim = &self.ledger.entries[place];
        let is_due = claim.is_open() && claim.run.is_none();
        if !is_due || level <= self.ledger.dunning_level {
            return;
        }
        self.ledger.dunning_level = level;
        let (_, fee) = LEVELS[usize::from(level) - 1];
        if fee > Money(0) {
            let id = self.number();
            let text = format!("Mahngebühr Stufe {level}");
            let fee = self.claim(Entry::new(id, day, text, -fee, EntryKind::DunningFee));
            self.offset(fee);
        }
    }

    /// Whoever owes nothing any more is not dunned any more.
    fn calm_down(&mut self) {
        if self.ledger.open().next().is_none() {
            self.ledger.dunning_level = 0;
        }
    }

    fn line(&mut self, id: i64, day: Date, text: &str, amount: Money, kind: EntryKind) {
        let entry = Entry::new(id, day, text.to_owned(), amount, kind);
        self.ledger.entries.push(entry);
    }

    /// The number of what nobody planned. What comes later in time has the higher one, so that none
    /// changes as time goes on.
    fn number(&mut self) -> i64 {
        self.numbers += 1;
        ids::of(self.person.id, Kind::Debt, self.numbers)
    }
}

#[cfg(test)]
mod tests;
