//! Where a key may be sent: a studio's own host, or a loopback address for tests and the demo studio.
//!
//! **Invariant:** there is no way to make an address from free text. A studio's host is derived from
//! platform and tenant, so that a key cannot be talked into going anywhere else.

mod loopback;
mod tenant;

use std::fmt;

use studiodesk_core::Platform;
use url::Url;

pub use self::loopback::LoopbackUrl;
pub(crate) use self::loopback::is_loopback;
pub use self::tenant::TenantName;

/// The one server that a key belongs to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ServerAddress {
    /// A studio of the real service, always https on port 443.
    Studio {
        /// Decides the suffix of the host.
        platform: Platform,
        /// The studio's own label in front of it.
        tenant: TenantName,
    },
    /// A server on this computer.
    Loopback(LoopbackUrl),
}

/// The text is no address that a key may be sent to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("this is not an address that a key may be sent to")]
pub struct AddressRefused;

/// What follows the tenant's label.
pub(crate) fn suffix(platform: Platform) -> &'static str {
    match platform {
        Platform::PerfectGymNext => "open-api.perfectgym.com",
        Platform::Magicline => "open-api.magicline.com",
    }
}

/// The demo studios of both platforms. Only the first is documented, so neither is relied on alone.
const CONTROL_HOSTS: [&str; 2] = [
    "open-api-demo.open-api.perfectgym.com",
    "open-api-demo.open-api.magicline.com",
];

impl ServerAddress {
    /// The host, as it stands in the URL.
    #[must_use]
    pub fn host(&self) -> String {
        match self {
            Self::Studio { platform, tenant } => format!("{tenant}.{}", suffix(*platform)),
            Self::Loopback(url) => url.host(),
        }
    }

    /// Scheme, host and port; the path is `/`.
    #[must_use]
    pub fn base(&self) -> Url {
        match self {
            Self::Studio { .. } => Url::parse(&format!("https://{}/", self.host()))
                .expect("a tenant's label and a fixed suffix are a URL"),
            Self::Loopback(url) => url.url().clone(),
        }
    }

    /// Whether a key for this address may go to `url`: the same scheme, host and port, to the letter.
    #[must_use]
    pub fn check(&self, url: &Url) -> bool {
        let base = self.base();
        url.scheme() == base.scheme()
            && url.host_str() == base.host_str()
            && url.port_or_known_default() == base.port_or_known_default()
            && url.username().is_empty()
            && url.password().is_none()
    }

    /// Hosts other than the studio's own: when one of them has an address, the network is there and it
    /// is the tenant that is unknown. A loopback address has none.
    pub(crate) fn control_hosts(&self) -> &'static [&'static str] {
        match self {
            Self::Studio { .. } => &CONTROL_HOSTS,
            Self::Loopback(_) => &[],
        }
    }

    /// Whether the server is on this computer.
    #[must_use]
    pub fn is_loopback(&self) -> bool {
        matches!(self, Self::Loopback(_))
    }
}

impl fmt::Display for ServerAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.host())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn studio() -> ServerAddress {
        ServerAddress::Studio {
            platform: Platform::PerfectGymNext,
            tenant: "my-studio".parse().unwrap(),
        }
    }

    fn allowed(url: &str) -> bool {
        Url::parse(url).is_ok_and(|url| studio().check(&url))
    }

    #[test]
    fn the_host_is_derived_from_platform_and_tenant() {
        let magicline = ServerAddress::Studio {
            platform: Platform::Magicline,
            tenant: "my-studio".parse().unwrap(),
        };

        assert_eq!(studio().host(), "my-studio.open-api.perfectgym.com");
        assert_eq!(magicline.host(), "my-studio.open-api.magicline.com");
    }

    #[test]
    fn a_key_goes_to_its_own_host_and_to_no_look_alike() {
        assert!(allowed(
            "https://my-studio.open-api.perfectgym.com/v1/customers?offset=1"
        ));
        assert!(allowed("https://my-studio.open-api.perfectgym.com:443/"));

        for url in [
            "http://my-studio.open-api.perfectgym.com/",
            "https://my-studio.open-api.perfectgym.com:444/",
            "https://my-studio.open-api.perfectgym.com./",
            "https://my-studio.open-api.perfectgym.com.evil.com/",
            "https://my-studio.open-api.magicline.com/",
            "https://other.open-api.perfectgym.com/",
            "https://my-studio@evil.com/",
            "https://user@my-studio.open-api.perfectgym.com/",
            "https://my-studio.open-api.perfectgym.com@evil.com/",
            "https://evil.com/my-studio.open-api.perfectgym.com",
            "https://x.my-studio.open-api.perfectgym.com/",
            "https://my-studi\u{043e}.open-api.perfectgym.com/",
            "https://my-studio%2eopen-api.perfectgym.com.evil.com/",
            "https://[::1]/",
            "https://127.0.0.1/",
        ] {
            assert!(!allowed(url), "{url}");
        }
    }
}
