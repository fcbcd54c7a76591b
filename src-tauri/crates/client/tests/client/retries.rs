//! Which failures are tried again, and how often.

use std::sync::atomic::Ordering;
use std::sync::{Arc, Mutex};

use studiodesk_client::{Client, ServerAddress};
use studiodesk_core::{CustomerId, ErrorCode};
use wiremock::matchers::any;
use wiremock::{Mock, MockServer, ResponseTemplate};

use crate::support::{KEY, assert_discreet, loopback, raw};

#[tokio::test]
async fn a_fault_that_passes_is_not_seen_by_the_caller() {
    let server = MockServer::start().await;
    for status in [500, 504] {
        Mock::given(any())
            .respond_with(ResponseTemplate::new(status))
            .up_to_n_times(1)
            .expect(1)
            .mount(&server)
            .await;
    }
    Mock::given(any())
        .respond_with(ResponseTemplate::new(200).set_body_string(r#"{"id":1}"#))
        .expect(1)
        .mount(&server)
        .await;

    let customer = loopback(&server.uri()).get_customer(CustomerId(1)).await;

    assert_eq!(customer.unwrap().id, CustomerId(1));
}

#[tokio::test]
async fn whoever_keeps_account_is_told_of_each_answer_and_its_operation() {
    let server = MockServer::start().await;
    Mock::given(any())
        .respond_with(ResponseTemplate::new(500))
        .up_to_n_times(1)
        .mount(&server)
        .await;
    Mock::given(any())
        .respond_with(ResponseTemplate::new(404))
        .mount(&server)
        .await;
    let told = Arc::<Mutex<Vec<_>>>::default();
    let telling = Arc::clone(&told);
    let address = ServerAddress::Loopback(server.uri().parse().unwrap());
    let client = Client::builder(address, KEY.into())
        .on_answer(move |operation, status| telling.lock().unwrap().push((operation.id, status)))
        .build()
        .unwrap();

    let customer = client.get_customer(CustomerId(1)).await;

    assert!(customer.is_err());
    let expected = [("getCustomerById", 500), ("getCustomerById", 404)];
    assert_eq!(*told.lock().unwrap(), expected);
}

#[tokio::test]
async fn a_clear_refusal_is_not_tried_again() {
    for status in [400, 401, 403, 404, 409, 501] {
        let server = MockServer::start().await;
        Mock::given(any())
            .respond_with(ResponseTemplate::new(status))
            .expect(1)
            .mount(&server)
            .await;

        let answer = loopback(&server.uri()).get_customer(CustomerId(1)).await;

        assert!(answer.is_err());
    }
}

#[tokio::test]
async fn an_answer_that_breaks_off_is_read_three_times_and_then_offline() {
    let (address, connections) =
        raw("HTTP/1.1 200 OK\r\ncontent-length: 99\r\n\r\n{\"id\":1").await;
    let client = loopback(&format!("http://{address}"));

    let error = client.get_customer(CustomerId(1)).await.unwrap_err();

    assert_eq!(error.code(), ErrorCode::Offline);
    assert_eq!(connections.load(Ordering::SeqCst), 3);
    assert_discreet(&error);
}

#[tokio::test]
async fn a_service_that_always_fails_costs_a_tenth_more_calls_once_the_reserve_is_spent() {
    let server = MockServer::start().await;
    Mock::given(any())
        .respond_with(ResponseTemplate::new(502))
        .mount(&server)
        .await;
    let client = loopback(&server.uri());

    let calls = (0..30).map(|n| client.get_customer(CustomerId(n)));
    futures::future::join_all(calls).await;

    let sent = server.received_requests().await.unwrap().len();
    assert!((40..=43).contains(&sent), "{sent}");
}
