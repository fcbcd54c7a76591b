//! What a customer wants to be told by which way, and messages to them.
//!
//! **Invariant:** nothing here looks for a message. The API has no operation that reads one, so that a
//! message in doubt is for a person to decide, who can see it in the studio's own program.

use serde::{Deserialize, Serialize};
use studiodesk_client::Client;
use studiodesk_client::api::communications::CommunicationThreadRequest;
use studiodesk_client::api::shared::CommunicationPreference;
use studiodesk_core::{CustomerId, ThreadId};
use studiodesk_outbox::model::Match;

use super::Result;
use super::answer::{incomplete, or_none};
use super::delivery::Delivery;
use super::unfit::Unfit;

/// By which ways a customer is to be told of what.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Preferences {
    /// Who.
    pub customer: CustomerId,
    /// The channels that are to change, with or without those that are not.
    pub asked: Vec<CommunicationPreference>,
}

impl Preferences {
    pub(super) fn check(&self) -> std::result::Result<(), Unfit> {
        let settings = settings(&self.asked);
        (!settings.is_empty()).then_some(()).ok_or(Unfit::Nothing)
    }

    pub(super) async fn send(&self, delivery: &Delivery<'_>) -> Result<Option<String>> {
        let api = delivery.client.communications();
        let set = api.update_communication_preferences(self.customer, &self.asked);
        match set.await?.is_empty() {
            true => Err(incomplete("(preferences)")),
            false => Ok(None),
        }
    }

    pub(super) async fn look(&self, client: &Client) -> Result<Vec<Match>> {
        let api = client.communications();
        let read = api.get_communication_preferences(self.customer).await;
        let now = settings(&or_none(read)?.unwrap_or_default());
        let asked = settings(&self.asked);
        let done = asked.iter().all(|setting| now.contains(setting));
        let text = asked.into_iter();
        let seen = Match {
            server_id: None,
            text: text
                .map(|(what, active)| (what, active.to_string()))
                .collect(),
        };
        Ok(done.then_some(seen).into_iter().collect())
    }
}

/// What is switched on and off: category and channel, and which.
fn settings(preferences: &[CommunicationPreference]) -> Vec<(String, bool)> {
    let settings = preferences.iter().flat_map(|preference| {
        let category = preference.message_category.as_ref();
        let category = category.map_or("", |it| it.as_str());
        let channels = preference.channels.iter().flatten();
        channels.filter_map(move |channel| {
            let way = channel.communication_channel.as_ref()?.as_str();
            Some((format!("{category} {way}"), channel.active?))
        })
    });
    settings.collect()
}

/// A message that begins a thread.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct NewMessage {
    /// Who it is about.
    pub customer: CustomerId,
    /// What it says.
    pub asked: CommunicationThreadRequest,
}

impl NewMessage {
    pub(super) fn check(&self) -> std::result::Result<(), Unfit> {
        written(&self.asked)
    }

    /// Answers with the thread's number, which an answer to it needs.
    pub(super) async fn send(&self, delivery: &Delivery<'_>) -> Result<Option<String>> {
        let api = delivery.client.communications();
        let opened = api
            .create_communication_in_new_communication_thread(self.customer, &self.asked)
            .await?;
        let thread = opened.thread_id.ok_or_else(|| incomplete("threadId"))?;
        Ok(Some(thread.to_string()))
    }
}

/// A message in a thread that exists.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct MessageAnswer {
    /// Who it is about.
    pub customer: CustomerId,
    /// The thread.
    pub thread: ThreadId,
    /// What it says, and what becomes of the thread.
    pub asked: CommunicationThreadRequest,
}

impl MessageAnswer {
    pub(super) fn check(&self) -> std::result::Result<(), Unfit> {
        written(&self.asked)
    }

    pub(super) async fn send(&self, delivery: &Delivery<'_>) -> Result<Option<String>> {
        let api = delivery.client.communications();
        let added = api
            .create_communication_in_existing_communication_thread(
                self.customer,
                self.thread,
                &self.asked,
            )
            .await?;
        let id = added
            .communication_id
            .ok_or_else(|| incomplete("communicationId"))?;
        Ok(Some(id.to_string()))
    }
}

fn written(message: &CommunicationThreadRequest) -> std::result::Result<(), Unfit> {
    Unfit::if_blank(&message.subject, "subject")?;
    Unfit::if_blank(&message.content, "content")
}
