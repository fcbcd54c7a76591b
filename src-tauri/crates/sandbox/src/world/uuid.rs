//! UUIDs in text, for what the contract identifies by one.

use crate::people::random::Random;

/// A version 4 UUID by chance.
pub(crate) fn random(random: &mut Random) -> String {
    text(u128::from(random.next()) << 64 | u128::from(random.next()))
}

/// The version 4 UUID of the thing with this number. `domain` keeps apart things of different kinds;
/// the same two give the same each time.
pub(crate) fn of(domain: u64, id: i64) -> String {
    random(&mut Random::new(domain, id.unsigned_abs()))
}

/// Whether it is written as one.
pub(crate) fn is_one(text: &str) -> bool {
    let groups: Vec<&str> = text.split('-').collect();
    let lengths = groups.iter().map(|it| it.len());
    lengths.eq([8, 4, 4, 4, 12]) && groups.concat().bytes().all(|it| it.is_ascii_hexdigit())
}

/// Random but for the six bits that name version and variant.
fn text(number: u128) -> String {
    let number = number & !(0xf << 76) & !(0x3 << 62) | 0x4 << 76 | 0x2 << 62;
    let hex = format!("{number:032x}");
    let groups = [
        &hex[..8],
        &hex[8..12],
        &hex[12..16],
        &hex[16..20],
        &hex[20..],
    ];
    groups.join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_thing_has_the_same_and_another_has_another() {
        let one = of(1, 7);

        assert!(is_one(&one), "{one}");
        assert_eq!(one.as_bytes()[14], b'4');
        assert_eq!(one, of(1, 7));
        assert_ne!(one, of(2, 7));
        assert_ne!(one, of(1, 8));
        assert!(!is_one("123e4567-e89b-42d3-a456-55664244000g"));
    }
}
