//! The move to another studio of the same company: where somebody can go, and whether they are there.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use specta::Type;
use studiodesk_client::api::customers::CustomerStudioSwitchRequest;
use studiodesk_client::{Client, Error as ClientError, Result as ClientResult};
use studiodesk_core::{CustomerId, StudioId};

use super::field::some;
use crate::{Desk, Result};

/// A studio that somebody can move to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct StudioTarget {
    /// The service's number for it.
    pub id: StudioId,
    /// Its name; empty if the service gives none.
    pub name: String,
    /// By which id it is connected on this computer, if it is.
    pub connected: Option<String>,
}

/// Where somebody can move to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct StudioTargets {
    /// The other studios, by name.
    pub studios: Vec<StudioTarget>,
    /// The scope without which the service lists none; then only those are here that are connected on
    /// this computer.
    pub missing_scope: Option<String>,
}

impl Desk {
    /// The studios that somebody can move to: those of the service that sell memberships, and those that
    /// are connected on this computer with the same tenant.
    ///
    /// `getStudiosWithActiveMembershipOffers` in the API. No operation lists all studios.
    ///
    /// # Errors
    /// No studio is open, or the service does not answer.
    pub async fn studio_targets(&self) -> Result<StudioTargets> {
        let open = self.open_now()?;
        let view = open.view();
        let read = open.client().cross_studio();
        let (listed, missing_scope) = match read.get_studios_with_active_membership_offers().await {
            Ok(listed) => (listed, None),
            Err(ClientError::Forbidden { scope, .. }) => (Vec::new(), Some(scope.to_owned())),
            Err(error) => return Err(error.into()),
        };
        let connected: Vec<_> = self
            .registry
            .all()
            .into_iter()
            .map(|record| record.view())
            .filter(|it| {
                (it.platform, &it.tenant, &it.host) == (view.platform, &view.tenant, &view.host)
            })
            .collect();
        let mut studios: Vec<_> = listed
            .into_iter()
            .filter_map(|it| Some((it.studio_id?, it.name.unwrap_or_default())))
            .collect();
        for studio in &connected {
            if let Some(id) = studio.studio_id
                && studios.iter().all(|(other, _)| *other != id)
            {
                studios.push((id, studio.name.clone()));
            }
        }
        studios.retain(|(id, _)| Some(*id) != view.studio_id);
        studios.sort_by(|one, other| one.1.cmp(&other.1));
        let studios = studios.into_iter().map(|(id, name)| StudioTarget {
            id,
            name,
            connected: connected
                .iter()
                .find(|it| it.studio_id == Some(id))
                .map(|it| it.id.clone()),
        });
        Ok(StudioTargets {
            studios: studios.collect(),
            missing_scope,
        })
    }
}

/// Moves somebody. The API has no way back but another move, with the key of the studio that they are in
/// then.
///
/// `switchStudio` in the API.
pub(super) async fn switch(
    client: &Client,
    member: CustomerId,
    target: StudioId,
    date: Date,
    note: &str,
) -> ClientResult<()> {
    let mut body = CustomerStudioSwitchRequest::new(target, date);
    body.description = some(Some(note)).map(str::to_owned);
    client.customers().switch_studio(member, &body).await
}

/// Whether somebody is in that studio, whichever studio the key is of.
///
/// `getCrossStudioCustomerById` in the API.
pub(super) async fn is_in(
    client: &Client,
    member: CustomerId,
    target: StudioId,
) -> ClientResult<bool> {
    let cross = client.cross_studio();
    let read = cross.get_cross_studio_customer_by_id(member).send().await?;
    Ok(read.studio_id == Some(target))
}
