//! A real client and its link against servers that stand in the service's place.

use std::collections::HashMap;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use jiff::Zoned;
use rcgen::{CertificateParams, CertifiedKey, KeyPair, date_time_ymd, generate_simple_self_signed};
use studiodesk_client::{Client, LookingUp, Resolver, ServerAddress};
use studiodesk_core::Platform;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::pki_types::PrivateKeyDer;

use super::{Link, LinkState};

const HOST: &str = "my-studio.open-api.perfectgym.com";
const DEMO: &str = "open-api-demo.open-api.perfectgym.com";
const LOGIN: &str = "HTTP/1.1 302 Found\r\nlocation: http://10.0.0.1/login\r\n\r\n";

#[derive(Clone, Default)]
struct Table(HashMap<&'static str, SocketAddr>);

impl Resolver for Table {
    fn look_up(&self, host: &str) -> LookingUp {
        let found = self.0.get(host).copied();
        Box::pin(async move {
            let found = found.ok_or(std::io::ErrorKind::NotFound)?;
            Ok(vec![found])
        })
    }
}

type Certified = CertifiedKey<KeyPair>;

fn certificate(name: &str) -> Certified {
    generate_simple_self_signed([name.to_owned()]).unwrap()
}

fn expired(name: &str) -> Certified {
    let signing_key = KeyPair::generate().unwrap();
    let mut params = CertificateParams::new([name.to_owned()]).unwrap();
    params.not_after = date_time_ymd(2020, 1, 1);
    let cert = params.self_signed(&signing_key).unwrap();
    CertifiedKey { cert, signing_key }
}

/// A server that shows `certified`, where it has one, and answers the unencrypted with `plain`.
async fn server(certified: Option<&Certified>, plain: &'static str) -> SocketAddr {
    let acceptor = certified.map(|certified| {
        let key = PrivateKeyDer::try_from(certified.signing_key.serialize_der()).unwrap();
        let config = ServerConfig::builder()
            .with_no_client_auth()
            .with_single_cert(vec![certified.cert.der().clone()], key)
            .unwrap();
        TlsAcceptor::from(Arc::new(config))
    });
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let acceptor = acceptor.clone();
            tokio::spawn(async move {
                let mut bytes = [0; 4096];
                let handshake = matches!(stream.peek(&mut bytes[..1]).await, Ok(1)) && bytes[0] == 22;
                if let (true, Some(acceptor)) = (handshake, acceptor) {
                    let Ok(mut stream) = acceptor.accept(stream).await else {
                        return;
                    };
                    let _ = stream.read(&mut bytes).await;
                    let answer = "HTTP/1.1 200 OK\r\ncontent-length: 0\r\nconnection: close\r\n\r\n";
                    let _ = stream.write_all(answer.as_bytes()).await;
                    let _ = stream.shutdown().await;
                    return;
                }
                let _ = stream.read(&mut bytes).await;
                let _ = stream.write_all(plain.as_bytes()).await;
            });
        }
    });
    address
}

async fn nobody() -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    listener.local_addr().unwrap()
}

/// What is said after a call to the hosts of this table, by a computer that trusts `trusted`.
async fn said(table: &[(&'static str, SocketAddr)], trusted: &Certified) -> LinkState {
    let link = Link::new(Arc::new(Zoned::now));
    let observed = link.clone();
    let address = ServerAddress::Studio {
        platform: Platform::PerfectGymNext,
        tenant: "my-studio".parse().unwrap(),
    };
    let client = Client::builder(address, "key".into())
        .resolver(Arc::new(Table(table.iter().copied().collect())))
        .trust_only(trusted.cert.pem().into_bytes())
        .on_notice(move |noticed| observed.observe(noticed))
        .build()
        .unwrap();
    let watch = tokio::spawn(link.clone().keep_watch(client.clone()));
    let _ = client.check_key().await;
    let mut changes = link.changes();
    let said = changes.wait_for(|view| view.state != LinkState::Unknown);
    let said = tokio::time::timeout(Duration::from_secs(20), said).await;
    let state = said.unwrap().unwrap().state;
    watch.abort();
    state
}

#[tokio::test]
async fn the_service_behind_its_own_certificate_is_online() {
    let own = certificate(HOST);
    let address = server(Some(&own), "").await;

    assert_eq!(said(&[(HOST, address)], &own).await, LinkState::Online);
}

#[tokio::test]
async fn a_portal_is_told_by_its_login_and_by_its_certificate() {
    let portal = certificate("portal.hotel.example");
    let with_login = server(Some(&portal), LOGIN).await;
    let without = server(Some(&portal), "").await;
    let unencrypted = server(None, LOGIN).await;

    for address in [with_login, without, unencrypted] {
        let state = said(&[(HOST, address)], &certificate(HOST)).await;

        assert_eq!(state, LinkState::CaptivePortal);
    }
}

#[tokio::test]
async fn a_certificate_in_the_hosts_name_of_nobody_known_is_an_interception() {
    let address = server(Some(&certificate(HOST)), "").await;

    let state = said(&[(HOST, address)], &certificate(HOST)).await;

    assert_eq!(state, LinkState::TlsIntercepted);
}

#[tokio::test]
async fn a_certificate_out_of_date_or_of_another_host_is_a_wrong_one() {
    for wrong in [expired(HOST), certificate("other.perfectgym.com")] {
        let address = server(Some(&wrong), "").await;

        let state = said(&[(HOST, address)], &wrong).await;

        assert_eq!(state, LinkState::Tls);
    }
}

#[tokio::test]
async fn a_proxy_that_wants_a_password_is_a_proxy() {
    let proxy = "HTTP/1.1 407 No\r\nproxy-authenticate: Basic\r\n\r\n";
    let address = server(None, proxy).await;

    let state = said(&[(HOST, address)], &certificate(HOST)).await;

    assert_eq!(state, LinkState::Proxy);
}

#[tokio::test]
async fn a_host_that_turns_away_is_down_while_another_is_there() {
    let (down, demo) = (nobody().await, server(None, "").await);

    let state = said(&[(HOST, down), (DEMO, demo)], &certificate(HOST)).await;

    assert_eq!(state, LinkState::ServiceDown);
}

#[tokio::test]
async fn a_name_without_an_address_is_a_matter_of_names_while_another_has_one() {
    let demo = server(None, "").await;

    let state = said(&[(DEMO, demo)], &certificate(HOST)).await;

    assert_eq!(state, LinkState::Dns);
}
