//! Changes as they lie in people's journals. What stands in `stored.json` was written once and must be
//! read for ever: an entry may be added there, and none altered.

use serde_json::{Value, json};
use studiodesk_core::CustomerId;
use studiodesk_outbox::model::{Kind, Payload};
use studiodesk_services::changes::Change;

use crate::changes::asked::ask;
use crate::changes::stage::Stage;

fn stored() -> Vec<Value> {
    serde_json::from_str(include_str!("stored.json")).unwrap()
}

fn read(stored: &Value) -> Change {
    let payload = Payload::from(stored.to_string());
    Change::read(&payload).unwrap_or_else(|error| panic!("{error}: {stored}"))
}

fn written(change: &Change) -> Value {
    serde_json::from_str(&change.to_payload().unwrap()).unwrap()
}

#[test]
fn every_kind_that_was_ever_stored_is_read_and_written_as_it_was() {
    let all = stored();

    let kinds: Vec<Kind> = all.iter().map(|it| read(it).kind()).collect();

    assert_eq!(kinds, Kind::ALL);
    for stored in &all {
        let change = read(stored);
        assert_eq!(&written(&change), stored);
        assert_eq!(change.customer(), CustomerId(1001));
    }
}

#[test]
fn a_change_touches_what_its_kind_does() {
    let slots: Vec<String> = stored()
        .iter()
        .map(|it| read(it).slot().as_str().to_owned())
        .collect();

    let expected = [
        "documents",
        "picture",
        "address",
        "contact",
        "master",
        "payment",
        "address",
        "contract 2002",
        "contract 2002",
        "contract 2002",
        "contract 2002",
        "contract 2002",
        "access",
        "access",
        "preferences",
        "messages",
        "messages",
    ];
    assert_eq!(slots, expected);
}

#[test]
fn what_may_be_left_out_may_be_missing() {
    for stored in [
        json!({"change": "document", "customer": "7"}),
        json!({"change": "contact_data", "customer": "7", "asked": {}}),
        json!({"change": "amendment_withdrawal", "customer": "7", "amendment": "1",
            "part": "payment"}),
        json!({"change": "idle_period_withdrawal", "customer": "7", "contract": "1",
            "idlePeriod": "2"}),
        json!({"change": "cancelation_withdrawal", "customer": "7", "contract": "1"}),
        json!({"change": "access_restriction_lift", "customer": "7", "lifted": {}}),
    ] {
        assert_eq!(read(&stored).customer(), CustomerId(7), "{stored}");
    }
}

#[test]
fn a_word_that_this_version_does_not_know_is_an_error_and_a_field_is_none() {
    let unknown = Payload::from(r#"{"change": "tattoo", "customer": "7"}"#);
    let further = json!({"change": "picture", "customer": "7", "crop": [0, 1]});

    assert!(Change::read(&unknown).is_err());
    assert_eq!(read(&further).kind(), Kind::Picture);
}

#[tokio::test]
async fn every_change_survives_the_journal() {
    let stage = Stage::new().await;
    for kind in Kind::ALL {
        let ready = ask(&stage, kind).await;

        let again = Change::read(&ready.item.payload).unwrap();

        assert!(again == ready.change, "{kind:?}");
    }
}

#[test]
fn what_is_printed_names_the_kind_and_nothing_of_the_person() {
    for stored in stored() {
        let printed = format!("{:?}", read(&stored));

        for secret in ["1001", "Ada", "Nowa", "DE89", "Hausverbot", "Locker"] {
            assert!(!printed.contains(secret), "{printed}");
        }
    }
}
