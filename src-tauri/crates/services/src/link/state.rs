//! What stands between us and the service, made for drawing.

use serde::Serialize;
use specta::Type;

/// Whether the service can be reached, and what is in the way.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum LinkState {
    /// Nothing was tried yet.
    #[default]
    Unknown,
    /// The service answers.
    Online,
    /// No network, or one that lets nothing through.
    Offline,
    /// The network is there, and the service's name has no address.
    Dns,
    /// The network wants the person to log in first.
    CaptivePortal,
    /// The network lets requests through a proxy only.
    Proxy,
    /// The certificate is not valid at this computer's time, is another host's, or cannot be checked.
    Tls,
    /// A certificate is shown in the service's name, and its issuer is not known here: somebody reads
    /// along, be it the company's own filter, or its certificate is missing on this computer.
    TlsIntercepted,
    /// The service, or what stands in front of it, does not work.
    ServiceDown,
    /// The computer slept, or its clock was set ahead, while the way was closed: the service is asked again.
    Waking,
}

/// What stands between us and the service.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct LinkView {
    /// What is in the way, if something is.
    pub state: LinkState,
    /// Seconds by which this computer's clock is ahead of the service's, where it is more than a minute;
    /// negative where it is behind.
    pub clock_off_by: Option<i32>,
}
