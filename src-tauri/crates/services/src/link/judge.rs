//! From what was noticed and found to what is said: pure functions, each a table.
//!
//! What is said is what can be known. A certificate that nobody here trusts looks the same whether a
//! company reads along or a thief does, and a silent host the same whether it is down or cut off; only the
//! comparison with what else was found tells some of them apart.

use jiff::{SignedDuration, Timestamp};
use studiodesk_client::{Findings, Hindrance, Plain, Shown, Speaker, TlsFault};

use super::LinkState;

/// Clocks differ by less than this without anybody minding.
const CLOSE_ENOUGH: SignedDuration = SignedDuration::from_mins(1);
/// By a clock that is off by more than this no days are counted.
const ONE_DAY: SignedDuration = SignedDuration::from_hours(24);

/// What an answer says.
pub(super) fn by_speaker(speaker: Speaker) -> LinkState {
    match speaker {
        Speaker::Service => LinkState::Online,
        Speaker::FailingService => LinkState::ServiceDown,
        Speaker::Portal => LinkState::CaptivePortal,
        Speaker::Proxy => LinkState::Proxy,
    }
}

/// What is in the way, after a look around.
pub(super) fn by_findings(hindrance: Hindrance, found: &Findings) -> LinkState {
    match (found.plain, hindrance) {
        (_, Hindrance::NoWay) => LinkState::Offline,
        (Some(Plain::Portal), _) => LinkState::CaptivePortal,
        (Some(Plain::Proxy), _) => LinkState::Proxy,
        (_, Hindrance::NoName) => LinkState::Dns,
        (_, Hindrance::NoNames) => nameless(found),
        (_, Hindrance::Certificate(fault)) => by_certificate(fault, found),
        (_, Hindrance::Refused | Hindrance::Silence | Hindrance::Broken) => {
            unconnected(hindrance, found)
        }
    }
}

/// Networks that want a proxy have no names for the outside.
fn nameless(found: &Findings) -> LinkState {
    if !found.has_route {
        LinkState::Offline
    } else if found.wants_proxy {
        LinkState::Proxy
    } else {
        LinkState::Dns
    }
}

fn by_certificate(fault: TlsFault, found: &Findings) -> LinkState {
    match (fault, found.shown) {
        // Portals that nobody asks without encryption show what they have.
        (TlsFault::UntrustedIssuer, Some(Shown::OfAnother)) => LinkState::CaptivePortal,
        (TlsFault::UntrustedIssuer, _) => LinkState::TlsIntercepted,
        (TlsFault::OtherHost | TlsFault::Other, _) if found.is_private => LinkState::CaptivePortal,
        _ => LinkState::Tls,
    }
}

fn unconnected(hindrance: Hindrance, found: &Findings) -> LinkState {
    if found.is_private {
        return LinkState::CaptivePortal;
    }
    if found.connects || found.other_connects == Some(true) {
        return LinkState::ServiceDown;
    }
    if found.wants_proxy {
        return LinkState::Proxy;
    }
    // Turned away by somebody, and there is no other host to compare with.
    if hindrance == Hindrance::Refused && found.other_connects.is_none() {
        return LinkState::ServiceDown;
    }
    LinkState::Offline
}

/// Seconds by which our clock is ahead of the service's, where that is worth saying.
pub(super) fn clock_off_by(ours: Timestamp, theirs: Timestamp) -> Option<i32> {
    let ahead = ours.duration_since(theirs);
    (ahead.abs() > CLOSE_ENOUGH).then(|| {
        let seconds = ahead.as_secs();
        i32::try_from(seconds).unwrap_or(if seconds > 0 { i32::MAX } else { i32::MIN })
    })
}

/// Whether a clock that is so far ahead, or behind, is good enough to count days by.
pub(super) fn is_same_day(ahead: SignedDuration) -> bool {
    ahead.abs() <= ONE_DAY
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A network that works, in which the service's host does not.
    fn fine() -> Findings {
        Findings {
            has_route: true,
            connects: true,
            other_connects: Some(true),
            ..Findings::default()
        }
    }

    fn nothing() -> Findings {
        Findings {
            other_connects: Some(false),
            ..Findings::default()
        }
    }

    fn routed() -> Findings {
        Findings {
            has_route: true,
            ..nothing()
        }
    }

    #[test]
    fn each_hindrance_with_what_was_found_has_its_word() {
        use Hindrance::{Broken, Certificate, NoName, NoNames, NoWay, Refused, Silence};
        use LinkState::{CaptivePortal, Dns, Offline, Proxy, ServiceDown, Tls, TlsIntercepted};

        let proxied = Findings {
            wants_proxy: true,
            ..routed()
        };
        let portal = Findings {
            plain: Some(Plain::Portal),
            ..fine()
        };
        let proxy = Findings {
            plain: Some(Plain::Proxy),
            ..fine()
        };
        let at_home = Findings {
            is_private: true,
            ..fine()
        };
        let own = Findings {
            shown: Some(Shown::OfHost),
            ..fine()
        };
        let foreign = Findings {
            shown: Some(Shown::OfAnother),
            ..fine()
        };
        let no_tls = Findings {
            shown: Some(Shown::NoTls),
            ..fine()
        };
        let alone = Findings {
            other_connects: None,
            connects: false,
            ..fine()
        };
        let somebody = Findings {
            plain: Some(Plain::Somebody),
            ..own
        };
        let table = [
            (NoWay, nothing(), Offline),
            (NoWay, portal, Offline),
            (NoName, fine(), Dns),
            (NoNames, nothing(), Offline),
            (NoNames, routed(), Dns),
            (NoNames, proxied, Proxy),
            (Refused, fine(), ServiceDown),
            (Refused, alone, ServiceDown),
            (Refused, routed(), Offline),
            (Refused, proxied, Proxy),
            (Silence, fine(), ServiceDown),
            (Silence, alone, Offline),
            (Silence, routed(), Offline),
            (Silence, proxied, Proxy),
            (Silence, portal, CaptivePortal),
            (Silence, at_home, CaptivePortal),
            (Broken, fine(), ServiceDown),
            (Broken, portal, CaptivePortal),
            (Broken, proxy, Proxy),
            (Certificate(TlsFault::Expired), own, Tls),
            (Certificate(TlsFault::Expired), portal, CaptivePortal),
            (Certificate(TlsFault::UntrustedIssuer), own, TlsIntercepted),
            (
                Certificate(TlsFault::UntrustedIssuer),
                somebody,
                TlsIntercepted,
            ),
            (
                Certificate(TlsFault::UntrustedIssuer),
                fine(),
                TlsIntercepted,
            ),
            (
                Certificate(TlsFault::UntrustedIssuer),
                foreign,
                CaptivePortal,
            ),
            (Certificate(TlsFault::OtherHost), foreign, Tls),
            (Certificate(TlsFault::OtherHost), portal, CaptivePortal),
            (Certificate(TlsFault::OtherHost), at_home, CaptivePortal),
            (Certificate(TlsFault::NoTrustStore), own, Tls),
            (Certificate(TlsFault::Other), no_tls, Tls),
            (Certificate(TlsFault::Other), proxy, Proxy),
        ];

        for (hindrance, found, state) in table {
            assert_eq!(
                by_findings(hindrance, &found),
                state,
                "{hindrance:?} {found:?}"
            );
        }
    }

    #[test]
    fn a_clock_is_off_by_more_than_a_minute_either_way() {
        let at = |second| Timestamp::from_second(second).unwrap();

        assert_eq!(clock_off_by(at(1_060), at(1_000)), None);
        assert_eq!(clock_off_by(at(1_061), at(1_000)), Some(61));
        assert_eq!(clock_off_by(at(1_000), at(4_600)), Some(-3_600));
        assert_eq!(clock_off_by(at(0), at(4_000_000_000)), Some(i32::MIN));
    }
}
