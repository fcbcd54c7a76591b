//! What the tests of all operations begin with.

use secrecy::SecretString;
use wiremock::matchers::{method, path};
use wiremock::{Mock, MockBuilder, MockServer};

use crate::{Client, ServerAddress};

/// The key of every test.
pub(crate) const KEY: &str = "CANARY-7d0f2c";

/// A server that answers as it is told, and a client of it.
pub(crate) struct Service {
    pub(crate) server: MockServer,
    pub(crate) client: Client,
}

impl Service {
    pub(crate) async fn start() -> Self {
        let server = MockServer::start().await;
        let client = client(&server.uri());
        Self { server, client }
    }
}

/// A client of the server at `uri`, on this computer.
pub(crate) fn client(uri: &str) -> Client {
    let address = ServerAddress::Loopback(uri.parse().unwrap());
    Client::builder(address, SecretString::from(KEY))
        .language("de")
        .build()
        .unwrap()
}

/// Begins an answer to a request.
pub(crate) fn given(verb: &str, at: &str) -> MockBuilder {
    Mock::given(method(verb)).and(path(at))
}
