//! Handing over what waits, and taking it over without sending anything twice.

use std::fs;

use secrecy::SecretString;
use studiodesk_core::ErrorCode;
use studiodesk_outbox::model::{Doubt, Said, State, Step, Twin};
use studiodesk_store::{Error, Imported, Journal, Rescued};

use super::support::{ADA, BEN, Place, bytes, confirmed, draft, file, put, read, record, refused};
use crate::support::at;

fn passphrase() -> SecretString {
    "correct horse's battery".into()
}

#[test]
fn everything_unsettled_comes_over_with_its_files_and_is_looked_for_before_it_is_sent() {
    let [from, to] = [Place::new(), Place::new()];
    let journal = from.open();
    let scan = bytes(700_000);
    let files = vec![file("scan.pdf", std::io::Cursor::new(scan.clone()))];
    let queued = journal.put(draft(ADA, "{\"a\":1}"), files, at(0)).unwrap();
    let [paused, sending, unknown, refusal, done] = [(); 5].map(|()| put(&journal, BEN, "{}").id);
    record(&journal, paused, &[Step::Paused]);
    record(&journal, sending, &[Step::Sending]);
    let why = Said::code(ErrorCode::TimedOut);
    record(
        &journal,
        unknown,
        &[
            Step::Sending,
            Step::Unknown {
                why,
                next_at: at(6),
            },
        ],
    );
    record(&journal, refusal, &refused());
    record(&journal, done, &confirmed());
    let there = to.open();
    put(&there, BEN, "{}");

    let count = journal
        .export(&from.file("waiting.studiodesk"), &passphrase(), at(10))
        .unwrap();
    let imported = there
        .import(&from.file("waiting.studiodesk"), &passphrase(), at(20))
        .unwrap();

    assert_eq!((count, imported), (5, Imported { new: 5, known: 0 }));
    let items = there.items().unwrap();
    let states: Vec<_> = items.iter().map(|item| item.state).collect();
    use State::{Queued, Refused, Sending, Unknown};
    assert_eq!(
        states,
        [Queued, Unknown, Unknown, Unknown, Unknown, Refused]
    );
    let first = &items[1];
    assert_eq!(
        (&first.mark, &first.payload),
        (&queued.mark, &queued.payload)
    );
    assert_eq!((first.asked_at, first.sent_at), (at(0), Some(at(0))));
    assert!(read(&there, first.id, 0) == scan);
    let doubts: Vec<_> = items.iter().map(|item| item.doubt.clone()).collect();
    let decide = Some(Doubt::Unreadable { scope: None });
    assert_eq!(doubts, [None, None, decide, None, None, None]);
    assert_eq!(there.verify().unwrap().broken, None);
    let stayed = journal.items().unwrap();
    let states: Vec<_> = stayed.iter().map(|item| item.state).collect();
    assert_eq!(states, [Unknown, Queued, Sending, Unknown, Refused]);
    assert!(stayed.iter().all(|it| it.twin == Some(Twin::Exported)));
    assert!(items[1..].iter().all(|it| it.twin == Some(Twin::Imported)));
    assert_eq!(
        journal.trail(0, 100).unwrap().pop().unwrap().event,
        "exported"
    );
    assert_eq!(
        there.trail(0, 100).unwrap().pop().unwrap().event,
        "imported"
    );
}

#[test]
fn what_is_here_already_is_left_as_it_is() {
    let place = Place::new();
    let journal = place.open();
    put(&journal, ADA, "{}");
    journal
        .export(&place.file("waiting"), &passphrase(), at(10))
        .unwrap();
    let exported = journal.items().unwrap();

    let imported = journal
        .import(&place.file("waiting"), &passphrase(), at(20))
        .unwrap();

    assert_eq!(imported, Imported { new: 0, known: 1 });
    assert_eq!(journal.items().unwrap(), exported);
}

#[test]
fn the_file_stands_alone_readable_by_nobody_and_is_not_changed_by_reading() {
    let place = Place::new();
    let journal = place.open();
    put(&journal, ADA, "{\"name\":\"Canarybird\"}");
    fs::create_dir(place.file("out")).unwrap();
    let file = place.file("out").join("waiting.studiodesk");
    fs::write(&file, "an older one").unwrap();

    journal.export(&file, &passphrase(), at(10)).unwrap();

    let written = fs::read(&file).unwrap();
    journal.import(&file, &passphrase(), at(20)).unwrap();
    let names: Vec<_> = fs::read_dir(place.file("out")).unwrap().collect();
    assert_eq!(names.len(), 1);
    assert!(fs::read(&file).unwrap() == written);
    assert!(
        !written
            .windows(6)
            .any(|part| part == b"Canary" || part == b"SQLite")
    );
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(
            fs::metadata(&file).unwrap().permissions().mode() & 0o777,
            0o600
        );
    }
}

#[test]
fn a_wrong_passphrase_a_weak_one_and_a_foreign_file_are_told_apart_from_success() {
    let place = Place::new();
    let journal = place.open();
    put(&journal, ADA, "{}");
    let file = place.file("waiting");
    let weak = journal
        .export(&file, &"1234567".into(), at(10))
        .unwrap_err();
    assert!(!file.exists());
    journal.export(&file, &passphrase(), at(10)).unwrap();

    let wrong = journal
        .import(&file, &"correct horse".into(), at(20))
        .unwrap_err();
    fs::write(&file, "Dear Sir or Madam, ".repeat(1000)).unwrap();
    let foreign = journal.import(&file, &passphrase(), at(20)).unwrap_err();
    let absent = journal
        .import(&place.file("nothing"), &passphrase(), at(20))
        .unwrap_err();

    assert!(matches!(weak, Error::WeakPassphrase), "{weak:?}");
    assert!(matches!(wrong, Error::WrongPassphrase), "{wrong:?}");
    assert!(matches!(foreign, Error::NotAnExport), "{foreign:?}");
    assert!(matches!(absent, Error::Io(_)), "{absent:?}");
    assert_eq!(journal.items().unwrap().len(), 1);
}

#[test]
fn a_damaged_file_brings_nothing_over() {
    let [from, to] = [Place::new(), Place::new()];
    let journal = from.open();
    for _ in 0..20 {
        let files = vec![file("scan.pdf", std::io::Cursor::new(bytes(50_000)))];
        journal.put(draft(ADA, "{}"), files, at(0)).unwrap();
    }
    let file = from.file("waiting");
    journal.export(&file, &passphrase(), at(10)).unwrap();
    let mut written = fs::read(&file).unwrap();
    let end = written.len() - 200_000;
    written[end] ^= 1;
    fs::write(&file, written).unwrap();
    let there = to.open();

    let error = there.import(&file, &passphrase(), at(20)).unwrap_err();

    assert!(matches!(error, Error::NotAnExport), "{error:?}");
    assert_eq!(there.items().unwrap(), []);
}

#[test]
fn a_file_that_was_cut_off_anywhere_is_told_and_brings_nothing_over() {
    let [from, to] = [Place::new(), Place::new()];
    let journal = from.open();
    let files = vec![file("scan.pdf", std::io::Cursor::new(bytes(50_000)))];
    journal.put(draft(ADA, "{}"), files, at(0)).unwrap();
    let file = from.file("waiting");
    journal.export(&file, &passphrase(), at(10)).unwrap();
    let whole = fs::read(&file).unwrap();
    let there = to.open();

    for length in [
        0,
        1,
        4095,
        8192,
        whole.len() / 2,
        whole.len() - 4096,
        whole.len() - 1,
    ] {
        fs::write(&file, &whole[..length]).unwrap();
        let error = there.import(&file, &passphrase(), at(20)).unwrap_err();

        assert!(matches!(error, Error::NotAnExport), "{length}: {error:?}");
        assert_eq!(there.items().unwrap(), []);
    }
}

#[test]
fn what_can_be_read_of_a_damaged_journal_is_saved_whole_and_the_rest_is_counted() {
    let [from, to] = [Place::new(), Place::new()];
    let journal = from.open();
    for size in 0..5 {
        let files = vec![file("scan", std::io::Cursor::new(bytes(300_000 + size)))];
        journal.put(draft(ADA, "{}"), files, at(0)).unwrap();
    }
    drop(journal);
    let mut spoilt = fs::read(from.path()).unwrap();
    let middle = spoilt.len() / 2;
    spoilt[middle] ^= 1;
    fs::write(from.path(), &spoilt).unwrap();
    let exported = from
        .open()
        .export(&from.file("waiting"), &passphrase(), at(10));
    assert!(exported.is_err() && !from.file("waiting").exists());
    let before = fs::read(from.path()).unwrap();

    let rescued = Journal::rescue(
        &from.path(),
        &from.key,
        &from.file("waiting"),
        &passphrase(),
    )
    .unwrap();

    assert_eq!(rescued, Rescued { items: 4, lost: 1 });
    assert!(fs::read(from.path()).unwrap() == before);
    let there = to.open();
    let imported = there
        .import(&from.file("waiting"), &passphrase(), at(20))
        .unwrap();
    assert_eq!(imported, Imported { new: 4, known: 0 });
    for item in there.items().unwrap() {
        assert!(read(&there, item.id, 0) == bytes(item.files[0].size as usize));
    }
}

#[test]
fn an_open_journal_is_not_rescued() {
    let place = Place::new();
    let _open = place.open();

    let error = Journal::rescue(&place.path(), &place.key, &place.file("x"), &passphrase());

    assert!(matches!(error, Err(Error::InUse)), "{error:?}");
}
