//! No answer: no such studio, no network, no trust. Each is told apart, for each asks something else of
//! the person at the desk.

use std::net::SocketAddr;
use std::sync::Arc;

use rcgen::{
    CertificateParams, CertifiedKey, DistinguishedName, KeyPair, date_time_ymd,
    generate_simple_self_signed,
};
use studiodesk_client::{Cause, Client, Error, Outcome, TlsFault};
use studiodesk_core::{ErrorCode, Platform};
use tokio::io::AsyncWriteExt;
use tokio::net::TcpListener;
use tokio::sync::mpsc;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::pki_types::PrivateKeyDer;

use crate::support::{KEY, Table, assert_discreet, loopback, read_head, studio, studio_on};

const HOST: &str = "my-studio.open-api.perfectgym.com";
const CONTROL: [&str; 2] = [
    "open-api-demo.open-api.perfectgym.com",
    "open-api-demo.open-api.magicline.com",
];

/// A server that shows this certificate and answers 200. Yields the heads of its requests.
async fn secure(
    certified: &CertifiedKey<KeyPair>,
) -> (SocketAddr, mpsc::UnboundedReceiver<String>) {
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
        while let Ok((stream, _)) = listener.accept().await {
            let Ok(mut stream) = acceptor.accept(stream).await else {
                continue;
            };
            let _ = heads.send(read_head(&mut stream).await);
            let _ = stream
                .write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n")
                .await;
            let _ = stream.shutdown().await;
        }
    });
    (address, seen)
}

fn certificate(host: &str) -> CertifiedKey<KeyPair> {
    generate_simple_self_signed([host.to_owned()]).unwrap()
}

/// What a client that trusts `trusted` makes of a server that shows `shown`.
async fn fault(shown: &CertifiedKey<KeyPair>, trusted: &CertifiedKey<KeyPair>) -> TlsFault {
    let (address, mut seen) = secure(shown).await;
    let client = studio(Table::default().with(HOST, address))
        .trust_only(trusted.cert.pem().into_bytes())
        .build()
        .unwrap();

    let error = client.check_key().await.unwrap_err();

    assert_eq!(error.code(), ErrorCode::Tls);
    assert_eq!(error.outcome(), Outcome::NotSent);
    assert_discreet(&error);
    assert!(seen.try_recv().is_err(), "a request was sent");
    match error {
        Error::Tls(Cause::Tls(fault)) => fault,
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn a_studios_own_host_gets_the_key_over_tls() {
    let certified = certificate(HOST);
    let (address, mut seen) = secure(&certified).await;
    let client = studio(Table::default().with(HOST, address))
        .trust_only(certified.cert.pem().into_bytes())
        .build()
        .unwrap();

    client.check_key().await.unwrap();

    let head = seen.recv().await.unwrap();
    assert!(head.starts_with("HEAD /v1/studios/information "), "{head}");
    assert!(head.contains(&format!("x-api-key: {KEY}\r\n")), "{head}");
    assert!(head.contains(&format!("host: {HOST}\r\n")), "{head}");
    assert!(!head.contains("referer"), "{head}");
}

#[tokio::test]
async fn an_issuer_that_is_not_trusted_gets_no_request() {
    let signing_key = KeyPair::generate().unwrap();
    let mut params = CertificateParams::new([HOST.to_owned()]).unwrap();
    params.distinguished_name = DistinguishedName::new();
    let cert = params.self_signed(&signing_key).unwrap();
    let nameless = CertifiedKey { cert, signing_key };

    let stranger = fault(&nameless, &certificate(HOST)).await;
    // Two of these have the same issuer's name, and different keys.
    let impostor = fault(&certificate(HOST), &certificate(HOST)).await;

    assert_eq!([stranger, impostor], [TlsFault::UntrustedIssuer; 2]);
}

#[tokio::test]
async fn a_certificate_of_another_host_gets_no_request() {
    let other = certificate("evil.example.com");

    assert_eq!(fault(&other, &other).await, TlsFault::OtherHost);
}

#[tokio::test]
async fn a_certificate_that_has_expired_gets_no_request() {
    let signing_key = KeyPair::generate().unwrap();
    let mut params = CertificateParams::new([HOST.to_owned()]).unwrap();
    params.not_after = date_time_ymd(2020, 1, 1);
    let cert = params.self_signed(&signing_key).unwrap();
    let expired = CertifiedKey { cert, signing_key };

    assert_eq!(fault(&expired, &expired).await, TlsFault::Expired);
}

#[tokio::test]
async fn a_tenant_without_an_address_is_unknown_while_either_platform_has_one() {
    for platform in [Platform::PerfectGymNext, Platform::Magicline] {
        for control in CONTROL {
            let table = Table::default().with(control, "127.0.0.1:1".parse().unwrap());

            let error = untrusting(platform, table).check_key().await.unwrap_err();

            assert!(
                matches!(error, Error::TenantUnknown),
                "{platform:?} by {control}: {error:?}"
            );
        }
    }
}

#[tokio::test]
async fn a_look_up_that_hangs_does_not_hide_the_one_that_succeeds() {
    for (hanging, answering) in [(CONTROL[0], CONTROL[1]), (CONTROL[1], CONTROL[0])] {
        let table = Table::default()
            .hanging(hanging)
            .with(answering, "127.0.0.1:1".parse().unwrap());

        let error = untrusting(Platform::Magicline, table)
            .check_key()
            .await
            .unwrap_err();

        assert!(matches!(error, Error::TenantUnknown), "{error:?}");
    }
}

#[tokio::test]
async fn no_name_at_all_is_no_network() {
    for platform in [Platform::PerfectGymNext, Platform::Magicline] {
        let client = untrusting(platform, Table::default());

        let error = client.check_key().await.unwrap_err();

        assert!(
            matches!(error, Error::Offline(Cause::NameUnknown)),
            "{error:?}"
        );
        assert_discreet(&error);
    }
}

#[tokio::test]
async fn a_refused_connection_is_offline() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let nobody = listener.local_addr().unwrap();
    drop(listener);

    let error = loopback(&format!("http://{nobody}"))
        .check_key()
        .await
        .unwrap_err();

    let refused = Cause::Connection(std::io::ErrorKind::ConnectionRefused);
    assert!(
        matches!(&error, Error::Offline(cause) if *cause == refused),
        "{error:?}"
    );
    assert_eq!(error.outcome(), Outcome::NotSent);
    assert_discreet(&error);
}

/// A client that gets no further than the look-up.
fn untrusting(platform: Platform, table: Table) -> Client {
    let ca = certificate(HOST).cert.pem().into_bytes();
    studio_on(platform, table).trust_only(ca).build().unwrap()
}
