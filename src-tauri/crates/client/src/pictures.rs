//! Pictures by the URLs that the API hands out. They expire after 15 minutes.
//!
//! **Invariant:** no key is sent here. The pictures live on other hosts, whose URLs are leave enough.

use bytes::Bytes;
use reqwest::header::CONTENT_TYPE;
use url::Url;

use crate::address::is_loopback;
use crate::error::Cause;
use crate::transport::{READ_TIME, read_capped};
use crate::{Client, Error, Result, ServerSaid};

/// Largest picture that is read. The service itself keeps none above 1200×1200.
const LARGEST: usize = 8 << 20;

impl Client {
    /// Fetches a customer's picture: JPEG, PNG or WebP, at most 8 MiB, not yet looked into.
    ///
    /// # Errors
    /// [`Error::Redirected`] for a URL that is not https (or not on this computer, for a client whose own
    /// server is); [`Error::NotFound`] when it expired; any other [`Error`].
    pub async fn download_picture(&self, url: &Url) -> Result<Bytes> {
        if !self.may_fetch(url) {
            return Err(Error::Redirected);
        }
        let request = self.shared.http.get(url.clone()).timeout(READ_TIME);
        let response = request
            .send()
            .await
            .map_err(|error| Error::from(Cause::of(&error)))?;
        match response.status().as_u16() {
            200 => {}
            300..=399 => return Err(Error::Redirected),
            // Stores of signed URLs say 403 to one that expired.
            401 | 403 | 404 | 410 => return Err(Error::NotFound(ServerSaid::default())),
            status => {
                return Err(Error::Server {
                    status,
                    said: ServerSaid::default(),
                });
            }
        }
        let kind = response.headers().get(CONTENT_TYPE);
        let kind = kind.and_then(|kind| kind.to_str().ok()).unwrap_or_default();
        let kind = kind.split(';').next().unwrap_or_default().trim();
        if !["image/jpeg", "image/png", "image/webp"].contains(&kind.to_ascii_lowercase().as_str())
        {
            return Err(Error::unreadable("(content type)"));
        }
        read_capped(response, LARGEST).await.map_err(Error::from)
    }

    fn may_fetch(&self, url: &Url) -> bool {
        let own = self.shared.address.is_loopback();
        let bare = url.username().is_empty() && url.password().is_none();
        // A studio's service has no business with this computer's own ports.
        bare && if is_loopback(url) {
            own && matches!(url.scheme(), "http" | "https")
        } else {
            url.scheme() == "https"
        }
    }
}

#[cfg(test)]
mod tests {
    use wiremock::matchers::any;
    use wiremock::{Mock, ResponseTemplate};

    use super::*;
    use crate::testing::Service;

    async fn fetched(answer: ResponseTemplate) -> (Service, Result<Bytes>) {
        let service = Service::start().await;
        Mock::given(any())
            .respond_with(answer)
            .mount(&service.server)
            .await;
        let url = format!("{}/picture?token=1", service.server.uri())
            .parse()
            .unwrap();
        let picture = service.client.download_picture(&url).await;
        (service, picture)
    }

    fn image(bytes: Vec<u8>) -> ResponseTemplate {
        ResponseTemplate::new(200).set_body_raw(bytes, "image/jpeg")
    }

    #[tokio::test]
    async fn a_picture_is_fetched_without_the_key() {
        let (service, picture) = fetched(image(vec![1, 2, 3])).await;

        assert_eq!(picture.unwrap(), [1, 2, 3].as_slice());
        let seen = service.server.received_requests().await.unwrap();
        assert!(!seen[0].headers.contains_key("x-api-key"));
    }

    #[tokio::test]
    async fn what_is_too_large_or_no_picture_is_refused() {
        let page = ResponseTemplate::new(200).set_body_raw("x", "text/html");

        let (_, large) = fetched(image(vec![0; LARGEST + 1])).await;
        let (_, page) = fetched(page).await;

        assert!(matches!(large, Err(Error::Unreadable { path }) if path == "(size)"));
        assert!(matches!(page, Err(Error::Unreadable { path }) if path == "(content type)"));
    }

    #[tokio::test]
    async fn an_expired_url_is_gone_and_a_redirect_is_not_followed() {
        let (_, expired) = fetched(ResponseTemplate::new(403)).await;
        let away = ResponseTemplate::new(302).insert_header("location", "/elsewhere");
        let (service, redirected) = fetched(away).await;

        assert!(matches!(expired, Err(Error::NotFound(_))));
        assert!(matches!(redirected, Err(Error::Redirected)));
        assert_eq!(service.server.received_requests().await.unwrap().len(), 1);
    }

    #[test]
    fn only_https_is_fetched_and_this_computer_only_by_a_client_of_it() {
        let studio = crate::ServerAddress::Studio {
            platform: studiodesk_core::Platform::Magicline,
            tenant: "x".parse().unwrap(),
        };
        let studio = Client::builder(studio, "k".into()).build().unwrap();
        let demo = crate::testing::client("http://127.0.0.1:1");
        let may = |url: &str| {
            let url = url.parse().unwrap();
            (studio.may_fetch(&url), demo.may_fetch(&url))
        };

        assert_eq!(may("https://pictures.example.com/1"), (true, true));
        assert_eq!(may("http://pictures.example.com/1"), (false, false));
        assert_eq!(may("http://127.0.0.1:8080/1"), (false, true));
        assert_eq!(may("https://localhost/1"), (false, true));
        assert_eq!(may("https://user@pictures.example.com/1"), (false, false));
        assert_eq!(may("file:///etc/passwd"), (false, false));
    }
}
