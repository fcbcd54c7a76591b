//! What a failed connection means to a person.

use std::time::Duration;

use futures::StreamExt as _;
use futures::stream::FuturesUnordered;

use super::Failed;
use crate::error::Cause;
use crate::{Client, Error};

/// How long the look-up of the hosts that tell an unknown tenant from a missing network may take.
const CONTROL_TIME: Duration = Duration::from_secs(5);

impl Client {
    /// The error that a person can act on. A name without an address is either no studio or no network.
    pub(super) async fn explained(&self, failed: Failed) -> Error {
        let nameless = matches!(failed, Failed::Unsent(Cause::NameUnknown));
        if nameless && self.a_control_host_resolves().await {
            return Error::TenantUnknown;
        }
        failed.into()
    }

    async fn a_control_host_resolves(&self) -> bool {
        // All at once and the first to be found counts, so that one that hangs hides no other.
        let hosts = self.shared.address.control_hosts();
        let found = hosts
            .iter()
            .map(|host| self.shared.resolver.look_up(host))
            .collect::<FuturesUnordered<_>>()
            .any(async |found| found.is_ok_and(|addresses| !addresses.is_empty()));
        tokio::time::timeout(CONTROL_TIME, found)
            .await
            .unwrap_or(false)
    }
}
