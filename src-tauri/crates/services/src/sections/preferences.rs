//! By which ways a member wants to be told of what.

use serde::{Deserialize, Serialize};
use specta::Type;
use studiodesk_core::CustomerId;

use super::{ReadFrom, Section};
use crate::{Desk, Result};

/// Everything that the studio writes about one subject.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct PreferenceGroup {
    /// The service's word for the subject.
    pub category: String,
    /// Ways.
    pub channels: Vec<PreferenceChannel>,
}

/// A way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct PreferenceChannel {
    /// The service's word for it.
    pub channel: String,
    /// Whether it is used.
    pub active: bool,
    /// Whether that is the member's to say.
    pub changeable: bool,
}

impl Desk {
    /// By which ways a member wants to be told of what, in the service's order.
    ///
    /// `getCommunicationPreferences` in the API.
    ///
    /// # Errors
    /// No studio is open, or the service does not answer.
    pub async fn preferences(
        &self,
        member: CustomerId,
        from: ReadFrom,
    ) -> Result<Option<Section<Vec<PreferenceGroup>>>> {
        self.section(member, "preferences", from, async |open| {
            let api = open.client().communications();
            let read = api.get_communication_preferences(member).await?;
            let groups = read.into_iter().filter_map(|group| {
                let channels = group.channels.unwrap_or_default().into_iter();
                Some(PreferenceGroup {
                    category: group.message_category?.as_str().to_owned(),
                    channels: channels
                        .filter_map(|it| {
                            Some(PreferenceChannel {
                                channel: it.communication_channel?.as_str().to_owned(),
                                active: it.active.unwrap_or(false),
                                changeable: it.customer_overridable.unwrap_or(true),
                            })
                        })
                        .collect(),
                })
            });
            Ok(groups.collect())
        })
        .await
    }
}
