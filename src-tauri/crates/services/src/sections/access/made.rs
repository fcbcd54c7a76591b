//! Which media this program added, for the service does not tell whose each is.
//!
//! Only who added a medium may change it. Media that were added at another desk with the same key are not
//! known here, nor is anything after the local copy was erased: they are taken for somebody else's until a
//! change of one goes through.

use studiodesk_core::{AccessMediumId, CustomerId};
use tokio::time::Instant;

use crate::at_once::DeskAct;
use crate::studios::OpenStudio;
use crate::{Desk, Result};

/// Where the numbers are stored.
const NAME: &str = "access_made";

impl Desk {
    /// Learns from an act that had its effect which medium is ours; `number` is the service's for what came of
    /// it. That it cannot be kept takes nothing from the act, so nothing is said of it.
    pub(crate) async fn learn_made(&self, member: CustomerId, act: &DeskAct, number: Option<&str>) {
        let Ok(open) = self.open_now() else { return };
        let medium = match act {
            DeskAct::AddMedium { medium, value } => match number.map(str::parse) {
                Some(Ok(id)) => Some(id),
                // Nobody answered, so it was looked for.
                _ => {
                    let media = crate::at_once::media(open.client(), member).await;
                    let media = media.unwrap_or_default().into_iter();
                    let mut added = media.filter(|it| value.is_of(medium, it));
                    added.next().and_then(|it| it.id)
                }
            },
            // The service takes that from nobody else.
            DeskAct::ChangeMedium { id, .. } => Some(*id),
            _ => None,
        };
        let Some(medium) = medium else { return };
        let asked = Instant::now();
        let Ok(mut made) = open.made_media(member).await else {
            return;
        };
        if !made.contains(&medium) {
            made.push(medium);
            let kept = open.keep_section(member, NAME, &made, self.now(), asked);
            // Then it is as if it had been added elsewhere.
            drop(kept.await);
        }
    }
}

impl OpenStudio {
    /// The media of a member that are known to have been added with this program.
    pub(super) async fn made_media(&self, member: CustomerId) -> Result<Vec<AccessMediumId>> {
        let stored = self.stored_section(member, NAME).await?;
        Ok(stored.map(|stored| stored.value).unwrap_or_default())
    }
}
