//! Anything at all, read as forms, dates and cards.

use proptest::prelude::*;
use proptest::test_runner::RngSeed;

use crate::contract::format::matches as matches_format;
use crate::form::{Event, Splitter};
use crate::people::{CardNumber, CardNumberFormat};

/// The same cases every time; `PROPTEST_CASES` asks for more of them.
fn cases() -> ProptestConfig {
    ProptestConfig {
        cases: 2_000,
        rng_seed: RngSeed::Fixed(7),
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

/// What a splitter finds in pieces that end at these places, as text; `None` where it refuses.
fn found(bytes: &[u8], ends: &[usize]) -> Option<String> {
    let mut splitter = Splitter::new("multipart/form-data; boundary=x").expect("a boundary");
    let mut found = String::new();
    let mut ends: Vec<_> = ends.iter().map(|end| end % (bytes.len() + 1)).collect();
    ends.push(bytes.len());
    ends.sort_unstable();
    let mut start = 0;
    for end in ends {
        let pushed = splitter.push(&bytes[start..end], |event| {
            match event {
                Event::Begin(head) => found += &format!("<{head:?}>"),
                Event::Bytes(bytes) => found.extend(bytes.iter().map(|it| char::from(*it))),
                Event::End => found += "</>",
            }
            Ok(())
        });
        pushed.ok()?;
        start = end;
    }
    splitter.has_ended().then_some(found)
}

/// Bytes in which line breaks, dashes and the boundary are not rare.
fn bytes() -> impl Strategy<Value = Vec<u8>> {
    let piece = prop_oneof![
        Just(b"\r\n".to_vec()),
        Just(b"--x".to_vec()),
        Just(b"--".to_vec()),
        Just(b"\r\n--x\r\n".to_vec()),
        Just(b"\r\n--x--\r\n".to_vec()),
        Just(b"Content-Disposition: form-data; name=\"file\"\r\n\r\n".to_vec()),
        prop::collection::vec(any::<u8>(), 0..6),
    ];
    prop::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn a_form_is_the_same_however_it_is_cut(
        bytes in bytes(),
        ends in prop::collection::vec(any::<usize>(), 0..5),
    ) {
        prop_assert_eq!(found(&bytes, &ends), found(&bytes, &[]));
    }

    #[test]
    fn what_is_put_into_a_form_comes_out(
        content in prop::collection::vec(any::<u8>(), 0..300),
        ends in prop::collection::vec(any::<usize>(), 0..5),
    ) {
        prop_assume!(!content.windows(5).any(|it| it == b"\r\n--x"));
        let mut form = b"--x\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\n".to_vec();
        form.extend_from_slice(&content);
        form.extend_from_slice(b"\r\n--x--\r\n");

        let found = found(&form, &ends).expect("a whole form");

        let expected: String = content.iter().map(|it| char::from(*it)).collect();
        let (_, rest) = found.split_once('>').expect("a head");
        prop_assert_eq!(rest, format!("{expected}</>"));
    }

    #[test]
    fn a_date_is_one_where_the_calendar_has_it(
        year in 0..10_000_u16,
        month in 0..14_u8,
        day in 0..33_u8,
    ) {
        let text = format!("{year:04}-{month:02}-{day:02}");

        let calendar = text.parse::<jiff::civil::Date>().is_ok();

        prop_assert_eq!(matches_format("date", &text), calendar, "{}", text);
    }

    #[test]
    fn any_text_is_a_date_or_time_or_none(text in "[0-9TZ:.+\\-\\[\\]/a-z]{0,40}|.{0,20}") {
        let formats = ["date", "date-time", "zoned-date-time", "local-date-time", "local-time", "uuid"];

        let fits = formats.map(|format| matches_format(format, &text));

        // A day alone is no moment, and a moment no day.
        prop_assert!(!(fits[0] && fits[1..].contains(&true)), "{}", text);
    }

    #[test]
    fn a_card_is_the_same_bytes_in_both_orders(number in any::<u64>(), cut in 0..64_u32) {
        let card = CardNumber(number >> cut);

        let high = card.to_text(CardNumberFormat::HexMsb);
        let low = card.to_text(CardNumberFormat::HexLsb);

        prop_assert_eq!(u64::from_str_radix(&high, 16), Ok(card.0));
        prop_assert!([8, 14, 16].contains(&high.len()));
        let pairs: Vec<_> = high.as_bytes().chunks(2).rev().collect();
        prop_assert_eq!(pairs.concat(), low.into_bytes());
        prop_assert_eq!(card.to_text(CardNumberFormat::Decimal).parse(), Ok(card.0));
    }
}
