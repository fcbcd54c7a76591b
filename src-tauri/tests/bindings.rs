//! The command table, the window's capability and the TypeScript bindings say the same.

use std::collections::BTreeSet;
use std::path::Path;

use serde_json::Value;
use specta_typescript::Typescript;
use studiodesk_shell::{COMMANDS, KIOSK_COMMANDS, bindings};

fn read(path: &str) -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap_or_default()
}

#[test]
fn bindings_are_up_to_date() {
    let path = "../ui/src/lib/api/bindings.ts";
    let committed = read(path);

    bindings::<tauri::Wry>()
        .export(
            Typescript::default(),
            Path::new(env!("CARGO_MANIFEST_DIR")).join(path),
        )
        .unwrap();

    assert!(
        committed == read(path),
        "bindings.ts was out of date and has been rewritten; commit it"
    );
}

#[test]
fn every_command_has_a_permission_and_every_permission_a_command() {
    // The bindings are made from the command table, so what they invoke is what it holds.
    let bindings = read("../ui/src/lib/api/bindings.ts");
    let table: BTreeSet<_> = bindings
        .split(r#"__TAURI_INVOKE<"#)
        .skip(1)
        .filter_map(|rest| rest.split_once(">(\"")?.1.split_once('"'))
        .map(|(name, _)| name)
        .collect();

    let both = COMMANDS.iter().chain(KIOSK_COMMANDS).copied();
    assert_eq!(table, both.collect());
}

/// What a window's capability grants, and which windows those are.
fn capability(name: &str) -> (BTreeSet<String>, Value) {
    let file = read(&format!("capabilities/{name}.json"));
    let read: Value = serde_json::from_str(&file).expect("a capability is JSON");
    let granted = read["permissions"].as_array().expect("it grants");
    let granted = granted
        .iter()
        .filter_map(|name| Some(name.as_str()?.to_owned()));
    (granted.collect(), read["windows"].clone())
}

/// Hearing our events, which both windows may.
fn hearing() -> impl Iterator<Item = String> {
    ["allow-listen", "allow-unlisten"]
        .iter()
        .map(|name| format!("core:event:{name}"))
}

fn granting(commands: &[&str]) -> BTreeSet<String> {
    let allowed = commands.iter();
    let allowed = allowed.map(|name| format!("allow-{}", name.replace('_', "-")));
    allowed.chain(hearing()).collect()
}

#[test]
fn the_desk_may_call_its_commands_and_hear_our_events_and_nothing_else() {
    let (granted, windows) = capability("main");

    assert_eq!(granted, granting(COMMANDS));
    assert_eq!(windows, serde_json::json!(["main"]));
}

#[test]
fn the_kiosk_may_call_its_commands_and_hear_our_events_and_nothing_else() {
    let (granted, windows) = capability("kiosk");

    assert_eq!(granted, granting(KIOSK_COMMANDS));
    assert_eq!(windows, serde_json::json!(["kiosk"]));
}

#[test]
fn desk_and_kiosk_share_nothing_but_hearing_events() {
    let ((desk, _), (kiosk, _)) = (capability("main"), capability("kiosk"));
    let shared: BTreeSet<_> = desk.intersection(&kiosk).cloned().collect();

    assert_eq!(shared, hearing().collect());
    assert!(KIOSK_COMMANDS.iter().all(|name| name.starts_with("kiosk_")));
    assert!(!COMMANDS.iter().any(|name| name.starts_with("kiosk_")));
}

#[test]
fn the_pages_have_no_network_no_inline_script_and_no_eval() {
    let config: Value = serde_json::from_str(&read("tauri.conf.json")).unwrap();
    let app = &config["app"];

    assert_eq!(
        app["security"]["csp"],
        "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; \
         img-src 'self' photo: http://photo.localhost preview: http://preview.localhost; \
         connect-src ipc: http://ipc.localhost; \
         base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'"
    );
    assert_eq!(app["security"]["freezePrototype"], true);
    assert_eq!(
        app["security"]["capabilities"],
        serde_json::json!(["main", "kiosk"])
    );
    assert_eq!(app["withGlobalTauri"], false);
    // A window named here would be made without the handlers that close the ways out of it.
    assert_eq!(app["windows"], serde_json::json!([]));
}
