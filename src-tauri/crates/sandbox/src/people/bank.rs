//! Bank accounts at banks that do not exist.
//!
//! **Invariant:** the check digits are right, the banks are not: no German bank code begins with a 9,
//! and 9990 is no Polish bank.

use super::person::BankAccount;
use super::random::Random;

/// An account in that country.
pub(crate) fn account(random: &mut Random, country: &str, holder: String) -> BankAccount {
    let number = random.below(10_000_000_000);
    let (country, bank, basic, bic) = match country {
        "PL" => (
            "PL",
            "Bank Przykładowy",
            format!("99901234{:06}{number:010}", random.below(1_000_000)),
            "PRZKPLPWXXX",
        ),
        _ => (
            "DE",
            "Musterbank",
            format!("99070024{number:010}"),
            "MUSTDEFFXXX",
        ),
    };
    BankAccount {
        account_holder: holder,
        bank_name: bank.into(),
        bic: bic.into(),
        iban: in_fours(&iban(country, &basic)),
    }
}

fn iban(country: &str, basic: &str) -> String {
    let check = 98 - remainder(&format!("{basic}{country}00"));
    format!("{country}{check:02}{basic}")
}

/// The remainder by 97 of the digits, where A stands for 10 and Z for 35 (ISO 7064).
fn remainder(text: &str) -> u32 {
    text.chars()
        .filter_map(|c| c.to_digit(36))
        .fold(0, |rest, value| {
            let shift = if value > 9 { 100 } else { 10 };
            (rest * shift + value) % 97
        })
}

fn in_fours(iban: &str) -> String {
    let mut out = String::with_capacity(iban.len() + iban.len() / 4);
    for (index, c) in iban.chars().enumerate() {
        if index > 0 && index % 4 == 0 {
            out.push(' ');
        }
        out.push(c);
    }
    out
}

/// Lengths of IBANs by country; countries that are not here may have any that the norm allows.
const LENGTHS: [(&str, usize); 16] = [
    ("AT", 20),
    ("BE", 16),
    ("CH", 21),
    ("CZ", 24),
    ("DE", 22),
    ("DK", 18),
    ("ES", 24),
    ("FR", 27),
    ("GB", 22),
    ("IT", 27),
    ("LI", 21),
    ("LU", 20),
    ("NL", 18),
    ("PL", 28),
    ("PT", 25),
    ("SK", 24),
];

/// The IBAN in groups of four, when its length and check digits are right.
pub(crate) fn read_iban(text: &str) -> Option<String> {
    let compact: String = text.split_whitespace().collect();
    let compact = compact.to_ascii_uppercase();
    let well_formed = compact.bytes().enumerate().all(|(at, byte)| match at {
        0 | 1 => byte.is_ascii_uppercase(),
        2 | 3 => byte.is_ascii_digit(),
        _ => byte.is_ascii_alphanumeric(),
    });
    if !well_formed || !(15..=34).contains(&compact.len()) {
        return None;
    }
    let (head, rest) = compact.split_at(4);
    let length = LENGTHS
        .iter()
        .find(|(country, _)| head.starts_with(country));
    let fits = length.is_none_or(|(_, length)| compact.len() == *length);
    (fits && remainder(&format!("{rest}{head}")) == 1).then(|| in_fours(&compact))
}

/// Whether that is the code of a bank (ISO 9362): four letters, a country, and two or five signs.
pub(crate) fn is_bic(text: &str) -> bool {
    matches!(text.len(), 8 | 11)
        && text.bytes().enumerate().all(|(at, byte)| match at {
            0..=5 => byte.is_ascii_uppercase(),
            _ => byte.is_ascii_uppercase() || byte.is_ascii_digit(),
        })
}

/// Whether the check digits of an IBAN are right.
#[cfg(test)]
pub(super) fn is_valid(iban: &str) -> bool {
    read_iban(iban).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_textbook_iban_is_made_and_its_neighbour_refused() {
        let made = iban("DE", "370400440532013000");

        assert_eq!(in_fours(&made), "DE89 3704 0044 0532 0130 00");
        assert!(is_valid(&made));
        assert!(!is_valid("DE89 3704 0044 0532 0130 01"));
    }

    #[test]
    fn an_iban_is_read_in_any_spacing_and_refused_with_any_flaw() {
        let textbook = Some("DE89 3704 0044 0532 0130 00".to_owned());

        assert_eq!(read_iban("de89370400440532013000"), textbook);
        assert_eq!(read_iban(" DE89 370400 440532013000 "), textbook);
        for wrong in [
            "",
            "DE",
            "DE8937040044053201300",
            "ÄÖ89370400440532013000",
            "DE89-3704-0044",
        ] {
            assert_eq!(read_iban(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn the_code_of_a_bank_has_eight_signs_or_eleven() {
        assert!(is_bic("MUSTDEFF") && is_bic("MUSTDEFFXXX"));
        assert!(!is_bic("MUSTDEFFX") && !is_bic("mustdeff") && !is_bic("1234DEFF"));
    }
}
