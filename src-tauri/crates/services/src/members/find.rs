//! Finding people, key press by key press: in memory, with no network and no disk.

use std::sync::PoisonError;

use jiff::civil::Date;
use studiodesk_search::{DateOrder as SearchOrder, Hit, Index};

use super::view::{Found, MemberHit, Why, age, hue, initials, some};
use crate::{DateOrder, Desk, Error, Result};

/// More rows than anybody reads; narrowing the search is quicker.
const MOST: usize = 50;

impl Desk {
    /// The people of the open studio who fit `text`, best first.
    ///
    /// # Errors
    /// [`Error::NoStudio`](crate::Error::NoStudio)
    pub fn find_members(&self, text: &str) -> Result<Found> {
        let Some(open) = self.current() else {
            return self.not_yet(text);
        };
        let order = match self.settings().date_order {
            DateOrder::DayMonthYear => SearchOrder::DayMonthYear,
            DateOrder::MonthDayYear => SearchOrder::MonthDayYear,
            DateOrder::YearMonthDay => SearchOrder::YearMonthDay,
        };
        let today = (self.clock)().date();
        if !text.is_empty() {
            open.note_search();
        }
        let index = open.index().read().unwrap_or_else(PoisonError::into_inner);
        let found = index.find(text, order, MOST);
        Ok(Found {
            text: text.to_owned(),
            hits: found
                .hits
                .into_iter()
                .filter_map(|hit| member_hit(&index, hit, today))
                .collect(),
            total: count(found.total),
            more: found.more,
            people: count(index.len()),
            loaded: open.is_loaded(),
        })
    }

    /// While a studio is being opened there is nobody yet, and that is no failure.
    fn not_yet(&self, text: &str) -> Result<Found> {
        if !self.is_opening() {
            return Err(Error::NoStudio);
        }
        Ok(Found {
            text: text.to_owned(),
            hits: Vec::new(),
            total: 0,
            more: false,
            people: 0,
            loaded: false,
        })
    }
}

fn member_hit(index: &Index, hit: Hit, today: Date) -> Option<MemberHit> {
    let row = index.row(hit.id)?;
    Some(MemberHit {
        id: row.id,
        name: row.name(),
        initials: initials(&row),
        hue: hue(row.id),
        status: (&row.status).into(),
        customer_number: some(&row.customer_number),
        date_of_birth: row.date_of_birth.map(|date| date.to_string()),
        age: age(row.date_of_birth, today),
        has_picture: row.has_picture,
        why: Why {
            field: hit.field,
            how: hit.how,
            text: hit.text,
            ranges: hit.ranges,
        },
    })
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
