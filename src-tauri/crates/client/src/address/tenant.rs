//! A studio's own label in the host name.

use std::fmt;
use std::str::FromStr;

use studiodesk_core::Platform;
use url::Url;

use super::{AddressRefused, suffix};

/// A tenant's name: one DNS label in lower case, `^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$`.
///
/// Parsing trims blanks and lowers ASCII capitals, because people type `My-Studio ` and DNS does not
/// tell the two apart. Anything else is refused rather than repaired.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct TenantName(String);

impl TenantName {
    /// The label.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Reads what a person pasted: the bare name, the host, or the address of the API with any path.
    ///
    /// # Errors
    /// [`AddressRefused`] unless the host is exactly one label in front of the platform's suffix, and
    /// the scheme (where there is one) is https without user, password or port.
    pub fn from_pasted(text: &str, platform: Platform) -> Result<Self, AddressRefused> {
        let text = text.trim();
        if let Ok(name) = text.parse() {
            return Ok(name);
        }
        let url = if text.contains("://") {
            Url::parse(text)
        } else {
            Url::parse(&format!("https://{text}"))
        };
        let url = url.map_err(|_| AddressRefused)?;
        let plain = url.scheme() == "https"
            && url.port().is_none()
            && url.username().is_empty()
            && url.password().is_none();
        let label = url
            .host_str()
            .and_then(|host| host.strip_suffix(suffix(platform)))
            .and_then(|rest| rest.strip_suffix('.'))
            .ok_or(AddressRefused)?;
        if plain {
            label.parse()
        } else {
            Err(AddressRefused)
        }
    }
}

impl FromStr for TenantName {
    type Err = AddressRefused;

    fn from_str(text: &str) -> Result<Self, AddressRefused> {
        let name = text.trim().to_ascii_lowercase();
        let inner = |c: u8| c.is_ascii_lowercase() || c.is_ascii_digit() || c == b'-';
        let good = (1..=63).contains(&name.len())
            && name.bytes().all(inner)
            && !name.starts_with('-')
            && !name.ends_with('-');
        if good {
            Ok(Self(name))
        } else {
            Err(AddressRefused)
        }
    }
}

impl fmt::Display for TenantName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pasted(text: &str) -> Option<String> {
        TenantName::from_pasted(text, Platform::PerfectGymNext)
            .ok()
            .map(|name| name.0)
    }

    #[test]
    fn blanks_and_capitals_are_forgiven() {
        assert_eq!(" My-Studio\n".parse(), Ok(TenantName("my-studio".into())));
    }

    #[test]
    fn what_is_no_single_label_is_refused() {
        let long = "a".repeat(64);
        for text in [
            "", "-", "-a", "a-", "a.b", "a b", "a/b", "a@b", "a:1", "ä", "a%2e", "[::1]", "a_b",
            &long,
        ] {
            assert_eq!(text.parse::<TenantName>(), Err(AddressRefused), "{text}");
        }
    }

    #[test]
    fn a_pasted_address_yields_its_first_label() {
        for text in [
            "my-studio",
            "my-studio.open-api.perfectgym.com",
            "https://my-studio.open-api.perfectgym.com",
            " https://My-Studio.open-api.perfectgym.com/v1/customers?x=1 ",
        ] {
            assert_eq!(pasted(text).as_deref(), Some("my-studio"), "{text}");
        }
    }

    #[test]
    fn a_pasted_address_of_anything_else_is_refused() {
        for text in [
            "http://my-studio.open-api.perfectgym.com",
            "https://my-studio.open-api.magicline.com",
            "https://my-studio.open-api.perfectgym.com.evil.com",
            "https://my-studio.open-api.perfectgym.com:8443",
            "https://a@my-studio.open-api.perfectgym.com",
            "https://evil.com/my-studio.open-api.perfectgym.com",
            "https://x.my-studio.open-api.perfectgym.com",
            "https://open-api.perfectgym.com",
            "https://my-studioopen-api.perfectgym.com",
            "my studio",
            "javascript:alert(1)",
        ] {
            assert_eq!(pasted(text), None, "{text}");
        }
    }

    #[test]
    fn no_label_that_is_accepted_leaves_the_platforms_hosts() {
        // Every string of up to three of these characters, around what an attacker would try.
        let alphabet = [
            "a", "-", ".", "@", "/", ":", "%2e", "#", "?", "\\", "é", "A", "0", "[", " ",
        ];
        let mut texts = vec![String::new()];
        for _ in 0..4 {
            let longer: Vec<_> = texts
                .iter()
                .flat_map(|text| alphabet.iter().map(move |c| format!("{text}{c}")))
                .collect();
            texts.extend(longer);
            texts.sort_unstable();
            texts.dedup();
        }

        let suffix = suffix(Platform::Magicline);
        let mut accepted = 0;
        for text in &texts {
            let pasted = format!("https://{text}.{suffix}");
            let names = [
                text.parse::<TenantName>(),
                TenantName::from_pasted(&pasted, Platform::Magicline),
            ];
            for name in names.into_iter().flatten() {
                let url = Url::parse(&format!("https://{name}.{suffix}/")).unwrap();
                assert_eq!(url.host_str(), Some(format!("{name}.{suffix}").as_str()));
                assert!(
                    !name
                        .as_str()
                        .contains(|c: char| !c.is_ascii_alphanumeric() && c != '-')
                );
                accepted += 1;
            }
        }
        assert!(2 * texts.len() > 100_000 && accepted > 10);
    }
}
