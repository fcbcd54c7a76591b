//! All of it over TLS: `--ca` trusts the authority of its file and no other.

use std::io::Write;
use std::sync::Arc;
use std::time::Duration;

use rcgen::{BasicConstraints, CertificateParams, IsCa, Issuer, KeyPair};
use studiodesk_sandbox::Sandbox;
use tempfile::NamedTempFile;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::pki_types::PrivateKeyDer;

use crate::asked;
use crate::sandbox::{GIVEN, able, agrees_at_once};

/// An authority that nobody else knows, in a file, and what a server of its speaks.
fn authority() -> (NamedTempFile, Arc<ServerConfig>) {
    let own_key = KeyPair::generate().unwrap();
    let mut own = CertificateParams::default();
    own.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    let mut file = NamedTempFile::new().unwrap();
    let pem = own.self_signed(&own_key).unwrap().pem();
    file.write_all(pem.as_bytes()).unwrap();
    let issuer = Issuer::new(own, own_key);

    let key = KeyPair::generate().unwrap();
    let server = CertificateParams::new(["127.0.0.1".to_owned()]).unwrap();
    let server = server.signed_by(&key, &issuer).unwrap();
    let key = PrivateKeyDer::try_from(key.serialize_der()).unwrap();
    let config = ServerConfig::builder()
        .with_no_client_auth()
        .with_single_cert(vec![server.der().clone()], key)
        .unwrap();
    (file, Arc::new(config))
}

#[tokio::test]
async fn the_sandbox_answers_every_operation_under_a_private_authority() {
    let (ca, speaks) = authority();
    let (config, hands) = able();
    let key = config.key.clone();
    let sandbox = Sandbox::start_tls(config, speaks).await.unwrap();
    agrees_at_once(&sandbox);
    let (url, ca) = (sandbox.url(), ca.path().to_str().unwrap());
    let line = [&["--base-url", &url, "--key", &key, "--ca", ca], GIVEN].concat();

    let (summary, printed) = asked(&line, async || hands.advance(Duration::from_secs(30)))
        .await
        .unwrap();

    assert!(url.starts_with("https://"), "{url}");
    assert!(summary.good(), "{printed}");
    assert!(
        printed.ends_with("\n139 of 139 answered and decoded, 0 refused, 0 failed\n"),
        "{printed}"
    );
}

#[tokio::test]
async fn another_authority_is_refused_in_one_sentence_before_anything_is_sent() {
    let (_, speaks) = authority();
    let (other, _) = authority();
    let (config, _) = able();
    let key = config.key.clone();
    let sandbox = Sandbox::start_tls(config, speaks).await.unwrap();
    let (url, other) = (sandbox.url(), other.path().to_str().unwrap());
    let line = ["--base-url", &url, "--key", &key, "--ca", other];

    let stopped = asked(&line, async || {}).await.unwrap_err();

    assert_eq!(
        stopped.to_string(),
        "no secure connection to the service can be made: the certificate's issuer is not trusted"
    );
    assert!(sandbox.state().requests().is_empty());
}
