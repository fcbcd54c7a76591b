//! Moves a member to another studio of the same company.

use jiff::civil::Date;
use studiodesk_client::api::customers::CustomerStudioSwitchRequest;
use studiodesk_core::{CustomerId, StudioId};

use crate::at_once::{ActKind, Deed, Event};
use crate::{Desk, Error, Result};

impl Desk {
    /// Makes `target` the home studio of a member as of `on`, an ISO date that is not in the future.
    ///
    /// It is answered at once, and the API has no way back but another move, with the key of the studio
    /// that the person is in then.
    ///
    /// # Errors
    /// The date is none, or the service refuses. After an unclear answer the card shows where the
    /// person is.
    pub async fn switch_studio(
        &self,
        member: CustomerId,
        target: StudioId,
        on: &str,
        note: Option<String>,
    ) -> Result<()> {
        let open = self.open_now()?;
        let on: Date = on.parse().map_err(|_| Error::DateInvalid {
            field: "switchDate",
        })?;
        let mut body = CustomerStudioSwitchRequest::new(target, on);
        body.description = note.filter(|note| !note.trim().is_empty());
        let deed = Deed::new(ActKind::SwitchStudio, &body);
        let trace = self.begin_act(&open, Some(member), deed).await?;
        if let Err(error) = open.client().customers().switch_studio(member, &body).await {
            trace.tell_failure(&error).await;
            return Err(error.into());
        }
        trace.tell(Event::Confirmed { server_id: None }).await;
        // The studio that the person left may not be allowed to read them any more.
        drop(self.refresh_member(member).await);
        Ok(())
    }
}
