//! The command table, the window's capability and the TypeScript bindings say the same.

use std::collections::BTreeSet;
use std::path::Path;

use serde_json::Value;
use specta_typescript::Typescript;
use studiodesk_shell::{COMMANDS, bindings};

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

    assert_eq!(table, COMMANDS.iter().copied().collect());
}

#[test]
fn the_window_may_call_our_commands_and_hear_our_events_and_nothing_else() {
    let capability: Value = serde_json::from_str(&read("capabilities/main.json")).unwrap();
    let granted: BTreeSet<_> = capability["permissions"]
        .as_array()
        .unwrap()
        .iter()
        .map(|name| name.as_str().unwrap().to_owned())
        .collect();

    let expected: BTreeSet<_> = COMMANDS
        .iter()
        .map(|name| format!("allow-{}", name.replace('_', "-")))
        .chain(["allow-listen", "allow-unlisten"].map(|name| format!("core:event:{name}")))
        .collect();

    assert_eq!(granted, expected);
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
    assert_eq!(app["security"]["capabilities"], serde_json::json!(["main"]));
    assert_eq!(app["withGlobalTauri"], false);
    // A window named here would be made without the handlers that close the ways out of it.
    assert_eq!(app["windows"], serde_json::json!([]));
}
