//! What a person asks for is kept, sent once, and shown on its way.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use std::fs;
use std::path::PathBuf;

use crate::support::{Home, KEY};
use studiodesk_core::{CustomerId, ErrorCode};
use studiodesk_sandbox::{Config, Fault, Sandbox};
use studiodesk_services::{
    ChangeForm, ItemAction, JournalFault, LinkState, OutboxSummary, ReadFrom, State, SyncStage,
    Wanted,
};

fn is_done(outbox: &OutboxSummary) -> bool {
    outbox.waiting + outbox.sending == 0
}

/// A desk that has read everybody, and one of them.
async fn home() -> (Sandbox, Home, CustomerId) {
    home_on(Config {
        members: 60,
        key: KEY.into(),
        ..Config::default()
    })
    .await
}

async fn home_on(config: Config) -> (Sandbox, Home, CustomerId) {
    let sandbox = Sandbox::start(config).await.unwrap();
    let id = sandbox.state().with_people(|people| people[0].id);
    let mut home = Home::new(&sandbox.url());
    home.connect(KEY).await.unwrap();
    home.stage(SyncStage::Complete).await;
    (sandbox, home, CustomerId(id))
}

fn note(content: &str) -> ChangeForm {
    ChangeForm::Message {
        subject: "Locker".into(),
        content: content.into(),
    }
}

fn restriction(start: Option<&str>, end: Option<&str>) -> ChangeForm {
    ChangeForm::AccessRestriction {
        reason: "Lost card".into(),
        start_date: start.map(str::to_owned),
        end_date: end.map(str::to_owned),
    }
}

fn posts(sandbox: &Sandbox, operation: &str) -> usize {
    let asked = sandbox.requests();
    asked
        .iter()
        .filter(|one| one.operation.as_deref() == Some(operation))
        .count()
}

const NOTE: &str = "createCommunicationInNewCommunicationThread";

#[tokio::test(flavor = "multi_thread")]
async fn what_was_saved_is_sent_once_and_confirmed() {
    let (sandbox, mut home, id) = home().await;

    let saved = home
        .desk
        .queue_change(id, note("Key returned"))
        .await
        .unwrap();
    home.outbox(is_done).await;

    let view = home.desk.outbox().await.unwrap();
    assert!(view.items.is_empty());
    assert_eq!(view.settled[0].id, saved.id);
    assert_eq!(view.settled[0].state, State::Confirmed);
    assert_eq!(posts(&sandbox, NOTE), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_network_it_waits_through_a_restart_and_then_goes_out() {
    let folder = tempfile::tempdir().unwrap();
    let config = || Config {
        members: 60,
        key: KEY.into(),
        state: Some(folder.path().join("state")),
        ..Config::default()
    };
    let (sandbox, mut home, id) = home_on(config()).await;
    let (url, port) = (sandbox.url(), sandbox.addr().port());
    sandbox.stop().await;

    home.desk
        .queue_change(id, note("Asked by phone"))
        .await
        .unwrap();
    home.outbox(|outbox| outbox.link == LinkState::ServiceDown)
        .await;
    let mut home = home.restarted(&url).await;
    let studio = home.desk.list_studios().remove(0);
    home.desk.open_studio(&studio.id).await.unwrap();
    let waiting = home.desk.outbox_summary().unwrap().waiting;
    let sandbox = Sandbox::start_on(config(), port).await.unwrap();
    home.outbox(is_done).await;

    assert_eq!(waiting, 1);
    assert_eq!(posts(&sandbox, NOTE), 1);
    let view = home.desk.outbox().await.unwrap();
    assert_eq!(view.settled[0].state, State::Confirmed);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refused_change_keeps_what_it_says_and_goes_out_when_mended() {
    let (sandbox, mut home, id) = home().await;
    sandbox.script(Fault::status("setAccessRestriction", 400));

    let saved = home
        .desk
        .queue_change(id, restriction(None, None))
        .await
        .unwrap();
    home.outbox(|outbox| outbox.refused == 1).await;
    let item = home.desk.outbox().await.unwrap().items.remove(0);
    let form = home.desk.item_form(saved.id).await.unwrap();
    home.desk.edit_item(saved.id, form.clone()).await.unwrap();
    home.outbox(|outbox| outbox.refused == 0 && is_done(outbox))
        .await;

    assert_eq!(item.why.unwrap().code, "invalid");
    assert!(item.actions.contains(&ItemAction::Edit));
    assert!(form == restriction(None, None));
    let view = home.desk.outbox().await.unwrap();
    assert_eq!(view.settled[0].state, State::Confirmed);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_key_that_is_accepted_again_lets_the_queue_go_on_without_anybody_asking() {
    let (sandbox, mut home, id) = home().await;
    sandbox.script(Fault::status(NOTE, 401));

    home.desk.queue_change(id, note("Later")).await.unwrap();
    home.outbox(|outbox| outbox.key_refused).await;
    home.desk.refresh_member(id).await.unwrap();
    home.outbox(is_done).await;

    assert!(!home.desk.outbox_summary().unwrap().key_refused);
    assert_eq!(posts(&sandbox, NOTE), 2);
    let view = home.desk.outbox().await.unwrap();
    assert_eq!(view.settled[0].state, State::Confirmed);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_key_that_the_studio_enables_again_lets_the_queue_go_on() {
    let (sandbox, mut home, id) = home().await;
    sandbox.state().revoke_key();

    home.desk.queue_change(id, note("Later")).await.unwrap();
    home.outbox(|outbox| outbox.key_refused).await;
    sandbox.state().replace_key(KEY);
    home.read_again().await;
    home.outbox(is_done).await;

    assert_eq!(posts(&sandbox, NOTE), 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_refused_keeps_the_program_asking_and_the_studio_from_being_removed() {
    let (sandbox, mut home, id) = home().await;
    let studio = home.desk.list_studios().remove(0).id;
    sandbox.script(Fault::status(NOTE, 400));

    home.desk.queue_change(id, note("Refused")).await.unwrap();
    home.outbox(|outbox| outbox.refused == 1).await;
    let unremoved = home.desk.remove_studio(&studio).await.unwrap_err();
    let asks = home.desk.has_unfinished();
    let item = home.desk.outbox().await.unwrap().items.remove(0).id;
    home.desk.withdraw_item(item).await.unwrap();

    assert_eq!(unremoved.code(), ErrorCode::UnfinishedChanges);
    assert!(asks);
    assert!(!home.desk.has_unfinished());
    assert!(home.desk.remove_studio(&studio).await.is_ok());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_lost_answer_is_looked_up_and_not_sent_again() {
    const AMEND: &str = "createCustomerContactDataAmendment";
    let (sandbox, mut home, id) = home().await;
    sandbox.script(Fault::reset_answer(AMEND, 0));
    let form = ChangeForm::ContactData {
        email: Some("new@example.com".into()),
        phone_private: None,
        phone_private_mobile: Some("+49 171 2345678".into()),
        phone_business: None,
        phone_business_mobile: None,
    };

    home.desk.queue_change(id, form).await.unwrap();
    home.outbox(is_done).await;

    assert_eq!(posts(&sandbox, AMEND), 1);
    let view = home.desk.outbox().await.unwrap();
    assert_eq!(view.settled[0].state, State::Confirmed);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_read_back_is_for_a_person_to_decide() {
    let (sandbox, mut home, id) = home().await;
    sandbox.script(Fault::reset_answer(NOTE, 0));

    let saved = home.desk.queue_change(id, note("Twice?")).await.unwrap();
    home.outbox(|outbox| outbox.doubtful == 1).await;
    let asked = home.desk.outbox().await.unwrap().items.remove(0).asked;
    let view = home.desk.decide_item(saved.id, true).await.unwrap();

    assert!(asked.iter().any(|fact| fact.value == "Twice?"));
    assert_eq!(view.settled[0].state, State::Confirmed);
    assert_eq!(posts(&sandbox, NOTE), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_picked_document_arrives_byte_for_byte() {
    let (_sandbox, mut home, id) = home().await;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("attest.pdf");
    let bytes: Vec<u8> = b"%PDF-1.4 ".iter().copied().cycle().take(700_000).collect();
    fs::write(&path, &bytes).unwrap();

    let picked = home.desk.take_picked(path, Wanted::Document).await.unwrap();
    let form = ChangeForm::Document {
        file: picked.token,
        description: "Knee".into(),
        clean: false,
    };
    home.desk.queue_change(id, form).await.unwrap();
    home.outbox(is_done).await;

    let settled = home.desk.outbox().await.unwrap().settled.remove(0);
    assert_eq!(settled.state, State::Confirmed);
    assert_eq!(settled.files[0].size, 700_000);
    let listed = home.desk.documents(id, ReadFrom::Service).await.unwrap();
    let filed = listed.unwrap().value.remove(0);
    let there = folder.path().join("there");
    let download = home.desk.download_document(id, filed.id, &there);
    download.await.unwrap();
    assert_eq!(filed.name, "attest.pdf");
    assert!(fs::read(there).unwrap() == bytes, "byte for byte");
}

/// A form with a document of so many bytes.
async fn paper(home: &Home, length: usize) -> ChangeForm {
    let path = home.folder.path().join("attest.pdf");
    let bytes: Vec<u8> = b"%PDF-1.4 ".iter().copied().cycle().take(length).collect();
    fs::write(&path, bytes).unwrap();
    let picked = home.desk.take_picked(path, Wanted::Document).await.unwrap();
    ChangeForm::Document {
        file: picked.token,
        description: format!("{length}"),
        clean: false,
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn another_file_takes_the_place_of_the_one_that_waits() {
    let (sandbox, mut home, id) = home().await;
    home.desk.pause_outbox(true).await.unwrap();
    let first = paper(&home, 700_000).await;
    let saved = home.desk.queue_change(id, first).await.unwrap();

    let other = paper(&home, 400_000).await;
    let edited = home.desk.edit_item(saved.id, other).await.unwrap();
    let waiting = home.desk.outbox().await.unwrap().items;
    home.desk.pause_outbox(false).await.unwrap();
    home.outbox(is_done).await;

    assert_eq!((edited.id, waiting.len()), (saved.id, 1));
    assert_eq!(waiting[0].files[0].size, 400_000);
    let view = home.desk.outbox().await.unwrap();
    assert_eq!(view.settled.len(), 1);
    assert_eq!(view.settled[0].state, State::Confirmed);
    assert_eq!(posts(&sandbox, "uploadDocument"), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn another_file_for_what_was_sent_meanwhile_is_refused_and_nothing_new_waits() {
    let (sandbox, mut home, id) = home().await;
    let first = paper(&home, 700_000).await;
    let saved = home.desk.queue_change(id, first).await.unwrap();
    home.outbox(is_done).await;

    // Whoever has the form open does not see that, and saves, and saves again.
    for _ in 0..2 {
        let other = paper(&home, 400_000).await;
        let refused = home.desk.edit_item(saved.id, other).await.unwrap_err();
        assert_eq!(refused.code(), ErrorCode::Conflict);
    }

    home.outbox(is_done).await;
    let view = home.desk.outbox().await.unwrap();
    assert_eq!((view.items.len(), view.settled.len()), (0, 1));
    assert_eq!(posts(&sandbox, "uploadDocument"), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_settled_change_stays_with_its_member_whatever_is_settled_for_others() {
    let (sandbox, home, id) = home().await;
    let other = CustomerId(sandbox.state().with_people(|people| people[1].id));
    home.desk.pause_outbox(true).await.unwrap();
    let saved = home.desk.queue_change(id, note("Key")).await.unwrap();
    home.desk.withdraw_item(saved.id).await.unwrap();

    for _ in 0..51 {
        let later = home.desk.queue_change(other, note("Key")).await.unwrap();
        home.desk.withdraw_item(later.id).await.unwrap();
    }

    let changes = home.desk.member_changes(id).await.unwrap();
    assert_eq!(changes.len(), 1);
    assert_eq!(
        (changes[0].id, changes[0].state),
        (saved.id, State::GivenUp)
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn what_breaks_a_rule_is_told_at_its_field_and_not_kept() {
    let (_sandbox, home, id) = home().await;
    let queue = |form| home.desk.queue_change(id, form);

    let half = queue(restriction(Some("2026-01-01"), None))
        .await
        .unwrap_err();
    let no_date = queue(restriction(Some("soon"), Some("later"))).await;
    let gone = home
        .desk
        .take_picked(PathBuf::from("/none.pdf"), Wanted::Document);
    let gone = ChangeForm::Document {
        file: gone.await.unwrap().token,
        description: String::new(),
        clean: false,
    };
    let gone = queue(gone).await.unwrap_err();

    assert_eq!(half.code(), ErrorCode::Invalid);
    assert_eq!(half.field().as_deref(), Some("endDate"));
    assert_eq!(no_date.unwrap_err().field().as_deref(), Some("startDate"));
    assert_eq!(gone.field().as_deref(), Some("file"));
    assert_eq!(home.desk.outbox_summary().unwrap().waiting, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn forgetting_waits_for_what_is_not_sent_and_then_leaves_nothing() {
    let (sandbox, mut home, id) = home().await;
    let name = home.desk.open_member(id).await.unwrap().name;
    home.desk.pause_outbox(true).await.unwrap();
    home.desk.queue_change(id, note("Secret")).await.unwrap();

    let refused = home.desk.forget_member(id, false).await.unwrap_err();
    home.desk.pause_outbox(false).await.unwrap();
    home.outbox(is_done).await;
    let forgotten = home.desk.forget_member(id, false).await.unwrap();

    assert_eq!(refused.code(), ErrorCode::UnfinishedChanges);
    assert_eq!(forgotten.items, 1);
    assert_eq!(forgotten.left, Some(vec![]));
    assert!(home.desk.open_member(id).await.is_err());
    assert!(!home.find(&name).contains(&name));
    assert!(home.desk.member_changes(id).await.unwrap().is_empty());
    assert_eq!(posts(&sandbox, NOTE), 1);
    assert_eq!(home.desk.verify_trail().await.unwrap().problem, None);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_person_holds_back_is_counted_apart_from_what_goes_by_itself() {
    let (_sandbox, home, id) = home().await;
    home.desk.pause_outbox(true).await.unwrap();
    home.desk.queue_change(id, note("One")).await.unwrap();
    let held = home.desk.queue_change(id, note("Two")).await.unwrap().id;

    let before = home.desk.outbox_summary().unwrap();
    home.desk.pause_item(held).await.unwrap();
    let after = home.desk.outbox_summary().unwrap();

    assert_eq!((before.waiting, before.held_back), (2, 0));
    assert_eq!((after.waiting, after.held_back), (2, 1));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_studio_with_waiting_changes_is_not_removed() {
    let (sandbox, home, id) = home().await;
    let studio = home.desk.list_studios().remove(0).id;
    home.desk.pause_outbox(true).await.unwrap();
    home.desk.queue_change(id, note("Later")).await.unwrap();

    let refused = home.desk.remove_studio(&studio).await.unwrap_err();
    let waiting = home.desk.outbox().await.unwrap().items.remove(0).id;
    home.desk.withdraw_item(waiting).await.unwrap();
    let removed = home.desk.remove_studio(&studio).await.unwrap();

    assert_eq!(refused.code(), ErrorCode::UnfinishedChanges);
    assert!(removed.data_erased && removed.key_erased);
    assert!(!home.has_file("journal.db"));
    assert_eq!(posts(&sandbox, NOTE), 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_journal_that_cannot_be_opened_is_told_and_left_alone() {
    let (sandbox, home, id) = home().await;
    let studio = home.desk.list_studios().remove(0);
    let path = home.folder.path().join("studios").join(&studio.id);
    let home = home.restarted(&sandbox.url()).await;
    let garbage = vec![7; 8192];
    fs::write(path.join("journal.db"), &garbage).unwrap();

    home.desk.open_studio(&studio.id).await.unwrap();
    let summary = home.desk.outbox_summary().unwrap();
    let refused = home.desk.queue_change(id, note("No")).await.unwrap_err();

    let problem = summary.problem.unwrap();
    assert_eq!(problem.fault, JournalFault::KeyWrong);
    assert_eq!(refused.code(), ErrorCode::NoJournal);
    assert!(home.desk.open_member(id).await.is_ok());
    assert_eq!(fs::read(path.join("journal.db")).unwrap(), garbage);
}
