//! Documents: known by their mark and their bytes.

use std::io::{self, Cursor, Read};
use std::sync::Arc;

use studiodesk_core::{CustomerId, ErrorCode};
use studiodesk_outbox::model::{ItemId, Kind};
use studiodesk_outbox::ports::{Looked, Sent};
use studiodesk_sandbox::Fault;
use studiodesk_services::changes::Files;

use crate::changes::asked::{ask, document};
use crate::changes::lost::{found, is_confirmed, send_unanswered};
use crate::changes::stage::Stage;

#[tokio::test]
async fn two_equal_documents_are_told_apart_by_their_marks() {
    let stage = Stage::new().await;
    let customer = stage.somebody();
    let one = document(customer, b"%PDF-1.7 the same");
    let other = document(customer, b"%PDF-1.7 the same");

    send_unanswered(&stage, &one).await;

    assert_eq!(found(&stage, &one).await, 1);
    assert_eq!(found(&stage, &other).await, 0);
}

#[tokio::test]
async fn a_document_that_arrived_twice_is_seen_twice() {
    let stage = Stage::new().await;
    let ready = document(stage.somebody(), b"%PDF-1.7 twice");
    for _ in 0..2 {
        assert!(is_confirmed(&ready.send(&stage.client()).await));
    }

    assert_eq!(found(&stage, &ready).await, 2);
}

#[tokio::test]
async fn a_document_with_the_mark_and_other_bytes_is_not_it() {
    let stage = Stage::new().await;
    let customer = stage.somebody();
    let sent = document(customer, b"%PDF-1.7 one");
    let mut other = document(customer, b"%PDF-1.7 two");
    other.item.mark = sent.item.mark.clone();
    let mut longer = document(customer, b"%PDF-1.7 one");
    longer.item.mark = sent.item.mark.clone();
    longer.item.files[0].size += 1;

    assert!(is_confirmed(&sent.send(&stage.client()).await));

    assert_eq!(found(&stage, &sent).await, 1);
    assert_eq!(found(&stage, &other).await, 0);
    assert_eq!(found(&stage, &longer).await, 0);
}

#[tokio::test]
async fn a_document_is_found_behind_more_of_them_than_fit_into_a_slice() {
    let stage = Stage::new().await;
    let customer = stage.somebody();
    let ready = document(customer, b"%PDF-1.7 the first");
    send_unanswered(&stage, &ready).await;
    for _ in 0..60 {
        let later = document(customer, b"%PDF-1.7 later");
        assert!(is_confirmed(&later.send(&stage.client()).await));
    }

    assert_eq!(found(&stage, &ready).await, 1);
}

#[tokio::test]
async fn a_document_without_any_description_may_be_it_and_a_person_decides() {
    let stage = Stage::new().await;
    let customer = stage.somebody();
    let ready = document(customer, b"%PDF-1.7 bare");
    // The studio filed the same scan before, and what is sent from here never arrives.
    upload_bare(&stage, customer, b"%PDF-1.7 bare").await;
    stage
        .sandbox
        .script(Fault::reset_request("uploadDocument", 0));
    let sent = ready.send(&stage.client()).await;
    let other = document(customer, b"%PDF-1.7 another");

    let looked = ready.look(&stage.client()).await;

    assert!(!is_confirmed(&sent), "{sent:?}");
    assert!(matches!(&looked, Looked::Similar(like) if like.len() == 1));
    assert_eq!(found(&stage, &other).await, 0);
}

#[tokio::test]
async fn the_mark_decides_though_the_studio_filed_the_same_before() {
    let stage = Stage::new().await;
    let customer = stage.somebody();
    let ready = document(customer, b"%PDF-1.7 bare");
    upload_bare(&stage, customer, b"%PDF-1.7 bare").await;

    send_unanswered(&stage, &ready).await;

    assert_eq!(found(&stage, &ready).await, 1);
}

/// Files it as another program would: without a description.
async fn upload_bare(stage: &Stage, customer: CustomerId, bytes: &[u8]) {
    let bytes: Vec<u8> = bytes.iter().copied().cycle().take(300_000).collect();
    let pdf = studiodesk_client::ContentType::PDF;
    let upload = studiodesk_client::Upload::from_bytes(bytes, "attest.pdf", pdf);
    let customers = stage.client().customers();
    let filed = customers.upload_document(customer, upload).send().await;
    filed.unwrap();
}

#[tokio::test]
async fn without_the_scope_to_look_a_person_decides() {
    let stage = Stage::new().await;
    let ready = ask(&stage, Kind::Document).await;
    let client = stage.client();
    // A key that has read something is known to be this studio's.
    ready.look(&client).await;
    let scopes = vec!["CUSTOMER_DOCUMENT_WRITE".to_owned()];
    stage.sandbox.state().set_scopes(Some(scopes));

    let looked = ready.look(&client).await;

    let scope = Some("CUSTOMER_DOCUMENT_READ".to_owned());
    assert_eq!(looked, Looked::Unreadable { scope });
}

#[tokio::test]
async fn a_look_that_breaks_proves_nothing() {
    let stage = Stage::new().await;
    let document = ask(&stage, Kind::Document).await;
    send_unanswered(&stage, &document).await;
    let broken = [
        Fault::status("getDocuments", 500).times(9),
        Fault::other_shape("getDocuments"),
        Fault::truncated("getDocuments", 9),
        Fault::close("signedFile"),
        Fault::status("signedFile", 403),
        Fault::reset_answer("signedFile", 9_000),
    ];
    for fault in broken {
        stage.sandbox.script(fault.clone());

        let looked = document.look(&stage.client()).await;

        assert!(
            matches!(looked, Looked::Failed { .. }),
            "{fault:?}: {looked:?}"
        );
        stage.sandbox.state().clear_script();
    }
    assert_eq!(found(&stage, &document).await, 1);
}

/// A file of which the end is not what was put in.
struct Spoilt;

impl Files for Spoilt {
    fn open(&self, _: ItemId, _: usize) -> io::Result<Box<dyn Read + Send>> {
        Ok(Box::new(Cursor::new(vec![7; 200_000]).chain(Self)))
    }
}

impl Read for Spoilt {
    fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
        Err(io::ErrorKind::InvalidData.into())
    }
}

#[tokio::test]
async fn a_file_that_is_damaged_here_is_refused_before_a_byte_of_it_leaves() {
    let stage = Stage::new().await;
    let ready = ask(&stage, Kind::Document).await;
    let ready = ready.with_files(Arc::new(Spoilt));

    let sent = ready.send(&stage.client()).await;

    assert!(matches!(&sent, Sent::Refused(why) if why.is(ErrorCode::FileDamaged)));
    assert_eq!(stage.arrived("uploadDocument"), 0);
}

#[tokio::test]
async fn a_file_that_was_damaged_after_it_had_arrived_is_found_there() {
    let stage = Stage::new().await;
    let mut ready = ask(&stage, Kind::Document).await;
    send_unanswered(&stage, &ready).await;
    ready.item.attempts = 2;

    let sent = ready
        .with_files(Arc::new(Spoilt))
        .send(&stage.client())
        .await;

    assert!(is_confirmed(&sent), "{sent:?}");
}
