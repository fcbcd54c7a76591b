//! The trail for others to read.

use serde_json::Value;
use studiodesk_outbox::model::Step;

use super::support::{ADA, BEN, put, seven};
use crate::support::at;

#[test]
fn every_entry_tells_who_what_and_when() {
    let place = seven();

    let entries = place.open().trail(0, 100).unwrap();

    let events: Vec<_> = entries.iter().map(|entry| entry.event.as_str()).collect();
    assert_eq!(
        events,
        [
            "begun",
            "asked",
            "sending",
            "confirmed",
            "asked",
            "sending",
            "refused"
        ]
    );
    let asked: Value = serde_json::from_str(entries[1].details.as_deref().unwrap()).unwrap();
    assert_eq!((entries[1].customer, entries[1].at), (Some(ADA), at(0)));
    assert_eq!(asked["payload"], "{\"a\":1}");
    assert_eq!(asked["files"][0]["name"], "letter.pdf");
    assert_eq!(asked["asked_by"], "Front desk");
    let refused: Value = serde_json::from_str(entries[6].details.as_deref().unwrap()).unwrap();
    assert_eq!(refused["why"]["message"], "Canarybird may not");
    assert_eq!(entries[2].details, None);
    assert_eq!(place.open().trail(5, 1).unwrap(), entries[5..6]);
}

#[test]
fn a_spreadsheet_gets_every_entry_and_no_formula() {
    let place = seven();
    let journal = place.open();
    for _ in 0..600 {
        put(&journal, BEN, "{\"name\": \"\\\"=1+1\"}");
    }
    journal.forget(ADA, false, at(9)).unwrap();
    let mut csv = Vec::new();

    journal.write_trail_csv(None, &mut csv).unwrap();

    let csv = String::from_utf8(csv).unwrap();
    let lines: Vec<_> = csv
        .strip_prefix('\u{feff}')
        .unwrap()
        .split_terminator("\r\n")
        .collect();
    assert_eq!(lines.len(), 1 + 608);
    assert!(lines[0].starts_with("\"seq\",\"at\",\"item\",\"customer\",\"event\""));
    assert!(
        lines[2]
            .starts_with("\"2\",\"2026-09-21T14:13:20Z\",\"1\",\"4711\",\"asked\",\"\",\"yes\",")
    );
    assert!(lines[8].contains(",\"no\","));
    assert!(!csv.contains(",\"="));
}

#[test]
fn a_program_gets_every_entry_as_json() {
    let place = seven();
    let journal = place.open();
    let mut out = Vec::new();

    journal.write_trail_json_lines(None, &mut out).unwrap();

    let text = String::from_utf8(out).unwrap();
    let lines: Vec<Value> = text
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert_eq!(lines.len(), 7);
    assert_eq!(lines[1]["details"]["asked_by"], "Front desk");
    assert_eq!(lines[1]["seq"], 2);
    assert_eq!(lines[2]["details"], Value::Null);
    assert_eq!(lines[2]["event"], Value::from(Step::Sending.name()));
}
