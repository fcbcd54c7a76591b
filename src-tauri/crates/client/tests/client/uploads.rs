//! Files on their way: whole, counted, stopped, stalled, changed under our hands.

use std::fs::File;
use std::io::Write;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use studiodesk_client::api::customers::UploadDocument;
use studiodesk_client::{
    CancelHandle, Client, ContentType, Error, Outcome, Progress, ServerAddress, Upload,
};
use studiodesk_core::{CustomerId, ErrorCode};
use tempfile::NamedTempFile;

use crate::support::faults::{Fault, FaultServer};
use crate::support::{KEY, assert_discreet};

const MIB: u64 = 1 << 20;
const BUFFER: u64 = 256 << 10;
/// More than all buffers between client and server can hold.
const LARGE: u64 = 64 * MIB;

/// Short, for what never goes on.
const IMPATIENT: Duration = Duration::from_millis(400);

type Told = Arc<Mutex<Vec<Progress>>>;

/// A file of this length that repeats nothing within 64 KiB, on the disk only where it is not zeros.
fn file(length: u64) -> NamedTempFile {
    let mut file = NamedTempFile::new().unwrap();
    let bytes: Vec<u8> = (0..length.min(MIB)).map(|n| (n * n / 251) as u8).collect();
    file.write_all(&bytes).unwrap();
    file.as_file().set_len(length).unwrap();
    file
}

fn upload(file: &NamedTempFile) -> Upload {
    Upload::from_path(file.path(), "a.pdf", ContentType::PDF)
}

/// Sends `upload` to `server`.
fn sending(server: &FaultServer, upload: Upload) -> (UploadDocument, Told) {
    sending_within(Duration::from_secs(20), server, upload)
}

/// The same; the client waits so long for a byte.
fn sending_within(
    patience: Duration,
    server: &FaultServer,
    upload: Upload,
) -> (UploadDocument, Told) {
    let address = ServerAddress::Loopback(server.uri().parse().unwrap());
    let client = Client::builder(address, KEY.into())
        .stall_after(patience)
        .build()
        .unwrap();
    let told = Told::default();
    let telling = Arc::clone(&told);
    let request = client
        .customers()
        .upload_document(CustomerId(1), upload)
        .progress(move |progress| telling.lock().unwrap().push(progress));
    (request, told)
}

/// The file's bytes in a form.
fn inner(body: &[u8]) -> &[u8] {
    let start = body
        .windows(4)
        .position(|four| four == b"\r\n\r\n")
        .unwrap()
        + 4;
    let end = body.len() - body.rsplit(|byte| *byte == b'\n').nth(1).unwrap().len() - 3;
    &body[start..end]
}

#[tokio::test]
async fn a_file_arrives_byte_for_byte_whatever_its_length() {
    for length in [0, 1, BUFFER - 1, BUFFER, BUFFER + 1, 3 * MIB + 17] {
        let server = FaultServer::start([Fault::Answer(200)]);
        let file = file(length);

        let (request, _) = sending(&server, upload(&file));
        request.send().await.unwrap();

        let seen = &server.ended(1).await[0];
        let expected = std::fs::read(file.path()).unwrap();
        assert!(inner(seen.body()) == expected, "{length}");
    }
}

#[tokio::test]
async fn progress_grows_by_whole_buffers_to_the_length_of_the_request() {
    let server = FaultServer::start([Fault::Answer(200)]);
    let file = file(5 * MIB);

    let (request, told) = sending(&server, upload(&file));
    request.send().await.unwrap();

    let total = server.ended(1).await[0].body().len() as u64;
    let told = told.lock().unwrap();
    let steps: Vec<_> = told
        .windows(2)
        .map(|two| two[1].sent - two[0].sent)
        .collect();
    let (last, but_last) = steps.split_last().unwrap();
    assert!(but_last.iter().all(|step| *step >= BUFFER), "{steps:?}");
    assert!(*last > 0);
    assert!(told.iter().all(|progress| progress.total == Some(total)));
    assert_eq!(told.last().unwrap().sent, total);
}

#[tokio::test]
async fn what_is_told_is_what_the_socket_took_and_not_what_was_read_ahead() {
    let server = FaultServer::start([Fault::ReadWhenTold]);
    let file = file(LARGE);

    let (request, told) = sending_within(IMPATIENT, &server, upload(&file));
    let error = request.send().await.unwrap_err();
    server.read_on();

    // The server now gets what the system held, which is all that was handed over: what was told, and less
    // than one buffer more, which was not due. The connection then gives away what it has in its queue,
    // not two buffers. Nothing else was on its way, of 64 MiB.
    assert!(matches!(error, Error::Stalled), "{error:?}");
    let told = told.lock().unwrap().last().map_or(0, |told| told.sent);
    let arrived = server.ended(1).await[0].body().len() as u64;
    assert!(told <= arrived, "{told} of {arrived}");
    assert!(arrived - told < 3 * BUFFER, "{told} of {arrived}");
}

#[tokio::test]
async fn an_upload_that_stands_still_is_given_up() {
    let server = FaultServer::start([Fault::ReadWhenTold]);
    let file = file(LARGE);

    let (request, _) = sending_within(IMPATIENT, &server, upload(&file));
    let error = request.send().await.unwrap_err();
    server.read_on();

    assert!(matches!(error, Error::Stalled), "{error:?}");
    assert_eq!(error.outcome(), Outcome::Unknown);
    assert_discreet(&error);
    assert!(!server.ended(1).await[0].whole());
}

#[tokio::test]
async fn an_upload_without_an_answer_times_out() {
    let server = FaultServer::start([Fault::Silent]);
    let file = file(MIB);

    let (request, told) = sending_within(IMPATIENT, &server, upload(&file));
    let error = request.send().await.unwrap_err();

    assert!(matches!(error, Error::TimedOut), "{error:?}");
    assert_eq!(error.outcome(), Outcome::Unknown);
    let seen = server.ended(1).await;
    assert_eq!((seen.len(), seen[0].whole()), (1, true));
    let last = *told.lock().unwrap().last().unwrap();
    assert_eq!(Some(last.sent), last.total);
}

/// Until the connection is full.
async fn standing(told: &Told) {
    let mut before = None;
    loop {
        tokio::time::sleep(Duration::from_millis(50)).await;
        let now = told.lock().unwrap().last().copied();
        if now.is_some() && now == before {
            return;
        }
        before = now;
    }
}

/// How often this process has `file` open, where the system tells.
fn times_open(file: &NamedTempFile) -> usize {
    let Ok(open) = std::fs::read_dir("/proc/self/fd") else {
        return 1;
    };
    open.filter_map(|open| std::fs::read_link(open.unwrap().path()).ok())
        .filter(|open| open == file.path())
        .count()
}

/// Until nobody but the test has `file` open, which must come though the connection cannot end.
async fn let_go(file: &NamedTempFile) {
    let letting_go = async {
        while times_open(file) > 1 {
            tokio::task::yield_now().await;
        }
    };
    let waited = tokio::time::timeout(Duration::from_secs(5), letting_go).await;
    waited.expect("the file is still open");
}

#[tokio::test]
async fn a_cancelled_upload_stops_within_200_ms_though_nobody_reads() {
    let server = FaultServer::start([Fault::ReadWhenTold]);
    let file = file(LARGE);
    let cancel = CancelHandle::new();

    let (request, told) = sending(&server, upload(&file));
    let sending = tokio::spawn(request.cancelled_by(&cancel).send());
    standing(&told).await;
    let cancelled = Instant::now();
    cancel.cancel();
    let error = sending.await.unwrap().unwrap_err();
    let took = cancelled.elapsed();
    let_go(&file).await;
    server.read_on();

    assert!(took < Duration::from_millis(200), "{took:?}");
    assert!(matches!(error, Error::Cancelled { begun: true }));
    assert_eq!(error.code(), ErrorCode::Cancelled);
    assert_eq!(error.outcome(), Outcome::Unknown);
    let count = told.lock().unwrap().len();
    assert!(!server.ended(1).await[0].whole());
    assert_eq!(told.lock().unwrap().len(), count, "told after the end");
}

#[tokio::test]
async fn a_dropped_upload_stops_too() {
    let server = FaultServer::start([Fault::ReadWhenTold]);
    let file = file(LARGE);

    let (request, told) = sending(&server, upload(&file));
    let sending = tokio::spawn(request.send());
    standing(&told).await;
    sending.abort();
    assert!(sending.await.unwrap_err().is_cancelled());
    server.read_on();

    assert!(!server.ended(1).await[0].whole());
}

#[tokio::test]
async fn an_upload_that_was_cancelled_before_it_began_sends_nothing() {
    let server = FaultServer::start([Fault::Answer(200)]);
    let file = file(1);
    let cancel = CancelHandle::new();
    cancel.cancel();

    let (request, _) = sending(&server, upload(&file));
    let error = request.cancelled_by(&cancel).send().await;

    let error = error.unwrap_err();
    assert!(matches!(error, Error::Cancelled { begun: false }));
    assert_eq!(error.outcome(), Outcome::NotSent);
    assert!(server.seen().is_empty());
}

#[tokio::test]
async fn a_file_that_changes_meanwhile_is_not_sent_short_long_or_mixed() {
    let shrink = |file: &File| file.set_len(LARGE / 2).unwrap();
    let grow = |file: &File| file.set_len(LARGE + 1).unwrap();
    let rewrite = |mut file: &File| file.write_all(b"x").unwrap();
    for change in [&shrink as &dyn Fn(&File), &grow, &rewrite] {
        let server = FaultServer::start([Fault::ReadWhenTold]);
        let file = file(LARGE);

        let (request, told) = sending(&server, upload(&file));
        let sending = tokio::spawn(request.send());
        standing(&told).await;
        change(file.as_file());
        server.read_on();
        let error = sending.await.unwrap().unwrap_err();

        assert!(matches!(error, Error::FileChanged), "{error:?}");
        assert_eq!(error.outcome(), Outcome::Unknown);
        let seen = server.ended(1).await;
        assert_eq!((seen.len(), seen[0].whole()), (1, false));
    }
}

#[tokio::test]
async fn a_file_that_is_not_there_is_told_before_anything_is_sent() {
    let server = FaultServer::start([Fault::Answer(200)]);
    let folder = tempfile::tempdir().unwrap();
    for path in [folder.path().join("none"), folder.path().to_owned()] {
        let upload = Upload::from_path(path, "a.pdf", ContentType::PDF);

        let (request, _) = sending(&server, upload);
        let error = request.send().await.unwrap_err();

        assert!(matches!(error, Error::File { begun: false, .. }));
        assert_eq!(error.outcome(), Outcome::NotSent);
    }
    assert!(server.seen().is_empty());
}

#[tokio::test]
async fn a_refusal_that_comes_early_ends_the_upload_early() {
    let server = FaultServer::start([Fault::AnswerHead(400)]);
    let file = file(LARGE);

    let (request, told) = sending(&server, upload(&file));
    let error = request.send().await.unwrap_err();
    server.read_on();

    assert!(matches!(error, Error::Invalid(_)), "{error:?}");
    let seen = &server.ended(1).await[0];
    assert!(!seen.whole(), "{} bytes", seen.body().len());
    let last = told.lock().unwrap().last().copied();
    assert!(last.is_none_or(|last| Some(last.sent) != last.total));
}
