//! The kiosk's window, asked as its pages ask, in the demo studio.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

mod support;

use serde_json::{Value, json};
use studiodesk_shell::{COMMANDS, KIOSK_COMMANDS};

use support::{Computer, Program, sandbox};

/// A session of whom the demo names to try it with.
fn signed_in(program: &Program) -> Value {
    let start = program.ask("kiosk_start", json!({})).unwrap();
    let who = json!({ "way": "member_number", "text": start["demo"]["memberNumber"] });
    let asked = program.ask("kiosk_identify", who).unwrap();
    assert_eq!(asked["kind"], "asks_factor", "{asked}");
    let answer = json!({ "session": asked["session"], "answer": start["demo"]["answer"] });
    let open = program.ask("kiosk_factor", answer).unwrap();
    assert_eq!(open["kind"], "open", "{open}");
    open["session"].clone()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_demo_is_ready_and_names_somebody_to_try_it_with() {
    let program = Computer::new().start_kiosk();

    let start = program.ask("kiosk_start", json!({})).unwrap();

    assert_eq!(start["state"], json!({ "kind": "ready" }));
    assert_eq!(start["studio"], "Demo Studio");
    assert_eq!(start["factor"], "date_of_birth");
    assert_eq!(start["languages"].as_array().unwrap().len(), 8);
    assert!(start["text"]["basePx"].as_u64().unwrap() >= 24);
    let told = start["demo"]["memberNumber"].as_str().unwrap();
    assert!(!told.is_empty(), "{start}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_member_signs_in_looks_around_and_is_gone() {
    let program = Computer::new().start_kiosk();
    let session = signed_in(&program);
    let with = json!({ "session": session });

    let home = program.ask("kiosk_home", with.clone()).unwrap();
    for command in [
        "kiosk_balance",
        "kiosk_check_ins",
        "kiosk_contracts",
        "kiosk_bookings",
    ] {
        program.ask(command, with.clone()).unwrap();
    }
    program.ask("kiosk_end", with.clone()).unwrap();
    let after = program.ask("kiosk_home", with).unwrap_err();

    assert!(!home["firstName"].as_str().unwrap().is_empty());
    assert_eq!(after["code"], "session_over");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_photo_is_taken_and_looked_at_as_it_is_sent_and_gone_with_its_session() {
    let program = Computer::new().start_kiosk();
    let session = signed_in(&program);
    let with = json!({ "session": session });

    let opened = json!({ "session": session, "flow": "picture" });
    program.ask("kiosk_open_camera", opened).unwrap();
    let photo = program.ask("kiosk_take_photo", with.clone()).unwrap();
    let square = json!({ "x": 280, "y": 0, "size": 720, "turns": 0 });
    let cut = json!({ "session": session, "photo": photo["photo"], "crop": square });
    let reviewed = program.ask("kiosk_review_picture", cut.clone()).unwrap();
    program.ask("kiosk_end", with.clone()).unwrap();
    let after = program.ask("kiosk_review_picture", cut).unwrap_err();
    let sees = program.ask("kiosk_take_photo", with).unwrap_err();

    assert_eq!(
        (&photo["width"], &photo["height"]),
        (&json!(1280), &json!(720))
    );
    assert!(reviewed["review"].is_string(), "{reviewed}");
    assert_eq!(reviewed["lines"][0]["after"], "720 × 720");
    assert_eq!(
        (&after["code"], &sees["code"]),
        (&json!("session_over"), &json!("session_over"))
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn the_kiosks_window_has_none_of_the_desks_commands() {
    let program = Computer::new().start_kiosk();
    signed_in(&program);

    for command in COMMANDS {
        let refused = program.ask(command, json!({ "text": "a" })).unwrap_err();
        assert_eq!(refused, "this window has no such command", "{command}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_desks_window_has_none_of_the_kiosks_commands() {
    let sandbox = sandbox().await;
    let program = Computer::new().start(&sandbox);

    for command in KIOSK_COMMANDS {
        let refused = program.ask(command, json!({})).unwrap_err();
        assert_eq!(refused, "this window has no such command", "{command}");
    }
}
