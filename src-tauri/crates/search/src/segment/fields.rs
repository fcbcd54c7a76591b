//! What is written of people beside their names: first in the order in which they come, so that nothing
//! waits for the names to be sorted, then in the order of the slots, with what finds it there.

mod cards;
mod emails;
mod numbers;
mod phones;

use studiodesk_core::MemberRow;

use crate::dictionary::Collector;
use crate::lines::Lines;
use crate::packed::Reader;
use crate::{codes, phones as written};

pub(crate) use cards::Cards;
pub(crate) use emails::Emails;
pub(crate) use numbers::Numbers;
pub(crate) use phones::Phones;

/// One line a person for each field, as it was read.
#[derive(Debug)]
pub(super) struct Written {
    emails: Lines,
    domains: Collector,
    numbers: Lines,
    cards: Lines,
    phones: Lines,
}

/// The fields of people, by slot.
#[derive(Debug)]
pub(crate) struct Fields {
    pub(crate) emails: Emails,
    pub(crate) numbers: Numbers,
    pub(crate) cards: Cards,
    pub(crate) phones: Phones,
}

impl Written {
    /// Reads the fields of these people.
    pub(super) fn read(people: &[(u32, &MemberRow)]) -> Self {
        let none = || Lines::with_capacity(people.len());
        let mut fields = Self {
            emails: none(),
            domains: Collector::default(),
            numbers: none(),
            cards: none(),
            phones: none(),
        };
        for (bearer, (_, row)) in (0..).zip(people) {
            let domains = &mut fields.domains;
            fields
                .emails
                .push(|line| emails::write(&row.email, line, |domain| domains.add(domain, bearer)));
            fields
                .numbers
                .push(|line| codes::write_number(&row.customer_number, line));
            fields.cards.push(|line| {
                row.cards
                    .iter()
                    .for_each(|card| codes::write_card(card, line))
            });
            fields.phones.push(|line| {
                row.phones
                    .iter()
                    .for_each(|phone| written::write(phone, line))
            });
        }
        fields
    }

    /// The same lines, in another order, of which `slots` is the other way round.
    pub(super) fn finish(self, order: &[u32], slots: &[u32]) -> Fields {
        Fields {
            emails: Emails::of(self.emails.in_order(order), self.domains.finish(slots)),
            numbers: Numbers::of(self.numbers.in_order(order)),
            cards: Cards::of(self.cards.in_order(order)),
            phones: Phones::of(self.phones.in_order(order)),
        }
    }
}

impl Fields {
    pub(super) fn write(&self, into: &mut Vec<u8>) {
        self.emails.write(into);
        self.numbers.write(into);
        self.cards.write(into);
        self.phones.write(into);
    }

    pub(super) fn thaw(reader: &mut Reader<'_>) -> Option<Self> {
        Some(Self {
            emails: Emails::thaw(reader)?,
            numbers: Numbers::thaw(reader)?,
            cards: Cards::thaw(reader)?,
            phones: Phones::thaw(reader)?,
        })
    }

    /// Bytes in memory.
    pub(super) fn weight(&self) -> usize {
        self.emails.weight() + self.numbers.weight() + self.cards.weight() + self.phones.weight()
    }
}
