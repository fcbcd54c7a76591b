//! The program itself, as far as it gets without a window: what it says and with which code it ends.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use std::fs::File;
use std::path::Path;
use std::process::{Command, Stdio};

/// How the program ended.
struct Ended {
    code: Option<i32>,
    out: String,
    err: String,
}

fn run(arguments: &[&str]) -> Ended {
    let output = Command::new(env!("CARGO_BIN_EXE_studiodesk"))
        .args(arguments)
        .stdin(Stdio::null())
        // Should it open a window after all, it fails at once.
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY")
        .output()
        .unwrap();
    Ended {
        code: output.status.code(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

/// Runs the program and returns the sentence with which it refuses its arguments.
fn refusal(arguments: &[&str]) -> String {
    let ended = run(arguments);

    assert_eq!(ended.code, Some(2), "{}", ended.err);
    assert_eq!(ended.out, "");
    let (sentence, hint) = ended.err.split_once('\n').unwrap();
    assert_eq!(hint, "Try 'studiodesk --help'.\n");
    sentence.to_owned()
}

#[test]
fn help_and_version_are_told_on_standard_output() {
    for (argument, word) in [
        ("--help", "--key-stdin"),
        ("-h", "--demo"),
        ("--version", env!("CARGO_PKG_VERSION")),
    ] {
        let ended = run(&[argument]);

        assert_eq!(ended.code, Some(0), "{argument}");
        assert!(ended.out.contains(word), "{argument}: {}", ended.out);
        assert_eq!(ended.err, "");
    }
}

#[test]
fn a_wrong_argument_gets_one_sentence_and_code_2() {
    assert_eq!(refusal(&["--lang", "fr"]), "--lang takes en, de or pl");
    assert!(refusal(&["--colour"]).contains("--colour"));
}

#[test]
fn a_server_elsewhere_is_refused() {
    assert!(refusal(&["--server", "http://example.com"]).contains("on this computer"));
}

#[test]
fn a_key_in_an_argument_is_refused_and_not_repeated() {
    for arguments in [&["--key", "CANARY-71"][..], &["--api-key=CANARY-71"]] {
        let sentence = refusal(arguments);

        assert!(sentence.contains("--key-stdin"), "{sentence}");
        assert!(!sentence.contains("CANARY"), "{sentence}");
    }
}

#[test]
fn an_authority_that_is_missing_or_none_is_a_wrong_argument() {
    let folder = tempfile::tempdir().unwrap();
    let file = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    std::fs::write(file("empty.pem"), "").unwrap();
    let with = |ca: &str| refusal(&["--server", "http://127.0.0.1:1", "--ca", ca]);

    let missing = with(&file("missing.pem"));
    let empty = with(&file("empty.pem"));

    assert_eq!(missing, "the file named with --ca cannot be read");
    assert!(empty.contains("no certificate"), "{empty}");
}

#[test]
fn a_folder_that_another_program_has_open_is_left_to_it() {
    let folder = tempfile::tempdir().unwrap();
    let in_use = File::create(folder.path().join("in-use.lock")).unwrap();
    in_use.lock().unwrap();

    let ended = run(&["--data-dir", folder.path().to_str().unwrap()]);

    assert_eq!(ended.code, Some(1));
    assert_eq!(ended.out, "");
    assert_eq!(
        ended.err,
        "Studiodesk cannot start: Studiodesk is already open with this folder.\n"
    );
    assert_eq!(names(folder.path()), ["in-use.lock"]);
}

fn names(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).unwrap();
    entries
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect()
}
