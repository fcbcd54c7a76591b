//! E-mail addresses.

use email_address::{EmailAddress, Options};

use super::fault::{Fault, Found};

/// Certain is only what the norm forbids, which allows more than most people think. An address without a
/// dot behind the `@` is allowed too, and no member has one.
pub(super) fn check(text: &str) -> Option<Found> {
    let bare = Options::default()
        .without_display_text()
        .without_domain_literal();
    let outside = bare.with_required_tld();
    if EmailAddress::parse_with_options(text, bare).is_err() {
        return Some(Found::certain(Fault::Email));
    }
    let leaves = EmailAddress::parse_with_options(text, outside).is_ok();
    (!leaves).then(|| Found::doubtful(Fault::EmailDomain))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_that_the_norm_allows_is_right() {
        for right in [
            "ada@example.com",
            "o'neil+gym@mail.example.co.uk",
            "zażółć@poczta.example",
            "jörg@müller.example",
        ] {
            assert_eq!(check(right), None, "{right}");
        }
    }

    #[test]
    fn what_cannot_be_one_is_wrong_for_certain() {
        for wrong in [
            "ada",
            "@b.de",
            "a@",
            "a b@c.de",
            "a@b@c.de",
            "Ada <ada@b.de>",
            "a@b..de",
        ] {
            let found = check(wrong).unwrap_or_else(|| panic!("{wrong}"));
            assert_eq!(found, Found::certain(Fault::Email), "{wrong}");
        }
    }

    #[test]
    fn an_address_within_the_house_is_doubted_and_not_refused() {
        assert_eq!(check("ada@desk"), Some(Found::doubtful(Fault::EmailDomain)));
    }
}
