//! Documents by their URLs: to a sink, never with the key, never further than allowed.

use std::io;
use std::pin::Pin;
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll};
use std::time::Duration;

use studiodesk_client::{CancelHandle, Cause, Client, Download, Error, Progress, ServerAddress};
use studiodesk_core::ErrorCode;
use tokio::io::{AsyncWrite, AsyncWriteExt};
use tokio::net::TcpListener;
use url::Url;
use wiremock::matchers::any;
use wiremock::{Mock, MockServer, ResponseTemplate};

use crate::support::{KEY, assert_discreet, read_head};

const LARGEST: u64 = 1 << 20;

/// A client of another port of this computer, which waits 300 ms for a byte.
fn client() -> Client {
    let address = ServerAddress::Loopback("http://127.0.0.1:9".parse().unwrap());
    Client::builder(address, KEY.into())
        .stall_after(Duration::from_millis(300))
        .build()
        .unwrap()
}

async fn answering(answer: ResponseTemplate) -> (MockServer, Download) {
    let server = MockServer::start().await;
    Mock::given(any()).respond_with(answer).mount(&server).await;
    let url = format!("{}/document?signature=1", server.uri());
    (server, client().download(&url.parse().unwrap(), LARGEST))
}

/// A server that writes `answer` and then keeps the connection, or closes it.
async fn raw(answer: String, keep: bool) -> Url {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/document", listener.local_addr().unwrap());
    tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.unwrap();
        read_head(&mut stream).await;
        stream.write_all(answer.as_bytes()).await.unwrap();
        if keep {
            std::future::pending::<()>().await;
        }
    });
    url.parse().unwrap()
}

fn beginning(length: usize) -> String {
    let body = "x".repeat(length);
    format!("HTTP/1.1 200 OK\r\ncontent-length: 900000\r\n\r\n{body}")
}

#[tokio::test]
async fn a_document_is_written_whole_without_the_key_and_progress_is_told() {
    let bytes: Vec<u8> = (0..1_000_000_u32).map(|n| (n % 251) as u8).collect();
    let answer = ResponseTemplate::new(200).set_body_bytes(bytes.clone());
    let (server, download) = answering(answer).await;
    let told = Arc::new(Mutex::new(Vec::new()));
    let telling = Arc::clone(&told);
    let mut sink = Vec::new();

    let download = download.progress(move |progress| telling.lock().unwrap().push(progress));
    let length = download.write_to(&mut sink).await.unwrap();

    assert_eq!(length, 1_000_000);
    assert!(sink == bytes);
    let told = told.lock().unwrap().clone();
    assert!((2..=4).contains(&told.len()), "{told:?}");
    let all = Progress {
        sent: 1_000_000,
        total: Some(1_000_000),
    };
    assert_eq!(told.last(), Some(&all));
    let seen = server.received_requests().await.unwrap();
    assert!(!seen[0].headers.contains_key("x-api-key"));
}

#[tokio::test]
async fn a_link_that_expired_is_told_apart_from_a_service_that_fails() {
    for status in [401, 403, 404, 410] {
        let (_server, download) = answering(ResponseTemplate::new(status)).await;

        let error = download.write_to(&mut Vec::new()).await.unwrap_err();

        assert!(matches!(error, Error::LinkExpired), "{status}: {error:?}");
        assert_eq!(error.code(), ErrorCode::NotFound);
    }
    let (_server, download) = answering(ResponseTemplate::new(500)).await;

    let error = download.write_to(&mut Vec::new()).await.unwrap_err();

    assert!(matches!(error, Error::Server { status: 500, .. }));
}

#[tokio::test]
async fn a_redirect_is_not_followed() {
    let away = ResponseTemplate::new(302).insert_header("location", "/elsewhere");
    let (server, download) = answering(away).await;

    let error = download.write_to(&mut Vec::new()).await.unwrap_err();

    assert!(matches!(error, Error::Redirected), "{error:?}");
    assert_eq!(server.received_requests().await.unwrap().len(), 1);
}

#[tokio::test]
async fn a_document_that_says_it_is_too_long_is_not_begun() {
    let answer = ResponseTemplate::new(200).set_body_bytes(vec![0; LARGEST as usize + 1]);
    let (_server, download) = answering(answer).await;
    let mut sink = Vec::new();

    let error = download.write_to(&mut sink).await.unwrap_err();

    assert!(matches!(error, Error::Unreadable { path } if path == "(size)"));
    assert!(sink.is_empty());
}

#[tokio::test]
async fn a_document_that_does_not_end_is_cut_off() {
    let endless = format!("HTTP/1.1 200 OK\r\n\r\n{}", "x".repeat(5_000));
    let url = raw(endless, true).await;
    let mut sink = Vec::new();

    let download = client().download(&url, 4_000);
    let error = download.write_to(&mut sink).await.unwrap_err();

    assert!(matches!(error, Error::Unreadable { path } if path == "(size)"));
    assert!(sink.len() <= 4_000);
}

#[tokio::test]
async fn a_download_that_breaks_off_tells_how_far_it_came() {
    let url = raw(beginning(700_000), false).await;
    let mut sink = Vec::new();

    let download = client().download(&url, LARGEST);
    let error = download.write_to(&mut sink).await.unwrap_err();

    assert!(
        matches!(
            error,
            Error::Interrupted {
                written: 700_000,
                ..
            }
        ),
        "{error:?}"
    );
    assert_eq!(sink.len(), 700_000);
    assert_discreet(&error);
}

#[tokio::test]
async fn a_download_that_stands_still_is_given_up() {
    let url = raw(beginning(5), true).await;
    let mut sink = Vec::new();

    let download = client().download(&url, LARGEST);
    let error = download.write_to(&mut sink).await.unwrap_err();

    assert!(
        matches!(
            error,
            Error::Interrupted {
                written: 5,
                cause: Cause::TimedOut
            }
        ),
        "{error:?}"
    );
}

#[tokio::test]
async fn a_cancelled_download_stops() {
    let url = raw(beginning(5), true).await;
    let cancel = CancelHandle::new();
    let cancelling = cancel.clone();

    let download = client().download(&url, LARGEST).cancelled_by(&cancel);
    let (error, ()) = tokio::join!(
        async { download.write_to(&mut Vec::new()).await.unwrap_err() },
        async move { cancelling.cancel() }
    );

    assert!(matches!(error, Error::Cancelled { .. }), "{error:?}");
}

/// A disk that is full after some bytes.
struct Full(usize);

impl AsyncWrite for Full {
    fn poll_write(
        mut self: Pin<&mut Self>,
        _: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        let room = self.0.min(bytes.len());
        if room == 0 {
            return Poll::Ready(Err(io::ErrorKind::StorageFull.into()));
        }
        self.0 -= room;
        Poll::Ready(Ok(room))
    }

    fn poll_flush(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<()>> {
        Poll::Ready(Ok(()))
    }

    fn poll_shutdown(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<()>> {
        Poll::Ready(Ok(()))
    }
}

#[tokio::test]
async fn a_sink_that_fails_is_told_as_such() {
    let answer = ResponseTemplate::new(200).set_body_bytes(vec![0; 500_000]);
    let (_server, download) = answering(answer).await;

    let error = download.write_to(&mut Full(1_000)).await.unwrap_err();

    assert!(
        matches!(
            error,
            Error::Sink {
                kind: io::ErrorKind::StorageFull,
                ..
            }
        ),
        "{error:?}"
    );
    assert_eq!(error.code(), ErrorCode::Storage);
}
