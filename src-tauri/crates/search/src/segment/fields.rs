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
    pub(super) emails: WrittenEmails,
    pub(super) codes: WrittenCodes,
}

/// The addresses, as they were read.
#[derive(Debug)]
pub(super) struct WrittenEmails {
    lines: Lines,
    domains: Collector,
}

/// What has digits, as it was read.
#[derive(Debug)]
pub(super) struct WrittenCodes {
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
        let mut emails = WrittenEmails {
            lines: none(),
            domains: Collector::default(),
        };
        let mut codes = WrittenCodes {
            numbers: none(),
            cards: none(),
            phones: none(),
        };
        for (bearer, (_, row)) in (0..).zip(people) {
            let WrittenEmails { lines, domains } = &mut emails;
            lines
                .push(|line| emails::write(&row.email, line, |domain| domains.add(domain, bearer)));
            codes
                .numbers
                .push(|line| codes::write_number(&row.customer_number, line));
            codes.cards.push(|line| {
                row.cards
                    .iter()
                    .for_each(|card| codes::write_card(card, line))
            });
            codes.phones.push(|line| {
                row.phones
                    .iter()
                    .for_each(|phone| written::write(phone, line))
            });
        }
        Self { emails, codes }
    }
}

impl WrittenEmails {
    /// The same lines, in another order, of which `slots` is the other way round.
    pub(super) fn finish(self, order: &[u32], slots: &[u32]) -> Emails {
        Emails::of(self.lines.in_order(order), self.domains.finish(slots))
    }
}

impl WrittenCodes {
    /// The same lines, in another order, beside the addresses.
    pub(super) fn finish(self, order: &[u32]) -> (Numbers, Cards, Phones) {
        (
            Numbers::of(self.numbers.in_order(order)),
            Cards::of(self.cards.in_order(order)),
            Phones::of(self.phones.in_order(order)),
        )
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
