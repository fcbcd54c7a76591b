//! Uploads over HTTP/2, which is what a studio's own server speaks where it can.

use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use bytes::Bytes;
use h2::{Reason, RecvStream};
use http::{Request, Response};
use rcgen::{CertifiedKey, KeyPair, generate_simple_self_signed};
use studiodesk_client::api::customers::UploadDocument;
use studiodesk_client::{CancelHandle, ContentType, Error, Outcome, Progress, Upload};
use studiodesk_core::CustomerId;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Notify, oneshot};
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::pki_types::PrivateKeyDer;
use tokio_rustls::server::TlsStream;

use crate::support::{Table, studio};

const HOST: &str = "my-studio.open-api.perfectgym.com";

type Told = Arc<Mutex<Vec<Progress>>>;

/// What a server saw of one upload.
struct Seen {
    length: String,
    body: usize,
    /// Why the other side broke it off.
    reset: Option<Reason>,
}

/// Where it is, whom to trust, what it saw in the end, and when it saw the head.
type Server = (
    SocketAddr,
    CertifiedKey<KeyPair>,
    oneshot::Receiver<Seen>,
    Arc<Notify>,
);

/// Takes one upload to its end and answers, or takes nothing of its body and waits for its end.
async fn server(reads: bool) -> Server {
    let certified = generate_simple_self_signed([HOST.to_owned()]).unwrap();
    let key = PrivateKeyDer::try_from(certified.signing_key.serialize_der()).unwrap();
    let mut config = ServerConfig::builder()
        .with_no_client_auth()
        .with_single_cert(vec![certified.cert.der().clone()], key)
        .unwrap();
    config.alpn_protocols = vec![b"h2".to_vec()];
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let (send, seen) = oneshot::channel();
    let begun = Arc::new(Notify::new());
    let beginning = Arc::clone(&begun);
    tokio::spawn(async move {
        let (stream, _) = listener.accept().await.unwrap();
        let tls = TlsAcceptor::from(Arc::new(config));
        let stream = tls.accept(stream).await.unwrap();
        serve(stream, reads, &beginning, send).await;
    });
    (address, certified, seen, begun)
}

async fn serve(
    stream: TlsStream<TcpStream>,
    reads: bool,
    begun: &Notify,
    send: oneshot::Sender<Seen>,
) {
    let mut connection = h2::server::handshake(stream).await.unwrap();
    let (request, mut respond) = connection.accept().await.unwrap().unwrap();
    begun.notify_one();
    let handled = tokio::spawn(async move {
        let seen = if reads {
            take(request).await
        } else {
            let length = length(&request);
            let reset = std::future::poll_fn(|cx| respond.poll_reset(cx)).await;
            Seen {
                length,
                body: 0,
                reset: reset.ok(),
            }
        };
        if seen.reset.is_none() {
            let mut body = respond.send_response(Response::new(()), false).unwrap();
            body.send_data(Bytes::from_static(b"{}"), true).unwrap();
        }
        let _ = send.send(seen);
    });
    // The connection moves only while it is asked for the next request.
    while connection.accept().await.is_some() {}
    handled.await.unwrap();
}

async fn take(mut request: Request<RecvStream>) -> Seen {
    let length = length(&request);
    let stream = request.body_mut();
    let (mut body, mut reset) = (0, None);
    while let Some(chunk) = stream.data().await {
        match chunk {
            Ok(chunk) => {
                body += chunk.len();
                let _ = stream.flow_control().release_capacity(chunk.len());
            }
            Err(error) => {
                reset = error.reason();
                break;
            }
        }
    }
    Seen {
        length,
        body,
        reset,
    }
}

fn length(request: &Request<RecvStream>) -> String {
    let length = request.headers()["content-length"].to_str().unwrap();
    length.to_owned()
}

fn uploading(
    address: SocketAddr,
    certified: &CertifiedKey<KeyPair>,
    length: usize,
) -> (UploadDocument, Told) {
    let client = studio(Table::default().with(HOST, address))
        .trust_only(certified.cert.pem().into_bytes())
        .stall_after(Duration::from_millis(400))
        .build()
        .unwrap();
    let told = Told::default();
    let telling = Arc::clone(&told);
    let upload = Upload::from_bytes(vec![7; length], "a.pdf", ContentType::PDF);
    let request = client
        .customers()
        .upload_document(CustomerId(1), upload)
        .progress(move |progress| telling.lock().unwrap().push(progress));
    (request, told)
}

#[tokio::test]
async fn an_upload_arrives_whole_with_its_length_and_progress_ends_at_it() {
    let (address, certified, seen, _) = server(true).await;

    let (request, told) = uploading(address, &certified, 3 << 20);
    request.send().await.unwrap();

    let seen = seen.await.unwrap();
    assert_eq!(seen.length, seen.body.to_string());
    assert!(seen.body > 3 << 20);
    let last = *told.lock().unwrap().last().unwrap();
    assert_eq!((last.sent, last.total), (seen.body as u64, Some(last.sent)));
}

#[tokio::test]
async fn an_upload_whose_window_stays_shut_is_given_up_and_nothing_is_told() {
    let (address, certified, seen, _) = server(false).await;

    let (request, told) = uploading(address, &certified, 3 << 20);
    let error = request.send().await.unwrap_err();

    assert!(matches!(error, Error::Stalled), "{error:?}");
    assert_eq!(error.outcome(), Outcome::Unknown);
    assert_eq!(seen.await.unwrap().reset, Some(Reason::CANCEL));
    // The window lets through less than a step.
    assert_eq!(*told.lock().unwrap(), []);
}

#[tokio::test]
async fn a_cancelled_upload_is_reset() {
    let (address, certified, seen, begun) = server(false).await;
    let cancel = CancelHandle::new();

    let (request, _) = uploading(address, &certified, 3 << 20);
    let sending = tokio::spawn(request.cancelled_by(&cancel).send());
    begun.notified().await;
    cancel.cancel();
    let error = sending.await.unwrap().unwrap_err();

    assert!(matches!(error, Error::Cancelled { .. }), "{error:?}");
    assert_eq!(seen.await.unwrap().reset, Some(Reason::CANCEL));
}
