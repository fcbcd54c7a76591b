//! Customer numbers in order, whole and behind their prefix: those that begin alike stand side by side.

use crate::codes::{Code, read_number};
use crate::found::How;
use crate::lines::Lines;
use crate::packed::{Reader, write_numbers};

/// The lines of customer numbers.
#[derive(Debug)]
pub(crate) struct Numbers {
    lines: Lines,
    /// Slots in the order of whole numbers, and in the order of their significant parts.
    orders: [Vec<u32>; 2],
}

impl Numbers {
    pub(super) fn of(lines: Lines) -> Self {
        let orders = [whole, significant].map(|part| in_order(&lines, part));
        Self { lines, orders }
    }

    /// Gives everybody whose number begins with what was typed. Some come twice.
    pub(crate) fn find(&self, code: &Code, mut each: impl FnMut(u32, How)) {
        for typed in code.readings() {
            for (order, part) in self.orders.iter().zip([whole, significant]) {
                let of = |slot: &u32| part(self.lines.line(*slot)).unwrap_or_default();
                let from = order.partition_point(|slot| of(slot) < typed);
                let begun = order[from..].partition_point(|slot| of(slot).starts_with(typed));
                let same = order[from..from + begun].partition_point(|slot| of(slot) == typed);
                for (at, &slot) in order[from..from + begun].iter().enumerate() {
                    each(slot, if at < same { How::Exact } else { How::Prefix });
                }
            }
        }
    }

    pub(super) fn write(&self, into: &mut Vec<u8>) {
        self.lines.write(into);
        self.orders
            .iter()
            .for_each(|order| write_numbers(into, order));
    }

    pub(super) fn thaw(reader: &mut Reader<'_>) -> Option<Self> {
        Some(Self {
            lines: Lines::read(reader)?,
            orders: [reader.numbers()?, reader.numbers()?],
        })
    }

    pub(super) fn weight(&self) -> usize {
        let orders = self.orders.iter().map(|order| order.capacity() * 4);
        self.lines.weight() + orders.sum::<usize>()
    }
}

fn whole(line: &str) -> Option<&str> {
    read_number(line).map(|(number, _)| number)
}

/// Only of those where it is not the whole.
fn significant(line: &str) -> Option<&str> {
    let (number, significant) = read_number(line)?;
    (significant.len() < number.len()).then_some(significant)
}

/// The slots that have this part, in its order.
fn in_order(lines: &Lines, part: fn(&str) -> Option<&str>) -> Vec<u32> {
    let beginning = |text: &str| {
        let mut bytes = [0; 12];
        let length = text.len().min(12);
        bytes[..length].copy_from_slice(&text.as_bytes()[..length]);
        bytes
    };
    // Most numbers are told apart by what is sorted beside their slot.
    let mut sorted: Vec<([u8; 12], u32)> = (0..lines.len() as u32)
        .filter_map(|slot| Some((beginning(part(lines.line(slot))?), slot)))
        .collect();
    sorted.sort_unstable_by(|(one, a), (other, b)| {
        let texts = || part(lines.line(*a)).cmp(&part(lines.line(*b)));
        one.cmp(other).then_with(texts).then(a.cmp(b))
    });
    // Collecting would keep the room of what was beside the slots.
    let mut order = Vec::with_capacity(sorted.len());
    order.extend(sorted.iter().map(|&(_, slot)| slot));
    order
}
