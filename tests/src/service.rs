//! What the service holds, asked past the program: a page may say what it likes.

use std::io::{Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};
use std::sync::Arc;

use rustls::pki_types::ServerName;
use rustls::{ClientConfig, ClientConnection, RootCertStore, StreamOwned};
use serde_json::Value;

use crate::failure::{Failure, Result};
use crate::tls::PrivateCa;

/// A reader of one studio, with a key and no program in between.
#[derive(Debug)]
pub struct Service {
    addr: SocketAddr,
    key: String,
    tls: Arc<ClientConfig>,
}

impl Service {
    /// Reads at this address, where a server of that authority answers to this key.
    ///
    /// # Errors
    /// When the authority's certificate is not one.
    pub fn at(addr: SocketAddr, authority: &PrivateCa, key: &str) -> Result<Self> {
        let mut roots = RootCertStore::empty();
        roots.add(authority.certificate()?)?;
        let provider = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
        let tls = ClientConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()?
            .with_root_certificates(roots)
            .with_no_client_auth();
        Ok(Self {
            addr,
            key: key.to_owned(),
            tls: Arc::new(tls),
        })
    }

    /// What it answers at a path of the API.
    ///
    /// # Errors
    /// When it answers with anything but success and JSON.
    pub fn get(&self, path: &str) -> Result<Value> {
        Ok(serde_json::from_slice(&self.bytes(path)?)?)
    }

    /// Likewise, as it is. The address may be a whole one.
    ///
    /// # Errors
    /// When it answers with anything but success.
    pub fn bytes(&self, address: &str) -> Result<Vec<u8>> {
        let whole = format!("https://{}", self.addr);
        let path = address.strip_prefix(&whole).unwrap_or(address);
        let name = ServerName::from(self.addr.ip());
        let connection = ClientConnection::new(Arc::clone(&self.tls), name)?;
        let mut stream = StreamOwned::new(connection, TcpStream::connect(self.addr)?);
        // In the old version an answer is not cut into pieces, and ends with the connection.
        let (addr, key) = (self.addr, &self.key);
        write!(
            stream,
            "GET {path} HTTP/1.0\r\nHost: {addr}\r\nX-API-KEY: {key}\r\n\r\n"
        )?;
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer)?;
        let end = answer.windows(4).position(|it| it == b"\r\n\r\n");
        let end = end.ok_or_else(|| Failure::new(format!("{path}: no answer")))?;
        let head = String::from_utf8_lossy(&answer[..end]).into_owned();
        let status = head.split(' ').nth(1).unwrap_or_default();
        if status == "200" {
            Ok(answer.split_off(end + 4))
        } else {
            let body = String::from_utf8_lossy(&answer[end..]);
            Err(Failure::new(format!("{path}: {status} {body}")))
        }
    }
}
