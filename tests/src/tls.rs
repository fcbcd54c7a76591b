//! A certificate authority that only one journey knows.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use rcgen::{BasicConstraints, CertificateParams, DnType, IsCa, Issuer, KeyPair, KeyUsagePurpose};
use rustls::ServerConfig;
use rustls::pki_types::pem::PemObject as _;
use rustls::pki_types::{CertificateDer, PrivatePkcs8KeyDer};

use crate::failure::{Failure, Result};

/// An authority, and a server on this machine that it vouches for.
#[derive(Clone)]
pub struct PrivateCa {
    authority: String,
    server: Arc<ServerConfig>,
}

impl PrivateCa {
    /// Makes an authority, and under it a certificate for `localhost` and `127.0.0.1`.
    ///
    /// # Errors
    /// When the system gives no randomness.
    pub fn create() -> Result<Self> {
        let authority_key = KeyPair::generate()?;
        let mut authority = CertificateParams::default();
        authority.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        authority.key_usages = vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::CrlSign];
        authority
            .distinguished_name
            .push(DnType::CommonName, "Authority of one journey");
        let authority_pem = authority.self_signed(&authority_key)?.pem();
        let issuer = Issuer::new(authority, authority_key);

        let key = KeyPair::generate()?;
        let names = ["localhost".to_owned(), "127.0.0.1".to_owned()];
        let certificate = CertificateParams::new(names)?.signed_by(&key, &issuer)?;
        let provider = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
        let server = ServerConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()?
            .with_no_client_auth()
            .with_single_cert(
                vec![certificate.der().clone()],
                PrivatePkcs8KeyDer::from(key.serialize_der()).into(),
            )?;
        Ok(Self {
            authority: authority_pem,
            server: Arc::new(server),
        })
    }

    /// What a server of this authority speaks, for `Sandbox::start_tls`.
    #[must_use]
    pub fn server(&self) -> Arc<ServerConfig> {
        Arc::clone(&self.server)
    }

    /// What vouches for its servers.
    pub(crate) fn certificate(&self) -> Result<CertificateDer<'static>> {
        CertificateDer::from_pem_slice(self.authority.as_bytes())
            .map_err(|error| Failure::new(format!("the authority: {error}")))
    }

    /// Writes the authority's certificate to a file, for the program's `--ca`.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn write(&self, file: &Path) -> Result {
        Ok(fs::write(file, &self.authority)?)
    }
}

// Without the key, which would be in every failed test's report.
impl std::fmt::Debug for PrivateCa {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("PrivateCa").finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_journeys_share_an_authority_and_no_report_shows_a_key() {
        let (one, other) = (PrivateCa::create().unwrap(), PrivateCa::create().unwrap());

        assert_ne!(one.authority, other.authority);
        assert!(one.authority.starts_with("-----BEGIN CERTIFICATE-----"));
        assert!(!format!("{one:?}").contains("PRIVATE"));
    }
}
