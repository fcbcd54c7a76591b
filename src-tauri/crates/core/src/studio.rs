//! A studio, as the service describes it.

use serde::{Deserialize, Serialize};
use specta::Type;

use crate::StudioId;

/// The two names under which the one platform is sold. It decides the host.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Platform {
    /// `<tenant>.open-api.perfectgym.com`
    PerfectGymNext,
    /// `<tenant>.open-api.magicline.com`
    Magicline,
}

/// What a studio says of itself (`StudioInformation`): the part that we show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StudioInformation {
    /// The service's number.
    pub studio_id: StudioId,
    /// Name over the door.
    pub name: Option<String>,
    /// City.
    pub city: Option<String>,
    /// ISO 3166-1 alpha-2.
    pub country_code: Option<String>,
}

/// How many people are in the studio now (`StudioUtilization`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StudioUtilization {
    /// People inside.
    pub count: u32,
    /// Room for so many, where the studio says so.
    pub capacity: Option<u32>,
}
