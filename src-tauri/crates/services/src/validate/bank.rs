//! Bank accounts: IBAN (ISO 13616) and BIC (ISO 9362).

use iban::{Iban, ParseBaseIbanError, ParseIbanError};

use super::country;
use super::fault::{Fault, Found};

/// How long the IBANs of a country are. The library that judges them does not tell, and who types one
/// wants to know how much is missing; a test holds the two together.
const LENGTHS: [(&str, usize); 87] = [
    ("AD", 24),
    ("AE", 23),
    ("AL", 28),
    ("AT", 20),
    ("AZ", 28),
    ("BA", 20),
    ("BE", 16),
    ("BG", 22),
    ("BH", 22),
    ("BI", 27),
    ("BR", 29),
    ("BY", 28),
    ("CH", 21),
    ("CR", 22),
    ("CY", 28),
    ("CZ", 24),
    ("DE", 22),
    ("DJ", 27),
    ("DK", 18),
    ("DO", 28),
    ("EE", 20),
    ("EG", 29),
    ("ES", 24),
    ("FI", 18),
    ("FK", 18),
    ("FO", 18),
    ("FR", 27),
    ("GB", 22),
    ("GE", 22),
    ("GI", 23),
    ("GL", 18),
    ("GR", 27),
    ("GT", 28),
    ("HR", 21),
    ("HU", 28),
    ("IE", 22),
    ("IL", 23),
    ("IQ", 23),
    ("IS", 26),
    ("IT", 27),
    ("JO", 30),
    ("KW", 30),
    ("KZ", 20),
    ("LB", 28),
    ("LC", 32),
    ("LI", 21),
    ("LT", 20),
    ("LU", 20),
    ("LV", 21),
    ("LY", 25),
    ("MC", 27),
    ("MD", 24),
    ("ME", 22),
    ("MK", 19),
    ("MN", 20),
    ("MR", 27),
    ("MT", 31),
    ("MU", 30),
    ("NI", 28),
    ("NL", 18),
    ("NO", 15),
    ("OM", 23),
    ("PL", 28),
    ("PS", 29),
    ("PT", 25),
    ("QA", 29),
    ("RO", 24),
    ("RS", 22),
    ("RU", 33),
    ("SA", 24),
    ("SC", 31),
    ("SD", 18),
    ("SE", 24),
    ("SI", 19),
    ("SK", 24),
    ("SM", 27),
    ("SO", 23),
    ("ST", 25),
    ("SV", 28),
    ("TL", 23),
    ("TN", 24),
    ("TR", 26),
    ("UA", 29),
    ("VA", 22),
    ("VG", 24),
    ("XK", 20),
    ("YE", 30),
];

/// The country of an account, if it is one.
pub(super) fn country_of(iban: &str) -> Option<String> {
    let compact = compact(iban);
    let known = |(code, _): &&(&str, usize)| compact.starts_with(code);
    LENGTHS
        .iter()
        .find(known)
        .map(|(code, _)| (*code).to_owned())
}

/// An IBAN as it is written on paper: in groups of four.
#[must_use]
pub(crate) fn in_fours(iban: &str) -> String {
    let compact: Vec<char> = compact(iban).chars().collect();
    let groups: Vec<String> = compact
        .chunks(4)
        .map(|four| four.iter().collect())
        .collect();
    groups.join(" ")
}

/// An IBAN with its middle hidden: country, check digits and the last four, by which a person knows it.
#[must_use]
pub(crate) fn masked(iban: &str) -> String {
    let compact = compact(iban);
    // Too short to be one: what of it may be shown, nobody knows.
    match (compact.get(..4), compact.len().checked_sub(4)) {
        (Some(head), Some(from)) if compact.len() >= 15 => {
            format!("{head} •••• {}", compact.get(from..).unwrap_or_default())
        }
        _ => "••••".to_owned(),
    }
}

pub(super) fn check_iban(text: &str) -> Option<Found> {
    let compact = compact(text);
    if !compact.chars().all(|it| it.is_ascii_alphanumeric()) {
        return Some(Found::certain(Fault::IbanCharacters));
    }
    let Some((country, length)) = LENGTHS.iter().find(|(code, _)| compact.starts_with(code)) else {
        return of_unknown_country(&compact);
    };
    if compact.len() != *length {
        let found = Found::certain(Fault::IbanLength).of(country);
        return Some(found.expected(length));
    }
    match compact.parse::<Iban>() {
        Ok(_) => None,
        Err(ParseIbanError::InvalidBaseIban {
            source: ParseBaseIbanError::InvalidFormat,
        }) => Some(Found::certain(Fault::IbanForm).of(country)),
        Err(ParseIbanError::InvalidBaseIban { .. }) => Some(Found::certain(Fault::IbanChecksum)),
        // The library's table may be older than a country's latest accounts.
        Err(_) => Some(Found::doubtful(Fault::IbanForm).of(country)),
    }
}

/// The registry grows, so that a country which neither table has may have IBANs by now, if it is one.
fn of_unknown_country(compact: &str) -> Option<Found> {
    let is_country = compact
        .get(..2)
        .is_some_and(|it| country::check(it).is_none());
    match compact.parse::<Iban>() {
        Ok(_) => None,
        Err(ParseIbanError::UnknownCountry(_)) if is_country => {
            Some(Found::doubtful(Fault::IbanCountry))
        }
        Err(_) => Some(Found::certain(Fault::IbanCountry)),
    }
}

/// `iban` is the account that goes with it.
pub(super) fn check_bic(text: &str, iban: Option<&str>) -> Option<Found> {
    let bic = compact(text);
    let fits = |(at, it): (usize, char)| match at {
        4 | 5 => it.is_ascii_uppercase(),
        _ => it.is_ascii_uppercase() || it.is_ascii_digit(),
    };
    if !matches!(bic.len(), 8 | 11) || !bic.chars().enumerate().all(fits) {
        return Some(Found::certain(Fault::Bic));
    }
    let account = country_of(iban?)?;
    (bic[4..6] != account).then(|| Found::doubtful(Fault::BicCountry).of(&account))
}

fn compact(text: &str) -> String {
    let letters = text.chars().filter(|it| !it.is_whitespace());
    letters.collect::<String>().to_uppercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXTBOOK: &str = "DE89 3704 0044 0532 0130 00";

    #[test]
    fn accounts_of_many_countries_are_right_in_any_spelling() {
        for right in [
            TEXTBOOK,
            "de89370400440532013000",
            "PL61 1090 1014 0000 0712 1981 2874",
            "AT61 1904 3002 3457 3201",
            "GB82 WEST 1234 5698 7654 32",
            "NL91 ABNA 0417 1643 00",
            "FR14 2004 1010 0505 0001 3M02 606",
            "CH93 0076 2011 6238 5295 7",
            "MT84 MALT 0110 0001 2345 MTLC AST0 01S",
        ] {
            assert_eq!(check_iban(right), None, "{right}");
        }
    }

    #[test]
    fn each_mistake_has_its_own_word() {
        let fault = |text: &str| check_iban(text).unwrap().fault();

        assert_eq!(fault("DE89 3704 0044 0532 0130 01"), Fault::IbanChecksum);
        assert_eq!(fault("DE89 3704 0044 0532 0130"), Fault::IbanLength);
        assert_eq!(fault("DE89-3704-0044-0532-0130-00"), Fault::IbanCharacters);
        assert_eq!(fault("XX89 3704 0044 0532 0130 00"), Fault::IbanCountry);
        assert_eq!(fault("3704 0044 0532 0130 00"), Fault::IbanCountry);
        let short = check_iban("PL61 1090").unwrap();
        let expected = Found::certain(Fault::IbanLength).of("PL").expected(28);
        assert_eq!(short, expected);
    }

    #[test]
    fn two_digits_that_changed_places_are_noticed() {
        let digits: Vec<char> = compact(TEXTBOOK).chars().collect();
        for at in 4..digits.len() - 1 {
            let mut swapped = digits.clone();
            swapped.swap(at, at + 1);
            let text: String = swapped.iter().collect();

            assert_eq!(check_iban(&text).is_none(), swapped == digits, "{text}");
        }
    }

    /// What the library takes of a country has the length that is told, and no other.
    #[test]
    fn the_lengths_are_those_of_the_library() {
        let digits = |text: &str| -> String {
            let value = |it: char| it.to_digit(36).unwrap().to_string();
            text.chars().map(value).collect()
        };
        let rest = |text: String| {
            text.bytes()
                .fold(0, |n, it| (n * 10 + u32::from(it - b'0')) % 97)
        };
        let takes = |country: &str, length: usize| {
            let shapes = [0, 1, 2, 4]
                .into_iter()
                .flat_map(|k| [0, 2, 3].map(|j| (k, j)));
            shapes.into_iter().any(|(head, tail)| {
                let middle = "0".repeat(length - 4 - head - tail);
                let bban = format!("{}{middle}{}", "A".repeat(head), "A".repeat(tail));
                let check = 98 - rest(digits(&format!("{bban}{country}00")));
                format!("{country}{check:02}{bban}").parse::<Iban>().is_ok()
            })
        };

        for (country, length) in LENGTHS {
            assert!(takes(country, length), "{country}");
            assert!(
                !takes(country, length + 1) && !takes(country, length - 1),
                "{country}"
            );
        }
    }

    #[test]
    fn a_bic_has_eight_or_eleven_signs_and_the_country_of_its_account() {
        assert_eq!(check_bic("COBADEFFXXX", Some(TEXTBOOK)), None);
        assert_eq!(check_bic("cobadeff", None), None);
        for wrong in ["COBADEF", "COBADEFFXX", "COBA12FF", "COBA-DEFF"] {
            assert_eq!(
                check_bic(wrong, None).unwrap().fault(),
                Fault::Bic,
                "{wrong}"
            );
        }
        let abroad = Found::doubtful(Fault::BicCountry).of("DE");
        assert_eq!(check_bic("BREXPLPW", Some(TEXTBOOK)), Some(abroad));
    }

    #[test]
    fn a_masked_account_shows_its_ends_alone() {
        assert_eq!(masked(TEXTBOOK), "DE89 •••• 3000");
        assert_eq!(masked("DE89"), "••••");
        assert_eq!(masked("Łódź"), "••••");
        assert_eq!(in_fours("de89370400440532013000"), TEXTBOOK);
    }
}
