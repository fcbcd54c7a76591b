//! The set-up of the kiosk, asked for as the desk's window does.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

mod support;

use serde_json::{Value, json};

use support::{Computer, KEY, sandbox};

/// What the desk proposes, with what somebody has to decide.
fn decided(view: &Value) -> Value {
    let mut set_up = view["setUp"].clone();
    set_up["studio"] = view["studios"][0]["id"].clone();
    set_up["flows"] = json!(["bookings", "balance"]);
    set_up
}

#[tokio::test(flavor = "multi_thread")]
async fn a_manager_sets_the_kiosk_up_and_no_pin_is_told_or_written() {
    let sandbox = sandbox().await;
    let computer = Computer::new();
    let program = computer.start(&sandbox);
    program.connect(KEY).unwrap();
    let before = program.ask("read_kiosk_set_up", json!({})).unwrap();
    let save = |set_up: Value, pin: Value| {
        let with = json!({ "setUp": set_up, "pin": pin });
        program.ask("save_kiosk_set_up", with).unwrap()
    };

    let mut quick = decided(&before);
    quick["times"]["doneSeconds"] = json!(1);
    let refused = save(quick, json!("735190"));
    let none_yet = computer.file("kiosk.json").is_err();
    let saved = save(decided(&before), json!("735190"));
    let again = save(saved["view"]["setUp"].clone(), Value::Null);

    assert_eq!(before["standing"], "missing");
    assert_eq!(before["hasPin"], false);
    let unfit = json!({ "kind": "unfit", "field": "times.doneSeconds" });
    assert_eq!(refused, unfit);
    assert!(none_yet);
    assert_eq!(saved["kind"], "saved", "{saved}");
    assert_eq!(again["view"]["hasPin"], true, "{again}");
    let file = computer.file("kiosk.json").unwrap();
    for text in [file, again.to_string()] {
        assert!(!text.contains("735190") && !text.contains(KEY), "{text}");
    }
    assert!(!again.to_string().contains("salt"), "{again}");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_size_of_text_is_told_for_a_place_that_there_is() {
    let program = Computer::new().start(&sandbox().await);
    let size = |distance: u32| {
        let place = json!({
            "lower_edge_mm": 900, "distance_mm": distance, "diagonal_mm": 546,
            "width_px": 1920, "height_px": 1080,
        });
        let with = json!({ "place": place });
        program.ask("size_kiosk_text", with).unwrap()
    };

    let (near, far, nowhere) = (size(500), size(1_000), size(0));

    assert!(near["basePx"].as_u64() < far["basePx"].as_u64(), "{far}");
    assert_eq!(nowhere, Value::Null);
}
