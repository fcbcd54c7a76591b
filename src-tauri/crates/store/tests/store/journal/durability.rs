//! What a kill or a power cut leaves behind: everything that was said to be saved.
//!
//! A kill leaves what was written. A power cut may leave less of the log than was written, so the log is
//! cut at every 512 bytes, which is what a disk writes at once.

use std::fs;

use studiodesk_outbox::model::{Item, Payload, Step};
use studiodesk_store::{DataKey, Error, Journal};

use super::support::{ADA, BEN, Place, bytes, confirmed, draft, file, put, read, record, refused};
use crate::support::at;

const SECTOR: usize = 512;

fn items_of(journal: &Journal) -> Vec<Item> {
    [journal.items().unwrap(), journal.history(1_000).unwrap()].concat()
}

#[test]
fn everything_that_returned_outlives_a_kill() {
    type Deed = fn(&Journal);
    let deeds: [Deed; 9] = [
        |journal| {
            let files = vec![file("scan", std::io::Cursor::new(bytes(600_000)))];
            journal.put(draft(ADA, "{}"), files, at(0)).unwrap();
        },
        |journal| drop(put(journal, BEN, "{}")),
        |journal| drop(record(journal, first(journal), &[Step::Sending])),
        |journal| drop(record(journal, first(journal), &refused()[1..])),
        |journal| {
            let files = Some(vec![file("other", std::io::Cursor::new(bytes(300_000)))]);
            let edited = Payload::from("{\"b\":2}");
            journal.edit(first(journal), edited, files, at(1)).unwrap();
        },
        |journal| drop(record(journal, first(journal), &confirmed())),
        |journal| assert_eq!(journal.settle(at(100)).unwrap().items, 1),
        |journal| assert_eq!(journal.forget(ADA, false, at(2)).unwrap().items, 1),
        |journal| drop(put(journal, ADA, "{}")),
    ];
    let place = Place::new();
    let journal = place.open();

    for (number, deed) in deeds.iter().enumerate() {
        deed(&journal);

        let killed = place.after_a_kill();
        let after = killed.open();
        let (expected, found) = (items_of(&journal), items_of(&after));
        assert_eq!(found, expected, "deed {number}");
        assert_eq!(after.verify().unwrap(), journal.verify().unwrap());
        for item in expected.iter().filter(|item| !item.payload.is_empty()) {
            for file in 0..item.files.len() {
                assert!(read(&after, item.id, file) == read(&journal, item.id, file));
            }
        }
    }
}

fn first(journal: &Journal) -> studiodesk_outbox::model::ItemId {
    journal.items().unwrap()[0].id
}

/// A journal whose log holds several commits, and what was in it after each of them.
struct Committed {
    key: DataKey,
    file: Vec<u8>,
    log: Vec<u8>,
    head: Vec<u8>,
    /// How long the log was, and what the journal held then.
    after: Vec<(usize, Vec<Item>)>,
}

fn committed() -> Committed {
    let place = Place::new();
    put(&place.open(), ADA, "{\"in\":\"the file\"}");
    let journal = place.open();
    let mut after = vec![(0, items_of(&journal))];
    let mut note = || {
        let length = fs::metadata(place.log()).unwrap().len();
        after.push((length as usize, items_of(&journal)));
    };
    let files = vec![file("Canarybird.pdf", &b"Canarybird's knee"[..])];
    let id = journal.put(draft(ADA, "{}"), files, at(0)).unwrap().id;
    note();
    for step in refused() {
        journal.record(id, &step, at(1)).unwrap();
        note();
    }
    put(&journal, BEN, "{\"name\":\"Canarybird\"}");
    note();
    Committed {
        key: DataKey::from_bytes(place.key.as_bytes()),
        file: fs::read(place.path()).unwrap(),
        log: fs::read(place.log()).unwrap(),
        head: fs::read(place.file("journal.head")).unwrap(),
        after,
    }
}

impl Committed {
    /// A place where the disk holds this log.
    fn with_log(&self, log: &[u8]) -> Place {
        let place = Place::with_key(DataKey::from_bytes(self.key.as_bytes()));
        fs::create_dir_all(place.path().parent().unwrap()).unwrap();
        fs::write(place.path(), &self.file).unwrap();
        fs::write(place.log(), log).unwrap();
        fs::write(place.file("journal.head"), &self.head).unwrap();
        place
    }

    /// What was committed when the log was so long.
    fn at(&self, length: usize) -> &[Item] {
        let (_, items) = self.after.iter().rfind(|(end, _)| *end <= length).unwrap();
        items
    }
}

#[test]
fn a_log_cut_anywhere_keeps_every_commit_before_the_cut_and_no_half_of_one() {
    let committed = committed();
    assert!(committed.after.is_sorted_by(|a, b| a.0 < b.0));

    for cut in (0..=committed.log.len()).step_by(SECTOR) {
        let place = committed.with_log(&committed.log[..cut]);

        let journal = place.open();

        assert_eq!(items_of(&journal), committed.at(cut), "cut at {cut}");
        // The head was written after commits that this disk claimed to hold, and the trail tells.
        let is_whole = committed.at(cut) == committed.at(usize::MAX);
        assert_eq!(journal.verify().unwrap().broken.is_none(), is_whole);
        put(&journal, BEN, "{\"name\":\"Canarybird\"}");
        assert_nothing_readable(&place);
    }
}

#[test]
fn a_log_whose_last_sectors_never_arrived_is_as_good_as_cut() {
    let committed = committed();

    for from in (0..committed.log.len()).step_by(4 * SECTOR) {
        let mut log = committed.log.clone();
        log[from..].fill(0);
        let place = committed.with_log(&log);

        let journal = place.open();

        assert_eq!(items_of(&journal), committed.at(from), "zeroes from {from}");
    }
}

#[test]
fn a_bit_that_flips_in_the_log_undoes_whole_commits_or_is_damage() {
    let committed = committed();
    let mut survived = 0;

    // A step that shares no factor with the size of anything, so that every field is hit.
    for place_of_bit in (0..committed.log.len() * 8).step_by(4_999) {
        let mut log = committed.log.clone();
        log[place_of_bit / 8] ^= 1 << (place_of_bit % 8);
        let place = committed.with_log(&log);

        match Journal::open(&place.path(), &place.key) {
            Ok(journal) => {
                let before = committed.at(place_of_bit / 8);
                let found = items_of(&journal);
                let is_a_commit = committed.after.iter().any(|(_, items)| *items == found);
                assert!(
                    is_a_commit && found.len() >= before.len(),
                    "bit {place_of_bit}"
                );
                survived += 1;
            }
            Err(error) => assert!(matches!(error, Error::Damaged), "{error:?}"),
        }
        assert_nothing_readable(&place);
    }

    assert!(survived > 0);
}

fn assert_nothing_readable(place: &Place) {
    let bytes = place.bytes();
    let canary = b"Canarybird";
    assert!(!bytes.windows(canary.len()).any(|part| part == canary));
}
