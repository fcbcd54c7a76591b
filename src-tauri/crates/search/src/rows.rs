//! The rows of everybody, packed into one buffer: a hundred thousand of them are read from the disk in
//! one piece, and unpacked are only the few that are shown.

use jiff::civil::Date;
use studiodesk_core::{CustomerId, CustomerStatus, MemberRow};

use crate::packed::{Reader, write_bytes, write_length, write_numbers};

/// The place of a row that was taken out.
const NOWHERE: u32 = u32::MAX;
/// The year of somebody whose day of birth is not known.
const UNBORN: i16 = i16::MIN;

/// Rows by number.
#[derive(Debug, Default)]
pub(crate) struct Rows {
    packed: Vec<u8>,
    /// Where each number's row begins.
    starts: Vec<u32>,
    /// Numbers whose rows were taken out.
    free: Vec<u32>,
    /// Bytes of rows that were taken out or replaced.
    waste: usize,
}

impl Rows {
    /// Adds a row and returns its number.
    pub(crate) fn add(&mut self, row: &MemberRow) -> u32 {
        let number = self.free.pop().unwrap_or_else(|| {
            self.starts.push(NOWHERE);
            self.starts.len() as u32 - 1
        });
        self.append(number, row);
        number
    }

    /// Puts another row in the place of this number's.
    pub(crate) fn replace(&mut self, number: u32, row: &MemberRow) {
        self.waste += self.length(number);
        self.append(number, row);
        self.tidy();
    }

    /// Takes a row out.
    pub(crate) fn remove(&mut self, number: u32) {
        self.waste += self.length(number);
        self.starts[number as usize] = NOWHERE;
        self.free.push(number);
        self.tidy();
    }

    /// Makes room for so many more rows.
    pub(crate) fn reserve(&mut self, rows: usize) {
        self.starts.reserve(rows);
    }

    /// The row of a number, unpacked.
    pub(crate) fn get(&self, number: u32) -> Option<MemberRow> {
        unpack(&mut self.reader(number)?)
    }

    /// Whose row it is.
    pub(crate) fn id(&self, number: u32) -> Option<CustomerId> {
        let start = *self.starts.get(number as usize)?;
        let bytes = self.packed.get(start as usize..)?.first_chunk()?;
        Some(CustomerId(i64::from_le_bytes(*bytes)))
    }

    /// Given and family names of a number.
    pub(crate) fn names(&self, number: u32) -> Option<[&str; 2]> {
        let mut reader = self.reader(number)?;
        read_head(&mut reader)?;
        Some([reader.text()?, reader.text()?])
    }

    /// Whether the number's row is just this one.
    pub(crate) fn is(&self, number: u32, row: &MemberRow) -> bool {
        let mut packed = Vec::new();
        pack(row, &mut packed);
        // Each part says where it ends, so that no row is the beginning of another.
        let start = self.starts[number as usize];
        start != NOWHERE && self.packed[start as usize..].starts_with(&packed)
    }

    /// Every row with its number, unpacked.
    pub(crate) fn iter(&self) -> impl Iterator<Item = MemberRow> {
        (0..self.starts.len() as u32).filter_map(|number| self.get(number))
    }

    /// How many numbers were given, those that are free again included.
    pub(crate) fn numbers(&self) -> usize {
        self.starts.len()
    }

    /// Whether nothing of anybody is left who was taken out or changed.
    pub(crate) fn is_tidy(&self) -> bool {
        self.waste == 0 && self.free.is_empty()
    }

    /// Bytes in memory.
    pub(crate) fn weight(&self) -> usize {
        self.packed.capacity() + (self.starts.capacity() + self.free.capacity()) * 4
    }

    /// Writes all rows. They are tidy.
    pub(crate) fn write(&self, into: &mut Vec<u8>) {
        write_bytes(into, &self.packed);
        write_numbers(into, &self.starts);
    }

    pub(crate) fn read(reader: &mut Reader<'_>) -> Option<Self> {
        let (packed, starts) = (reader.bytes()?.to_vec(), reader.numbers()?);
        Some(Self {
            packed,
            starts,
            ..Self::default()
        })
    }

    /// Who each number is, and the day of their birth.
    pub(crate) fn heads(&self) -> impl Iterator<Item = Option<(CustomerId, Option<Date>)>> {
        let head = |start: &u32| {
            let mut reader = Reader::new(self.packed.get(*start as usize..)?);
            read_head(&mut reader)
        };
        self.starts.iter().map(head)
    }

    fn append(&mut self, number: u32, row: &MemberRow) {
        self.starts[number as usize] = self.packed.len() as u32;
        pack(row, &mut self.packed);
    }

    fn reader(&self, number: u32) -> Option<Reader<'_>> {
        let start = *self.starts.get(number as usize)?;
        Some(Reader::new(self.packed.get(start as usize..)?))
    }

    fn length(&self, number: u32) -> usize {
        let mut packed = Vec::new();
        if let Some(row) = self.get(number) {
            pack(&row, &mut packed);
        }
        packed.len()
    }

    /// Packs anew once most of the buffer is waste.
    fn tidy(&mut self) {
        if self.waste * 2 <= self.packed.len() {
            return;
        }
        let mut packed = Vec::with_capacity(self.packed.len() - self.waste);
        for number in 0..self.starts.len() as u32 {
            if let Some(row) = self.get(number) {
                self.starts[number as usize] = packed.len() as u32;
                pack(&row, &mut packed);
            }
        }
        self.packed = packed;
        self.waste = 0;
    }
}

/// Head first, then the names, which are read more often than the rest.
fn pack(row: &MemberRow, into: &mut Vec<u8>) {
    into.extend(row.id.0.to_le_bytes());
    let born = row.date_of_birth;
    into.extend(born.map_or(UNBORN, Date::year).to_le_bytes());
    into.extend(born.map_or([0; 2], |date| [date.month() as u8, date.day() as u8]));
    write_bytes(into, row.first_name.as_bytes());
    write_bytes(into, row.last_name.as_bytes());
    into.push(u8::from(row.has_picture));
    match &row.status {
        CustomerStatus::Member => into.push(0),
        CustomerStatus::Prospect => into.push(1),
        CustomerStatus::FormerMember => into.push(2),
        CustomerStatus::Unknown(text) => {
            into.push(3);
            write_bytes(into, text.as_bytes());
        }
    }
    write_bytes(into, row.customer_number.as_bytes());
    write_bytes(into, row.email.as_bytes());
    for list in [&row.phones, &row.cards, &row.address] {
        write_length(into, list.len());
        for entry in list {
            write_bytes(into, entry.as_bytes());
        }
    }
}

fn unpack(reader: &mut Reader<'_>) -> Option<MemberRow> {
    let (id, date_of_birth) = read_head(reader)?;
    let [first_name, last_name] = [reader.text()?.to_owned(), reader.text()?.to_owned()];
    let has_picture = reader.array::<1>()? != [0];
    let status = match reader.array::<1>()? {
        [0] => CustomerStatus::Member,
        [1] => CustomerStatus::Prospect,
        [2] => CustomerStatus::FormerMember,
        _ => CustomerStatus::Unknown(reader.text()?.to_owned()),
    };
    Some(MemberRow {
        id,
        status,
        first_name,
        last_name,
        customer_number: reader.text()?.to_owned(),
        date_of_birth,
        email: reader.text()?.to_owned(),
        phones: unpack_list(reader)?,
        cards: unpack_list(reader)?,
        address: unpack_list(reader)?,
        has_picture,
    })
}

fn unpack_list(reader: &mut Reader<'_>) -> Option<Vec<String>> {
    let length = reader.length()?;
    (0..length)
        .map(|_| reader.text().map(str::to_owned))
        .collect()
}

fn read_head(reader: &mut Reader<'_>) -> Option<(CustomerId, Option<Date>)> {
    let id = CustomerId(i64::from_le_bytes(reader.array()?));
    let year = i16::from_le_bytes(reader.array()?);
    let [month, day] = reader.array()?;
    let born = match year {
        UNBORN => None,
        _ => Some(Date::new(year, month as i8, day as i8).ok()?),
    };
    Some((id, born))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn row(id: i64, name: &str) -> MemberRow {
        MemberRow {
            id: CustomerId(id),
            status: CustomerStatus::Unknown("GUEST".into()),
            first_name: name.into(),
            last_name: "Weiß".into(),
            customer_number: String::new(),
            date_of_birth: Some(date(-44, 3, 15)),
            email: "a@b.example".into(),
            phones: vec!["1".into(), String::new()],
            cards: vec![],
            address: vec!["Hauptstraße 5".into(), "50667 Köln".into()],
            has_picture: true,
        }
    }

    #[test]
    fn a_row_is_unpacked_as_it_was() {
        let mut rows = Rows::default();
        let known = MemberRow {
            date_of_birth: None,
            status: CustomerStatus::Prospect,
            ..row(-1, "")
        };

        let numbers = [row(1, "Jörg"), known.clone()].map(|row| rows.add(&row));

        assert_eq!(
            numbers.map(|number| rows.get(number)),
            [Some(row(1, "Jörg")), Some(known)]
        );
        assert_eq!(rows.names(0), Some(["Jörg", "Weiß"]));
        assert!(rows.is(0, &row(1, "Jörg")) && !rows.is(0, &row(1, "Jör")));
    }

    #[test]
    fn nothing_is_left_of_rows_that_were_taken_out_once_they_are_most() {
        let mut rows = Rows::default();
        for id in 0..4 {
            rows.add(&row(id, "Secret"));
        }

        (0..3).for_each(|number| rows.remove(number));

        let found = |text: &str| {
            rows.packed
                .windows(6)
                .filter(|&at| at == text.as_bytes())
                .count()
        };
        assert_eq!(found("Secret"), 1);
        assert_eq!(rows.get(0), None);
        assert_eq!(rows.get(3), Some(row(3, "Secret")));
    }

    #[test]
    fn a_number_that_is_free_is_given_again() {
        let mut rows = Rows::default();
        rows.add(&row(1, "Ada"));
        rows.remove(0);

        assert_eq!(rows.add(&row(2, "Eva")), 0);
        assert_eq!(rows.iter().collect::<Vec<_>>(), [row(2, "Eva")]);
    }
}
