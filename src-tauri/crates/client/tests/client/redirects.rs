//! A service that points elsewhere is not followed: the key would go along.

use std::sync::atomic::Ordering;

use studiodesk_client::Error;
use studiodesk_core::ErrorCode;
use wiremock::matchers::any;
use wiremock::{Mock, MockServer, ResponseTemplate};

use crate::support::{assert_discreet, loopback, raw};

#[tokio::test]
async fn a_redirect_is_an_error_and_the_other_port_gets_no_connection() {
    for status in [301, 302, 303, 307, 308] {
        let (elsewhere, connections) = raw("HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n[]").await;
        let server = MockServer::start().await;
        let away = format!("http://{elsewhere}/v1/customers/search");
        Mock::given(any())
            .respond_with(ResponseTemplate::new(status).insert_header("location", away.as_str()))
            .expect(3)
            .mount(&server)
            .await;
        let client = loopback(&server.uri());

        let errors = [
            client.check_key().await.unwrap_err(),
            client.list_customers().send().await.unwrap_err(),
            client
                .search_customers()
                .last_name("Lovelace")
                .send()
                .await
                .unwrap_err(),
        ];

        for error in errors {
            assert!(matches!(error, Error::Redirected), "{status}: {error:?}");
            assert_eq!(error.code(), ErrorCode::Redirected);
            assert_discreet(&error);
        }
        assert_eq!(connections.load(Ordering::SeqCst), 0, "{status}");
    }
}
