//! What a call looks like on the wire, and how its answer is read.

use serde_json::json;
use wiremock::matchers::{any, body_json, header};
use wiremock::{Mock, ResponseTemplate};

use crate::testing::Service;
use crate::{Error, Method, Operation, Outcome};

/// A change that takes a text where the API has numbers.
static CHANGE: Operation = operation(Method::Post);
static REPLACE: Operation = operation(Method::Put);
static REMOVE: Operation = operation(Method::Delete);

const fn operation(method: Method) -> Operation {
    Operation {
        id: "change",
        group: "things",
        method,
        path: "/v1/things/{thingId}/parts",
        scopes: &["THING_WRITE"],
        any_scope: false,
        slices: None,
        repeatable: false,
    }
}

/// A service that gives `answer` to anything.
async fn answering(answer: ResponseTemplate) -> Service {
    let service = Service::start().await;
    Mock::given(any())
        .respond_with(answer)
        .mount(&service.server)
        .await;
    service
}

#[tokio::test]
async fn a_value_is_one_segment_of_the_path_whatever_stands_in_it() {
    let service = answering(ResponseTemplate::new(200)).await;

    for value in ["a/b", "a?b#c", "50%", "ä ö", "..a", "%2e%2e"] {
        service.client.call(&CHANGE, &[value]).done().await.unwrap();
    }

    let seen = service.server.received_requests().await.unwrap();
    let paths: Vec<_> = seen.iter().map(|request| request.url.path()).collect();
    assert_eq!(
        paths,
        [
            "/v1/things/a%2Fb/parts",
            "/v1/things/a%3Fb%23c/parts",
            "/v1/things/50%25/parts",
            "/v1/things/%C3%A4%20%C3%B6/parts",
            "/v1/things/..a/parts",
            "/v1/things/%252e%252e/parts",
        ]
    );
}

#[tokio::test]
async fn a_value_that_would_lead_to_another_operation_is_not_sent() {
    let service = answering(ResponseTemplate::new(200)).await;

    for values in [&[""][..], &["."], &[".."], &[]] {
        let error = service.client.call(&CHANGE, values).done().await;

        let error = error.unwrap_err();
        assert!(matches!(error, Error::Unsendable), "{values:?}: {error:?}");
        assert_eq!(error.outcome(), Outcome::NotSent);
    }

    assert!(service.server.received_requests().await.unwrap().is_empty());
}

#[tokio::test]
async fn a_list_is_the_same_parameter_once_for_each_value() {
    let service = answering(ResponseTemplate::new(200)).await;

    let mut call = service.client.call(&CHANGE, &["1"]);
    for debt in ["1", "2 & 3"] {
        call = call.query("debtId", debt);
    }
    call.done().await.unwrap();

    let seen = service.server.received_requests().await.unwrap();
    assert_eq!(seen[0].url.query(), Some("debtId=1&debtId=2+%26+3"));
}

#[tokio::test]
async fn a_change_without_a_body_says_that_it_has_none() {
    let service = answering(ResponseTemplate::new(204)).await;

    for operation in [&CHANGE, &REPLACE, &REMOVE] {
        let call = service.client.call(operation, &["1"]);
        call.done().await.unwrap();
    }

    let seen = service.server.received_requests().await.unwrap();
    let lengths: Vec<_> = seen
        .iter()
        .map(|request| {
            let length = request.headers.get("content-length");
            let length = length.map(|length| length.to_str().unwrap());
            (request.method.as_str(), length)
        })
        .collect();
    let expected = [("POST", Some("0")), ("PUT", Some("0")), ("DELETE", None)];
    assert_eq!(lengths, expected);
    assert!(!seen[0].headers.contains_key("content-type"));
}

#[tokio::test]
async fn a_body_is_sent_as_json() {
    let service = Service::start().await;
    Mock::given(body_json(json!({ "a": 1 })))
        .and(header("content-type", "application/json"))
        .respond_with(ResponseTemplate::new(200))
        .expect(1)
        .mount(&service.server)
        .await;

    let call = service.client.call(&REPLACE, &["1"]);
    call.json(&json!({ "a": 1 })).unwrap().done().await.unwrap();
}

#[tokio::test]
async fn an_answer_may_be_empty_where_nothing_is_expected_of_it() {
    let empty = answering(ResponseTemplate::new(200)).await;
    let blank = answering(ResponseTemplate::new(200).set_body_string(" \n")).await;
    let full = answering(ResponseTemplate::new(201).set_body_string("7")).await;
    let read = async |service: &Service| {
        let call = service.client.call(&CHANGE, &["1"]);
        call.read_or_empty::<u8>().await.unwrap()
    };

    assert_eq!(read(&empty).await, None);
    assert_eq!(read(&blank).await, None);
    assert_eq!(read(&full).await, Some(7));
    let call = full.client.call(&CHANGE, &["1"]);
    call.done().await.unwrap();
}

#[tokio::test]
async fn an_answer_that_cannot_be_read_leaves_open_what_became_of_the_change() {
    let service = answering(ResponseTemplate::new(200).set_body_string("{")).await;

    let call = service.client.call(&CHANGE, &["1"]);
    let error = call.read::<u8>().await.unwrap_err();

    assert!(matches!(error, Error::Unreadable { .. }));
    assert_eq!(error.outcome(), Outcome::Unknown);
    assert_eq!(service.server.received_requests().await.unwrap().len(), 1);
}

#[tokio::test]
async fn a_change_that_the_service_failed_at_is_not_repeated() {
    for status in [408, 500, 502, 503, 504] {
        let service = answering(ResponseTemplate::new(status)).await;

        let call = service.client.call(&CHANGE, &["1"]);
        let error = call.done().await.unwrap_err();

        assert_eq!(error.outcome(), Outcome::Unknown, "{status}");
        let seen = service.server.received_requests().await.unwrap();
        assert_eq!(seen.len(), 1, "{status}");
    }
}

#[tokio::test]
async fn a_clear_refusal_of_a_change_is_one() {
    for status in [400, 401, 403, 404, 409, 422] {
        let service = answering(ResponseTemplate::new(status)).await;

        let call = service.client.call(&CHANGE, &["1"]);
        let error = call.done().await.unwrap_err();

        assert_eq!(error.outcome(), Outcome::Refused, "{status}");
    }
}
