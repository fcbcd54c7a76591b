//! Types of customers and offers of all studios that have this integration.
//!
//! Written by `studiodesk-client-codegen`; change its words or its rules, not this.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use studiodesk_core::StudioId;

/// Main facts about a studio, without its full address.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct StudioInformationBase {
    /// Name of the studio.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Text describing the studio.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Country of the studio by name, such as `Germany`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    /// Country of the studio as an ISO 3166-1 code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country_code: Option<String>,
    /// Number of the studio.
    #[serde(
        with = "crate::wire::id::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub studio_id: Option<StudioId>,
    /// Day the studio opens or opened for business.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub opening_date: Option<Date>,
    /// Day the studio closes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub closing_date: Option<Date>,
}
