//! Types of lists of members that the studio keeps.
//!
//! Written by `studiodesk-client-codegen`; change its words or its rules, not this.

use serde::{Deserialize, Serialize};
use studiodesk_core::MemberListId;

use crate::Moment;

/// Member list set up by a studio; carries no members.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct MemberList {
    /// Number of the member list.
    #[serde(
        with = "crate::wire::id::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub list_id: Option<MemberListId>,
    /// Name the studio gave the list, such as `Active members`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Moment of the last change to the list.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub modified_date_time: Option<Moment>,
}
