//! What lies on the disk: nothing readable, nobody else's to read, all of it after a crash and
//! nothing of it after an erasure.

use std::fs;

use studiodesk_core::CustomerId;
use studiodesk_store::erase;

use crate::support::{Place, at, beside, filled, person};

/// Database, log and index, as they are while the store is open.
const SUFFIXES: [&str; 3] = ["", "-wal", "-shm"];

#[test]
fn no_file_holds_a_name_in_any_spelling() {
    let place = Place::new();
    let store = place.open();
    let people: Vec<_> = (0..500).map(filled).collect();
    store.save(&people, 1, at(0)).unwrap();
    store.set_note("studio", Some("Müllerschön")).unwrap();
    let needles = [
        "Müllerschön",
        "zolcislawa@example.com",
        "4006381333931",
        "last_name",
    ];

    let mut seen = 0;
    for suffix in SUFFIXES {
        let bytes = fs::read(beside(&place.path(), suffix)).unwrap();
        seen += bytes.len();
        for needle in needles {
            let utf16 = |spell: fn(u16) -> [u8; 2]| needle.encode_utf16().flat_map(spell).collect();
            let spellings: [Vec<u8>; 3] = [
                needle.as_bytes().to_vec(),
                utf16(u16::to_le_bytes),
                utf16(u16::to_be_bytes),
            ];
            for spelling in spellings {
                let found = bytes.windows(spelling.len()).any(|part| part == spelling);
                assert!(!found, "{needle} is readable in the file{suffix}");
            }
        }
    }

    assert!(seen > 500_000, "the files hold the people at all");
}

#[cfg(unix)]
#[test]
fn only_the_user_may_read_the_files_and_the_folder() {
    use std::os::unix::fs::PermissionsExt;
    let mode = |path: &std::path::Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    let place = Place::new();

    let store = place.open();
    store.save(&[filled(7)], 1, at(0)).unwrap();

    assert_eq!(mode(place.path().parent().unwrap()), 0o700);
    for suffix in SUFFIXES {
        assert_eq!(mode(&beside(&place.path(), suffix)), 0o600, "{suffix}");
    }
}

#[cfg(unix)]
#[test]
fn a_file_that_others_could_read_is_closed_to_them() {
    use std::os::unix::fs::PermissionsExt;
    let place = Place::new();
    drop(place.open());
    fs::set_permissions(place.path(), fs::Permissions::from_mode(0o644)).unwrap();

    drop(place.open());

    let mode = fs::metadata(place.path()).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
}

#[test]
fn slices_before_a_crash_are_kept_and_the_one_it_cut_is_absent() {
    let place = Place::new();
    let store = place.open();
    store.save(&[person(1, "One")], 1, at(0)).unwrap();
    let after_first = fs::read(beside(&place.path(), "-wal")).unwrap();
    store.save(&[person(2, "Two")], 1, at(0)).unwrap();
    let crashed = place.after_a_crash();
    let log = beside(&crashed.path(), "-wal");
    let after_second = fs::read(&log).unwrap();
    // The log ends in the middle of the second slice, as when the power goes while it is written.
    let cut = usize::midpoint(after_first.len(), after_second.len());
    fs::write(&log, &after_second[..cut]).unwrap();

    let store = crashed.open();

    assert!(store.customer(CustomerId(1)).unwrap().is_some());
    assert!(store.customer(CustomerId(2)).unwrap().is_none());
    assert_eq!(store.count().unwrap(), 1);
}

#[test]
fn erasing_removes_every_file_and_may_be_repeated() {
    let place = Place::new();
    let store = place.open();
    store.save(&[filled(7)], 1, at(0)).unwrap();
    // As after a crash, which leaves the log and its index behind.
    std::mem::forget(store);

    erase(&place.path()).unwrap();
    erase(&place.path()).unwrap();

    let left = fs::read_dir(place.path().parent().unwrap()).unwrap();
    assert_eq!(left.count(), 0);
}
