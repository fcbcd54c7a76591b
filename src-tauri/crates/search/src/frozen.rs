//! The whole index as bytes, to be kept beside the rows it was made from: reading them takes a fraction
//! of the time in which it is made.
//!
//! **Invariant:** the bytes hold nobody who left, and nothing that was changed since. What another
//! version of this crate wrote is refused, for it may have folded in another way.

use crate::Index;
use crate::packed::{Reader, write_bytes};
use crate::rows::Rows;
use crate::segment::Segment;

/// To be raised with every change of what is written here, or of how text is folded.
const FORMAT: u8 = 6;

impl Index {
    /// The index as bytes. They hold what is known of everybody: they belong into an encrypted file.
    #[must_use]
    pub fn freeze(&self) -> Vec<u8> {
        match self.whole() {
            Some((rows, segment)) => write(rows, segment),
            None => {
                let tidy = Self::build(self.rows());
                tidy.whole()
                    .map_or_else(Vec::new, |(rows, segment)| write(rows, segment))
            }
        }
    }

    /// The index that was written. `None` for bytes that this version did not write.
    #[must_use]
    pub fn thaw(bytes: &[u8]) -> Option<Self> {
        let mut reader = Reader::new(bytes);
        if reader.bytes()? != head() {
            return None;
        }
        let rows = Rows::read(&mut reader)?;
        let heads: Vec<_> = rows.heads().collect::<Option<_>>()?;
        let segment = Segment::read(&mut reader, &heads)?;
        let fits = reader.is_at_end() && segment.len() == heads.len();
        fits.then(|| Self::of_whole(rows, segment, heads.into_iter().map(|(id, _)| id)))
    }
}

fn write(rows: &Rows, segment: &Segment) -> Vec<u8> {
    let mut bytes = Vec::new();
    write_bytes(&mut bytes, &head());
    rows.write(&mut bytes);
    segment.write(&mut bytes);
    bytes
}

/// What tells one version's bytes from another's.
fn head() -> Vec<u8> {
    let mut head = env!("CARGO_PKG_VERSION").as_bytes().to_vec();
    head.push(FORMAT);
    head
}

#[cfg(test)]
mod tests {
    use studiodesk_core::{CustomerId, CustomerStatus, MemberRow};

    use super::*;
    use crate::DateOrder;

    fn person(id: i64, name: &str) -> MemberRow {
        MemberRow {
            id: CustomerId(id),
            status: CustomerStatus::Member,
            first_name: name.into(),
            last_name: "Müller".into(),
            customer_number: format!("1-{id}"),
            date_of_birth: Some(jiff::civil::date(1992, 4, 12)),
            email: format!("{id}@studio.example"),
            phones: vec![format!("0171 55{id}")],
            cards: vec![format!("99{id}")],
            address: vec!["Hauptstraße 5".into(), "50667 Köln".into()],
            has_picture: false,
        }
    }

    fn crowd() -> Index {
        Index::build((1000..1040).map(|id| person(id, if id % 2 == 0 { "Jörg" } else { "Ada" })))
    }

    #[test]
    fn an_index_that_was_put_away_finds_what_it_found() {
        let index = crowd();

        let thawed = Index::thaw(&index.freeze()).unwrap();

        for text in [
            "joerg",
            "Jörg",
            "ada m",
            "ulle",
            "1-1007",
            "12.4.92",
            "0171551003",
            "991004",
        ] {
            let find = |index: &Index| index.find(text, DateOrder::DayMonthYear, 50);
            assert!(find(&index).total > 0, "{text}");
            assert_eq!(find(&thawed), find(&index), "{text}");
        }
    }

    #[test]
    fn people_come_and_go_as_before() {
        let mut index = Index::thaw(&crowd().freeze()).unwrap();

        index.upsert(vec![person(1001, "Zofia"), person(1, "Zoe")]);
        index.remove(&[CustomerId(1002)]);

        assert!(index.has(&person(1001, "Zofia")));
        assert_eq!(index.find("zo", DateOrder::DayMonthYear, 9).total, 2);
        assert_eq!(index.find("1-1002", DateOrder::DayMonthYear, 9).total, 0);
        let again = Index::thaw(&index.freeze()).unwrap();
        assert_eq!(again.len(), 40);
        assert_eq!(again.find("zo", DateOrder::DayMonthYear, 9).total, 2);
    }

    #[test]
    fn nothing_of_somebody_who_left_or_was_renamed_is_put_away() {
        let mut index = Index::build(
            (0..30)
                .map(|id| person(id, "Ada"))
                .chain([person(90, "Leaver"), person(91, "Renamed")]),
        );

        index.remove(&[CustomerId(90)]);
        index.upsert(vec![person(91, "Eva")]);

        let bytes = index.freeze().to_ascii_lowercase();
        for gone in ["leaver", "renamed", "90@studio"] {
            assert!(
                !bytes.windows(gone.len()).any(|at| at == gone.as_bytes()),
                "{gone}"
            );
        }
    }

    #[test]
    fn nobody_is_an_index_too() {
        assert!(Index::thaw(&Index::new().freeze()).is_none_or(|index| index.is_empty()));
    }

    #[test]
    fn other_bytes_are_refused() {
        let mut bytes = crowd().freeze();

        assert!(Index::thaw(&bytes[..bytes.len() - 1]).is_none());
        bytes[1] ^= 1;
        assert!(Index::thaw(&bytes).is_none());
        assert!(Index::thaw(b"").is_none());
    }
}
