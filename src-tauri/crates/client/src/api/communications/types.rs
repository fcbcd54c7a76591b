//! Types of what a customer wants to be told, and messages to them.
//!
//! Written by `studiodesk-client-codegen`; change its words or its rules, not this.

use serde::{Deserialize, Serialize};
use studiodesk_core::{CommunicationId, CustomerId, ThreadId};

use crate::Moment;
use crate::api::shared::CommunicationChannel;
use crate::wire::wire_enum;

/// Communication to record, with the state its thread has afterwards.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct CommunicationThreadRequest {
    /// State of the thread as a whole.
    pub communication_thread_status: ThreadStatus,
    /// Ticket's number in an outside ticketing system.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ticket_number: Option<String>,
    /// Subject line.
    pub subject: String,
    /// Text of the communication.
    pub content: String,
    /// Who wrote or spoke to whom.
    pub communication_direction: CommunicationDirection,
    /// Address of the ticket in the outside ticketing system.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ticket_link: Option<String>,
    /// Way the communication took.
    pub communication_channel: CommunicationChannel,
    /// Name of the person handling it, as free text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agent: Option<String>,
    /// When it took place, with zone id in brackets; now, if left out or null.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub communication_date_time: Option<Moment>,
}

impl CommunicationThreadRequest {
    /// With what the contract requires; the rest is left out until it is set.
    #[must_use]
    pub fn new(
        communication_thread_status: ThreadStatus,
        subject: impl Into<String>,
        content: impl Into<String>,
        communication_direction: CommunicationDirection,
        communication_channel: CommunicationChannel,
    ) -> Self {
        Self {
            communication_thread_status,
            subject: subject.into(),
            content: content.into(),
            communication_direction,
            communication_channel,
            ticket_number: None,
            ticket_link: None,
            agent: None,
            communication_date_time: None,
        }
    }
}

/// Recorded communication with the ids of its thread and customer.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct CommunicationThreadResponse {
    /// Number of the customer.
    #[serde(
        with = "crate::wire::id::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub customer_id: Option<CustomerId>,
    /// Number of this entry.
    #[serde(
        with = "crate::wire::id::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub communication_id: Option<CommunicationId>,
    /// Number of the thread; needed to add further entries.
    #[serde(
        with = "crate::wire::id::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub thread_id: Option<ThreadId>,
    /// State of the thread as a whole.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub communication_thread_status: Option<ThreadStatus>,
    /// Ticket's number in an outside ticketing system.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ticket_number: Option<String>,
    /// Subject line.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub subject: Option<String>,
    /// Text of the communication.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub content: Option<String>,
    /// Who wrote or spoke to whom.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub communication_direction: Option<CommunicationDirection>,
    /// Address of the ticket in the outside ticketing system.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ticket_link: Option<String>,
    /// Way the communication took.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub communication_channel: Option<CommunicationChannel>,
    /// Name of the person handling it, as free text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agent: Option<String>,
}

wire_enum! {
    /// Values of `CommunicationThreadRequest.communicationDirection`.
    pub enum CommunicationDirection {
        /// From the customer.
        Incoming = "INCOMING",
        /// To the customer.
        Outgoing = "OUTGOING",
    }
}

wire_enum! {
    /// Values of `CommunicationThreadRequest.communicationThreadStatus`.
    pub enum ThreadStatus {
        /// `CREATED`
        Created = "CREATED",
        /// In progress.
        Ongoing = "ONGOING",
        /// `CLOSED`
        Closed = "CLOSED",
    }
}
