//! What is written of people beside their names: first in the order in which they come, so that nothing
//! waits for the names to be sorted, then in the order of the slots.

use studiodesk_core::MemberRow;

use crate::lines::Lines;
use crate::packed::Reader;
use crate::{codes, email, phones};

/// One line a person for each field.
#[derive(Debug)]
pub(crate) struct Fields {
    pub(crate) emails: Lines,
    pub(crate) numbers: Lines,
    pub(crate) cards: Lines,
    pub(crate) phones: Lines,
}

impl Fields {
    /// Reads the fields of these people.
    pub(super) fn read(people: &[(u32, &MemberRow)]) -> Self {
        let none = || Lines::with_capacity(people.len());
        let mut fields = Self {
            emails: none(),
            numbers: none(),
            cards: none(),
            phones: none(),
        };
        for (_, row) in people {
            fields.emails.push(|line| email::write(&row.email, line));
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
                    .for_each(|phone| phones::write(phone, line))
            });
        }
        fields
    }

    pub(super) fn write(&self, into: &mut Vec<u8>) {
        for lines in [&self.emails, &self.numbers, &self.cards, &self.phones] {
            lines.write(into);
        }
    }

    pub(super) fn thaw(reader: &mut Reader<'_>) -> Option<Self> {
        Some(Self {
            emails: Lines::read(reader)?,
            numbers: Lines::read(reader)?,
            cards: Lines::read(reader)?,
            phones: Lines::read(reader)?,
        })
    }

    /// The same lines, in another order.
    pub(super) fn in_order(self, order: &[u32]) -> Self {
        Self {
            emails: self.emails.in_order(order),
            numbers: self.numbers.in_order(order),
            cards: self.cards.in_order(order),
            phones: self.phones.in_order(order),
        }
    }
}
