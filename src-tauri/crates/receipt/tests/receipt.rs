//! A receipt is a page that can be read, and a seal that tells whether it was altered.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use studiodesk_receipt::{Row, Seal, Sheet, open, render};

fn sheet() -> Sheet {
    let row = |label: &str, value: &str| Row {
        label: label.into(),
        value: value.into(),
    };
    Sheet {
        title: "Quittung: Ruhezeit".into(),
        language: "de".into(),
        rows: vec![
            row("Mitglied", "Zażółć Gęślą · Ωμέγα · Щукина · Jürgen Ñuñez"),
            row("Datei", &"0123456789abcdef".repeat(4)),
        ],
        notes: vec!["Diese Quittung lässt sich mit der Spur des Studios vergleichen.".into()],
    }
}

#[test]
fn the_same_sheet_is_the_same_file() {
    assert_eq!(render(&sheet()).unwrap(), render(&sheet()).unwrap());
}

#[test]
fn a_stamped_receipt_leads_back_to_what_the_trail_was_told() {
    let seal = Seal {
        trail: [9; 32],
        entry: 4_711,
        hash: [7; 32],
    };
    let blank = render(&sheet()).unwrap();
    let told = blank.digest();

    let file = blank.stamp(&seal);

    assert!(file.starts_with(b"%PDF-"));
    let opened = open(&file).unwrap();
    assert_eq!((opened.seal, opened.digest), (seal, told));
}

#[test]
fn another_value_is_another_digest() {
    let mut other = sheet();
    other.rows[0].value.push('!');

    assert_ne!(
        render(&sheet()).unwrap().digest(),
        render(&other).unwrap().digest()
    );
}

#[test]
fn only_the_letters_that_are_used_go_into_the_file() {
    let file = render(&sheet()).unwrap().stamp(&Seal {
        trail: [9; 32],
        entry: 1,
        hash: [0; 32],
    });

    assert!(file.len() < 60_000, "{} bytes", file.len());
}

#[test]
fn what_does_not_fit_on_one_page_goes_on_the_next() {
    let mut long = sheet();
    let row = long.rows[0].clone();
    long.rows = vec![row; 120];

    let file = render(&long).unwrap().stamp(&Seal {
        trail: [9; 32],
        entry: 1,
        hash: [0; 32],
    });

    let text = String::from_utf8_lossy(&file);
    assert!(text.matches("/MediaBox").count() >= 3);
}
