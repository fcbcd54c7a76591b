//! The script that closes a browser's ways out of the page, run by node with a window of ours.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use std::io::Write;
use std::process::{Command, Stdio};

/// A window that keeps what listens to it; `prevented` says what became of an event.
const STAGE: &str = r#"
const listeners = {};
globalThis.window = {
  print() { throw new Error('printed'); },
  addEventListener(kind, listener, { capture }) {
    if (!capture) throw new Error('the page hears it first');
    listeners[kind] = listener;
  },
};
function prevented(kind, event) {
  let done = false;
  listeners[kind]({ code: '', key: '', ...event, preventDefault() { done = true; } });
  return done;
}
function check(expected, kind, event) {
  if (prevented(kind, event) !== expected) {
    throw new Error(`${kind} ${JSON.stringify(event)} is ${expected ? 'open' : 'closed'}`);
  }
}
"#;

fn run(platform: &str, acts: &str) {
    run_script(include_str!("../src/window/closed.js"), platform, acts);
}

fn run_script(closed: &str, platform: &str, acts: &str) {
    let script = format!(
        "Object.defineProperty(globalThis, 'navigator', {{ value: {{ platform: '{platform}' }} }});\n\
         {STAGE}\n{closed}\n{acts}",
    );
    let mut node = Command::new("node")
        .stdin(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("node is what the pages are built with");
    let mut input = node.stdin.take().unwrap();
    input.write_all(script.as_bytes()).unwrap();
    drop(input);
    let output = node.wait_with_output().unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
}

#[test]
fn a_browsers_keys_do_nothing() {
    run(
        "Win32",
        "for (const key of 'pfgrsuoj') check(true, 'keydown', { key, ctrlKey: true });
         check(true, 'keydown', { key: 'R', ctrlKey: true, shiftKey: true });
         check(true, 'keydown', { key: 'з', code: 'KeyP', ctrlKey: true });
         for (const key of ['F3', 'F5', 'F7', 'BrowserBack']) check(true, 'keydown', { key });
         for (const key of ['ArrowLeft', 'ArrowRight']) check(true, 'keydown', { key, altKey: true });",
    );
}

#[test]
fn a_page_prints_nothing_but_where_the_program_has_no_other_way() {
    for platform in ["Linux x86_64", "MacIntel"] {
        run(platform, "window.print();");
    }
    run(
        "Win32",
        "try { window.print() } catch { globalThis.isOpen = true }
         if (!globalThis.isOpen) throw new Error('the program cannot print');",
    );
}

#[test]
fn the_programs_own_keys_and_those_of_editing_work() {
    run(
        "Win32",
        "for (const key of 'kcvxzya+-=0') check(false, 'keydown', { key, ctrlKey: true });
         for (const key of 'pfgrs') check(false, 'keydown', { key });
         for (const key of ['Enter', 'Escape', 'ArrowLeft', 'Tab']) check(false, 'keydown', { key });
         // Where letters lie elsewhere, the place of a key says nothing.
         check(false, 'keydown', { key: 'c', code: 'KeyJ', ctrlKey: true });",
    );
}

#[test]
fn letters_that_are_written_with_alt_gr_work() {
    run(
        "Win32",
        "check(false, 'keydown', { key: 'ś', code: 'KeyS', ctrlKey: true, altKey: true });",
    );
}

#[test]
fn a_mac_keeps_its_keys_for_editing() {
    run(
        "MacIntel",
        "check(true, 'keydown', { key: 'p', metaKey: true });
         check(false, 'keydown', { key: 'p', ctrlKey: true });
         check(false, 'keydown', { key: 'ArrowLeft', altKey: true });",
    );
}

#[test]
fn menus_outside_of_text_fields_and_dropped_files_are_refused() {
    run(
        "Win32",
        "check(true, 'contextmenu', { target: { closest: () => null } });
         check(true, 'contextmenu', { target: null });
         check(false, 'contextmenu', { target: { closest: () => ({}) } });
         check(true, 'dragover', {});
         check(true, 'drop', {});",
    );
}

#[test]
fn a_kiosk_has_no_menu_no_clipboard_no_drag_and_no_second_finger() {
    run_script(
        include_str!("../src/window/kiosk_closed.js"),
        "Linux x86_64",
        "for (const kind of ['contextmenu', 'dragstart', 'copy', 'cut', 'paste', 'auxclick']) check(true, kind, {});
         for (const key of '+-0acxvtnwhijklq') check(true, 'keydown', { key, ctrlKey: true });
         for (const key of ['F1', 'F11', 'F12', 'ContextMenu']) check(true, 'keydown', { key });
         check(true, 'keydown', { key: 'F4', altKey: true });
         check(true, 'keydown', { key: 'l', metaKey: true });
         check(true, 'wheel', { ctrlKey: true });
         check(true, 'touchmove', { touches: [{}, {}] });",
    );
}

#[test]
fn at_a_kiosk_one_finger_scrolls_and_letters_are_written() {
    run_script(
        include_str!("../src/window/kiosk_closed.js"),
        "Linux x86_64",
        "for (const key of ['a', 'Enter', 'Tab', 'Backspace']) check(false, 'keydown', { key });
         check(false, 'keydown', { key: 'ł', ctrlKey: true, altKey: true });
         check(false, 'wheel', { ctrlKey: false });
         check(false, 'touchmove', { touches: [{}] });",
    );
}
