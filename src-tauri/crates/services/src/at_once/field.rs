//! One of the fields that a studio added to its members: set, or emptied.
//!
//! The service takes all of a person's values at once and removes what is left out. So they are read
//! fresh before each change, and only the one is put among them.
//!
//! **Invariant:** what somebody else set meanwhile is neither lost nor overwritten unseen.

use studiodesk_client::api::shared::AdditionalInformationFieldAssignment as Assignment;
use studiodesk_client::{Client, Result};
use studiodesk_core::{AdditionalFieldId, CustomerId};

/// What a person has in the fields, as the service has it now.
///
/// `getCustomerById` in the API.
pub(super) async fn assigned(client: &Client, member: CustomerId) -> Result<Vec<Assignment>> {
    let customers = client.customers();
    let read = customers.get_customer_by_id(member).send().await?;
    match read.additional_information_field_assignments {
        Some(assigned) => Ok(assigned),
        // Either there are none, or the key may not see them. Then all would be lost by setting one.
        None => {
            customers.get_additional_information_fields().await?;
            Ok(Vec::new())
        }
    }
}

/// All that a person is to have once the field holds `value`; nothing if it no longer holds `before`.
pub(super) async fn replaced(
    client: &Client,
    member: CustomerId,
    field: AdditionalFieldId,
    before: Option<&str>,
    value: Option<&str>,
) -> Result<Option<Vec<Assignment>>> {
    let mut all = assigned(client, member).await?;
    if value_of(&all, field) != some(before) {
        return Ok(None);
    }
    let is_it = |it: &Assignment| it.additional_information_field_id == Some(field);
    let place = all.iter().position(is_it).unwrap_or(all.len());
    all.retain(|it| !is_it(it));
    if let Some(value) = some(value) {
        all.insert(place.min(all.len()), Assignment::new(field, value));
    }
    Ok(Some(all))
}

/// Gives a person these values in the place of all that they have.
///
/// `setAdditionalInformationFieldAssignments` in the API.
pub(super) async fn set(client: &Client, member: CustomerId, all: &[Assignment]) -> Result<()> {
    let customers = client.customers();
    customers
        .set_additional_information_field_assignments(member, all)
        .await?;
    Ok(())
}

/// What the field holds among these.
pub(super) fn value_of(all: &[Assignment], field: AdditionalFieldId) -> Option<&str> {
    let mut all = all.iter();
    let found = all.find(|it| it.additional_information_field_id == Some(field));
    some(found?.value.as_deref())
}

/// What is empty is as good as not there.
pub(super) fn some(value: Option<&str>) -> Option<&str> {
    value.map(str::trim).filter(|value| !value.is_empty())
}
