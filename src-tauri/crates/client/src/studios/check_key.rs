//! `HEAD /v1/studios/information`
//!
//! On any path the service answers HEAD with 200 or 401 for the key alone, without touching the resource.

use crate::{Client, Result, operations};

impl Client {
    /// Checks that the service accepts the key. Says nothing about its scopes.
    ///
    /// # Errors
    /// [`Error::Unauthorized`](crate::Error::Unauthorized) when it does not; any other [`Error`](crate::Error).
    pub async fn check_key(&self) -> Result<()> {
        self.call(&operations::CHECK_KEY, &[]).send().await?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use wiremock::ResponseTemplate;
    use wiremock::matchers::header;

    use crate::Error;
    use crate::testing::{KEY, Service, given};

    #[tokio::test]
    async fn a_good_key_passes_and_a_bad_one_is_unauthorized() {
        let service = Service::start().await;
        given("HEAD", "/v1/studios/information")
            .and(header("x-api-key", KEY))
            .respond_with(ResponseTemplate::new(200))
            .up_to_n_times(1)
            .mount(&service.server)
            .await;
        given("HEAD", "/v1/studios/information")
            .respond_with(ResponseTemplate::new(401))
            .mount(&service.server)
            .await;

        service.client.check_key().await.unwrap();
        let error = service.client.check_key().await.unwrap_err();

        assert!(matches!(error, Error::Unauthorized(_)));
    }
}
