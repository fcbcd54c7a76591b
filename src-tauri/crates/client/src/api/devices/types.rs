//! Types of readers and vending machines of the studio.
//!
//! Written by `studiodesk-client-codegen`; change its words or its rules, not this.

use serde::{Deserialize, Serialize};
use studiodesk_core::DeviceId;

use crate::wire::wire_enum;

/// A reader installed in the studio.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Device {
    /// Number of the device.
    #[serde(
        with = "crate::wire::id::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub id: Option<DeviceId>,
    /// Name of the device, e.g. `Turnstile (left)`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Whether it is ready for use; at `false` it has to be activated first.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub active: Option<bool>,
    /// Kind of reader.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub model: Option<DeviceModel>,
}

/// Answer to an activation.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct DeviceActivationResponse {
    /// Number of the activated device.
    #[serde(
        with = "crate::wire::id::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub id: Option<DeviceId>,
    /// Secret the device sends along in later calls.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub access_token: Option<String>,
}

wire_enum! {
    /// Values of `Device.model`.
    pub enum DeviceModel {
        /// `GENERIC_VENDING_READER`
        GenericVendingReader = "GENERIC_VENDING_READER",
        /// `GENERIC_CARD_READER`
        GenericCardReader = "GENERIC_CARD_READER",
        /// `GENERIC_TIME_READER`
        GenericTimeReader = "GENERIC_TIME_READER",
    }
}
