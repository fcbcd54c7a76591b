//! Answers that nobody would send, read as every operation's.

use std::sync::OnceLock;

use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use serde_json::{Map, Value};

use super::same::lost;
use super::sample::{Contract, Extent};
use crate::api::codecs;
use crate::{Moment, OPERATIONS};

/// Any JSON, four deep, with names that answers have.
fn json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        // As far as a double is exact in decimals; no answer has more.
        (-1_000_000_000_000_i64..1_000_000_000_000).prop_map(|it| Value::from(it as f64 / 1000.0)),
        ".{0,12}".prop_map(Value::from),
    ];
    let names = prop_oneof![
        Just("id".to_owned()),
        Just("result".to_owned()),
        Just("hasNext".to_owned()),
        Just("offset".to_owned()),
        Just("amount".to_owned()),
        Just("startDate".to_owned()),
        "[a-zA-Z]{1,12}",
    ];
    leaf.prop_recursive(4, 64, 6, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            prop::collection::btree_map(names.clone(), inner, 0..6)
                .prop_map(|fields| Value::Object(fields.into_iter().collect::<Map<_, _>>())),
        ]
    })
}

/// Puts `other` in the place of the `at`th value within `value`, counted from the outside.
fn replace(value: &mut Value, at: &mut usize, other: &Value) {
    if *at == 0 {
        *value = other.clone();
    }
    *at = at.wrapping_sub(1);
    match value {
        Value::Object(fields) => fields.values_mut().for_each(|it| replace(it, at, other)),
        Value::Array(items) => items.iter_mut().for_each(|it| replace(it, at, other)),
        _ => {}
    }
}

/// Reads as the operation does, and what was read again: the second time nothing may change.
fn settles(operation: &str, text: &str) -> Result<(), TestCaseError> {
    let Some(Ok(once)) = codecs::answer(operation, text) else {
        return Ok(());
    };
    let again = codecs::answer(operation, &once.to_string());
    let Some(Ok(twice)) = again else {
        return Err(TestCaseError::fail(format!(
            "{operation} cannot read {once}"
        )));
    };
    let lost = lost(operation, &once, &twice);
    prop_assert!(lost.is_empty(), "{}", lost.join("\n"));
    Ok(())
}

/// The same cases every time; `PROPTEST_CASES` asks for more of them.
fn cases() -> ProptestConfig {
    ProptestConfig {
        rng_seed: RngSeed::Fixed(7),
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn any_json_is_read_or_refused(value in json()) {
        let text = value.to_string();

        for operation in OPERATIONS {
            settles(operation.id, &text)?;
        }
    }

    #[test]
    fn an_answer_with_anything_in_one_place_is_read_or_refused(
        which in 0..OPERATIONS.len(),
        at in 0..40_usize,
        other in json(),
    ) {
        static CONTRACT: OnceLock<Contract> = OnceLock::new();
        let contract = CONTRACT.get_or_init(Contract::read);
        let operation = OPERATIONS[which];
        if let Some(schema) = contract.answer(contract.operation(operation)) {
            let mut sample = contract.sample(schema, Extent::Full);
            replace(&mut sample, &mut { at }, &other);

            settles(operation.id, &sample.to_string())?;
        }
    }

    #[test]
    fn any_bytes_are_read_or_refused(which in 0..OPERATIONS.len(), text in ".{0,200}") {
        settles(OPERATIONS[which].id, &text)?;
    }

    #[test]
    fn any_text_is_a_moment_that_is_written_as_it_is_read_or_none(text in any_moment()) {
        if let Ok(moment) = text.parse::<Moment>() {
            let again: Moment = moment.to_string().parse().map_err(|_| {
                TestCaseError::fail(format!("{moment} cannot be read"))
            })?;
            prop_assert_eq!(&again, &moment);
            prop_assert_eq!(again.date(), moment.date());
        }
    }
}

/// Texts that are moments, nearly.
fn any_moment() -> impl Strategy<Value = String> {
    let zone = prop_oneof![
        Just(String::new()),
        Just("[Europe/Berlin]".to_owned()),
        Just("[America/St_Johns]".to_owned()),
        Just("[Mars/Olympus]".to_owned()),
        "\\[.{0,8}\\]",
    ];
    let offset = prop_oneof![
        Just(""),
        Just("Z"),
        Just("+02:00"),
        Just("-03:30"),
        Just("+25:00")
    ];
    let fraction = prop_oneof![Just(""), Just(".000"), Just(".123456789"), Just(".")];
    (
        -30..10_100_i32,
        0..14_u8,
        0..33_u8,
        0..25_u8,
        fraction,
        offset,
        zone,
    )
        .prop_map(|(year, month, day, hour, fraction, offset, zone)| {
            format!("{year:04}-{month:02}-{day:02}T{hour:02}:30:00{fraction}{offset}{zone}")
        })
}
