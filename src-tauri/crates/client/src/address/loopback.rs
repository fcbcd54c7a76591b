//! A server on this computer: the demo studio, and the sandboxes of tests.

use std::str::FromStr;

use url::{Host, Url};

use super::AddressRefused;

/// An http or https URL whose host is `127.0.0.0/8`, `::1` or `localhost`, with nothing behind the port.
///
/// The client resolves `localhost` itself to the loopback addresses, so that a hosts file cannot move it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LoopbackUrl(Url);

impl LoopbackUrl {
    pub(super) fn host(&self) -> String {
        self.0.host_str().unwrap_or_default().to_owned()
    }

    /// The address, with a path of `/`.
    #[must_use]
    pub fn url(&self) -> &Url {
        &self.0
    }
}

/// Whether the host of `url` can only be this computer.
pub(crate) fn is_loopback(url: &Url) -> bool {
    match url.host() {
        Some(Host::Ipv4(ip)) => ip.is_loopback(),
        Some(Host::Ipv6(ip)) => ip.is_loopback(),
        Some(Host::Domain(name)) => name == "localhost",
        None => false,
    }
}

impl FromStr for LoopbackUrl {
    type Err = AddressRefused;

    fn from_str(text: &str) -> Result<Self, AddressRefused> {
        let url = Url::parse(text.trim()).map_err(|_| AddressRefused)?;
        let good = matches!(url.scheme(), "http" | "https")
            && is_loopback(&url)
            && url.username().is_empty()
            && url.password().is_none()
            && url.path() == "/"
            && url.query().is_none()
            && url.fragment().is_none();
        if good {
            Ok(Self(url))
        } else {
            Err(AddressRefused)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn loopback_addresses_are_accepted() {
        for text in [
            "http://127.0.0.1:8080",
            "https://127.8.9.1/",
            "http://[::1]:1",
            "https://localhost:8443",
        ] {
            assert!(text.parse::<LoopbackUrl>().is_ok(), "{text}");
        }
    }

    #[test]
    fn any_other_address_is_refused() {
        for text in [
            "http://192.168.0.1:8080",
            "http://0.0.0.0:1",
            "http://localhost.evil.com",
            "http://127.0.0.1.evil.com",
            "http://[::2]:1",
            "http://[::ffff:127.0.0.1]:1",
            "ftp://127.0.0.1",
            "http://user@127.0.0.1",
            "http://127.0.0.1/v1",
            "http://127.0.0.1/?x",
            "http://127.0.0.1/#x",
            "127.0.0.1:8080",
        ] {
            assert!(text.parse::<LoopbackUrl>().is_err(), "{text}");
        }
    }
}
