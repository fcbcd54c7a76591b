//! When a member came, in the last year, which is as far as the service looks back.

use futures::TryStreamExt;
use jiff::ToSpan;
use serde::{Deserialize, Serialize};
use specta::Type;
use studiodesk_client::api::shared::CustomerCheckin;
use studiodesk_core::{CheckinId, CustomerId};

use super::{ReadFrom, Section};
use crate::{Desk, Result};

/// The largest slice that the service gives.
const SLICE: i64 = 50;
/// The longest span that the service takes, both days counted.
const DAYS: i64 = 364;

/// A visit. Its times are those of the studio's clock, without a zone: six in the evening is that wherever
/// it is read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct CheckIn {
    /// The service's number.
    pub id: CheckinId,
    /// ISO day and time: the member came.
    pub came: String,
    /// ISO day and time: the member left, if anybody saw it.
    pub left: Option<String>,
    /// Name of the studio.
    pub studio: Option<String>,
}

impl Desk {
    /// The visits of a member in the last year, the latest first.
    ///
    /// `getCustomersCheckinHistory` in the API.
    ///
    /// # Errors
    /// No studio is open, or the service does not answer.
    pub async fn check_ins(
        &self,
        member: CustomerId,
        from: ReadFrom,
    ) -> Result<Option<Section<Vec<CheckIn>>>> {
        let today = (self.clock)().date();
        self.section(member, "check_ins", from, async |open| {
            let history = open
                .client()
                .customers()
                .get_customers_checkin_history(member);
            let visits: Vec<_> = history
                .from_date(today.saturating_sub(DAYS.days()))
                .to_date(today)
                .slice_size(SLICE)
                .stream()
                .try_collect()
                .await?;
            let mut shown: Vec<_> = visits.into_iter().filter_map(shown).collect();
            shown.sort_by(|one, other| (&other.came, other.id).cmp(&(&one.came, one.id)));
            // Somebody who comes in while slices are read moves the last of each into the next.
            shown.dedup_by_key(|visit| visit.id);
            Ok(shown)
        })
        .await
    }
}

fn shown(visit: CustomerCheckin) -> Option<CheckIn> {
    Some(CheckIn {
        id: visit.checkin_id?,
        came: visit.check_in_date_time?.datetime().to_string(),
        left: visit
            .check_out_date_time
            .map(|at| at.datetime().to_string()),
        studio: visit.studio_name,
    })
}
