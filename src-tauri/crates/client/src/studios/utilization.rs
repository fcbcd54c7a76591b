//! `GET /v1/studios/utilization`

use serde::Deserialize;
use studiodesk_core::StudioUtilization;

use crate::wire::Lenient;
use crate::{Client, Result, operations};

impl Client {
    /// Reads how many people are in the studio now.
    ///
    /// # Errors
    /// Any [`Error`](crate::Error).
    pub async fn studio_utilization(&self) -> Result<StudioUtilization> {
        let call = self.call(&operations::table::GET_UTILIZATION, &[]);
        let wire: WireUtilization = call.read().await?;
        Ok(StudioUtilization {
            // A correction of the turnstile can push it below zero, where nobody is.
            count: u32::try_from(wire.count).unwrap_or(0),
            capacity: wire.capacity.0,
        })
    }
}

#[derive(Deserialize)]
struct WireUtilization {
    count: i32,
    #[serde(default)]
    capacity: Lenient<u32>,
}

#[cfg(test)]
mod tests {
    use wiremock::ResponseTemplate;

    use super::*;
    use crate::testing::{Service, given};

    #[tokio::test]
    async fn capacity_is_optional_and_a_negative_count_is_nobody() {
        for (body, count, capacity) in [
            (r#"{"count":10,"capacity":100}"#, 10, Some(100)),
            (r#"{"count":-2}"#, 0, None),
        ] {
            let service = Service::start().await;
            given("GET", "/v1/studios/utilization")
                .respond_with(ResponseTemplate::new(200).set_body_string(body))
                .mount(&service.server)
                .await;

            let found = service.client.studio_utilization().await.unwrap();

            assert_eq!(found, StudioUtilization { count, capacity });
        }
    }
}
