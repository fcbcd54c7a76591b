//! Cards, PINs and barcodes: added, changed, taken away, and looked for.
//!
//! The older operation that adds one, with PUT, is deprecated and not used.

use studiodesk_client::api::customers::UpdateAccessIdentificationRequest;
use studiodesk_client::api::shared::AccessMedium;
use studiodesk_client::{Client, Result};
use studiodesk_core::{AccessMediumId, CustomerId};

use crate::sections::{MediumKind, MediumValue};

/// Gives a member one more, and says which number it has: `addAccessMediums` in the API.
pub(super) async fn add(
    client: &Client,
    member: CustomerId,
    kind: &MediumKind,
    value: &MediumValue,
) -> Result<Option<AccessMediumId>> {
    let asked = AccessMedium {
        id: None,
        r#type: Some(kind.clone().into()),
        value: Some(value.0.clone()),
    };
    let customers = client.customers();
    let added = customers.add_access_mediums(member, &asked).await?;
    Ok(added.id)
}

/// Gives a medium another value: `updateAccessMediums` in the API.
pub(super) async fn change(
    client: &Client,
    member: CustomerId,
    id: AccessMediumId,
    value: &MediumValue,
) -> Result<()> {
    let asked = UpdateAccessIdentificationRequest {
        value: Some(value.0.clone()),
    };
    let customers = client.customers();
    customers.update_access_mediums(member, id, &asked).await?;
    Ok(())
}

/// Everything that opens the door for a member: `getCustomerById` in the API.
pub(crate) async fn media(client: &Client, member: CustomerId) -> Result<Vec<AccessMedium>> {
    let read = client.customers().get_customer_by_id(member).send().await?;
    Ok(read.access_mediums.unwrap_or_default())
}

/// The one with this number.
pub(super) async fn one(
    client: &Client,
    member: CustomerId,
    id: AccessMediumId,
) -> Result<Option<AccessMedium>> {
    let all = media(client, member).await?;
    Ok(all.into_iter().find(|it| it.id == Some(id)))
}
