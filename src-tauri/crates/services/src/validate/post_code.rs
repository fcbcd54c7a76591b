//! Post codes: an example for each country, whose shape the others have.

use super::fault::{Fault, Found};

/// By country. What is neither digit nor letter is left out of the comparison, and so is the country's own
/// code in front, as in `PL-00-950`.
const EXAMPLES: [(&str, &[&str]); 41] = [
    ("AT", &["1010"]),
    ("AU", &["2000"]),
    ("BE", &["1000"]),
    ("BG", &["1000"]),
    ("CA", &["K1A 0B1"]),
    ("CH", &["8001"]),
    ("CY", &["1010"]),
    ("CZ", &["110 00"]),
    ("DE", &["10115"]),
    ("DK", &["1050"]),
    ("EE", &["10111"]),
    ("ES", &["28001"]),
    ("FI", &["00100"]),
    ("FR", &["75001"]),
    (
        "GB",
        &[
            "SW1A 1AA", "M1 1AE", "B33 8TH", "CR2 6XH", "DN55 1PT", "W1A 0AX",
        ],
    ),
    ("GR", &["104 31"]),
    ("HR", &["10000"]),
    ("HU", &["1011"]),
    ("IS", &["101"]),
    ("IT", &["00118"]),
    ("LI", &["9490"]),
    ("LT", &["01100"]),
    ("LU", &["1009"]),
    ("LV", &["1050"]),
    ("MC", &["98000"]),
    ("MT", &["VLT 1117"]),
    ("NL", &["1012 AB"]),
    ("NO", &["0150"]),
    ("NZ", &["6011"]),
    ("PL", &["00-950"]),
    ("PT", &["1000-001"]),
    ("RO", &["010011"]),
    ("RS", &["11000"]),
    ("SE", &["111 20"]),
    ("SI", &["1000"]),
    ("SK", &["811 01"]),
    ("SM", &["47890"]),
    ("TR", &["06100"]),
    ("UA", &["01001"]),
    ("US", &["20500", "20500-0003"]),
    ("VA", &["00120"]),
];

/// Of a country that is not in the table nothing is known, and nothing said.
pub(super) fn check(text: &str, country: &str) -> Option<Found> {
    let (_, examples) = EXAMPLES.iter().find(|(code, _)| *code == country)?;
    let given = shape(text);
    let bare = text.trim().to_uppercase();
    let bare = bare.strip_prefix(country).map(shape);
    let fits = |example: &&str| {
        let wanted = shape(example);
        wanted == given || bare.as_ref() == Some(&wanted)
    };
    if examples.iter().any(fits) {
        return None;
    }
    let found = Found::doubtful(Fault::PostCode).of(country);
    Some(
        examples
            .first()
            .map_or(found.clone(), |it| found.expected(it)),
    )
}

/// Digits and letters, whichever they are.
fn shape(text: &str) -> String {
    let class = |it: char| match it {
        _ if it.is_ascii_digit() => Some('0'),
        _ if it.is_alphanumeric() => Some('A'),
        _ => None,
    };
    text.chars().filter_map(class).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_in_the_form_of_their_country_are_right_however_they_are_spaced() {
        for (right, country) in [
            ("10115", "DE"),
            ("00-950", "PL"),
            ("00950", "PL"),
            ("PL-00-950", "PL"),
            ("ec1a 1bb", "GB"),
            ("1012AB", "NL"),
            ("LT-01100", "LT"),
            ("20500-0003", "US"),
        ] {
            assert_eq!(check(right, country), None, "{right}");
        }
    }

    #[test]
    fn another_form_is_doubted_and_an_example_given() {
        let found = check("0095", "PL").unwrap();

        assert_eq!(
            found,
            Found::doubtful(Fault::PostCode).of("PL").expected("00-950")
        );
        assert!(check("1011", "DE").is_some());
        assert!(check("ABCDE", "DE").is_some());
    }

    #[test]
    fn of_other_countries_nothing_is_said() {
        assert_eq!(check("whatever", "JP"), None);
    }
}
