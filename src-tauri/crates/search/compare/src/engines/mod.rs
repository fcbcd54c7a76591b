//! The engines behind one face.

mod fts;
mod fuzzy;
mod scan;

use studiodesk_core::MemberRow;
use studiodesk_search::{DateOrder, Index};

pub(crate) use fts::Fts;
pub(crate) use fuzzy::Fuzzy;
pub(crate) use scan::Scan;

/// As many as are asked for: five are looked at.
pub(crate) const LIMIT: usize = 5;

/// Something that finds people.
pub(crate) trait Engine {
    fn name(&self) -> &'static str;
    /// The ids of the people found, best first.
    fn find(&self, text: &str) -> Vec<i64>;
    /// Memory, counted by the engine itself.
    fn bytes(&self) -> usize;
}

/// Ours.
pub(crate) struct Studiodesk(Index);

impl Studiodesk {
    pub(crate) fn new(people: &[MemberRow]) -> Self {
        Self(Index::build(people.iter().cloned()))
    }
}

impl Engine for Studiodesk {
    fn name(&self) -> &'static str {
        "Studiodesk"
    }

    fn find(&self, text: &str) -> Vec<i64> {
        let found = self.0.find(text, DateOrder::DayMonthYear, LIMIT);
        found.hits.iter().map(|hit| hit.id.0).collect()
    }

    fn bytes(&self) -> usize {
        let memory = self.0.memory();
        memory.index + memory.rows
    }
}

/// Everything of a person that an engine of words can take: telephones in both spellings and by their ends, dates
/// in the spellings that desks use.
pub(crate) fn told(row: &MemberRow) -> String {
    let mut told = vec![row.customer_number.clone(), row.email.clone()];
    for phone in &row.phones {
        let digits: String = phone
            .replace("(0)", "")
            .chars()
            .filter(char::is_ascii_digit)
            .collect();
        let bare = digits.trim_start_matches('0');
        let home = bare.get(2..).unwrap_or_default();
        told.extend([digits.clone(), bare.to_owned(), format!("0{home}")]);
        let tails = [4, 6, 7]
            .iter()
            .filter_map(|length| digits.len().checked_sub(*length));
        told.extend(tails.map(|from| digits[from..].to_owned()));
    }
    told.extend(row.cards.iter().cloned());
    if let Some(date) = row.date_of_birth {
        let (y, m, d) = (date.year(), date.month(), date.day());
        told.push(format!(
            "{d}.{m}.{y} {d:02}.{m:02}.{y} {d:02}{m:02}{y} {d:02}{m:02}{:02} {y}-{m:02}-{d:02}",
            y % 100
        ));
    }
    told.extend(row.address.iter().cloned());
    told.join(" ")
}

/// The words of a query, as engines of words take them.
pub(crate) fn words(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !c.is_alphanumeric());
    words
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect()
}
