//! Bank accounts at banks that do not exist.
//!
//! **Invariant:** the check digits are right, the banks are not: no German bank code begins with a 9,
//! and 9990 is no Polish bank.

use super::person::BankAccount;
use super::random::Random;

/// An account in that country.
pub(super) fn account(random: &mut Random, country: &str, holder: String) -> BankAccount {
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

/// Whether the check digits of an IBAN are right.
#[cfg(test)]
pub(super) fn is_valid(iban: &str) -> bool {
    let compact = iban.replace(' ', "");
    remainder(&format!("{}{}", &compact[4..], &compact[..4])) == 1
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
}
