//! Taking changes in, with files of any size, or not at all.

use std::io::{Read, empty};
use std::slice;
use std::sync::{Arc, Mutex};

use studiodesk_outbox::model::{ItemId, State};
use studiodesk_outbox::ports;
use studiodesk_store::{Error, Journal};

use super::support::{ADA, BEN, Place, Torn, bytes, draft, file, put, read};
use crate::support::at;

/// `printf abc | sha256sum`
const ABC: &str = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

const CHUNK: usize = 256 << 10;

#[test]
fn an_item_returns_as_it_was_put_and_waits() {
    let place = Place::new();
    let files = vec![file("letter.pdf", &b"abc"[..]), file("empty.pdf", empty())];

    let item = place
        .open()
        .put(draft(ADA, "{\"a\":1}"), files, at(3))
        .unwrap();

    let journal = place.open();
    assert_eq!(journal.items().unwrap(), slice::from_ref(&item));
    assert_eq!(journal.item(item.id).unwrap(), item);
    assert_eq!((item.state, item.asked_at), (State::Queued, at(3)));
    assert_eq!(&*item.payload, "{\"a\":1}");
    assert_eq!(item.files[0].sha256.to_string(), ABC);
    assert_eq!(item.files[0].name, "letter.pdf");
    assert_eq!(
        item.files.iter().map(|f| f.size).collect::<Vec<_>>(),
        [3, 0]
    );
    assert_eq!(read(&journal, item.id, 0), b"abc");
    assert_eq!(read(&journal, item.id, 1), b"");
}

#[test]
fn files_return_byte_for_byte_around_the_size_of_a_piece() {
    let place = Place::new();
    let journal = place.open();
    for size in [1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK, 3 * CHUNK + 7] {
        let content = bytes(size);
        let files = vec![
            file("other", &b"other"[..]),
            file("it", std::io::Cursor::new(content.clone())),
        ];

        let item = journal.put(draft(ADA, "{}"), files, at(0)).unwrap();

        assert_eq!(item.files[1].size, size as u64);
        assert!(read(&journal, item.id, 1) == content, "{size}");
    }
}

#[test]
fn a_file_is_never_whole_in_memory() {
    /// Remembers the largest buffer it was ever asked to fill.
    struct Watched(u64, Arc<Mutex<usize>>);
    impl Read for Watched {
        fn read(&mut self, out: &mut [u8]) -> std::io::Result<usize> {
            let mut largest = self.1.lock().unwrap();
            *largest = out.len().max(*largest);
            let count = std::io::repeat(7).take(self.0).read(out)?;
            self.0 -= count as u64;
            Ok(count)
        }
    }
    let journal = Journal::in_memory().unwrap();
    let largest = Arc::new(Mutex::new(0));
    let files = vec![file("large", Watched(5 << 20, largest.clone()))];

    let item = journal.put(draft(ADA, "{}"), files, at(0)).unwrap();

    assert_eq!(item.files[0].size, 5 << 20);
    let largest = *largest.lock().unwrap();
    assert!((1..=CHUNK).contains(&largest), "{largest}");
}

#[test]
fn numbers_rise_and_marks_differ() {
    let journal = Journal::in_memory().unwrap();

    let items: Vec<_> = (0..50).map(|_| put(&journal, ADA, "{}")).collect();

    assert!(items.is_sorted_by(|a, b| a.id < b.id));
    let marks: std::collections::BTreeSet<_> = items.iter().map(|item| &item.mark).collect();
    assert_eq!(marks.len(), 50);
}

#[test]
fn a_number_is_never_given_twice() {
    let place = Place::new();
    let journal = place.open();
    let forgotten = put(&journal, ADA, "{}").id;
    journal.forget(ADA, true, at(1)).unwrap();
    drop(journal);

    let next = put(&place.open(), BEN, "{}").id;

    assert!(next > forgotten);
}

#[test]
fn a_file_that_breaks_off_leaves_nothing() {
    let place = Place::new();
    let journal = place.open();
    let before = journal.verify().unwrap();
    let files = vec![file("whole", &b"abc"[..]), file("torn", Torn(3 * CHUNK))];

    let error = journal.put(draft(ADA, "{}"), files, at(0)).unwrap_err();

    assert!(matches!(error, Error::Source(_)), "{error:?}");
    assert_eq!(journal.items().unwrap(), []);
    assert_eq!(journal.verify().unwrap(), before);
    drop(journal);
    let chunks = |table| {
        let count = format!("SELECT count(*) FROM {table}");
        place
            .raw()
            .query_row(&count, [], |row| row.get::<_, u32>(0))
            .unwrap()
    };
    assert_eq!(
        [chunks("chunk"), chunks("item"), chunks("trail")],
        [0, 0, 1]
    );
}

#[test]
fn a_file_is_read_while_others_write() {
    let journal = Journal::in_memory().unwrap();
    let content = bytes(2 * CHUNK);
    let files = vec![file("it", std::io::Cursor::new(content.clone()))];
    let id = journal.put(draft(ADA, "{}"), files, at(0)).unwrap().id;
    let mut reader = journal.open_file(id, 0).unwrap();
    let mut first = vec![0; CHUNK];
    reader.read_exact(&mut first).unwrap();

    put(&journal, BEN, "{}");

    let mut rest = Vec::new();
    reader.read_to_end(&mut rest).unwrap();
    assert!([first, rest].concat() == content);
}

#[test]
fn a_reader_is_told_when_its_file_was_forgotten_and_gives_no_short_file() {
    let journal = Journal::in_memory().unwrap();
    let files = vec![file("it", std::io::Cursor::new(bytes(2 * CHUNK)))];
    let id = journal.put(draft(ADA, "{}"), files, at(0)).unwrap().id;
    let mut reader = journal.open_file(id, 0).unwrap();
    reader.read_exact(&mut [0; 10]).unwrap();

    journal.forget(ADA, true, at(1)).unwrap();

    assert!(reader.read_to_end(&mut Vec::new()).is_err());
    assert!(matches!(journal.open_file(id, 0), Err(Error::Gone)));
}

#[test]
fn the_end_of_a_file_that_is_not_what_was_put_in_is_never_given_out() {
    let place = Place::new();
    let files = vec![file("it", std::io::Cursor::new(bytes(2 * CHUNK)))];
    let id = place.open().put(draft(ADA, "{}"), files, at(0)).unwrap().id;
    let zeroes = "UPDATE chunk SET bytes = zeroblob(length(bytes)) WHERE place = 0";
    place.raw().execute(zeroes, []).unwrap();
    let journal = place.open();
    let mut reader = journal.open_file(id, 0).unwrap();
    let mut given = Vec::new();

    let first = reader.read_to_end(&mut given);
    let again = reader.read_to_end(&mut given);

    assert!(first.is_err() && again.is_err());
    assert_eq!(given.len(), CHUNK);
}

#[test]
fn the_outbox_sees_the_journal_through_its_port() {
    let journal = Journal::in_memory().unwrap();
    let port: &dyn ports::Journal = &journal;

    let item = port.put(draft(ADA, "{}"), vec![], at(0)).unwrap();

    assert_eq!(port.items().unwrap(), slice::from_ref(&item));
    let step = studiodesk_outbox::model::Step::Sending;
    assert_eq!(
        port.record(item.id, &step, at(1)).unwrap().state,
        State::Sending
    );
    let again = port.record(item.id, &step, at(1)).unwrap_err();
    assert!(matches!(again, studiodesk_outbox::Error::Impossible(_)));
    let nowhere = port.record(ItemId(99), &step, at(1)).unwrap_err();
    assert!(matches!(nowhere, studiodesk_outbox::Error::Gone));
}
