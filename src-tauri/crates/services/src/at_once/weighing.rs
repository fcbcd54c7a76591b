//! A weighing: what somebody reads off a scale, for the service to keep.
//!
//! **Invariant:** the service gives no weighing back, so that one in doubt stays in doubt.

use serde::{Deserialize, Serialize};
use serde_json::json;
use specta::Type;
use studiodesk_client::api::customers::CustomerWeighings;
use studiodesk_client::{Client, Error, Result};
use studiodesk_core::CustomerId;

use super::field::some;

/// What was read off, as decimal text with a point. What was not measured is left out.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Readings {
    /// In kilograms.
    pub weight: Option<String>,
    /// In centimetres.
    pub height: Option<String>,
    /// In kg/m².
    pub body_mass_index: Option<String>,
    /// In percent.
    pub percent_body_fat: Option<String>,
    /// In kilograms.
    pub body_fat_mass: Option<String>,
    /// In kilograms.
    pub fat_free_mass: Option<String>,
    /// In kilograms.
    pub skeletal_muscle_mass: Option<String>,
    /// In percent.
    pub percent_skeletal_muscle_mass: Option<String>,
    /// In litres.
    pub total_body_water: Option<String>,
    /// A level from 1 to 9.
    pub visceral_fat_level: Option<String>,
    /// The service names no unit; scales show kilocalories a day.
    pub basal_metabolic_rate: Option<String>,
}

impl Readings {
    fn wire(&self) -> Result<CustomerWeighings> {
        let raw = json!({ "enteredBy": "Studiodesk", "readings": self });
        let mut wire = CustomerWeighings::new(raw.to_string());
        wire.weight = number(self.weight.as_deref())?;
        wire.height = number(self.height.as_deref())?;
        wire.body_mass_index = number(self.body_mass_index.as_deref())?;
        wire.percent_body_fat = number(self.percent_body_fat.as_deref())?;
        wire.body_fat_mass = number(self.body_fat_mass.as_deref())?;
        wire.fat_free_mass = number(self.fat_free_mass.as_deref())?;
        wire.skeletal_muscle_mass = number(self.skeletal_muscle_mass.as_deref())?;
        wire.percent_skeletal_muscle_mass = number(self.percent_skeletal_muscle_mass.as_deref())?;
        wire.total_body_water = number(self.total_body_water.as_deref())?;
        wire.visceral_fat_level = number(self.visceral_fat_level.as_deref())?;
        wire.basal_metabolic_rate = number(self.basal_metabolic_rate.as_deref())?;
        Ok(wire)
    }
}

/// Has a weighing kept, and a benefit used for it, or neither.
///
/// `createCustomerWeighing` in the API.
pub(super) async fn save(
    client: &Client,
    member: CustomerId,
    readings: &Readings,
    benefit: Option<&str>,
) -> Result<()> {
    let customers = client.customers();
    let mut call = customers.create_customer_weighing(member, &readings.wire()?);
    if let Some(benefit) = some(benefit) {
        call = call.benefit_key(benefit);
    }
    call.send().await?;
    Ok(())
}

/// Text that is no number of the kind cannot be sent.
fn number<N: std::str::FromStr>(text: Option<&str>) -> Result<Option<N>> {
    let Some(text) = some(text) else {
        return Ok(None);
    };
    text.parse().map(Some).map_err(|_| Error::Unsendable)
}

#[cfg(test)]
mod tests {
    use rust_decimal::Decimal;

    use super::*;

    #[test]
    fn what_was_not_measured_is_left_out_and_what_was_is_sent_as_it_was_read() {
        let readings = Readings {
            weight: Some("80.5".into()),
            visceral_fat_level: Some("4".into()),
            percent_body_fat: Some(" ".into()),
            ..Readings::default()
        };

        let wire = readings.wire().unwrap();

        assert_eq!(wire.weight, Some(Decimal::new(805, 1)));
        assert_eq!(wire.visceral_fat_level, Some(4));
        assert_eq!((wire.percent_body_fat, wire.height), (None, None));
        assert!(wire.raw_results.unwrap().contains("80.5"));
    }

    #[test]
    fn text_that_is_no_number_is_not_sent() {
        let readings = Readings {
            weight: Some("80,5 kg".into()),
            ..Readings::default()
        };

        assert!(matches!(readings.wire(), Err(Error::Unsendable)));
    }
}
