//! All of it, against a server that knows nothing but the contract.

use serde_json::{Value, json};

use crate::mock::{Answers, KEY, Plain};
use crate::schema::misfit;
use crate::verdict::Verdict;
use crate::{everything, others};

#[tokio::test]
async fn a_plain_mock_of_the_contract_answers_all_139() {
    let plain = Plain::start(Answers::Full).await;

    let (summary, printed) = everything(&plain.server.uri(), KEY, &[], async || {}).await;

    assert_eq!(plain.complaints(), Vec::<String>::new());
    let others = others(&summary, |line| {
        line.status == Some(200) && line.verdict == Verdict::Good
    });
    assert!(others.is_empty(), "{others:#?}");
    assert!(summary.good());
    assert_eq!(printed.lines().count(), 140);
    assert!(printed.contains("\ngetCustomers\t200\tok\n"));
    assert!(printed.ends_with("\n139 of 139 answered and decoded, 0 refused, 0 failed\n"));
}

#[tokio::test]
async fn a_server_without_anything_in_its_lists_is_asked_in_a_valid_way_too() {
    let plain = Plain::start(Answers::Empty).await;

    let (summary, _) = everything(&plain.server.uri(), KEY, &[], async || {}).await;

    assert_eq!(plain.complaints(), Vec::<String>::new());
    assert!(summary.good());
}

#[tokio::test]
async fn a_server_that_takes_no_key_of_ours_fails_every_line_and_each_has_its_status() {
    let plain = Plain::start(Answers::Full).await;

    let (summary, printed) = everything(&plain.server.uri(), "another", &[], async || {}).await;

    let others = others(&summary, |line| {
        line.status == Some(400) && line.verdict != Verdict::Good
    });
    assert!(others.is_empty(), "{others:#?}");
    assert!(!summary.good());
    assert!(printed.contains("\n0 of 139 answered and decoded, "));
}

#[test]
fn the_mock_finds_what_does_not_fit_the_contract() {
    let schema = json!({ "$ref": "#/components/schemas/IdlePeriodCreateRequest" });
    let with = |name: &str, value: Value| {
        let mut body = json!({ "startDate": "2031-03-03", "reasonId": 7, "temporalUnit": "WEEK" });
        body[name] = value;
        misfit(&schema, &body, "")
    };

    assert_eq!(with("termValue", json!(2)), None);
    for (name, value) in [
        ("startDate", json!("3.3.2031")),
        ("reasonId", json!("7")),
        ("reasonId", json!(7.5)),
        ("temporalUnit", json!("YEAR")),
        ("unknown", json!(1)),
    ] {
        assert!(with(name, value.clone()).is_some(), "{name}: {value}");
    }
    assert!(misfit(&schema, &json!({ "reasonId": 7 }), "").is_some());
}
