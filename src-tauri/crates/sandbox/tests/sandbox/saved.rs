//! A sandbox with a file goes on where it was.

use std::path::Path;
use std::sync::Arc;

use crate::support::{Ask, KEY, config, first};
use serde_json::Value;
use studiodesk_sandbox::people::Status;
use studiodesk_sandbox::{Config, Key, Mode, Sandbox, Subject};

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

#[tokio::test]
async fn every_studio_is_kept_and_what_was_moved_between_them() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("state.json");
    let sandbox = start_two(&file).await;
    let people = |sandbox: &Sandbox| {
        let studios = sandbox.state().studios().iter();
        studios
            .map(|it| it.with_people(<[_]>::to_vec))
            .collect::<Vec<_>>()
    };
    let stays = sandbox.state().studios()[1].with_people(|it| it[0].id);
    let moves = first(&sandbox, |it| it.status == Status::Member).id;
    sandbox.state().studios()[1].edit_person(stays, |it| it.last_name = Some("Neu".into()));
    sandbox.state().studios()[1].set_amendment_mode(Subject::IdlePeriod, Mode::Read);
    assert_eq!(switch(&sandbox, 0, moves).await, 200);
    let before = people(&sandbox);
    sandbox.stop().await;

    let mut config = two(&file);
    config.studios = 1;
    config.recall().unwrap();
    let again = Sandbox::start(config).await.unwrap();

    assert_eq!(people(&again), before);
    let studios = again.state().studios();
    assert_eq!(studios[1].amendment_mode(Subject::IdlePeriod), Mode::Read);
    assert!(studios[1].find_person(moves).is_some());
    assert_eq!(switch(&again, 1, moves).await, 200);
}

/// Two studios, each with its key.
fn two(file: &Path) -> Config {
    let (mut config, _hands) = config();
    config.state = Some(file.to_owned());
    config.studios = 2;
    config.keys = vec![Key::new("second").of_studio(2)];
    config
}

async fn start_two(file: &Path) -> Sandbox {
    Sandbox::start(two(file)).await.expect("a port is free")
}

/// Moves somebody from that studio to the other one; gives the status.
async fn switch(sandbox: &Sandbox, from: usize, customer: i64) -> u16 {
    let body = serde_json::json!({
        "targetStudioId": sandbox.state().studios()[1 - from].id(),
        "switchDate": "2026-01-01",
    });
    let ask = Ask::new("POST", format!("/v1/customers/{customer}/switch-studio"))
        .header("X-API-KEY", [KEY, "second"][from])
        .json(&body.to_string());
    ask.send(sandbox).await.status
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whoever_moves_while_it_is_saved_is_in_one_studio() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("state.json");
    let sandbox = start_two(&file).await;
    let moves = first(&sandbox, |it| it.status == Status::Member).id;
    sandbox.state().set_rate_limit(u32::MAX);
    // So much changed that writing takes its time.
    for studio in sandbox.state().studios() {
        let ids = studio.with_people(|it| it.iter().map(|it| it.id).collect::<Vec<_>>());
        for id in ids {
            studio.edit_person(id, |it| it.access_refusal = !it.access_refusal);
        }
    }
    let (state, path) = (Arc::clone(sandbox.state()), file.clone());
    let saving = tokio::task::spawn_blocking(move || {
        let mut counts = Vec::new();
        while counts.len() < 15 {
            state.save().unwrap();
            counts.push(homes(&path, moves));
        }
        counts
    });

    let mut from = 0;
    while !saving.is_finished() {
        assert_eq!(switch(&sandbox, from, moves).await, 200);
        from = 1 - from;
    }

    assert_eq!(saving.await.unwrap(), [1; 15]);
}

/// In how many studios of a state file somebody is who changed.
fn homes(file: &Path, customer: i64) -> usize {
    let saved = std::fs::read(file).expect("the file is whole");
    let saved: Value = serde_json::from_slice(&saved).expect("the file is whole");
    let changed = saved["studios"]
        .as_array()
        .expect("the file is whole")
        .iter();
    let changed = changed.flat_map(|it| it["changed"].as_array().expect("the file is whole"));
    changed.filter(|it| it["id"] == customer).count()
}
