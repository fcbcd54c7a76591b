//! The fields that a studio added to its members, and what one member has in them.

use serde::{Deserialize, Serialize};
use specta::Type;
use studiodesk_client::api::customers::AdditionalInformationField;
use studiodesk_client::api::shared::{
    AdditionalFieldType, AdditionalInformationFieldAssignment as Assignment,
};
use studiodesk_core::{AdditionalFieldId, AdditionalFieldItemId, CustomerId};

use super::words::word;
use super::{ReadFrom, Section};
use crate::{Desk, Result};

word! {
    /// What a field takes.
    AdditionalFieldKind from AdditionalFieldType {
        /// `true` or `false`.
        Boolean,
        /// An ISO date.
        Date,
        /// The number of one of its choices.
        List,
        /// A whole number.
        Numeric,
        /// Any text.
        Text,
    }
}

/// A choice of a field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct AdditionalFieldChoice {
    /// Its number, which is the value.
    pub id: AdditionalFieldItemId,
    /// Its name.
    pub name: String,
}

/// A field, and what the member has in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct AdditionalField {
    /// Its number.
    pub id: AdditionalFieldId,
    /// Its name; empty if the studio offers the field no longer.
    pub name: String,
    /// Its short name, where it has one.
    pub abbreviation: Option<String>,
    /// What it takes; nothing if the studio offers it no longer.
    pub kind: Option<AdditionalFieldKind>,
    /// What can be chosen, in a list.
    pub choices: Vec<AdditionalFieldChoice>,
    /// What is in it, as the service keeps it.
    pub value: Option<String>,
}

impl Desk {
    /// The studio's fields in its order, with what a member has in them.
    ///
    /// `getAdditionalInformationFields` and `getCustomerById` in the API.
    ///
    /// # Errors
    /// No studio is open, or the service does not answer.
    pub async fn additional_fields(
        &self,
        member: CustomerId,
        from: ReadFrom,
    ) -> Result<Option<Section<Vec<AdditionalField>>>> {
        self.section(member, "additional_fields", from, async |open| {
            let customers = open.client().customers();
            let (fields, customer) = tokio::try_join!(
                customers.get_additional_information_fields(),
                customers.get_customer_by_id(member).send(),
            )?;
            let assigned = customer.additional_information_field_assignments;
            Ok(joined(fields, assigned.unwrap_or_default()))
        })
        .await
    }
}

/// What is in a field that is not offered any more comes last.
fn joined(
    fields: Vec<AdditionalInformationField>,
    assigned: Vec<Assignment>,
) -> Vec<AdditionalField> {
    let mut shown: Vec<_> = fields.into_iter().filter_map(empty).collect();
    for assignment in assigned {
        let (Some(id), Some(value)) =
            (assignment.additional_information_field_id, assignment.value)
        else {
            continue;
        };
        if value.trim().is_empty() {
            continue;
        }
        match shown.iter_mut().find(|it| it.id == id) {
            Some(field) => field.value = Some(value),
            None => shown.push(AdditionalField {
                id,
                name: String::new(),
                abbreviation: None,
                kind: None,
                choices: Vec::new(),
                value: Some(value),
            }),
        }
    }
    shown
}

/// One without a number cannot be set.
fn empty(field: AdditionalInformationField) -> Option<AdditionalField> {
    let choices = field.list_items.unwrap_or_default().into_iter();
    Some(AdditionalField {
        id: field.id?,
        name: field.name.unwrap_or_default(),
        abbreviation: field.abbreviation,
        kind: field.r#type.map(AdditionalFieldKind::from),
        choices: choices
            .filter_map(|it| {
                Some(AdditionalFieldChoice {
                    id: it.id?,
                    name: it.name.unwrap_or_default(),
                })
            })
            .collect(),
        value: None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_in_a_field_that_is_not_offered_any_more_is_shown_last() {
        let offered = AdditionalInformationField {
            id: Some(AdditionalFieldId(1)),
            name: Some("Spind".into()),
            r#type: Some(AdditionalFieldType::Numeric),
            ..AdditionalInformationField::default()
        };
        let set = |id, value: &str| Assignment::new(AdditionalFieldId(id), value);

        let shown = joined(vec![offered], vec![set(9, "alt"), set(1, "12")]);

        let told: Vec<_> = shown
            .iter()
            .map(|it| (it.id.0, it.kind.is_some(), it.value.as_deref()))
            .collect();
        assert_eq!(told, [(1, true, Some("12")), (9, false, Some("alt"))]);
    }
}
