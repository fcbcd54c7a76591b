//! Forms of what a person is told, and of notes about them: to the service's requests, and back.

use serde::{Deserialize, Serialize};
use specta::Type;
use studiodesk_client::api::communications::{
    CommunicationDirection, CommunicationThreadRequest, ThreadStatus,
};
use studiodesk_client::api::shared::{
    CommunicationChannel, CommunicationChannelWrapper, CommunicationPreference,
};
use studiodesk_core::{CustomerId, ThreadId};

use crate::changes::{Change, MessageAnswer, NewMessage, Preferences};

/// A way of being told of something, and whether it is to be used.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Preference {
    /// The service's word for what it is about.
    pub category: String,
    /// The service's word for the way.
    pub channel: String,
    /// Whether it is to be used.
    pub active: bool,
}

/// What is to change. The service wants each category once.
pub(super) fn preferences(customer: CustomerId, wanted: Vec<Preference>) -> Change {
    let mut asked: Vec<CommunicationPreference> = Vec::new();
    for Preference {
        category,
        channel,
        active,
    } in wanted
    {
        let channel = CommunicationChannelWrapper {
            communication_channel: Some(channel.as_str().into()),
            active: Some(active),
            ..CommunicationChannelWrapper::default()
        };
        let is_it = |it: &&mut CommunicationPreference| {
            it.message_category.as_ref().map(|it| it.as_str()) == Some(&category)
        };
        match asked.iter_mut().find(is_it) {
            Some(group) => group.channels.get_or_insert_default().push(channel),
            None => asked.push(CommunicationPreference {
                message_category: Some(category.as_str().into()),
                channels: Some(vec![channel]),
            }),
        }
    }
    Change::CommunicationPreferences(Preferences { customer, asked })
}

pub(super) fn of_preferences(it: &Preferences) -> Vec<Preference> {
    let groups = it.asked.iter();
    let ways = groups.flat_map(|group| {
        let category = group.message_category.as_ref();
        let category = category.map_or("", |it| it.as_str());
        group.channels.iter().flatten().filter_map(move |it| {
            Some(Preference {
                category: category.to_owned(),
                channel: it.communication_channel.as_ref()?.as_str().to_owned(),
                active: it.active?,
            })
        })
    });
    ways.collect()
}

/// A note is a thread that is done with, as far as the desk knows.
pub(super) fn message(customer: CustomerId, subject: &str, content: &str) -> Change {
    Change::Message(Box::new(NewMessage {
        customer,
        asked: written(subject, content, true),
    }))
}

pub(super) fn answer(
    customer: CustomerId,
    thread: ThreadId,
    subject: &str,
    content: &str,
    closes: bool,
) -> Change {
    Change::MessageAnswer(Box::new(MessageAnswer {
        customer,
        thread,
        asked: written(subject, content, closes),
    }))
}

fn written(subject: &str, content: &str, closes: bool) -> CommunicationThreadRequest {
    let status = match closes {
        true => ThreadStatus::Closed,
        false => ThreadStatus::Ongoing,
    };
    CommunicationThreadRequest::new(
        status,
        subject.trim(),
        content.trim(),
        CommunicationDirection::Outgoing,
        CommunicationChannel::Other,
    )
}

pub(super) fn closes(asked: &CommunicationThreadRequest) -> bool {
    asked.communication_thread_status == ThreadStatus::Closed
}
