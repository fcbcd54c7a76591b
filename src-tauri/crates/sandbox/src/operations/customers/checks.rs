//! What makes an entry of a record believable: texts, e-mail addresses, telephone numbers, days of
//! birth, countries. The contract calls them all text; each check names the field it refuses.

use jiff::civil::Date;

use crate::people;
use crate::refusal::Refusal;

/// ISO 3166-1 alpha-2, one behind the other.
const COUNTRIES: &str = "ADAEAFAGAIALAMAOAQARASATAUAWAXAZBABBBDBEBFBGBHBIBJBLBMBNBOBQBRBSBTBVBWBYBZ\
    CACCCDCFCGCHCICKCLCMCNCOCRCUCVCWCXCYCZDEDJDKDMDODZECEEEGEHERESETFIFJFKFMFOFRGAGBGDGEGFGGGHGIGLGM\
    GNGPGQGRGSGTGUGWGYHKHMHNHRHTHUIDIEILIMINIOIQIRISITJEJMJOJPKEKGKHKIKMKNKPKRKWKYKZLALBLCLILKLRLSLT\
    LULVLYMAMCMDMEMFMGMHMKMLMMMNMOMPMQMRMSMTMUMVMWMXMYMZNANCNENFNGNINLNONPNRNUNZOMPAPEPFPGPHPKPLPMPN\
    PRPSPTPWPYQARERORSRURWSASBSCSDSESGSHSISJSKSLSMSNSOSRSSSTSVSXSYSZTCTDTFTGTHTJTKTLTMTNTOTRTTTVTWTZ\
    UAUGUMUSUYUZVAVCVEVGVIVNVUWFWSYEYTZAZMZW";

/// Nobody alive was born longer ago.
const OLDEST: i16 = 120;

/// Refuses a text of which nothing is left without its spaces.
pub(crate) fn filled(text: Option<&str>, at: &str) -> Result<(), Refusal> {
    if text.is_none_or(|it| !it.trim().is_empty()) {
        return Ok(());
    }
    Err(Refusal::rule(
        "sandbox.rule.blank",
        at,
        [
            "Must not be blank.",
            "Darf nicht leer sein.",
            "Nie może być puste.",
        ],
    ))
}

/// Refuses what is no e-mail address: one `@`, something before it, a domain with a dot behind it.
pub(crate) fn email(text: Option<&str>, at: &str) -> Result<(), Refusal> {
    if text.is_none_or(is_email) {
        return Ok(());
    }
    Err(Refusal::rule(
        "sandbox.rule.email",
        at,
        [
            "Not an e-mail address.",
            "Keine E-Mail-Adresse.",
            "To nie jest adres e-mail.",
        ],
    ))
}

fn is_email(text: &str) -> bool {
    let Some((local, domain)) = text.split_once('@') else {
        return false;
    };
    let odd = |it: char| {
        it.is_whitespace() || it.is_control() || matches!(it, '@' | ',' | ';' | '<' | '>')
    };
    let labels: Vec<_> = domain.split('.').collect();
    let labelled = labels.iter().all(|it| {
        let inner = !it.starts_with('-') && !it.ends_with('-');
        !it.is_empty() && inner && it.chars().all(|c| c.is_alphanumeric() || c == '-')
    });
    text.len() <= 254 && !local.is_empty() && !local.contains(odd) && labels.len() > 1 && labelled
}

/// Refuses what is no telephone number: digits with an optional `+`, and what people put between.
pub(crate) fn phone(text: Option<&str>, at: &str) -> Result<(), Refusal> {
    if text.is_none_or(is_phone) {
        return Ok(());
    }
    Err(Refusal::rule(
        "sandbox.rule.phone",
        at,
        [
            "Not a telephone number.",
            "Keine Telefonnummer.",
            "To nie jest numer telefonu.",
        ],
    ))
}

fn is_phone(text: &str) -> bool {
    let text = text.trim();
    let rest = text.strip_prefix('+').unwrap_or(text);
    let digits = rest.chars().filter(char::is_ascii_digit).count();
    let fits = |it: char| it.is_ascii_digit() || matches!(it, ' ' | '-' | '/' | '(' | ')' | '.');
    rest.chars().all(fits) && (4..=20).contains(&digits)
}

/// Refuses a day on which nobody alive was born.
pub(crate) fn birthday(day: Option<Date>, today: Date, at: &str) -> Result<(), Refusal> {
    if day.is_none_or(|it| it <= today && today.year() - it.year() <= OLDEST) {
        return Ok(());
    }
    Err(Refusal::rule(
        "sandbox.rule.birthday",
        at,
        [
            "Not a day of birth.",
            "Kein Geburtstag.",
            "To nie jest data urodzenia.",
        ],
    ))
}

/// Refuses two letters that are no country's.
pub(crate) fn country(code: Option<&str>, at: &str) -> Result<(), Refusal> {
    let known = |code: &str| {
        COUNTRIES
            .as_bytes()
            .chunks(2)
            .any(|it| it == code.as_bytes())
    };
    if code.is_none_or(known) {
        return Ok(());
    }
    Err(Refusal::rule(
        "sandbox.rule.country",
        at,
        [
            "No such country.",
            "Kein solches Land.",
            "Nie ma takiego kraju.",
        ],
    ))
}

/// Refuses a wrong IBAN; gives a right one in groups of four.
pub(crate) fn iban(text: &str, at: &str) -> Result<String, Refusal> {
    people::read_iban(text).ok_or_else(|| {
        Refusal::rule(
            "sandbox.rule.iban",
            at,
            [
                "The IBAN is wrong.",
                "Die IBAN ist falsch.",
                "Numer IBAN jest błędny.",
            ],
        )
    })
}

/// Refuses what is no bank's code.
pub(crate) fn bic(text: &str, at: &str) -> Result<(), Refusal> {
    if people::is_bic(text) {
        return Ok(());
    }
    Err(Refusal::rule(
        "sandbox.rule.bic",
        at,
        [
            "The BIC is wrong.",
            "Die BIC ist falsch.",
            "Kod BIC jest błędny.",
        ],
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_email_address_has_a_name_and_a_domain() {
        for right in [
            "a@b.de",
            "o'neil+gym@mail.example.com",
            "jörg@müller.example",
        ] {
            assert!(is_email(right), "{right}");
        }
        for wrong in [
            "", "a", "@b.de", "a@b", "a@.de", "a@b..de", "a b@c.de", "a@b@c.de", "a@-b.de",
        ] {
            assert!(!is_email(wrong), "{wrong}");
        }
    }

    #[test]
    fn a_telephone_number_has_digits_and_little_else() {
        for right in [
            "+49 30 23125-000",
            "0170/1234567",
            "(030) 23125.00",
            "+44123456789",
        ] {
            assert!(is_phone(right), "{right}");
        }
        for wrong in [
            "",
            "112",
            "call me",
            "49+30231250",
            "+++4930",
            "1234567890123456789012",
        ] {
            assert!(!is_phone(wrong), "{wrong}");
        }
    }

    #[test]
    fn all_249_countries_are_known() {
        assert_eq!(COUNTRIES.len(), 2 * 249);
        assert!(country(Some("PL"), "").is_ok() && country(None, "").is_ok());
        assert!(country(Some("XX"), "").is_err() && country(Some("EA"), "").is_err());
    }
}
