//! Who has which number: a table of numbers, whose ids stand in the rows.

use studiodesk_core::CustomerId;

use crate::rows::Rows;

/// An entry of nobody.
const FREE: u32 = u32::MAX;
const SMALLEST: usize = 16;

/// Numbers by id, each at the first free entry from where its id points.
#[derive(Debug, Default)]
pub(crate) struct Ids {
    /// A power of two, or none.
    table: Vec<u32>,
    known: usize,
}

impl Ids {
    /// How many there are.
    pub(crate) fn len(&self) -> usize {
        self.known
    }

    /// The number of an id.
    pub(crate) fn get(&self, id: CustomerId, rows: &Rows) -> Option<u32> {
        Some(self.table[self.find(id, rows)?])
    }

    /// Notes the number of an id that has none.
    pub(crate) fn insert(&mut self, id: CustomerId, number: u32, rows: &Rows) {
        self.reserve(1, rows);
        put(&mut self.table, id, number);
        self.known += 1;
    }

    /// Forgets an id, whose row is still there.
    pub(crate) fn remove(&mut self, id: CustomerId, rows: &Rows) -> Option<u32> {
        let mut hole = self.find(id, rows)?;
        let number = std::mem::replace(&mut self.table[hole], FREE);
        self.known -= 1;
        // Who stands behind, and would be looked for from the hole or before, moves up.
        let last = self.table.len() - 1;
        let mut at = (hole + 1) & last;
        while self.table[at] != FREE {
            let home = rows.id(self.table[at]).map(|id| home(id, self.table.len()));
            let goes_back = home.is_some_and(|home| {
                (at.wrapping_sub(home) & last) >= (at.wrapping_sub(hole) & last)
            });
            if goes_back {
                self.table.swap(hole, at);
                hole = at;
            }
            at = (at + 1) & last;
        }
        Some(number)
    }

    /// Makes room for so many more.
    pub(crate) fn reserve(&mut self, more: usize, rows: &Rows) {
        let wanted = (self.known + more) * 4 / 3 + 1;
        if wanted <= self.table.len() {
            return;
        }
        let mut table = vec![FREE; wanted.next_power_of_two().max(SMALLEST)];
        for &number in self.table.iter().filter(|&&number| number != FREE) {
            if let Some(id) = rows.id(number) {
                put(&mut table, id, number);
            }
        }
        self.table = table;
    }

    /// Bytes in memory.
    pub(crate) fn weight(&self) -> usize {
        self.table.capacity() * 4
    }

    fn find(&self, id: CustomerId, rows: &Rows) -> Option<usize> {
        let last = self.table.len().checked_sub(1)?;
        let mut at = home(id, self.table.len());
        while self.table[at] != FREE {
            if rows.id(self.table[at]) == Some(id) {
                return Some(at);
            }
            at = (at + 1) & last;
        }
        None
    }
}

fn put(table: &mut [u32], id: CustomerId, number: u32) {
    let mut at = home(id, table.len());
    while table[at] != FREE {
        at = (at + 1) & (table.len() - 1);
    }
    table[at] = number;
}

/// Where an id is looked for first.
fn home(id: CustomerId, entries: usize) -> usize {
    let spread = (id.0 as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    (spread >> (u64::BITS - entries.ilog2())) as usize
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use studiodesk_core::{CustomerStatus, MemberRow};

    use super::*;

    fn row(id: i64) -> MemberRow {
        MemberRow {
            id: CustomerId(id),
            status: CustomerStatus::Member,
            first_name: String::new(),
            last_name: String::new(),
            customer_number: String::new(),
            date_of_birth: None,
            email: String::new(),
            phones: Vec::new(),
            cards: Vec::new(),
            address: Vec::new(),
            has_picture: false,
        }
    }

    #[test]
    fn everybody_keeps_their_number_while_others_come_and_go() {
        let (mut rows, mut ids) = (Rows::default(), Ids::default());
        let mut known = HashMap::new();
        let mut seed = 1u64;
        for _ in 0..5_000 {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            let id = CustomerId((seed >> 55) as i64);
            if let Some(number) = known.remove(&id) {
                assert_eq!(ids.remove(id, &rows), Some(number));
                rows.remove(number);
                assert_eq!(ids.get(id, &rows), None);
            } else {
                let number = rows.add(&row(id.0));
                ids.insert(id, number, &rows);
                known.insert(id, number);
            }
            assert_eq!(ids.len(), known.len());
            for (&id, &number) in &known {
                assert_eq!(ids.get(id, &rows), Some(number));
            }
        }
    }
}
