//! A sandbox with a file goes on where it was.

mod support;

use std::path::Path;

use studiodesk_sandbox::people::Status;
use studiodesk_sandbox::{Mode, Sandbox, Subject};
use support::{Ask, config, first};

async fn start(file: &Path, members: usize) -> Sandbox {
    let (mut config, _hands) = config();
    config.state = Some(file.to_owned());
    config.members = members;
    Sandbox::start(config).await.expect("the file can be read")
}

#[tokio::test]
async fn what_changed_is_there_after_a_restart() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("state.json");
    let sandbox = start(&file, 240).await;
    let renamed = first(&sandbox, |it| it.status == Status::Member);
    let gone = first(&sandbox, |it| it.status == Status::Prospect);
    sandbox.state().edit_person(renamed.id, |it| {
        it.last_name = Some("Neu".into());
    });
    sandbox.state().remove_person(gone.id);
    sandbox.state().studios()[0].set_amendment_mode(Subject::IdlePeriod, Mode::Read);
    let before = sandbox.state().with_people(<[_]>::to_vec);
    sandbox.stop().await;

    // Another number of members is asked for; the file knows better.
    let again = start(&file, 10).await;

    assert_eq!(again.state().with_people(<[_]>::to_vec), before);
    let mode = again.state().studios()[0].amendment_mode(Subject::IdlePeriod);
    assert_eq!(mode, Mode::Read);
    let path = format!("/v1/customers/{}", renamed.id);
    let customer = Ask::get(path).send(&again).await;
    assert_eq!(customer.text("lastName"), "Neu");
    assert!(std::fs::metadata(&file).unwrap().len() < 20_000);
}

#[tokio::test]
async fn nothing_is_written_while_nothing_changes() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("state.json");
    let sandbox = start(&file, 20).await;

    Ask::get("/v1/customers").send(&sandbox).await;
    sandbox.stop().await;

    assert!(!file.exists());
}

#[tokio::test]
async fn a_file_that_is_no_state_is_refused_and_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("state.json");
    std::fs::write(&file, "{}").unwrap();
    let (mut config, _hands) = config();
    config.state = Some(file.clone());

    let outcome = Sandbox::start(config).await;

    assert!(outcome.is_err());
    assert_eq!(std::fs::read(&file).unwrap(), b"{}");
}
