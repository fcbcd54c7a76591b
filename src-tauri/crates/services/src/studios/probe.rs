//! What a key may do, found by cheap reads.

use futures::future::join_all;
use studiodesk_client::scope_probes;

use super::view::{ScopeState, ScopeView, UtilizationView};
use crate::{Desk, Result};

impl Desk {
    /// Which scopes the key of the open studio has.
    ///
    /// # Errors
    /// [`Error::NoStudio`](crate::Error::NoStudio). A probe that failed shows as unknown.
    pub async fn probe_scopes(&self) -> Result<Vec<ScopeView>> {
        let open = self.open_now()?;
        let probes = scope_probes().iter().map(|probe| {
            let client = open.client();
            async move {
                let state = match client.probe_scope(probe).await {
                    Ok(studiodesk_client::ScopeState::Open) => ScopeState::Open,
                    Ok(studiodesk_client::ScopeState::Closed) => ScopeState::Closed,
                    Ok(studiodesk_client::ScopeState::Unknown) | Err(_) => ScopeState::Unknown,
                };
                ScopeView {
                    scope: probe.scope.to_string(),
                    state,
                }
            }
        });
        Ok(join_all(probes).await)
    }

    /// How many people are in the open studio now.
    ///
    /// # Errors
    /// [`Error::NoStudio`](crate::Error::NoStudio), or the service does not answer.
    pub async fn studio_utilization(&self) -> Result<UtilizationView> {
        let utilization = self.open_now()?.client().studio_utilization().await?;
        Ok(UtilizationView {
            count: utilization.count,
            capacity: utilization.capacity,
        })
    }
}
