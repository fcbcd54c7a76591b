//! Pictures by the URLs that the API hands out. They expire after 15 minutes.
//!
//! **Invariant:** no key is sent here. The pictures live on other hosts, whose URLs are leave enough.

use bytes::Bytes;
use reqwest::header::CONTENT_TYPE;
use url::Url;

use crate::transport::{Failed, READ_TIME, read_capped};
use crate::{Client, Error, Result};

/// Largest picture that is read. The service itself keeps none above 1200×1200.
const LARGEST: usize = 8 << 20;

impl Client {
    /// Fetches a customer's picture: JPEG, PNG or WebP, at most 8 MiB, not yet looked into.
    ///
    /// # Errors
    /// [`Error::Redirected`] for a URL that is not https (or not on this computer, for a client whose own
    /// server is); [`Error::LinkExpired`] when it expired; any other [`Error`].
    pub async fn download_picture(&self, url: &Url) -> Result<Bytes> {
        let response = self.fetch(url, Some(READ_TIME)).await?;
        let kind = response.headers().get(CONTENT_TYPE);
        let kind = kind.and_then(|kind| kind.to_str().ok()).unwrap_or_default();
        let kind = kind.split(';').next().unwrap_or_default().trim();
        if !["image/jpeg", "image/png", "image/webp"].contains(&kind.to_ascii_lowercase().as_str())
        {
            return Err(Error::unreadable("(content type)"));
        }
        let picture = read_capped(response, LARGEST).await;
        picture.map_err(|cause| Failed::Lost(cause).into())
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

        assert!(matches!(expired, Err(Error::LinkExpired)));
        assert!(matches!(redirected, Err(Error::Redirected)));
        assert_eq!(service.server.received_requests().await.unwrap().len(), 1);
    }
}
