//! One test for each status that means something.

use std::time::Duration;

use studiodesk_client::{Error, Lane, ServerSaid};
use studiodesk_core::{CustomerId, ErrorCode};
use wiremock::matchers::any;
use wiremock::{Mock, MockServer, ResponseTemplate};

use crate::support::{KEY, assert_discreet, loopback};

/// What `get_customer` makes of `answer`.
async fn refused(answer: ResponseTemplate) -> Error {
    let server = MockServer::start().await;
    Mock::given(any()).respond_with(answer).mount(&server).await;

    let error = loopback(&server.uri())
        .get_customer(CustomerId(1))
        .await
        .unwrap_err();

    assert_discreet(&error);
    error
}

/// An `ErrorResponse`, which quotes the key and a person.
fn said(status: u16, code: &str) -> ResponseTemplate {
    ResponseTemplate::new(status).set_body_json(serde_json::json!({
        "errorMessage": format!("Ada Lovelace may not, with {KEY}"),
        "errorCode": code,
        "reference": "customer.id",
        "traceId": "trace-1",
    }))
}

#[tokio::test]
async fn what_the_service_said_is_kept_whole_but_for_the_key() {
    let error = refused(said(400, "some.code")).await;

    let expected = ServerSaid {
        message: Some("Ada Lovelace may not, with [key]".into()),
        code: Some("some.code".into()),
        reference: Some("customer.id".into()),
        trace_id: Some("trace-1".into()),
    };
    assert_eq!(error.said(), Some(&expected));
    assert_eq!(error.code(), ErrorCode::Invalid);
}

#[tokio::test]
async fn each_status_has_its_own_error() {
    for (status, code) in [
        (401, ErrorCode::KeyRefused),
        (404, ErrorCode::NotFound),
        (409, ErrorCode::Conflict),
        (422, ErrorCode::Invalid),
        (501, ErrorCode::Server),
    ] {
        let error = refused(said(status, "x")).await;

        assert_eq!(error.code(), code, "{status}");
        assert_eq!(
            error.said().and_then(|said| said.code.as_deref()),
            Some("x"),
            "{status}"
        );
    }
}

#[tokio::test]
async fn a_403_names_the_missing_scope() {
    let error = refused(said(403, "scope.missing")).await;

    assert!(matches!(
        &error,
        Error::Forbidden {
            scope: "CUSTOMER_READ",
            ..
        }
    ));
    assert_eq!(error.code(), ErrorCode::ScopeMissing);
}

#[tokio::test]
async fn a_403_with_the_code_of_a_wrong_unit_is_a_key_of_another_studio() {
    let error = refused(said(403, "errormessage.permission.denied")).await;

    assert_eq!(error.code(), ErrorCode::KeyOfAnotherStudio);
}

#[tokio::test]
async fn the_code_of_a_wrong_unit_is_a_missing_scope_once_the_key_has_read_anything() {
    let server = MockServer::start().await;
    Mock::given(any())
        .respond_with(ResponseTemplate::new(200).set_body_string(r#"{"count":1}"#))
        .up_to_n_times(1)
        .mount(&server)
        .await;
    Mock::given(any())
        .respond_with(said(403, "errormessage.permission.denied"))
        .mount(&server)
        .await;
    let client = loopback(&server.uri());

    client.studio_utilization().await.unwrap();
    let error = client.get_customer(CustomerId(1)).await.unwrap_err();

    assert_eq!(error.code(), ErrorCode::ScopeMissing);
}

#[tokio::test]
async fn a_429_tells_a_person_the_wait_and_closes_the_operation_without_a_call() {
    let server = MockServer::start().await;
    Mock::given(any())
        .respond_with(said(429, "x").insert_header("retry-after", "37"))
        .expect(1)
        .mount(&server)
        .await;
    let client = loopback(&server.uri());

    let first = client.get_customer(CustomerId(1)).await.unwrap_err();
    let second = client.get_customer(CustomerId(2)).await.unwrap_err();

    assert_eq!(first.wait(), Some(Duration::from_secs(37)));
    assert!(first.said().unwrap().message.is_some());
    assert!(second.wait().unwrap() <= Duration::from_secs(37));
    assert_eq!(second.code(), ErrorCode::RateLimited);
    assert_discreet(&second);
}

#[tokio::test]
async fn a_429_is_no_failure_for_the_program_which_waits_and_goes_on() {
    let server = MockServer::start().await;
    Mock::given(any())
        .respond_with(ResponseTemplate::new(429).insert_header("retry-after", "1"))
        .up_to_n_times(3)
        .expect(3)
        .mount(&server)
        .await;
    Mock::given(any())
        .respond_with(ResponseTemplate::new(200).set_body_string(r#"{"id":1}"#))
        .expect(1)
        .mount(&server)
        .await;
    let client = loopback(&server.uri()).with_lane(Lane::Background);

    let customer = client.get_customer(CustomerId(1)).await.unwrap();

    assert_eq!(customer.id, CustomerId(1));
}

/// What `get_customer` makes of a server that is overloaded and is asked `times`.
async fn overloaded(answer: ResponseTemplate, times: u64) -> Error {
    let server = MockServer::start().await;
    Mock::given(any())
        .respond_with(answer)
        .expect(times)
        .mount(&server)
        .await;

    let error = loopback(&server.uri())
        .get_customer(CustomerId(1))
        .await
        .unwrap_err();

    assert_eq!(error.code(), ErrorCode::Busy);
    assert_discreet(&error);
    error
}

#[tokio::test]
async fn a_503_is_tried_three_times_and_then_tells_a_wait() {
    let error = overloaded(said(503, "x"), 3).await;

    assert_eq!(error.wait(), Some(Duration::from_secs(4)));
}

#[tokio::test]
async fn a_503_that_names_a_time_is_told_to_a_person_at_once() {
    let error = overloaded(said(503, "x").insert_header("retry-after", "9"), 1).await;

    assert_eq!(error.wait(), Some(Duration::from_secs(9)));
}

#[tokio::test]
async fn an_answer_that_is_no_json_is_unreadable() {
    let page = ResponseTemplate::new(200).set_body_string("<html>Lovelace</html>");

    let error = refused(page).await;

    assert_eq!(error.code(), ErrorCode::Unreadable);
}
