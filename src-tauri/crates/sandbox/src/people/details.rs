//! The small entries of a record that stand for themselves.

use super::person::Text;
use super::random::Random;

/// The language in which they want to be written to, where they said so.
pub(super) fn language(
    random: &mut Random,
    own: (&'static str, &'static str),
    country: &str,
) -> Option<(Text, Text)> {
    let (language, country) = match random.below(10) {
        0..=3 => return None,
        4 | 5 => own,
        _ if country == "PL" => ("pl", "PL"),
        _ => ("de", "DE"),
    };
    Some((language.into(), country.into()))
}

/// An answer to a question that the studio added to its form.
pub(super) fn additional_information(random: &mut Random) -> Vec<(i64, Text)> {
    const ANSWERS: [(i64, &str); 5] = [
        (1_234_567_890, "Instagram"),
        (1_234_567_890, "Empfehlung"),
        (1_234_567_890, "Plakat am Bahnhof"),
        (1_234_567_917, "Rückenschmerzen"),
        (1_234_567_917, "Marathon 2027"),
    ];
    let answer = random.percent(5).then(|| random.pick(&ANSWERS));
    let answers = answer.into_iter();
    answers.map(|(field, text)| (field, text.into())).collect()
}

/// A version 4 UUID: random but for the six bits that say so.
pub(super) fn uuid(random: &mut Random) -> u128 {
    let number = u128::from(random.next()) << 64 | u128::from(random.next());
    number & !(0xf << 76) & !(0x3 << 62) | 0x4 << 76 | 0x2 << 62
}

/// Five signs to be read out over the counter.
pub(super) fn referral_code(random: &mut Random) -> Text {
    // Without the letters and digits that are taken for each other.
    const SIGNS: &[u8] = b"23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    (0..5)
        .map(|_| char::from(random.pick(SIGNS)))
        .collect::<String>()
        .into()
}
