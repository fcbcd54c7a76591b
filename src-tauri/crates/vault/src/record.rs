//! The names under which things lie in the keyring.

use crate::{Error, Result};

/// Length of a studio's local id.
const LENGTH: usize = 16;

/// The slot of a studio's API key.
pub(crate) fn key_slot(record: &str) -> Result<String> {
    slot("key", record)
}

/// The slot of the key of a studio's database.
pub(crate) fn data_slot(record: &str) -> Result<String> {
    slot("data", record)
}

/// Windows joins user and service with a dot into one name, in which `a.b` + `c` and `a` + `b.c`
/// are the same. So an id that could hold a dot, or anything but what ids are made of, never
/// reaches a keyring.
fn slot(kind: &str, record: &str) -> Result<String> {
    let made_of = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
    if record.len() == LENGTH && record.bytes().all(made_of) {
        Ok(format!("{kind}-{record}"))
    } else {
        Err(Error::Refused)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_local_id_names_two_slots() {
        assert_eq!(
            key_slot("0123456789abcdef").as_deref(),
            Ok("key-0123456789abcdef")
        );
        assert_eq!(
            data_slot("0123456789abcdef").as_deref(),
            Ok("data-0123456789abcdef")
        );
    }

    #[test]
    fn what_is_no_local_id_never_reaches_a_keyring() {
        for record in [
            "",
            "0123456789abcde",
            "0123456789abcde.",
            "0123456789ABCDEF",
            "ü123456789abcde",
        ] {
            assert_eq!(key_slot(record), Err(Error::Refused), "{record}");
        }
    }
}
