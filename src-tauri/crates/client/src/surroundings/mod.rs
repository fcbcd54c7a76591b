//! A look around after a call that failed: what stands between this computer and the service.
//!
//! It looks up names, opens connections and reads what is shown. Nobody else is asked than the studio's
//! own host and, for comparison, the platform's demo studios: a desk tells no third party that it is
//! switched on, and what is wanted is the way to this host and not to some other that may be open.
//!
//! **Invariant:** no key and no path of an operation goes out here. A certificate is looked at and never
//! trusted.

mod certificate;
mod names;
mod plain;

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, UdpSocket};
use std::time::Duration;

use tokio::net::TcpStream;
use tokio::time::timeout;

pub use self::certificate::Shown;
pub use self::plain::Plain;
use crate::{Client, ServerAddress};

/// For each step. The steps that wait for one another are three.
const STEP_TIME: Duration = Duration::from_secs(2);

/// What was found.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Findings {
    /// The system knows a way out of this computer.
    pub has_route: bool,
    /// The environment names a proxy. We use none, but a network that wants one lets nothing else through.
    pub wants_proxy: bool,
    /// The host's address is one of a private network, where the service cannot be.
    pub is_private: bool,
    /// The host takes connections.
    pub connects: bool,
    /// Another host of the platform takes connections. Unknown where there is no other.
    pub other_connects: Option<bool>,
    /// The certificate that the host shows.
    pub shown: Option<Shown>,
    /// What the host answers to whoever asks without encryption.
    pub plain: Option<Plain>,
}

impl Client {
    /// Looks around. Takes a few seconds at most.
    pub async fn look_around(&self) -> Findings {
        let address = &self.shared.address;
        let ((own, other_connects), has_route) = tokio::join!(
            async { tokio::join!(self.look_at_host(), self.other_connects()) },
            async { has_route() },
        );
        Findings {
            has_route,
            wants_proxy: !address.is_loopback() && names_a_proxy(|name| std::env::var(name).ok()),
            other_connects,
            ..own
        }
    }

    /// The host itself: its address, its door, what hangs on it and who answers beside it.
    async fn look_at_host(&self) -> Findings {
        let address = &self.shared.address;
        let (host, base) = (address.host(), address.base());
        let port = base.port_or_known_default().unwrap_or(443);
        let found = self.addresses(&host).await;
        let Some(&first) = found.first() else {
            return Findings::default();
        };
        // A test's table brings its port along, and there both speak on that one.
        let at = |port| match first.port() {
            0 => SocketAddr::new(first.ip(), port),
            _ => first,
        };
        let plain_port = match address {
            ServerAddress::Studio { .. } => 80,
            ServerAddress::Loopback(_) => port,
        };
        let secure = base.scheme() == "https";
        let ((connects, shown), plain) = tokio::join!(
            look_at_door(at(port), secure.then_some(host.as_str())),
            timeout(STEP_TIME, plain::asked(at(plain_port), &host)),
        );
        Findings {
            is_private: found.iter().all(|address| is_private(address.ip())),
            connects,
            shown,
            plain: plain.ok().flatten(),
            ..Findings::default()
        }
    }
}

/// Whether the door opens, and what is shown there to whoever asks for `name`.
async fn look_at_door(door: SocketAddr, name: Option<&str>) -> (bool, Option<Shown>) {
    let Ok(Ok(stream)) = timeout(STEP_TIME, TcpStream::connect(door)).await else {
        return (false, None);
    };
    let Some(name) = name else {
        return (true, None);
    };
    let shown = timeout(STEP_TIME, certificate::shown_by(stream, name)).await;
    (true, shown.ok().flatten())
}

/// Asks the system for a way to addresses that exist in documents only. Connecting a datagram socket looks
/// into the table of routes and sends nothing.
fn has_route() -> bool {
    let [here, there] = [
        IpAddr::from(Ipv4Addr::UNSPECIFIED),
        IpAddr::from(Ipv4Addr::new(192, 0, 2, 1)),
    ];
    let [here_6, there_6] = [
        IpAddr::from(Ipv6Addr::UNSPECIFIED),
        IpAddr::from(Ipv6Addr::new(0x2001, 0xdb8, 0, 0, 0, 0, 0, 1)),
    ];
    [(here, there), (here_6, there_6)]
        .into_iter()
        .any(|(here, there)| {
            UdpSocket::bind((here, 0)).is_ok_and(|socket| socket.connect((there, 443)).is_ok())
        })
}

fn names_a_proxy(variable: impl Fn(&str) -> Option<String>) -> bool {
    ["HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"]
        .into_iter()
        .any(|name| variable(name).is_some_and(|value| !value.trim().is_empty()))
}

fn is_private(ip: IpAddr) -> bool {
    match ip {
        IpAddr::V4(ip) => ip.is_private() || ip.is_link_local(),
        IpAddr::V6(ip) => ip.is_unique_local() || ip.is_unicast_link_local(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_proxy_that_is_named_is_noticed_and_an_empty_name_is_none() {
        let with = |named: &'static str, value: &'static str| {
            names_a_proxy(move |name| (name == named).then(|| value.to_owned()))
        };

        assert!(with("https_proxy", "http://proxy:3128"));
        assert!(with("ALL_PROXY", "socks5://proxy"));
        assert!(!with("HTTPS_PROXY", " "));
        assert!(!with("HTTP_PROXY", "http://proxy:3128"));
    }

    #[test]
    fn addresses_of_a_house_are_told_from_those_of_the_world() {
        let private = |text: &str| is_private(text.parse().unwrap());

        for text in ["10.0.0.1", "192.168.178.1", "169.254.1.1", "fd00::1"] {
            assert!(private(text), "{text}");
        }
        for text in ["93.184.216.34", "127.0.0.1", "2001:db8::1"] {
            assert!(!private(text), "{text}");
        }
    }
}
