//! Planned faults, as they are seen at the other end of the connection.

use std::io::ErrorKind;
use std::time::{Duration, Instant, SystemTime};

use crate::support::{Ask, KEY, sandbox};
use studiodesk_sandbox::{Fault, Sandbox};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

const SEARCH: &str = "searchCustomers";

/// Sends a search with a body of so many bytes, and reads until the end or a reset.
async fn search(sandbox: &Sandbox, body: usize) -> (Vec<u8>, Option<ErrorKind>) {
    let mut stream = TcpStream::connect(sandbox.addr())
        .await
        .expect("the sandbox listens");
    let body = format!(r#"{{"lastName":"a"{}}}"#, " ".repeat(body));
    let request = format!(
        "POST /v1/customers/search HTTP/1.1\r\nHost: a\r\nX-API-KEY: {KEY}\r\n\
         Content-Type: application/json\r\nConnection: close\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    );
    let sent = stream.write_all(request.as_bytes()).await;
    let mut answer = Vec::new();
    let outcome = stream.read_to_end(&mut answer).await;
    (
        answer,
        sent.and(outcome.map(|_| ())).err().map(|it| it.kind()),
    )
}

#[tokio::test]
async fn a_request_is_reset_before_it_is_read() {
    let sandbox = sandbox().await;
    sandbox.script(Fault::reset_request(SEARCH, 0));

    let (answer, error) = search(&sandbox, 100).await;

    assert!(answer.is_empty());
    assert!(
        matches!(
            error,
            Some(ErrorKind::ConnectionReset | ErrorKind::BrokenPipe)
        ),
        "{error:?}"
    );
    assert_eq!(search(&sandbox, 100).await.1, None);
}

#[tokio::test]
async fn a_request_is_reset_in_the_middle() {
    let sandbox = sandbox().await;
    sandbox.script(Fault::reset_request(SEARCH, 500_000));

    let (answer, error) = search(&sandbox, 1_000_000).await;

    assert!(answer.is_empty());
    assert!(
        matches!(
            error,
            Some(ErrorKind::ConnectionReset | ErrorKind::BrokenPipe)
        ),
        "{error:?}"
    );
}

#[tokio::test]
async fn an_answer_is_reset_after_so_many_bytes() {
    let sandbox = sandbox().await;
    sandbox.script(Fault::reset_answer(SEARCH, 64));

    let (answer, error) = search(&sandbox, 100).await;

    assert_eq!(answer.len(), 64);
    assert!(answer.starts_with(b"HTTP/1.1 200"));
    assert_eq!(error, Some(ErrorKind::ConnectionReset));
}

#[tokio::test]
async fn an_answer_is_dropped_after_the_work_was_done() {
    let sandbox = sandbox().await;
    sandbox.script(Fault::reset_answer("getCustomers", 0));

    let dropped = Ask::get("/v1/customers").try_send(&sandbox).await;

    assert!(dropped.is_err());
    assert_eq!(sandbox.state().rate_counters()["getCustomers"].used, 1);
}

#[tokio::test]
async fn an_answer_stalls_while_the_connection_stays() {
    let sandbox = sandbox().await;
    sandbox.script(Fault::stall("getDevices", 20));
    let mut stream = TcpStream::connect(sandbox.addr()).await.unwrap();
    let request = format!("GET /v1/devices HTTP/1.1\r\nHost: a\r\nX-API-KEY: {KEY}\r\n\r\n");
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut begun = [0; 20];
    stream.read_exact(&mut begun).await.unwrap();

    let mut more = [0; 1];
    let wait = tokio::time::timeout(Duration::from_millis(200), stream.read(&mut more));

    assert!(begun.starts_with(b"HTTP/1.1 200"));
    assert!(wait.await.is_err());
    sandbox.stop().await;
    let end = tokio::time::timeout(Duration::from_secs(10), stream.read(&mut more)).await;
    assert!(matches!(end, Ok(Ok(0) | Err(_))));
}

#[tokio::test]
async fn an_answer_pauses_and_goes_on() {
    let sandbox = sandbox().await;
    let time = Duration::from_millis(150);
    sandbox.script(Fault::pause("getDevices", 20, time));
    let begun = Instant::now();

    let answer = Ask::get("/v1/devices").send(&sandbox).await;

    assert_eq!(answer.status, 200);
    assert!(begun.elapsed() >= time);
}

#[tokio::test]
async fn an_answer_trickles_byte_by_byte() {
    let sandbox = sandbox().await;
    sandbox.script(Fault::trickle("getDevices", Duration::from_millis(1)));
    let begun = Instant::now();

    let answer = Ask::get("/v1/devices").send(&sandbox).await;

    assert_eq!(answer.status, 200);
    // Its head alone is longer.
    assert!(begun.elapsed() >= Duration::from_millis(100));
}

#[tokio::test]
async fn an_answer_says_by_a_date_when_to_come_back() {
    let sandbox = sandbox().await;
    let at = SystemTime::UNIX_EPOCH + Duration::from_secs(1_795_000_000);
    sandbox.script(Fault::status("getDevices", 429).with_retry_at(at));

    let answer = Ask::get("/v1/devices").send(&sandbox).await;

    assert_eq!(answer.status, 429);
    let date = answer.header("retry-after");
    assert_eq!(date, Some("Wed, 18 Nov 2026 11:06:40 GMT"));
}

#[tokio::test]
async fn an_answer_comes_late() {
    let sandbox = sandbox().await;
    sandbox.script(Fault::delay("getDevices", Duration::from_millis(150)));
    let begun = Instant::now();

    let answer = Ask::get("/v1/devices").send(&sandbox).await;

    assert_eq!(answer.status, 200);
    assert!(begun.elapsed() >= Duration::from_millis(150));
}

#[tokio::test]
async fn a_body_is_cut_short_or_of_another_shape() {
    let sandbox = sandbox().await;
    sandbox.script(Fault::truncated("getCustomers", 40));
    sandbox.script(Fault::other_shape("getCustomers"));

    let truncated = Ask::get("/v1/customers").send(&sandbox).await;
    let other = Ask::get("/v1/customers").send(&sandbox).await;

    assert_eq!((truncated.status, truncated.bytes.len()), (200, 40));
    assert_eq!(truncated.header("content-length"), Some("40"));
    assert_eq!((other.status, &*other.bytes), (200, &b"[]"[..]));
}

#[tokio::test]
async fn what_was_done_is_answered_as_a_failure() {
    let sandbox = sandbox().await;
    sandbox.script(Fault::failure("getCustomers", 502));

    let failed = Ask::get("/v1/customers").send(&sandbox).await;

    assert_eq!(failed.status, 502);
    assert_eq!(sandbox.state().rate_counters()["getCustomers"].used, 1);
}
