//! What a member may use for nothing or for less, and whether it is theirs just now.

use serde::{Deserialize, Serialize};
use specta::Type;
use studiodesk_client::api::customers::BenefitValidation;
use studiodesk_core::CustomerId;

use super::{ReadFrom, Section};
use crate::{Desk, Result};

/// One benefit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Benefit {
    /// The studio's word for it, which is all that the service tells.
    pub key: String,
    /// Whether the member may use it now.
    pub is_valid: bool,
}

impl Desk {
    /// The benefits of a member, in the service's order.
    ///
    /// `getBenefits` in the API.
    ///
    /// # Errors
    /// No studio is open, or the service does not answer.
    pub async fn benefits(
        &self,
        member: CustomerId,
        from: ReadFrom,
    ) -> Result<Option<Section<Vec<Benefit>>>> {
        self.section(member, "benefits", from, async |open| {
            let benefits = open
                .client()
                .customers()
                .get_benefits(member)
                .send()
                .await?;
            Ok(benefits.into_iter().filter_map(shown).collect())
        })
        .await
    }
}

/// One without a key cannot be named nor used.
fn shown(benefit: BenefitValidation) -> Option<Benefit> {
    Some(Benefit {
        key: benefit.key?,
        is_valid: benefit.valid.unwrap_or(false),
    })
}
