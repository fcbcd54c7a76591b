//! Uploads of what is no file: bytes that somebody else keeps, and opens for us.

use std::io::{self, Cursor, Read};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use studiodesk_client::{ContentType, Error, Outcome, Upload};
use studiodesk_core::CustomerId;

use crate::support::faults::{Fault, FaultServer};
use crate::support::loopback;

/// More than the buffers of an upload hold.
const LENGTH: usize = 900_000;

fn upload(
    length: usize,
    open: impl Fn() -> io::Result<Box<dyn Read + Send>> + Send + Sync + 'static,
) -> Upload {
    Upload::from_reader(length as u64, open, "a.png", ContentType::PNG)
}

fn bytes() -> Vec<u8> {
    (0..LENGTH).map(|n| (n * n / 251) as u8).collect()
}

async fn put(server: &FaultServer, upload: Upload) -> Result<(), Error> {
    let customers = loopback(&server.uri()).customers();
    let sent = customers.update_image(CustomerId(1), upload).send().await;
    sent.map(drop)
}

#[tokio::test]
async fn it_is_opened_anew_at_every_try_and_arrives_whole() {
    let server = FaultServer::start([Fault::CutAfter(200_000), Fault::Answer(200)]);
    let opened = Arc::new(AtomicUsize::new(0));
    let count = Arc::clone(&opened);

    let upload = upload(LENGTH, move || {
        count.fetch_add(1, Ordering::SeqCst);
        Ok(Box::new(Cursor::new(bytes())))
    });
    put(&server, upload).await.unwrap();

    let seen = server.ended(2).await;
    let arrived = seen[1].body();
    let head = arrived.windows(4).position(|four| four == b"\r\n\r\n");
    let start = head.unwrap() + 4;
    assert_eq!(opened.load(Ordering::SeqCst), 2);
    assert!(arrived[start..start + LENGTH] == bytes());
}

#[tokio::test]
async fn one_that_is_shorter_or_longer_than_was_said_is_not_sent_whole() {
    for length in [LENGTH - 1, LENGTH + 1] {
        let server = FaultServer::start([Fault::Answer(200)]);

        let upload = upload(length, || Ok(Box::new(Cursor::new(bytes()))));
        let error = put(&server, upload).await.unwrap_err();

        assert!(matches!(error, Error::FileChanged), "{length}: {error:?}");
        assert!(!server.ended(1).await[0].whole(), "{length}");
    }
}

#[tokio::test]
async fn one_that_cannot_be_opened_is_not_sent_at_all() {
    let server = FaultServer::start([Fault::Answer(200)]);

    let upload = upload(LENGTH, || Err(io::ErrorKind::NotFound.into()));
    let error = put(&server, upload).await.unwrap_err();

    assert_eq!(error.outcome(), Outcome::NotSent);
    assert!(server.seen().is_empty());
}
