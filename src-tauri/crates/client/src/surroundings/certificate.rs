//! A look at the certificate that a host shows, to tell who stands in its place.
//!
//! **Invariant:** the verifier here accepts nobody. Every handshake ends before anything of ours is sent,
//! and no other module can get at a connection made with it.

use std::sync::{Arc, Mutex, PoisonError};

use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::client::verify_server_name;
use rustls::crypto::{CryptoProvider, aws_lc_rs};
use rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use rustls::server::ParsedCertificate;
use rustls::{ClientConfig, DigitallySignedStruct, Error, SignatureScheme};
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;

/// Whose certificate is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// It names the host. Whether it is to be trusted is another question, and not asked here.
    OfHost,
    /// It names somebody else.
    OfAnother,
    /// None: what answers does not speak TLS.
    NoTls,
}

/// What is shown on `stream` to whoever asks for `host`.
pub(super) async fn shown_by(stream: TcpStream, host: &str) -> Option<Shown> {
    let name = ServerName::try_from(host.trim_matches(['[', ']']).to_owned()).ok()?;
    let provider = Arc::new(aws_lc_rs::default_provider());
    let look = Arc::new(Look {
        provider: Arc::clone(&provider),
        seen: Mutex::default(),
    });
    let config = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .ok()?
        .dangerous()
        .with_custom_certificate_verifier(Arc::clone(&look) as Arc<dyn ServerCertVerifier>)
        .with_no_client_auth();
    let error = TlsConnector::from(Arc::new(config))
        .connect(name, stream)
        .await
        .err()?;
    let seen = *look.seen.lock().unwrap_or_else(PoisonError::into_inner);
    seen.or_else(|| speaks_no_tls(&error).then_some(Shown::NoTls))
}

fn speaks_no_tls(error: &std::io::Error) -> bool {
    let inner = error.get_ref().and_then(|inner| inner.downcast_ref());
    matches!(inner, Some(Error::InvalidMessage(_)))
}

/// Remembers what it saw, and refuses it.
#[derive(Debug)]
struct Look {
    provider: Arc<CryptoProvider>,
    seen: Mutex<Option<Shown>>,
}

const LOOKED: &str = "looked at, not trusted";

impl ServerCertVerifier for Look {
    fn verify_server_cert(
        &self,
        end_entity: &CertificateDer<'_>,
        _intermediates: &[CertificateDer<'_>],
        server_name: &ServerName<'_>,
        _ocsp_response: &[u8],
        _now: UnixTime,
    ) -> Result<ServerCertVerified, Error> {
        let names_host = ParsedCertificate::try_from(end_entity)
            .and_then(|certificate| verify_server_name(&certificate, server_name));
        *self.seen.lock().unwrap_or_else(PoisonError::into_inner) = Some(match names_host {
            Ok(()) => Shown::OfHost,
            Err(_) => Shown::OfAnother,
        });
        Err(Error::General(LOOKED.into()))
    }

    fn verify_tls12_signature(
        &self,
        _message: &[u8],
        _certificate: &CertificateDer<'_>,
        _signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        Err(Error::General(LOOKED.into()))
    }

    fn verify_tls13_signature(
        &self,
        _message: &[u8],
        _certificate: &CertificateDer<'_>,
        _signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        Err(Error::General(LOOKED.into()))
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.provider
            .signature_verification_algorithms
            .supported_schemes()
    }
}
