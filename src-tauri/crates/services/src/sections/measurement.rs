//! What a scale is told of a member before they step on it. The service gives no more of a measurement
//! than this, and only for a card, a barcode or a PIN.

use serde::{Deserialize, Serialize};
use specta::Type;
use studiodesk_client::api::customers::Measurement;
use studiodesk_client::api::shared::{AccessMediumType, Customer, Gender as WireGender};
use studiodesk_client::{Client, Error as ClientError, Result as ClientResult};
use studiodesk_core::CustomerId;

use super::words::word;
use super::{ReadFrom, Section};
use crate::{Desk, Result};

word! {
    /// The gender that a scale reckons with.
    Gender from WireGender {
        /// Male.
        Male,
        /// Female.
        Female,
        /// Neither.
        Unisex,
    }
}

/// By what a member was known to the service here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum KnownBy {
    /// A card.
    Card,
    /// A barcode.
    Barcode,
    /// A PIN.
    Pin,
}

/// What a scale is told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ScaleFacts {
    /// As last measured, in centimetres, as decimal text; nothing if never.
    pub height: Option<String>,
    /// In years.
    pub age: Option<u32>,
    /// As on record.
    pub gender: Option<Gender>,
    /// By what the member was known.
    pub by: KnownBy,
}

/// The latest measurement of a member, as far as the service tells.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(tag = "kind", content = "facts", rename_all = "snake_case")]
pub enum LatestMeasurement {
    /// It was read.
    Read(ScaleFacts),
    /// The member has neither card nor barcode nor PIN, by one of which alone it can be asked for.
    NoMedium,
    /// The service knows the member by none of theirs.
    NotKnown,
}

impl Desk {
    /// The latest measurement of a member.
    ///
    /// `getCustomerById` for the card, then `getCustomerMeasurement` in the API.
    ///
    /// # Errors
    /// No studio is open, or the service does not answer.
    pub async fn measurement(
        &self,
        member: CustomerId,
        from: ReadFrom,
    ) -> Result<Option<Section<LatestMeasurement>>> {
        self.section(member, "measurement", from, async |open| {
            let client = open.client();
            let customer = client.customers().get_customer_by_id(member).send().await?;
            Ok(latest(client, member, customer).await?)
        })
        .await
    }
}

/// Asks by one medium after the other, for a card may be locked or in use for somebody else.
async fn latest(
    client: &Client,
    member: CustomerId,
    customer: Customer,
) -> ClientResult<LatestMeasurement> {
    let media = media(customer);
    if media.is_empty() {
        return Ok(LatestMeasurement::NoMedium);
    }
    for (by, value) in media {
        let ask = client.customers().get_customer_measurement();
        let ask = match by {
            KnownBy::Card => ask.card_number(value),
            KnownBy::Barcode => ask.barcode(value),
            KnownBy::Pin => ask.pin(value),
        };
        match ask.send().await {
            Ok(read) if read.id == Some(member) => {
                return Ok(LatestMeasurement::Read(shown(read, by)));
            }
            Ok(_) | Err(ClientError::NotFound(_)) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(LatestMeasurement::NotKnown)
}

/// By what somebody may be known, a card first and a PIN only if there is nothing else.
fn media(customer: Customer) -> Vec<(KnownBy, String)> {
    let mediums = customer.access_mediums.unwrap_or_default().into_iter();
    let cards = customer.card_numbers.unwrap_or_default().into_iter();
    let mut media: Vec<_> = mediums
        .filter_map(|it| {
            let by = match it.r#type? {
                AccessMediumType::CardNumber => KnownBy::Card,
                AccessMediumType::Barcode => KnownBy::Barcode,
                AccessMediumType::Pin => KnownBy::Pin,
                _ => return None,
            };
            Some((by, it.value.filter(|value| !value.trim().is_empty())?))
        })
        .chain(cards.map(|number| (KnownBy::Card, number)))
        .collect();
    media.sort_by_key(|(by, _)| match by {
        KnownBy::Card => 0,
        KnownBy::Barcode => 1,
        KnownBy::Pin => 2,
    });
    media.dedup();
    media
}

fn shown(read: Measurement, by: KnownBy) -> ScaleFacts {
    ScaleFacts {
        height: read.height.map(|height| height.normalize().to_string()),
        age: read.age.and_then(|age| u32::try_from(age).ok()),
        gender: read.gender.map(Gender::from),
        by,
    }
}
