//! Types of the studio itself.
//!
//! Written by `studiodesk-client-codegen`; change its words or its rules, not this.

use jiff::civil::{Date, DateTime, Time};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use studiodesk_core::{CategoryId, StudioId};

use crate::api::shared::{Availability, DayOfWeek};

/// Settings of the customers' access code at a studio.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct StudioAccessCodeConfiguration {
    /// True when the studio uses access codes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub enabled: Option<bool>,
}

/// Span of time in which the studio is closed.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct StudioClosingHours {
    /// Why the studio is closed, as text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// Start of the closure, local time without zone or offset.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date_time_from: Option<DateTime>,
    /// End of the closure, local time without zone or offset.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date_time_to: Option<DateTime>,
}

/// Details of a studio; only the id and the access code settings are always there.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct StudioInformation {
    /// Name of the studio.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Text about the studio.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Country as a name; for the code see `countryCode`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    /// Country as an ISO 3166-1 code, e.g. `DE`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country_code: Option<String>,
    /// Number of the studio.
    #[serde(
        with = "crate::wire::id::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub studio_id: Option<StudioId>,
    /// Calendar day on which the studio opens.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub opening_date: Option<Date>,
    /// Calendar day on which the studio closes; one-off closures are in `closingHours`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub closing_date: Option<Date>,
    /// E-mail address of the studio.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// Address of the logo.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub logo_url: Option<String>,
    /// Phone number as the studio writes it, in no fixed format.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub telephone: Option<String>,
    /// Address of the website.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub website: Option<String>,
    /// Hours for internal use; for the published ones see `publicOpeningHours`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub opening_hours: Option<Vec<StudioOpeningHours>>,
    /// Opening hours as published.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub public_opening_hours: Option<Vec<StudioOpeningHours>>,
    /// Spans in which the studio is closed, e.g. public holidays.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub closing_hours: Option<Vec<StudioClosingHours>>,
    /// Street.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub street: Option<String>,
    /// House number, may hold letters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub house_number: Option<String>,
    /// Postal code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub zip: Option<String>,
    /// City.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub city: Option<String>,
    /// Whether the studio uses access codes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub access_code_configuration: Option<StudioAccessCodeConfiguration>,
    /// Position on the map.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub location: Option<StudioLocation>,
    /// Tags the studio carries.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub studio_tags: Option<Vec<Tag>>,
    /// Named sets of restricted hours, e.g. off-peak.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub opening_hours_categories: Option<Vec<StudioOpeningHoursCategory>>,
    /// Second line of the street.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub second_street: Option<String>,
    /// Part of the city.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub city_part: Option<String>,
    /// District.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub district: Option<String>,
    /// Type of street, e.g. avenue.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub street_type: Option<String>,
    /// Block.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub street_block: Option<String>,
    /// Portal of the building.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub portal: Option<String>,
    /// Staircase.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stairway: Option<String>,
    /// Door.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub door: Option<String>,
    /// Anything else about the address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub additional_address_information: Option<String>,
    /// Floor.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub floor: Option<String>,
    /// Name of the building.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub building_name: Option<String>,
    /// Province as a name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub province: Option<String>,
    /// Province as a code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub province_code: Option<String>,
}

/// Geographic position of a studio.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct StudioLocation {
    /// Degrees east, west negative.
    #[serde(
        with = "crate::wire::decimal::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub longitude: Option<Decimal>,
    /// Degrees north, south negative.
    #[serde(
        with = "crate::wire::decimal::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub latitude: Option<Decimal>,
}

/// Opening hours over a range of weekdays.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct StudioOpeningHours {
    /// First weekday of the range.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub day_of_week_from: Option<DayOfWeek>,
    /// Last weekday of the range.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub day_of_week_to: Option<DayOfWeek>,
    /// Opening time, local, e.g. `06:00:00`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub time_from: Option<Time>,
    /// Closing time, local, e.g. `23:00:00`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub time_to: Option<Time>,
}

/// Named set of restricted hours, e.g. off-peak.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct StudioOpeningHoursCategory {
    /// Number of the category.
    #[serde(
        with = "crate::wire::id::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub category_id: Option<CategoryId>,
    /// Name of the category.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Hours of this category by weekday.
    #[serde(deserialize_with = "crate::wire::or_empty")]
    pub opening_hours: Vec<Availability>,
}

/// Momentary head count of a studio.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct StudioUtilization {
    /// Most customers allowed in at once; null means no limit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub capacity: Option<i64>,
    /// Customers checked in now; can exceed `capacity`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub count: Option<i64>,
}

/// Label to group studios.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Tag {
    /// The label itself; also its identity, as tags have no id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

impl Tag {
    /// With what the contract requires; the rest is left out until it is set.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: Some(name.into()),
        }
    }
}
