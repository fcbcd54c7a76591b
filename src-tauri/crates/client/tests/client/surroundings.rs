//! What a look around finds when somebody stands in the service's place, and what calls notice.

use std::net::SocketAddr;
use std::sync::{Arc, Mutex};

use rcgen::{CertifiedKey, KeyPair, generate_simple_self_signed};
use studiodesk_client::{
    Client, Findings, Hindrance, Noticed, Plain, ServerAddress, Shown, Speaker,
};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;
use tokio::sync::mpsc;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::pki_types::PrivateKeyDer;

use crate::support::{KEY, Table, loopback, raw, read_head, studio};

const HOST: &str = "my-studio.open-api.perfectgym.com";
const CONTROL: &str = "open-api-demo.open-api.perfectgym.com";
const LOGIN: &str = "HTTP/1.1 302 Found\r\nlocation: http://10.0.0.1/login\r\n\r\n";

/// A server that shows a certificate for `name` and answers the unencrypted with `plain`. Yields what was
/// sent to it, encrypted or not.
async fn stand_in(
    name: &str,
    plain: &'static str,
) -> (SocketAddr, mpsc::UnboundedReceiver<String>) {
    let certified: CertifiedKey<KeyPair> = generate_simple_self_signed([name.to_owned()]).unwrap();
    let key = PrivateKeyDer::try_from(certified.signing_key.serialize_der()).unwrap();
    let config = ServerConfig::builder()
        .with_no_client_auth()
        .with_single_cert(vec![certified.cert.der().clone()], key)
        .unwrap();
    let acceptor = TlsAcceptor::from(Arc::new(config));
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let (heads, seen) = mpsc::unbounded_channel();
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let (acceptor, heads) = (acceptor.clone(), heads.clone());
            tokio::spawn(async move {
                let mut first = [0];
                let Ok(1) = stream.peek(&mut first).await else {
                    return;
                };
                // 22 begins a handshake.
                if first[0] == 22 {
                    if let Ok(mut stream) = acceptor.accept(stream).await {
                        let mut sent = String::new();
                        let _ = stream.read_to_string(&mut sent).await;
                        let _ = heads.send(format!("encrypted: {sent}"));
                    }
                    return;
                }
                let _ = heads.send(read_head(&mut stream).await);
                let _ = stream.write_all(plain.as_bytes()).await;
            });
        }
    });
    (address, seen)
}

fn client_of(table: Table) -> Client {
    let ca = generate_simple_self_signed([HOST.to_owned()]).unwrap();
    let ca = ca.cert.pem().into_bytes();
    studio(table).trust_only(ca).build().unwrap()
}

#[tokio::test]
async fn a_portal_shows_its_own_certificate_and_sends_browsers_to_its_login() {
    let (address, mut seen) = stand_in("portal.hotel.example", LOGIN).await;
    let client = client_of(Table::default().with(HOST, address));

    let found = client.look_around().await;

    assert!(found.connects);
    assert_eq!(found.shown, Some(Shown::OfAnother));
    assert_eq!(found.plain, Some(Plain::Portal));
    assert_eq!(found.other_connects, Some(false));
    let said = seen.recv().await.unwrap();
    assert_eq!(
        said,
        format!("HEAD / HTTP/1.1\r\nHost: {HOST}\r\nConnection: close\r\n\r\n")
    );
    assert!(seen.try_recv().is_err(), "nothing else was said");
}

#[tokio::test]
async fn an_interception_shows_a_certificate_in_the_hosts_name() {
    let (address, _seen) = stand_in(HOST, "").await;
    let client = client_of(Table::default().with(HOST, address));

    let found = client.look_around().await;

    assert_eq!(found.shown, Some(Shown::OfHost));
    assert_eq!(found.plain, None);
}

#[tokio::test]
async fn a_proxy_in_the_way_says_what_it_is() {
    let (address, _seen) = stand_in(
        "proxy.office.example",
        "HTTP/1.1 407 No\r\nproxy-authenticate: Basic\r\n\r\n",
    )
    .await;
    let client = client_of(Table::default().with(HOST, address));

    let found = client.look_around().await;

    assert_eq!(found.plain, Some(Plain::Proxy));
}

#[tokio::test]
async fn a_host_that_is_down_is_told_from_a_network_that_is() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let nobody = listener.local_addr().unwrap();
    drop(listener);
    let (demo, _) = raw("").await;

    let down = client_of(Table::default().with(HOST, nobody).with(CONTROL, demo));
    let cut_off = client_of(Table::default());

    let down = down.look_around().await;
    assert!(!down.connects);
    assert_eq!(down.other_connects, Some(true));
    let cut_off = cut_off.look_around().await;
    let other = Findings {
        has_route: cut_off.has_route,
        wants_proxy: cut_off.wants_proxy,
        other_connects: Some(false),
        ..Findings::default()
    };
    assert_eq!(cut_off, other);
}

#[tokio::test]
async fn somebody_who_accepts_and_says_nothing_holds_nobody_up_for_long() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let silent = listener.local_addr().unwrap();
    let client = client_of(Table::default().with(HOST, silent));
    let started = std::time::Instant::now();

    let found = client.look_around().await;

    assert!(found.connects);
    assert_eq!((found.shown, found.plain), (None, None));
    assert!(started.elapsed().as_secs() < 7);
}

#[tokio::test]
async fn a_look_that_hangs_at_the_names_ends() {
    let client = client_of(Table::default().hanging(HOST));

    let found = client.look_around().await;

    assert!(!found.connects);
}

#[tokio::test]
async fn a_server_on_this_computer_is_looked_at_and_compared_with_nobody() {
    let (address, _) = raw("HTTP/1.1 401 No\r\ncontent-type: application/json\r\n\r\n").await;

    let found = loopback(&format!("http://{address}")).look_around().await;

    assert!(found.connects);
    assert_eq!(found.plain, Some(Plain::Somebody));
    assert_eq!((found.shown, found.other_connects), (None, None));
}

#[tokio::test]
async fn calls_tell_the_outside_of_each_answer_and_what_was_in_the_way() {
    let date = "Thu, 01 Jan 1970 00:01:40 GMT";
    let server = wiremock::MockServer::start().await;
    wiremock::Mock::given(wiremock::matchers::any())
        .respond_with(
            wiremock::ResponseTemplate::new(302)
                .insert_header("date", date)
                .set_body_raw("<p>log in</p>", "text/html"),
        )
        .mount(&server)
        .await;
    let notices: Arc<Mutex<Vec<Noticed>>> = Arc::default();
    let listening = |uri: &str| {
        let address = ServerAddress::Loopback(uri.parse().unwrap());
        let telling = Arc::clone(&notices);
        Client::builder(address, KEY.into())
            .on_notice(move |noticed| telling.lock().unwrap().push(noticed))
            .build()
            .unwrap()
    };
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let nobody = listener.local_addr().unwrap();
    drop(listener);

    let redirected = listening(&server.uri()).studio_information().await;
    let refused = listening(&format!("http://{nobody}")).check_key().await;

    assert!(redirected.is_err() && refused.is_err());
    let noticed = notices.lock().unwrap();
    let [
        Noticed::Answered(page),
        Noticed::Hindered(Hindrance::Refused),
    ] = noticed[..]
    else {
        panic!("{noticed:?}");
    };
    assert_eq!(page.speaker, Speaker::Portal);
    assert_eq!(page.key_accepted, None);
    assert_eq!(page.server_time.unwrap().as_second(), 100);
}
