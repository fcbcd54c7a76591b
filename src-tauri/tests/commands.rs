//! The command table, asked as the window asks it, against the sandbox.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

mod support;

use serde_json::{Value, json};
use studiodesk_sandbox::Sandbox;
use studiodesk_sandbox::people::Person;

use support::{Computer, KEY, sandbox};

#[tokio::test(flavor = "multi_thread")]
async fn the_first_start_has_no_studio_and_says_with_which_server_it_works() {
    let sandbox = sandbox().await;
    let program = Computer::new().start(&sandbox);

    let start = program.ask("start", json!({})).unwrap();

    assert_eq!(start["version"], env!("CARGO_PKG_VERSION"));
    assert_eq!(start["server"], format!("{}/", sandbox.url()));
    assert_eq!(start["settings"]["language"], "en");
    assert_eq!(start["studios"], json!([]));
    assert_eq!(start["current"], Value::Null);
    assert_eq!(start["problem"], Value::Null);
    assert_eq!(start["measuring"], false);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_studio_is_connected_and_its_members_are_told_of_found_and_opened() {
    let sandbox = sandbox().await;
    let program = Computer::new().start(&sandbox);

    let studio = program.connect(KEY).unwrap();
    let synced = program.synced();
    let (id, name) = somebody(&sandbox);
    let found = find(&program, &name);
    let card = program.ask("open_member", json!({ "member": id })).unwrap();

    assert_eq!(studio["kind"], "server");
    assert_eq!(studio["name"], "Demo Studio");
    assert!(synced["stored"].as_u64().unwrap() >= 40, "{synced}");
    assert_eq!(found["people"], synced["stored"]);
    let hits = found["hits"].as_array().unwrap();
    assert!(hits.iter().any(|hit| hit["id"] == id), "{found}");
    assert!(card["name"].as_str().unwrap().contains(&name), "{card}");
    assert_eq!(card["id"], id);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_failure_reaches_the_window_flat_and_holds_no_secret() {
    let sandbox = sandbox().await;
    let program = Computer::new().start(&sandbox);

    let refused = program.connect("CANARY-another-key").unwrap_err();
    let nothing_open = program.ask("sync_view", json!({})).unwrap_err();

    assert_eq!(refused["code"], "key_refused");
    assert!(!refused.to_string().contains("CANARY"), "{refused}");
    assert_eq!(
        nothing_open,
        json!({
            "code": "no_studio",
            "message": "no studio is open",
            "fromServer": false,
            "field": null,
            "scope": null,
            "traceId": null,
            "waitSeconds": null,
            "limit": null,
        })
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn an_empty_clipboard_is_told_and_keeps_what_was_typed() {
    let sandbox = sandbox().await;
    let computer = Computer::new();
    let program = computer.start(&sandbox);
    program.ask("type_key", json!({ "text": "abc" })).unwrap();

    let nothing = program.ask("paste_key", json!({})).unwrap_err();
    let typed = program.ask("type_key", json!({ "text": "d" })).unwrap();

    assert_eq!(nothing["code"], "clipboard_empty");
    assert_eq!(nothing["field"], "key");
    assert_eq!(typed, json!({ "length": 4 }));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_pasted_key_shows_its_length_only_and_leaves_the_clipboard_once_it_worked() {
    let sandbox = sandbox().await;
    let computer = Computer::new();
    let program = computer.start(&sandbox);
    computer.clipboard.pin(&format!(" {KEY}\n"));

    let entry = program.ask("paste_key", json!({})).unwrap();
    let kept_until_then = !computer.clipboard.is_empty();
    program.connect("").unwrap();

    assert_eq!(entry, json!({ "length": KEY.len() }));
    assert!(kept_until_then);
    assert!(computer.clipboard.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_second_start_opens_the_stored_studio() {
    let sandbox = sandbox().await;
    let computer = Computer::new();
    let first = computer.start(&sandbox);
    let studio = first.connect(KEY).unwrap();
    first.synced();

    let second = computer.start(&sandbox);
    let start = second.ask("start", json!({})).unwrap();
    let opened = open(&second, &studio).unwrap();

    assert_eq!(start["current"], studio);
    assert_eq!(start["studios"], json!([studio]));
    assert_eq!(opened, studio);
    assert_eq!(second.synced()["stored"], find(&second, "")["people"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_in_the_way_of_a_start_is_told_once() {
    let sandbox = sandbox().await;
    let computer = Computer::new();
    let first = computer.start(&sandbox);
    let studio = first.connect(KEY).unwrap();
    first.synced();
    computer.keyring.lock(true);

    let second = computer.start(&sandbox);
    let told = open(&second, &studio).unwrap_err();
    computer.keyring.lock(false);
    let opened = open(&second, &studio).unwrap();

    assert_eq!(told["code"], "keyring_locked");
    assert!(!told.to_string().contains("CANARY"), "{told}");
    assert_eq!(opened, studio);
    assert_eq!(
        second.ask("start", json!({})).unwrap()["problem"],
        Value::Null
    );
}

/// Number and last name of one of the studio's people.
fn somebody(sandbox: &Sandbox) -> (String, String) {
    sandbox.state().with_people(|people| {
        let named = |person: &Person| {
            let name = person.last_name.clone()?.into_owned();
            Some((person.id.to_string(), name))
        };
        people.iter().find_map(named).unwrap()
    })
}

fn find(program: &support::Program, text: &str) -> Value {
    program
        .ask("find_members", json!({ "text": text }))
        .unwrap()
}

fn open(program: &support::Program, studio: &Value) -> Result<Value, Value> {
    program.ask("open_studio", json!({ "studio": studio["id"] }))
}
