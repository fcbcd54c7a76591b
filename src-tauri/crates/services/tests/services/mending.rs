//! A journal that cannot be used: told, mended by a person's word, and lost by nobody's.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use std::fs;
use std::path::{Path, PathBuf};

use crate::support::{Home, KEY, beside};
use studiodesk_core::{CustomerId, ErrorCode};
use studiodesk_sandbox::{Config, Sandbox};
use studiodesk_services::{
    ChangeForm, Error, JournalFault, JournalWay, OutboxSummary, Result, SyncStage, TakenOver,
    TrailProblem, TrailVerdict, Wanted, verify_trail,
};
use studiodesk_vault::Vault;

const PASSPHRASE: &str = "correct horse";

/// A desk with notes that wait, held back, closed again; and where its journal lies.
struct Closed {
    sandbox: Sandbox,
    home: Home,
    studio: String,
    member: CustomerId,
    journal: PathBuf,
}

fn note(content: &str) -> ChangeForm {
    ChangeForm::Message {
        subject: "Locker".into(),
        content: content.into(),
    }
}

async fn closed(notes: usize) -> Closed {
    let config = Config {
        members: 20,
        key: KEY.into(),
        ..Config::default()
    };
    let sandbox = Sandbox::start(config).await.unwrap();
    let member = CustomerId(sandbox.state().with_people(|people| people[0].id));
    let mut home = Home::new(&sandbox.url());
    let studio = home.connect(KEY).await.unwrap().id;
    home.stage(SyncStage::Complete).await;
    home.desk.pause_outbox(true).await.unwrap();
    for number in 0..notes {
        let content = format!("{number} {}", "x".repeat(4_000));
        home.desk
            .queue_change(member, note(&content))
            .await
            .unwrap();
    }
    let journal = home.folder.path().join("studios").join(&studio);
    let home = home.restarted(&sandbox.url()).await;
    Closed {
        home,
        sandbox,
        member,
        journal: journal.join("journal.db"),
        studio,
    }
}

fn fault(summary: &OutboxSummary) -> Option<JournalFault> {
    summary.problem.as_ref().map(|problem| problem.fault)
}

/// Turns one bit in the middle, so that most of it can still be read.
fn spoil(path: &Path) {
    let mut bytes = fs::read(path).unwrap();
    for at in (bytes.len() / 3..bytes.len()).step_by(4_096) {
        bytes[at] ^= 1;
    }
    fs::write(path, bytes).unwrap();
}

fn files_beside(journal: &Path, part: &str) -> Vec<String> {
    let folder = fs::read_dir(journal.parent().unwrap()).unwrap();
    let names = folder.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    names.filter(|name| name.contains(part)).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_queue_that_is_held_back_is_held_back_after_a_restart() {
    let Closed {
        sandbox,
        mut home,
        studio,
        ..
    } = closed(1).await;

    home.desk.open_studio(&studio).await.unwrap();
    let summary = home.desk.outbox_summary().unwrap();

    assert!(summary.paused);
    assert_eq!(summary.waiting, 1);
    let went_on = home.desk.pause_outbox(false).await.unwrap();
    assert!(!went_on.paused);
    home.outbox(|outbox| outbox.waiting + outbox.sending == 0)
        .await;
    let home = home.restarted(&sandbox.url()).await;
    home.desk.open_studio(&studio).await.unwrap();
    assert!(!home.desk.outbox_summary().unwrap().paused);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_journal_of_which_nothing_can_be_read_is_set_aside_and_begun_anew_without_a_restart() {
    let Closed {
        home,
        studio,
        member,
        journal,
        ..
    } = closed(40).await;
    spoil(&journal);
    let spoilt = fs::read(&journal).unwrap();

    home.desk.open_studio(&studio).await.unwrap();
    let summary = home.desk.outbox_summary().unwrap();
    let refused = home
        .desk
        .queue_change(member, note("No"))
        .await
        .unwrap_err();
    let still = home.desk.reopen_journal().await.unwrap();

    assert_eq!(fault(&summary), Some(JournalFault::Damaged));
    assert_eq!(fault(&still), Some(JournalFault::Damaged));
    assert_eq!(refused.code(), ErrorCode::NoJournal);
    let to = home.folder.path().join("rescued.sdx");
    let rescued = home.desk.rescue_outbox(&to, PASSPHRASE.into()).await;
    assert_eq!(rescued.unwrap_err().code(), ErrorCode::Storage);
    assert!(!to.exists(), "no file that looks like a rescue");
    let aside = home.desk.set_journal_aside().await.unwrap();
    assert_eq!(fault(&aside.summary), None);
    let kept = journal.with_file_name(aside.name.unwrap());
    assert!(fs::read(kept).unwrap() == spoilt, "nothing of it is lost");
    home.desk.queue_change(member, note("Yes")).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn without_its_key_the_journal_stays_until_a_person_gives_it_up() {
    let Closed {
        sandbox,
        home,
        studio,
        member,
        journal,
    } = closed(1).await;
    let slots = home.keyring.slots.lock().unwrap().clone();
    let is_data = |slot: &String| slot.starts_with("data-");
    home.keyring
        .slots
        .lock()
        .unwrap()
        .retain(|slot, _| !is_data(slot));
    let before = fs::read(&journal).unwrap();

    let mut home = home;
    for _ in 0..2 {
        home.desk.open_studio(&studio).await.unwrap();
        let summary = home.desk.outbox_summary().unwrap();
        assert_eq!(fault(&summary), Some(JournalFault::KeyLost));
        assert_eq!(home.keyring.slots.lock().unwrap().len(), 1);
        home = home.restarted(&sandbox.url()).await;
    }
    assert!(fs::read(&journal).unwrap() == before);

    // The keyring comes back out of a backup: nothing was lost.
    let lost = std::mem::replace(&mut *home.keyring.slots.lock().unwrap(), slots);
    home.desk.open_studio(&studio).await.unwrap();
    assert_eq!(home.desk.outbox_summary().unwrap().waiting, 1);
    // It does not: a person gives it up.
    let mut home = home.restarted(&sandbox.url()).await;
    *home.keyring.slots.lock().unwrap() = lost;
    home.desk.open_studio(&studio).await.unwrap();
    let rescue = home.folder.path().join("x");
    let no_way = home.desk.rescue_outbox(&rescue, PASSPHRASE.into()).await;
    assert_eq!(no_way.unwrap_err().code(), ErrorCode::Conflict);
    let aside = home.desk.set_journal_aside().await.unwrap();
    assert_eq!(fault(&aside.summary), None);
    assert!(fs::read(journal.with_file_name(aside.name.unwrap())).unwrap() == before);
    home.desk.pause_outbox(true).await.unwrap();
    // The copy is read anew as well, and whom a change is about has to be in it.
    home.stage(SyncStage::Complete).await;
    home.desk.queue_change(member, note("New")).await.unwrap();
    let home = home.restarted(&sandbox.url()).await;
    home.desk.open_studio(&studio).await.unwrap();
    assert_eq!(home.desk.outbox_summary().unwrap().waiting, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_journal_that_comes_back_is_used_and_not_set_aside() {
    let Closed {
        home,
        studio,
        journal,
        ..
    } = closed(1).await;
    let away = beside(&journal, ".away");
    fs::rename(&journal, &away).unwrap();
    home.desk.open_studio(&studio).await.unwrap();
    let vanished = home.desk.outbox_summary().unwrap();

    fs::rename(&away, &journal).unwrap();
    let aside = home.desk.set_journal_aside().await.unwrap();

    assert_eq!(fault(&vanished), Some(JournalFault::Vanished));
    assert_eq!((aside.name, aside.summary.waiting), (None, 1));
    assert!(files_beside(&journal, "set-aside").is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_in_use_elsewhere_can_only_be_tried_again() {
    let Closed {
        home,
        studio,
        journal,
        ..
    } = closed(1).await;
    let lock = fs::File::open(journal.with_extension("lock")).unwrap();
    lock.lock().unwrap();
    home.desk.open_studio(&studio).await.unwrap();
    let summary = home.desk.outbox_summary().unwrap();
    let refused = home.desk.set_journal_aside().await.unwrap_err();

    lock.unlock().unwrap();
    let again = home.desk.reopen_journal().await.unwrap();

    let problem = summary.problem.unwrap();
    assert_eq!(problem.fault, JournalFault::InUse);
    assert_eq!(problem.ways, [JournalWay::TryAgain]);
    assert_eq!(refused.code(), ErrorCode::Conflict);
    assert_eq!((again.problem, again.waiting), (None, 1));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_studio_whose_journal_cannot_be_read_is_not_removed_over_what_may_wait() {
    let Closed {
        home,
        studio,
        journal,
        ..
    } = closed(1).await;
    let waiting = home.desk.list_studios()[0].waiting;
    let unopened = home.desk.remove_studio(&studio).await.unwrap_err();
    fs::write(&journal, vec![7; 8_192]).unwrap();
    home.desk.open_studio(&studio).await.unwrap();

    let refused = home.desk.remove_studio(&studio).await.unwrap_err();

    assert_eq!(waiting, 1);
    assert_eq!(unopened.code(), ErrorCode::UnfinishedChanges);
    assert_eq!(refused.code(), ErrorCode::JournalUnread);
    assert!(journal.exists() && !home.keyring.is_empty());
}

/// The list of studios as it is after a kill: nobody noted what waits.
fn kill(home: &Home) {
    let list = home.folder.path().join("studios.json");
    let text = fs::read_to_string(&list).unwrap();
    let noted = text.replace("\"waiting\": 1", "\"waiting\": 0");
    assert_ne!(noted, text);
    fs::write(list, noted).unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_studio_that_was_killed_is_not_removed_over_what_waits_in_its_journal() {
    let Closed {
        sandbox,
        home,
        studio,
        journal,
        ..
    } = closed(1).await;
    kill(&home);
    let mut home = home.restarted(&sandbox.url()).await;
    assert_eq!(home.desk.list_studios()[0].waiting, 0);

    let refused = home.desk.remove_studio(&studio).await.unwrap_err();
    let still = journal.exists() && !home.keyring.is_empty();
    home.desk.open_studio(&studio).await.unwrap();
    home.desk.pause_outbox(false).await.unwrap();
    home.outbox(|outbox| outbox.waiting + outbox.sending == 0)
        .await;
    let home = home.restarted(&sandbox.url()).await;
    let removed = home.desk.remove_studio(&studio).await.unwrap();

    assert_eq!(refused.code(), ErrorCode::UnfinishedChanges);
    assert!(still);
    assert!(removed.key_erased && removed.data_erased);
    assert!(!journal.exists());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_closed_studio_is_not_removed_over_a_journal_that_cannot_be_read() {
    let Closed {
        home,
        studio,
        journal,
        ..
    } = closed(0).await;
    let whole = fs::read(&journal).unwrap();
    fs::write(&journal, vec![7; 8_192]).unwrap();

    let garbled = home.desk.remove_studio(&studio).await.unwrap_err();
    fs::remove_file(&journal).unwrap();
    let vanished = home.desk.remove_studio(&studio).await.unwrap_err();
    let still = !home.keyring.is_empty();
    fs::write(&journal, whole).unwrap();
    let removed = home.desk.remove_studio(&studio).await.unwrap();

    assert_eq!(garbled.code(), ErrorCode::JournalUnread);
    assert_eq!(vanished.code(), ErrorCode::JournalUnread);
    assert!(still);
    assert!(removed.key_erased && removed.data_erased);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_studio_without_either_key_can_be_removed_where_nothing_is_known_to_wait() {
    let Closed { home, studio, .. } = closed(0).await;
    home.keyring.slots.lock().unwrap().clear();

    let removed = home.desk.remove_studio(&studio).await.unwrap();

    assert!(removed.data_erased);
}

/// What `studiodesk verify-trail` sees of the only studio.
async fn looked_at(home: &Home) -> Result<TrailVerdict> {
    let vault = Vault::on(home.keyring.clone());
    let found = verify_trail(home.folder.path(), &vault).await;
    let [(_, verdict)]: [_; 1] = found.unwrap().try_into().unwrap();
    verdict
}

#[tokio::test(flavor = "multi_thread")]
async fn a_trail_that_was_altered_is_found_without_the_program() {
    let Closed {
        home,
        studio,
        journal,
        ..
    } = closed(1).await;
    let before = looked_at(&home).await.unwrap();
    let key = Vault::on(home.keyring.clone()).data_key(&studio).await;
    let key = key.unwrap().unwrap();
    let hex: String = key.expose().map(|byte| format!("{byte:02x}")).concat();
    let raw = rusqlite::Connection::open(&journal).unwrap();
    raw.execute_batch(&format!(
        "PRAGMA key = \"x'{hex}'\"; DROP TRIGGER trail_is_not_altered;
         UPDATE trail SET event = 'refused' WHERE seq = 2"
    ))
    .unwrap();
    drop(raw);

    let after = looked_at(&home).await.unwrap();

    assert_eq!(before.problem, None);
    assert_eq!(after.problem, Some(TrailProblem::Altered));
    assert_eq!(after.broken_at, Some(2));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_trail_that_was_deleted_is_missed_without_the_program() {
    let Closed { home, journal, .. } = closed(1).await;
    fs::remove_file(&journal).unwrap();

    // Looking is no new beginning.
    for _ in 0..2 {
        let found = looked_at(&home).await;

        assert!(matches!(
            found,
            Err(Error::Store(studiodesk_store::Error::Vanished))
        ));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_exported_is_taken_over_on_another_computer_and_only_once() {
    let Closed { home, studio, .. } = closed(3).await;
    home.desk.open_studio(&studio).await.unwrap();
    let to = home.folder.path().join("outbox.sdx");
    home.desk
        .export_outbox(&to, PASSPHRASE.into())
        .await
        .unwrap();
    let Closed {
        home: other,
        studio,
        ..
    } = closed(0).await;
    other.desk.open_studio(&studio).await.unwrap();

    let wrong = other.desk.import_outbox(&to, "wrong horses".into()).await;
    let taken = other
        .desk
        .import_outbox(&to, PASSPHRASE.into())
        .await
        .unwrap();
    let again = other
        .desk
        .import_outbox(&to, PASSPHRASE.into())
        .await
        .unwrap();
    fs::write(&to, "a letter").unwrap();
    let foreign = other.desk.import_outbox(&to, PASSPHRASE.into()).await;

    assert_eq!(taken, TakenOver { new: 3, known: 0 });
    assert_eq!(again, TakenOver { new: 0, known: 3 });
    assert_eq!(other.desk.outbox().await.unwrap().items.len(), 3);
    assert_eq!(wrong.unwrap_err().code(), ErrorCode::WrongPassphrase);
    assert_eq!(foreign.unwrap_err().code(), ErrorCode::NotAnExport);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_that_goes_bad_while_it_is_open_leads_to_what_helps() {
    let Closed {
        mut home,
        studio,
        member,
        journal,
        ..
    } = closed(120).await;
    home.desk.open_studio(&studio).await.unwrap();
    assert_eq!(fault(&home.desk.outbox_summary().unwrap()), None);
    spoil(&journal);

    // Somebody asks for what nobody has read since the start.
    let met = home.desk.verify_trail().await.unwrap_err();
    home.outbox(|outbox| fault(outbox) == Some(JournalFault::Damaged))
        .await;
    let refused = home
        .desk
        .queue_change(member, note("No"))
        .await
        .unwrap_err();
    // It opens like any other, for the damage lies in its middle.
    let still = home.desk.reopen_journal().await.unwrap();

    assert_eq!(met.code(), ErrorCode::Storage);
    assert_eq!(refused.code(), ErrorCode::NoJournal);
    assert_eq!(fault(&still), Some(JournalFault::Damaged));
    let to = home.folder.path().join("rescued.sdx");
    let rescued = home.desk.rescue_outbox(&to, PASSPHRASE.into()).await;
    assert_eq!(rescued.unwrap_err().code(), ErrorCode::Storage);
    let aside = home.desk.set_journal_aside().await.unwrap();
    assert!(aside.name.is_some());
    assert_eq!(fault(&aside.summary), None);
    home.desk.queue_change(member, note("Yes")).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn the_engine_too_has_a_bad_page_judged() {
    let Closed {
        mut home,
        studio,
        journal,
        ..
    } = closed(120).await;
    home.desk.open_studio(&studio).await.unwrap();
    spoil(&journal);

    // What was held back goes on: nobody asks for anything, and each item is read as its turn comes.
    let _may_fail = home.desk.pause_outbox(false).await;

    home.outbox(|outbox| fault(outbox) == Some(JournalFault::Damaged))
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_document_that_goes_bad_is_told_and_not_sent_in_pieces_and_the_rest_is_rescued() {
    let Closed {
        sandbox,
        home,
        studio,
        member,
        journal,
    } = closed(3).await;
    home.desk.open_studio(&studio).await.unwrap();
    for note in home.desk.outbox().await.unwrap().items {
        home.desk.pause_item(note.id).await.unwrap();
    }
    let path = home.folder.path().join("attest.pdf");
    let bytes: Vec<u8> = b"%PDF-1.4 "
        .iter()
        .copied()
        .cycle()
        .take(3_000_000)
        .collect();
    fs::write(&path, bytes).unwrap();
    let picked = home.desk.take_picked(path, Wanted::Document).await.unwrap();
    let form = ChangeForm::Document {
        file: picked.token,
        description: String::new(),
        clean: false,
    };
    home.desk.queue_change(member, form).await.unwrap();
    let mut home = home.restarted(&sandbox.url()).await;
    home.desk.open_studio(&studio).await.unwrap();
    // One bit in the middle: nearly all of the journal is the document.
    let mut kept = fs::read(&journal).unwrap();
    let middle = kept.len() / 2;
    kept[middle] ^= 1;
    fs::write(&journal, kept).unwrap();

    home.desk.pause_outbox(false).await.unwrap();
    home.outbox(|outbox| fault(outbox) == Some(JournalFault::Damaged))
        .await;

    let sent = sandbox.requests().into_iter();
    let uploads = sent.filter(|it| it.operation.as_deref() == Some("uploadDocument"));
    assert_eq!(uploads.count(), 0);
    let to = home.folder.path().join("rescued.sdx");
    let rescued = home.desk.rescue_outbox(&to, PASSPHRASE.into()).await;
    let rescued = rescued.unwrap();
    assert_eq!((rescued.saved, rescued.lost), (3, 1));
    home.desk.set_journal_aside().await.unwrap();
    let taken = home.desk.import_outbox(&to, PASSPHRASE.into()).await;
    assert_eq!(taken.unwrap(), TakenOver { new: 3, known: 0 });
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_set_aside_is_listed_and_erased_by_a_persons_word_alone() {
    let Closed {
        home,
        studio,
        journal,
        member,
        ..
    } = closed(3).await;
    fs::write(&journal, vec![7; 8_192]).unwrap();
    home.desk.open_studio(&studio).await.unwrap();
    assert_eq!(home.desk.outboxes_aside().await.unwrap(), []);
    let name = home.desk.set_journal_aside().await.unwrap().name.unwrap();

    let listed = home.desk.outboxes_aside().await.unwrap();
    home.desk.forget_member(member, false).await.unwrap();
    let others = ["journal.db", "../list.json", "members.db"];
    for other in others {
        let refused = home.desk.erase_outbox_aside(other.into()).await;
        assert_eq!(refused.unwrap_err().code(), ErrorCode::NotFound);
    }

    assert_eq!((listed.len(), &listed[0].name), (1, &name));
    assert!(listed[0].at.is_some() && listed[0].kilobytes >= 8);
    assert!(journal.with_file_name(&name).exists());
    assert_eq!(home.desk.erase_outbox_aside(name).await.unwrap(), []);
    assert!(files_beside(&journal, "set-aside").is_empty());
    assert!(home.desk.outbox_summary().unwrap().problem.is_none());
}
