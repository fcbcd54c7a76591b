//! A receipt fits the trail that it was given out from, and nothing else does.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use std::path::{Path, PathBuf};

use crate::support::{Home, KEY, sandbox};
use studiodesk_core::CustomerId;
use studiodesk_sandbox::Sandbox;
use studiodesk_services::{
    ChangeForm, ItemId, ReceiptLabels, ReceiptRow, ReceiptWord, ReceiptWords, SyncStage,
};

/// A desk that has kept a note on somebody.
async fn kept() -> (Sandbox, Home, CustomerId, ItemId) {
    let sandbox = sandbox(20).await;
    let id = sandbox.state().with_people(|people| {
        let mut members = people.iter().filter(|it| it.status.as_str() == "MEMBER");
        CustomerId(members.next().unwrap().id)
    });
    let mut home = Home::new(&sandbox.url());
    home.connect(KEY).await.unwrap();
    home.stage(SyncStage::Complete).await;
    let form = ChangeForm::Message {
        subject: "Locker".into(),
        content: "Lost the key".into(),
    };
    let saved = home.desk.queue_change(id, form).await.unwrap();
    (sandbox, home, id, saved.id)
}

fn words() -> ReceiptWords {
    let word = |text: &str| text.to_owned();
    ReceiptWords {
        title: word("Receipt"),
        language: word("en"),
        labels: ReceiptLabels {
            studio: word("Studio"),
            member: word("Person"),
            asked_at: word("Asked"),
            asked_by: word("By"),
            state: word("State"),
            settled_at: word("Since"),
            server_id: word("Number"),
            file: word("File"),
            digest: word("SHA-256"),
            entry: word("Entry"),
        },
        state: word("saved here"),
        asked: vec![ReceiptRow {
            label: word("Subject"),
            value: word("Locker"),
        }],
        notes: Vec::new(),
    }
}

async fn given(home: &Home, item: ItemId, name: &str) -> PathBuf {
    let file = home.folder.path().join(name);
    home.desk.save_receipt(item, words(), &file).await.unwrap();
    file
}

async fn looked_at(home: &Home, file: &Path) -> ReceiptWord {
    let verdict = home.desk.verify_receipt(file.to_owned()).await.unwrap();
    verdict.word
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_given_out_fits_and_the_trail_stays_whole() {
    let (_sandbox, home, _, item) = kept().await;

    let file = given(&home, item, "receipt.pdf").await;

    assert_eq!(looked_at(&home, &file).await, ReceiptWord::Fits);
    assert!(std::fs::read(&file).unwrap().starts_with(b"%PDF-"));
    let trail = home.desk.verify_trail().await.unwrap();
    assert_eq!(trail.problem, None);
}

#[tokio::test(flavor = "multi_thread")]
async fn one_that_was_altered_anywhere_is_found_out() {
    let (_sandbox, home, _, item) = kept().await;
    let file = given(&home, item, "receipt.pdf").await;
    let whole = std::fs::read(&file).unwrap();
    let seal = whole.windows(6).position(|it| it == b"\nhash ").unwrap();

    for (at, expected) in [
        (20, ReceiptWord::Altered),
        (whole.len() / 2, ReceiptWord::Altered),
        (seal + 10, ReceiptWord::Altered),
        (seal - 2, ReceiptWord::UnknownEntry),
    ] {
        let mut altered = whole.clone();
        altered[at] = if altered[at] == b'9' { b'8' } else { b'9' };
        std::fs::write(&file, altered).unwrap();

        assert_eq!(looked_at(&home, &file).await, expected, "byte {at}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn another_studio_knows_nothing_of_it() {
    let (_here, home, _, item) = kept().await;
    let (_there, other, _, _) = kept().await;
    let file = given(&home, item, "receipt.pdf").await;
    let plain = other.folder.path().join("plain.pdf");
    std::fs::write(&plain, b"%PDF-1.4 of something else").unwrap();

    assert_eq!(looked_at(&other, &file).await, ReceiptWord::OtherStudio);
    assert_eq!(looked_at(&other, &plain).await, ReceiptWord::NoReceipt);
}

#[tokio::test(flavor = "multi_thread")]
async fn of_somebody_who_was_forgotten_nobody_can_tell() {
    let (_sandbox, home, id, item) = kept().await;
    let file = given(&home, item, "receipt.pdf").await;

    home.desk.forget_member(id, true).await.unwrap();

    assert_eq!(looked_at(&home, &file).await, ReceiptWord::Erased);
}
