//! E-mail addresses and telephone numbers that reach nobody.
//!
//! **Invariant:** every domain is one of RFC 2606. Telephone numbers are of the ranges that Germany,
//! Britain and France keep free for stories; digits dialled after such a number do not lead anywhere
//! else, so some are added to tell a hundred thousand people apart. Poland keeps none free: 99 is
//! no area code there.

use unicode_normalization::UnicodeNormalization;

use super::person::Text;
use super::random::Random;

const DOMAINS: [&str; 10] = [
    "example.com",
    "example.com",
    "example.org",
    "example.net",
    "mail.example.com",
    "post.example.org",
    "poczta.example.net",
    "web.example.net",
    "freemail.example.org",
    "uni.example.org",
];

/// For people whose name has no Latin letters to make an address from.
const NICKNAMES: [&str; 12] = [
    "bluebird", "sonne", "kometa", "mandarin", "nightowl", "ocean", "pixel", "radler", "smile",
    "tiger", "vento", "wanderer",
];

/// An address as a person of that name would choose one.
pub(super) fn email(
    random: &mut Random,
    first: Option<&str>,
    last: Option<&str>,
    birth_year: i16,
) -> Text {
    let first = ascii(first.unwrap_or_default());
    let last = ascii(last.unwrap_or_default());
    let domain = random.pick(&DOMAINS);
    let year = birth_year % 100;
    let number = random.below(1000);
    let local = match (first.len(), last.len(), random.below(6)) {
        (0..=1, 0..=1, _) => format!("{}.{number}", random.pick(&NICKNAMES)),
        (0..=1, _, _) => format!("{last}{year:02}"),
        (_, 0..=1, _) => format!("{first}{number}"),
        (_, _, 0 | 1) => format!("{first}.{last}"),
        (_, _, 2) => format!("{first}.{last}{year:02}"),
        (_, _, 3) => format!("{}.{last}", &first[..1]),
        (_, _, 4) => format!("{last}_{first}"),
        _ => format!("{first}{number}"),
    };
    format!("{local}@{domain}").into()
}

/// The letters of a name as people type them where only ASCII is accepted.
fn ascii(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    for letter in name.chars().flat_map(char::to_lowercase) {
        match letter {
            'a'..='z' | '0'..='9' | '-' => out.push(letter),
            'ä' | 'æ' => out.push_str("ae"),
            'ö' | 'ø' | 'œ' => out.push_str("oe"),
            'ü' => out.push_str("ue"),
            'ß' => out.push_str("ss"),
            'ł' => out.push('l'),
            'đ' | 'ð' => out.push('d'),
            'ı' => out.push('i'),
            'þ' => out.push_str("th"),
            _ => out.extend(
                std::iter::once(letter)
                    .nfd()
                    .filter(char::is_ascii_lowercase),
            ),
        }
    }
    // The part before the @ has at most 64 characters.
    out.truncate(24);
    out.trim_matches('-').to_owned()
}

/// A mobile number in one of the spellings that desks type.
pub(crate) fn mobile(random: &mut Random, country: &str) -> Text {
    let n = random.below(100_000);
    let (block, tail) = (n / 1000, n % 1000);
    match (country, random.below(8)) {
        ("PL", 0..=2) => format!("+48 99{} {block:03} {tail:03}", n % 10),
        ("PL", 3..=4) => format!("99{}-{block:03}-{tail:03}", n % 10),
        ("GB", 0..=4) => format!("+44 7700 900{tail:03}"),
        ("FR", 0..=4) => format!("+33 6 39 98 {block:02} {:02}", tail % 100),
        (_, 0) => format!("+49 171 39200{block:02}{tail:03}"),
        (_, 1) => format!("0171/39200{block:02}{tail:03}"),
        (_, 2) => format!("0171 39200{block:02} {tail:03}"),
        (_, 3) => format!("+49 (0)176 040690{block:02}{:02}", tail % 100),
        (_, 4) => format!("0176-040690{block:02}-{:02}", tail % 100),
        (_, 5) => format!("0049 171 39 200 {block:02} {tail:03}"),
        (_, 6) => format!("017139200{block:02}{tail:03}"),
        _ => format!("+4917139200{block:02}{tail:03}"),
    }
    .into()
}

/// A landline number in one of the spellings that desks type.
pub(super) fn landline(random: &mut Random, country: &str) -> Text {
    let (n, extension) = (random.below(1000), random.below(100));
    match (country, random.below(6)) {
        ("PL", 0..=2) => format!("+48 99 {n:03} {extension:02} {:02}", n % 100),
        (_, 0) => format!("(030) 23125-{n:03}{extension:02}"),
        (_, 1) => format!("030/23125{n:03}{extension:02}"),
        (_, 2) => format!("+49 30 23125 {n:03} {extension:02}"),
        (_, 3) => format!("+49 (0)89 99998-{n:03}-{extension:02}"),
        (_, 4) => format!("040 66969{n:03}{extension:02}"),
        _ => format!("+49221 4710{n:03}{extension:02}"),
    }
    .into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_beyond_ascii_are_typed_as_people_type_them() {
        let typed = [
            "Jürgen",
            "Weiß",
            "Łucja",
            "Nguyễn",
            "Søren",
            "O'Brien",
            "Олена",
        ]
        .map(ascii);

        assert_eq!(
            typed,
            [
                "juergen", "weiss", "lucja", "nguyen", "soeren", "obrien", ""
            ]
        );
    }

    #[test]
    fn a_person_without_latin_letters_has_an_address_all_the_same() {
        let email = email(&mut Random::new(1, 1), Some("Олена"), None, 1990);

        assert!(email.is_ascii());
        assert!(email.find('@').is_some_and(|at| at > 2));
    }
}
