//! `GET /v1/studios/information`

use serde::Deserialize;
use studiodesk_core::{StudioId, StudioInformation};

use crate::wire::Text;
use crate::{Client, Result, operations};

impl Client {
    /// Reads what the studio says of itself.
    ///
    /// # Errors
    /// Any [`Error`](crate::Error).
    pub async fn studio_information(&self) -> Result<StudioInformation> {
        let call = self.call(&operations::table::GET_STUDIO_INFORMATION, &[]);
        Ok(call.read::<WireStudioInformation>().await?.into())
    }
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct WireStudioInformation {
    studio_id: i64,
    #[serde(default)]
    name: Text,
    #[serde(default)]
    city: Text,
    #[serde(default)]
    country_code: Text,
}

impl From<WireStudioInformation> for StudioInformation {
    fn from(wire: WireStudioInformation) -> Self {
        Self {
            studio_id: StudioId(wire.studio_id),
            name: wire.name.0,
            city: wire.city.0,
            country_code: wire.country_code.0,
        }
    }
}

#[cfg(test)]
mod tests {
    use wiremock::ResponseTemplate;

    use super::*;
    use crate::Error;
    use crate::testing::{Service, given};

    async fn information(body: &str) -> Result<StudioInformation> {
        let service = Service::start().await;
        given("GET", "/v1/studios/information")
            .respond_with(ResponseTemplate::new(200).set_body_string(body))
            .expect(1)
            .mount(&service.server)
            .await;
        service.client.studio_information().await
    }

    #[tokio::test]
    async fn a_studio_is_named_with_its_place() {
        let studio = information(include_str!("../../fixtures/studio_information.json")).await;

        let expected = StudioInformation {
            studio_id: StudioId(123),
            name: Some("Example studio".into()),
            city: Some("Berlin".into()),
            country_code: Some("DE".into()),
        };
        assert_eq!(studio.unwrap(), expected);
    }

    #[tokio::test]
    async fn a_studio_without_its_number_is_unreadable_and_the_path_says_where() {
        let error = information(r#"{"studioId":"secret"}"#).await.unwrap_err();

        assert!(matches!(&error, Error::Unreadable { path } if path == "studioId"));
        assert!(!format!("{error:?}{error}").contains("secret"));
    }
}
