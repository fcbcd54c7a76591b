//! The forms in which a secret can be written without looking like itself.

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD_NO_PAD, URL_SAFE_NO_PAD};

/// Every form, with its name.
pub(super) fn disguises(secret: &str) -> Vec<(&'static str, Vec<u8>)> {
    let bytes = secret.as_bytes();
    let hex = |upper: bool| -> String {
        let digits = |byte: &u8| {
            if upper {
                format!("{byte:02X}")
            } else {
                format!("{byte:02x}")
            }
        };
        bytes.iter().map(digits).collect()
    };
    let utf16 = |encode: fn(u16) -> [u8; 2]| secret.encode_utf16().flat_map(encode).collect();
    let mut disguises = vec![
        ("as it is", bytes.to_vec()),
        ("hex", hex(false).into_bytes()),
        ("hex", hex(true).into_bytes()),
        ("UTF-16LE", utf16(u16::to_le_bytes)),
        ("UTF-16BE", utf16(u16::to_be_bytes)),
        ("JSON escapes", escaped(secret).into_bytes()),
    ];
    for upper in [false, true] {
        disguises.push(("percent", percent(bytes, upper, |_| true).into_bytes()));
        let reserved = |byte: u8| !(byte.is_ascii_alphanumeric() || b"-._~".contains(&byte));
        disguises.push(("percent", percent(bytes, upper, reserved).into_bytes()));
    }
    for offset in 0..3 {
        for engine in [STANDARD_NO_PAD, URL_SAFE_NO_PAD] {
            disguises.push((
                "base64",
                aligned(&engine.encode(padded(bytes, offset)), bytes.len(), offset),
            ));
        }
    }
    disguises
}

fn padded(bytes: &[u8], offset: usize) -> Vec<u8> {
    [&[0; 2][..offset], bytes].concat()
}

/// The characters of `encoded` that depend on nothing but the needle, whatever stands around it.
fn aligned(encoded: &str, length: usize, offset: usize) -> Vec<u8> {
    let from = (offset * 8).div_ceil(6);
    let to = (offset + length) * 8 / 6;
    encoded.as_bytes()[from..to].to_vec()
}

fn percent(bytes: &[u8], upper: bool, escapes: impl Fn(u8) -> bool) -> String {
    bytes
        .iter()
        .map(|&byte| match (escapes(byte), upper) {
            (true, true) => format!("%{byte:02X}"),
            (true, false) => format!("%{byte:02x}"),
            (false, _) => char::from(byte).to_string(),
        })
        .collect()
}

fn escaped(secret: &str) -> String {
    secret
        .encode_utf16()
        .map(|unit| match u8::try_from(unit) {
            Ok(byte) if byte.is_ascii() => char::from(byte).to_string(),
            _ => format!("\\u{unit:04x}"),
        })
        .collect()
}
