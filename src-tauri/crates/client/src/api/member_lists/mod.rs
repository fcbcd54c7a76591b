//! Operations on lists of members that the studio keeps.
//!
//! Written by `studiodesk-client-codegen`; change its words or its rules, not this.

mod types;

use crate::operations::table;
use crate::wire::opaque;
use crate::{Client, Result};

pub use self::types::*;

/// Operations on lists of members that the studio keeps; made by [`Client::member_lists`].
#[derive(Clone)]
pub struct MemberLists {
    pub(crate) client: Client,
}

opaque!(MemberLists);

impl MemberLists {
    pub(super) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Lists the member lists the studio has set up, as a plain array without paging and without
    /// their members. Later than 1.13.2 (first seen in 1.16.3).
    ///
    /// `GET /v1/member-lists`. Needs the scope `MEMBER_LIST_READ`.
    ///
    /// # Errors
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub async fn get_member_lists(&self) -> Result<Vec<MemberList>> {
        let call = self.client.call(&table::GET_MEMBER_LISTS, &[]);
        call.read().await
    }
}
